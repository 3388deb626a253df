import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { supervisingBodies } from "../../survey/people/role.ts";
import { bodySupervised, supervisorNames } from "../../survey/people/supervising.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { ok, type Result } from "../../survey/result.ts";
import { composeCheckList, countChecks } from "../../survey/verification/check-list.ts";
import { pickSources } from "../../survey/verification/pick.ts";
import type { BodyWork, PickPlace, VerificationView } from "../../survey/verification/verification-view.ts";
import { action } from "../action.ts";
import { findRound, roundHead, stateOf, textsOf } from "../plan/find-round.ts";
import { type PartWords, pickLine } from "./pick-line.ts";
import { pickSourceOf } from "./pick-source.ts";
import { signPlaces } from "./sign-places.ts";

/** What the supervising bodies did in a round; counts and unit-free lines, for everyone who may read the plan. */
export const showVerification = action(
  "showRound",
  async (input: { readonly round: string }, { store, actor }): Promise<Result<VerificationView>> => {
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const round = found.value;
    const parts = await partWords(store, round);
    const [head, bodies, signOffs, sources] = await Promise.all([
      roundHead(store, round),
      bodyWorks(store, round, parts),
      signPlaces(store, round),
      Promise.all(parts.map((part) => pickPlace(store, part))),
    ]);
    return ok({
      ...{ round: head, isOpen: isOpenRound(stateOf(round)), own: bodySupervised(actor, round.code), bodies, signOffs },
      sources: sources.filter((place) => place.sources.length > 0),
      reverificationShare: Number(round.reverificationShare),
    });
  },
);

/** The parts of a round that have a frame, with the words that a pick needs. */
export const partWords = async (store: Store, round: Round): Promise<readonly PartWords[]> => {
  const parts = await store.listParts(round);
  const withWords = async (part: (typeof parts)[number]): Promise<PartWords> => ({
    part,
    agencies: await store.listPartAgencies(part),
    fields: await store.listPartFields(part),
  });
  return Promise.all(parts.filter(({ source }) => source === "frame").map(withWords));
};

const bodyWorks = async (store: Store, round: Round, parts: readonly PartWords[]): Promise<readonly BodyWork[]> => {
  const [kept, picks, units] = await Promise.all([
    store.listChecks(round),
    store.listPicks(round),
    store.listPickedUnits(round),
  ]);
  const names = supervisorNames(textsOf(round).supervisors);
  return supervisingBodies.map((body) => {
    const checks = composeCheckList(kept.filter((one) => one.body === body));
    return {
      ...{ body, name: names[body], checks, counts: countChecks(checks) },
      picks: picks.filter((one) => one.body === body).map((pick) => pickLine(pick, units, parts)),
    };
  });
};

const pickPlace = async (store: Store, { part, agencies, fields }: PartWords): Promise<PickPlace> => {
  const there = await Promise.all(pickSources.map((source) => pickSourceOf(store, part, source)));
  return {
    part: { code: part.code, title: part.title },
    sources: pickSources.filter((_, at) => there[at] !== null),
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    fields: fields.map(({ code, name }) => ({ code, name })),
  };
};
