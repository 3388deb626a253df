import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface WithdrawReleaseInput {
  readonly round: string;
  readonly version: number;
  readonly reason: string;
}

const shortestReason = 10;

/** Withdraws a release; the reason and the day stand on the public page, and the last valid release is shown again. */
export const withdrawRelease = action(
  "withdrawRelease",
  async (input: WithdrawReleaseInput, effects: Effects): Promise<Result<{ readonly version: number }>> => {
    const { version } = input;
    const reason = input.reason.normalize("NFC").trim();
    if (reason.length < shortestReason) return fail(problem("E-REPORT-009", { reason, least: shortestReason }));
    const long = longTexts({ text: reason, field: "Lý do", as: "note" });
    if (long.length > 0) return fail(...long);
    const entry = { act: "withdrawRelease", round: input.round, object: `v${version}`, detail: { version, reason } };
    return write(effects, entry, async (store) => {
      const round = await findRound(store, input.round);
      if (!round.ok) return round;
      const release = await store.findRelease(round.value, version);
      if (!release) return fail(problem("E-REPORT-004", { round: input.round, version }));
      const withdrawn = { withdrawnBy: effects.actor.name, withdrawnAt: effects.clock(), withdrawalReason: reason };
      const done = await store.updateWithdrawn(release, withdrawn);
      return done ? ok({ version }) : fail(problem("E-REPORT-008", { version }));
    });
  },
);
