import type { RoundMove } from "../../store/plan-history.ts";
import { may } from "../../survey/people/permissions.ts";
import type { RoundState } from "../../survey/plan/overview.ts";
import type { RoundListItem } from "../../survey/plan/round-list.ts";
import { asksReason } from "../../survey/plan/round-states.ts";
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
    const [rounds, planned, moves] = await Promise.all([store.listRounds(), store.listPlanned(), store.listLastMoves()]);
    const last = new Map(moves.map((move) => [move.roundId, move]));
    const partsOf = Map.groupBy(planned, ({ roundId }) => roundId);
    const visible = rounds.filter(({ code }) => may(actor, "showRound", { round: code }));
    return ok(
      visible.map((round) => {
        const parts = partsOf.get(round.id) ?? [];
        const { code, title, shortTitle, area, year, leadBody, planNumber, planDate, simulated, exampleDay } = round;
        const head = { code, title, shortTitle, area, year, leadBody, planNumber, planDate, simulated, exampleDay };
        const size = parts.reduce((sum, part) => sum + part.size, 0);
        return { ...head, state: stateOf(round), parts: parts.length, planned: size, stopped: stoppedBy(last.get(round.id)) };
      }),
    );
  },
);

const stoppedBy = (move: RoundMove | undefined): RoundListItem["stopped"] =>
  move && asksReason(move.toState as RoundState)
    ? { reason: move.reason, by: move.actorName, at: move.at.toISOString() }
    : null;
