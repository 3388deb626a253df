import type { Round } from "../../store/rounds.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findReleaseBlocks } from "./release-blocks.ts";

export interface ReleaseReportInput {
  readonly round: string;
  /** The draft to release. */
  readonly version: number;
}

/** Publishes a draft: from now on everybody sees it, until it is withdrawn. */
export const releaseReport = action(
  "releaseReport",
  async (input: ReleaseReportInput, effects: Effects): Promise<Result<{ readonly version: number }>> => {
    const entry = { act: "releaseReport", round: input.round, object: `v${input.version}` };
    return write(effects, { ...entry, detail: { version: input.version } }, async (store) => {
      const round = await findRound(store, input.round);
      return round.ok ? release({ ...effects, store }, round.value, input.version) : round;
    });
  },
);

const release = async (
  { store, actor, clock }: Effects,
  round: Round,
  version: number,
): Promise<Result<{ readonly version: number }>> => {
  const found = await store.findRelease(round, version);
  if (!found) return fail(problem("E-REPORT-004", { round: round.code, version }));
  if (found.releasedAt) return fail(problem("E-REPORT-005", { version }));
  const blocks = await findReleaseBlocks(store, round, found);
  if (blocks.length > 0) return fail(...blocks);
  const released = await store.updateReleased(found, { releasedBy: actor.name, releasedAt: clock() });
  return released ? ok({ version }) : fail(problem("E-REPORT-005", { version }));
};
