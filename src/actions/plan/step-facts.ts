import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import { may, unitsSeen } from "../../survey/people/permissions.ts";
import { bodySupervised } from "../../survey/people/supervising.ts";
import type { PartSteps, StepFacts } from "../../survey/plan/own-steps.ts";
import { composeCheckList, countChecks } from "../../survey/verification/check-list.ts";
import type { Effects } from "../effects.ts";
import { signPlaces } from "../verification/sign-places.ts";
import { stateOf } from "./find-round.ts";
import { countAnswered, countOpen, type PartState } from "./overview-facts.ts";

/** What the steps of the one who asks are found by. */
export const findStepFacts = async (round: Round, parts: readonly PartState[], effects: Effects): Promise<StepFacts> => {
  const { store } = effects;
  const [budget, [release], supervision] = await Promise.all([
    store.findBudget(round),
    store.listReleaseStates(round),
    findSupervision(round, effects),
  ]);
  const released = release?.releasedAt ? "released" : "draft";
  return {
    ...{ state: stateOf(round), budget: budget?.state ?? null, supervision },
    release: release ? released : "none",
    parts: await Promise.all(parts.map((state) => partSteps(round, state, effects))),
  };
};

export const findSupervision = async (round: Round, { store, actor }: Effects): Promise<StepFacts["supervision"]> => {
  const body = bodySupervised(actor, round.code);
  if (body === null) return null;
  const [checks, places] = await Promise.all([store.listChecks(round), signPlaces(store, round)]);
  const unsigned = places.filter(
    ({ subject, bodies }) => subject !== null && bodies.some((one) => one.body === body && one.standing === null),
  );
  const { open } = countChecks(composeCheckList(checks.filter((one) => one.body === body)));
  return { uncheckedItems: open, unsignedPlaces: unsigned.length };
};

const partSteps = async (round: Round, state: PartState, effects: Effects): Promise<PartSteps> => {
  const { part, frame, questionnaire, dataset, index } = state;
  const isOpen = frame !== null && !frame.frozen;
  return {
    ...{ code: part.code, title: part.title, source: part.source, hasForm: questionnaire !== null },
    frame: frame === null ? "none" : isOpen ? "open" : "frozen",
    unexplained: isOpen ? await countUnexplained(round, part, effects) : 0,
    reconciled: isOpen && (await effects.store.findReconciliation(part)) !== undefined,
    draw: await drawState(state, effects),
    ...{ openCases: countOpen([state]), answered: countAnswered([state]) },
    ...{ frozenData: dataset !== null, hasIndex: index !== null },
  };
};

/** Differences of an open frame that nobody has explained, of the units that the one who asks may explain. */
export const countUnexplained = async (
  round: Round,
  part: Pick<Part, "province" | "id">,
  { store, actor }: Effects,
): Promise<number> => {
  const place = { round: round.code };
  if (!may(actor, "explainDifference", place)) return 0;
  const frame = await store.findFrame(part);
  return frame ? store.countUnexplained(part, frame, unitsSeen(actor, "explainDifference", place)) : 0;
};

const drawState = async ({ part, draw, outcomes }: PartState, effects: Effects): Promise<PartSteps["draw"]> => {
  if (part.source === "on-site") return outcomes.length > 0 ? "drawn" : "none";
  if (draw === null) return "none";
  return draw.drawn ? "drawn" : committedState(part, effects);
};

/** How far a draw is that was committed to and not run; `event-typed`: the one who asks has typed the outcome, another person has to. */
export const committedState = async (
  part: Pick<Part, "province" | "id">,
  { store, actor }: Effects,
): Promise<PartSteps["draw"]> => {
  const found = await store.findDrawInto(part);
  if (!found) return "none";
  if (found.eventAgreedAt === null) {
    const typed = await store.listDrawEvents(found);
    return typed.some(({ enteredById }) => actor.kind === "account" && enteredById === actor.id) ? "event-typed" : "committed";
  }
  const parties = await store.listDrawParties(found);
  return parties.some(({ commitment, reveal }) => commitment !== null && reveal === null) ? "event-known" : "revealed";
};
