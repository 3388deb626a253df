import type { Draw } from "../../store/draws.ts";
import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { StagedRecord } from "../../store/staged-draws.ts";
import type { Store } from "../../store/store.ts";
import { stagedCode, stagedNumber } from "../../survey/draw/staged-code.ts";
import { isAdjusted, isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { findPart, findRound, stateOf } from "../plan/find-round.ts";

/** What is drawn from: a part of the round, or a file of units in stages (`giai-doan-1`). The ceremony of both is one. */
export type Drawing = {
  readonly round: Round;
  readonly code: string;
  readonly title: string;
} & ({ readonly part: Part; readonly staged: null } | { readonly part: null; readonly staged: StagedRecord });

export interface DrawPlace {
  readonly round: string;
  /** Code of a part or of a draw in stages. */
  readonly part: string;
}

export interface StagedPlace {
  readonly round: Round;
  readonly staged: StagedRecord;
}

export const findStaged = async (store: Store, place: DrawPlace): Promise<Result<StagedPlace>> => {
  const round = await findRound(store, place.round);
  if (!round.ok) return round;
  const known = await store.listStaged(round.value);
  const staged = known.find(({ number }) => stagedCode(number) === place.part);
  return staged ? ok({ round: round.value, staged }) : fail(problem("E-DRAW-124", { round: place.round, code: place.part }));
};

export const findDrawing = async (store: Store, place: DrawPlace): Promise<Result<Drawing>> => {
  if (stagedNumber(place.part) !== null) {
    const found = await findStaged(store, place);
    if (!found.ok) return found;
    const { round, staged } = found.value;
    return ok({ round, staged, part: null, code: stagedCode(staged.number), title: staged.title });
  }
  const found = await findPart(store, place);
  if (!found.ok) return found;
  const { round, part } = found.value;
  return ok({ round, part, staged: null, code: part.code, title: part.title });
};

/** The same, of a round that may still be changed, held until the transaction ends. */
export const findOpenDrawing = async (store: Store, place: DrawPlace): Promise<Result<Drawing>> => {
  const found = await findDrawing(store, place);
  if (!found.ok) return found;
  const { round, part, staged } = found.value;
  if (!isOpenRound(stateOf(round))) return fail(problem("E-PLAN-007", { round: place.round }));
  if (part) await store.lockPart(part);
  else await store.lockStaged(staged);
  return found;
};

/** A draw in stages that may still be changed: the round is open and nothing was committed. `approved`: its plan is approved, too. */
export const findOpenStaged = async (
  store: Store,
  place: DrawPlace,
  { approved = false }: { readonly approved?: boolean } = {},
): Promise<Result<StagedPlace>> => {
  const opened = await findOpenDrawing(store, place);
  if (!opened.ok) return opened;
  const found = await findStaged(store, place);
  if (!found.ok) return found;
  const { round, staged } = found.value;
  if (approved && !isAdjusted(stateOf(round))) return fail(problem("E-PLAN-020", { round: place.round }));
  const committed = await store.findStagedDraw(staged);
  return committed ? fail(problem("E-DRAW-125", { title: staged.title })) : found;
};

export const findDrawOf = (store: Store, { part, staged }: Drawing): Promise<Draw | undefined> =>
  part ? store.findDraw(part) : store.findStagedDraw(staged);
