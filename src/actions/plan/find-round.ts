import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { RoundHead, RoundState } from "../../survey/plan/overview.ts";
import type { PlanTexts } from "../../survey/plan/plan.ts";
import { isAdjusted, isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

export interface RoundPart {
  readonly round: Round;
  readonly part: Part;
}

export const findRound = async (store: Store, code: string): Promise<Result<Round>> => {
  const round = await store.findRound(code);
  return round ? ok(round) : fail(problem("E-PLAN-001", { round: code }));
};

export const findPart = async (
  store: Store,
  { round: code, part: partCode }: { readonly round: string; readonly part: string },
): Promise<Result<RoundPart>> => {
  const round = await findRound(store, code);
  if (!round.ok) return round;
  const parts = await store.listParts(round.value);
  const part = parts.find((candidate) => candidate.code === partCode);
  if (part) return ok({ round: round.value, part });
  return fail(problem("E-PLAN-005", { round: code, part: partCode, parts: parts.map((known) => known.code).join(", ") }));
};

/** The part of a round that may still be changed, held until the transaction ends. */
export const findOpenPart = async (
  store: Store,
  place: { readonly round: string; readonly part: string },
): Promise<Result<RoundPart>> => {
  const found = await findPart(store, place);
  if (!found.ok) return found;
  if (!isOpenRound(stateOf(found.value.round))) return fail(problem("E-PLAN-007", { round: place.round }));
  await store.lockPart(found.value.part);
  return found;
};

/** The same, of a round whose plan is approved: what cannot be taken back waits for the approval, what only prepares does not. */
export const findApprovedPart = async (
  store: Store,
  place: { readonly round: string; readonly part: string },
): Promise<Result<RoundPart>> => {
  const found = await findOpenPart(store, place);
  if (!found.ok || isAdjusted(stateOf(found.value.round))) return found;
  return fail(problem("E-PLAN-020", { round: place.round }));
};

export const stateOf = (round: Round): RoundState => round.state as RoundState;

/** The prose of the plan; the whole of it is what `storedPlan` puts together. */
export const textsOf = (round: Round): PlanTexts => round.texts as PlanTexts;

/** The head that every page of a round shows. */
export const roundHead = async (store: Store, round: Round): Promise<RoundHead> => {
  const [parts, planned] = await Promise.all([store.listParts(round), store.listPlanned(round)]);
  const sizes = new Map(planned.map(({ partId, size }) => [partId, size]));
  return {
    code: round.code,
    title: round.title,
    shortTitle: round.shortTitle,
    area: round.area,
    year: round.year,
    planNumber: round.planNumber,
    planDate: round.planDate,
    state: stateOf(round),
    simulated: round.simulated,
    exampleDay: round.exampleDay,
    parts: parts.map(({ id, code, title, source }) => ({ code, title, source, planned: sizes.get(id) ?? 0 })),
  };
};
