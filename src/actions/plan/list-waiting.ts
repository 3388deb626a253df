import type { PartWait, RoundWait } from "../../store/round-waits.ts";
import type { Round } from "../../store/rounds.ts";
import { may } from "../../survey/people/permissions.ts";
import type { BudgetState } from "../../survey/plan/budget.ts";
import { ownSteps, type PartSteps } from "../../survey/plan/own-steps.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { stateOf } from "./find-round.ts";
import { committedState, countUnexplained, findSupervision } from "./step-facts.ts";

/** The codes of the rounds that wait for the one who asks, whatever page of the list they stand on. */
export const listWaiting = action(
  "listRounds",
  async (_input: { readonly round?: never }, effects: Effects): Promise<Result<ReadonlySet<string>>> => {
    const { store, actor } = effects;
    const [rounds, waits, parts] = await Promise.all([store.listRounds(), store.listRoundWaits(), store.listPartWaits()]);
    const waitOf = new Map(waits.map((wait) => [wait.roundId, wait]));
    const partsOf = Map.groupBy(parts, ({ roundId }) => roundId);
    const asked = rounds.filter(({ id, code }) => waitOf.has(id) && may(actor, "showRound", { round: code }));
    const waiting = await Promise.all(
      asked.map((round) => isWaiting(round, { wait: waitOf.get(round.id), parts: partsOf.get(round.id) ?? [] }, effects)),
    );
    return ok(new Set(asked.filter((_, at) => waiting[at]).map(({ code }) => code)));
  },
);

interface Waits {
  readonly wait: RoundWait | undefined;
  readonly parts: readonly PartWait[];
}

const isWaiting = async (round: Round, { wait, parts }: Waits, effects: Effects): Promise<boolean> => {
  const facts = {
    state: stateOf(round),
    budget: (wait?.budget ?? null) as BudgetState | null,
    release: wait?.release ?? "none",
    supervision: await findSupervision(round, effects),
    parts: await Promise.all(parts.map((part) => partSteps(round, part, effects))),
  };
  return ownSteps(facts, (right) => may(effects.actor, right, { round: round.code })).length > 0;
};

const partSteps = async (round: Round, part: PartWait, effects: Effects): Promise<PartSteps> => ({
  ...part,
  ...{ code: part.id, title: "" },
  unexplained: part.frame === "open" ? await countUnexplained(round, part, effects) : 0,
  draw: await drawState(part, effects),
});

const drawState = async (part: PartWait, effects: Effects): Promise<PartSteps["draw"]> => {
  if (part.source === "on-site") return part.cases > 0 ? "drawn" : "none";
  return part.draw === "committed" ? committedState(part, effects) : part.draw;
};
