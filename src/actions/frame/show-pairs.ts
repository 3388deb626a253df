import type { FramePair, PairedUnit } from "../../store/frame-pairs.ts";
import type { Frame } from "../../store/frames.ts";
import { agreements, masked, type PairKind, type Verdict } from "../../survey/frame/frame-pair.ts";
import type { FoundPairs, FramePairsView, ShownPair, ShownRecord } from "../../survey/frame/frame-pair-view.ts";
import { type PersonRecord, personContext } from "../../survey/frame/person-record.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart, roundHead } from "../plan/find-round.ts";

export interface ShowPairsInput {
  readonly round: string;
  readonly part: string;
  /** Show this pair instead of the next that waits. */
  readonly pair?: string;
}

/** The pairs of a frame that may be one person: the next to judge, and how far it is. */
export const showPairs = action("reviewPairs", async (input: ShowPairsInput, effects): Promise<Result<FramePairsView>> => {
  const found = await findPart(effects.store, input);
  if (!found.ok) return found;
  const { round, part } = found.value;
  const frame = await effects.store.findFrame(part);
  return ok({
    round: await roundHead(effects.store, round),
    part: { code: part.code, title: part.title, source: part.source },
    found: frame ? await foundPairs(frame, found.value, { effects, asked: input.pair }) : null,
  });
});

interface Looked {
  readonly effects: Effects;
  readonly asked: string | undefined;
}

const foundPairs = async (frame: Frame, place: RoundPart, { effects, asked }: Looked): Promise<FoundPairs> => {
  const { store } = effects;
  const pairs = await store.listFramePairs(frame);
  const count = (verdict: Verdict | null): number => pairs.filter((pair) => pair.verdict === verdict).length;
  const next =
    pairs.find(({ id }) => id === asked) ??
    pairs.find(({ verdict }) => verdict === null) ??
    pairs.find(({ verdict }) => verdict === "later");
  return {
    frozen: frame.frameHash !== null,
    foundAt: frame.pairsFoundAt?.toISOString() ?? null,
    ...{ total: pairs.length, waiting: count(null), later: count("later"), same: count("same"), different: count("different") },
    pair: next ? await showPair(next, place, { pairs, effects }) : null,
    last: lastJudged(pairs),
    multiplicities: frame.multiplicities as FoundPairs["multiplicities"],
    filedForOthers: await store.countFiledForOthers(frame),
  };
};

const lastJudged = (pairs: readonly FramePair[]): FoundPairs["last"] => {
  const [last] = pairs
    .flatMap(({ id, verdict, decidedAt }) => (verdict && decidedAt ? [{ id, verdict: verdict as Verdict, decidedAt }] : []))
    .toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime());
  return last ? { id: last.id, verdict: last.verdict } : null;
};

interface ShownAmong {
  readonly pairs: readonly FramePair[];
  readonly effects: Effects;
}

const showPair = async (pair: FramePair, { part }: RoundPart, { pairs, effects }: ShownAmong): Promise<ShownPair | null> => {
  const { store, contacts } = effects;
  const [units, agencies, fields] = await Promise.all([
    store.findPairedUnits(pair.province, [pair.firstUnitId, pair.secondUnitId]),
    store.listPartAgencies(part),
    store.listPartFields(part),
  ]);
  const [first, second] = [pair.firstUnitId, pair.secondUnitId].map((id) => units.find((unit) => unit.id === id));
  if (!first || !second) return null;
  const open = ({ id, cipher }: PairedUnit): PersonRecord =>
    JSON.parse(contacts.open(cipher, personContext(id))) as PersonRecord;
  const named = new Map(agencies.map(({ id, shortName }) => [id, shortName]));
  const fieldOf = new Map(fields.map(({ code, name }) => [code, name]));
  const shown = (unit: PairedUnit): ShownRecord => {
    const { name, birth, identity, phone, address } = open(unit);
    const { unitId, completedOn, dossiers } = unit;
    return {
      ...{ name, birth, address, unitId, completedOn, dossiers },
      ...{ identity: masked(identity), phone: masked(phone) },
      ...{ agency: named.get(unit.agencyId) ?? unit.agencyId, field: fieldOf.get(unit.fieldCode) ?? unit.fieldCode },
    };
  };
  return {
    id: pair.id,
    verdict: pair.verdict as Verdict | null,
    position: pairs.indexOf(pair) + 1,
    kind: pair.kind as PairKind,
    first: shown(first),
    second: shown(second),
    agreements: agreements(open(first), open(second)),
  };
};
