import { may } from "../../survey/people/permissions.ts";
import type { RoundListItem } from "../../survey/plan/round-list.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { stateOf } from "./find-round.ts";

export interface ListRoundsInput {
  readonly round?: never;
}

/** The rounds that the actor may see, newest first. */
export const listRounds = action(
  "listRounds",
  async (_input: ListRoundsInput, { store, actor }): Promise<Result<readonly RoundListItem[]>> => {
    const [rounds, planned] = await Promise.all([store.listRounds(), store.listPlanned()]);
    const partsOf = Map.groupBy(planned, ({ roundId }) => roundId);
    const visible = rounds.filter(({ code }) => may(actor, "showRound", { round: code }));
    return ok(
      visible.map((round) => {
        const parts = partsOf.get(round.id) ?? [];
        const { code, title, shortTitle, area, year, leadBody, planNumber, planDate, simulated } = round;
        const head = { code, title, shortTitle, area, year, leadBody, planNumber, planDate, simulated };
        const size = parts.reduce((sum, part) => sum + Number(part.size ?? 0), 0);
        return { ...head, state: stateOf(round), parts: parts.length, planned: size };
      }),
    );
  },
);
