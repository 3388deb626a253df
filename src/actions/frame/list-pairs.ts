import type { FramePair, PairedUnit } from "../../store/frame-pairs.ts";
import { masked, type PairKind, type Verdict } from "../../survey/frame/frame-pair.ts";
import {
  type JudgedTogether,
  mostPairsAtOnce,
  type PairEnd,
  type PairFilter,
  type PairLine,
  type PairListView,
  type PairState,
} from "../../survey/frame/pair-list-view.ts";
import { type PersonRecord, personContext } from "../../survey/frame/person-record.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, roundHead } from "../plan/find-round.ts";

export interface ListPairsInput {
  readonly round: string;
  readonly part: string;
  readonly filter: PairFilter;
}

/** The pairs that may be one person, as a list: by what made them doubtful and what was judged. Shows names and births. */
export const listPairs = action("reviewPairs", async (input: ListPairsInput, effects): Promise<Result<PairListView>> => {
  const { store } = effects;
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { round, part } = found.value;
  const { filter } = input;
  const frame = await store.findFrame(part);
  const all = frame ? await store.listFramePairs(frame) : [];
  const wanted = all.filter((pair) => isWanted(pair, filter)).slice(0, mostPairsAtOnce);
  const endOf = await endsOf(wanted, { province: part.province, agencies: await store.listPartAgencies(part) }, effects);
  const lines = wanted.flatMap((pair) => lineOf(pair, endOf));
  return ok({
    ...{ round: await roundHead(store, round), part: { code: part.code, title: part.title } },
    ...{ frozen: frame?.frameHash != null, filter, pairs: lines, last: judgedTogether(all) },
  });
});

export const stateOf = ({ verdict }: Pick<FramePair, "verdict">): PairState => (verdict ?? "waiting") as PairState;

const isWanted = (pair: FramePair, { kind, state }: PairFilter): boolean =>
  (kind === undefined || pair.kind === kind) && (state === undefined || stateOf(pair) === state);

type Ends = ReadonlyMap<string, PairEnd>;

const endsOf = async (
  pairs: readonly FramePair[],
  place: { readonly province: string; readonly agencies: readonly { readonly id: string; readonly shortName: string }[] },
  { store, contacts }: Effects,
): Promise<Ends> => {
  const ids = [...new Set(pairs.flatMap(({ firstUnitId, secondUnitId }) => [firstUnitId, secondUnitId]))];
  const units = ids.length === 0 ? [] : await store.findPairedUnits(place.province, ids);
  const named = new Map(place.agencies.map(({ id, shortName }) => [id, shortName]));
  const end = ({ id, cipher, agencyId }: PairedUnit): PairEnd => {
    const person = JSON.parse(contacts.open(cipher, personContext(id))) as PersonRecord;
    const { name, birth, identity, phone } = person;
    const numbers = { identity: masked(identity), phone: masked(phone) };
    return { name, birth: birth ?? "", ...numbers, agency: named.get(agencyId) ?? agencyId };
  };
  return new Map(units.map((unit) => [unit.id, end(unit)]));
};

const lineOf = (pair: FramePair, ends: Ends): readonly PairLine[] => {
  const [first, second] = [ends.get(pair.firstUnitId), ends.get(pair.secondUnitId)];
  return first && second ? [{ id: pair.id, kind: pair.kind as PairKind, state: stateOf(pair), first, second }] : [];
};

const judgedTogether = (pairs: readonly FramePair[]): JudgedTogether | null => {
  const at = Math.max(0, ...pairs.map(({ decidedAt }) => decidedAt?.getTime() ?? 0));
  const last = pairs.filter(({ decidedAt }) => decidedAt?.getTime() === at);
  const [one] = last;
  if (!one?.verdict || last.length < 2) return null;
  return { verdict: one.verdict as Verdict, pairs: last.length, by: one.decidedBy ?? "", at: new Date(at).toISOString() };
};
