import type { SampleCase } from "../../store/cases.ts";
import type { Draw } from "../../store/draws.ts";
import type { Frame } from "../../store/frames.ts";
import type { Round } from "../../store/rounds.ts";
import { composeCeremony } from "../../survey/draw/compose-ceremony.ts";
import { isPast } from "../../survey/draw/draw-clock.ts";
import {
  type DrawCeremonyView,
  type DrawCommitment,
  type DrawResult,
  type DrawStratum,
  type DrawView,
  type PartyEntry,
  type ShownStratum,
  stratumName,
} from "../../survey/draw/draw-view.ts";
import { hex } from "../../survey/draw/hash.ts";
import { unitKey } from "../../survey/draw/key.ts";
import { speakerOf } from "../../survey/draw/party-speaker.ts";
import { signsFor } from "../../survey/draw/signatories.ts";
import { sizesMark, stratumOf, stratumSizes } from "../../survey/draw/sizes.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import { findByName } from "../../survey/find-by-name.ts";
import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import { supervisorNames } from "../../survey/people/supervising.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart, roundHead, textsOf } from "../plan/find-round.ts";
import { partiesWithAccount } from "./party-accounts.ts";
import { showCancelled } from "./show-cancelled.ts";

export interface ShowDrawInput {
  readonly round: string;
  readonly part: string;
  /** The stratum whose units are shown, or a part of its name; absent: the first that has a sample. */
  readonly stratum?: string;
}

/** The draw of a part: commitment, event, result; who holds a role for some units sees their counts, and nobody who was drawn. */
export const showDraw = action("showDraw", async (input: ShowDrawInput, effects): Promise<Result<DrawView>> => {
  const { store } = effects;
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { round, part } = found.value;
  const [frame, draw, cases, staged] = await Promise.all([
    store.findFrame(part),
    store.findDraw(part),
    store.countCases(part),
    store.findStagedInto(part),
  ]);
  const units = unitsSeen(effects.actor, "showDraw", { round: round.code });
  const all = await showStrata(found.value, { frame, draw }, effects);
  const strata = seenRows(all, units, ({ stratum }) => stratum.split("/")[0] ?? "");
  const onSiteCases = cases.get("on-site") ?? 0;
  return ok({
    round: await roundHead(store, round),
    part: { code: part.code, title: part.title, source: part.source },
    stage: stageOf(found.value, { frame, draw, onSiteCases }),
    frameHash: frame?.frameHash ?? null,
    strata,
    planned: strata.reduce((sum, { size }) => sum + size, 0),
    sizesMark: sizesMark(frame?.frameHash ?? "", all),
    commitment: draw ? await showCommitment(draw, round, effects) : null,
    cancelled: draw ? [] : await showCancelled({ province: part.province, partId: part.id, stagedId: null }, store),
    ceremony: draw ? await showCeremony(draw, round, effects) : null,
    result: draw ? showResult(draw, cases) : null,
    shown:
      draw?.seed && units === null ? await showStratum(found.value, { draw, strata, wanted: input.stratum }, effects) : null,
    onSiteCases,
    stagedBy: staged ? stagedCode(staged.number) : null,
  });
});

interface DrawState {
  readonly frame: Frame | undefined;
  readonly draw: Draw | undefined;
}

const stageOf = (
  { part }: RoundPart,
  { frame, draw, onSiteCases }: DrawState & { readonly onSiteCases: number },
): DrawView["stage"] => {
  if (part.source === "on-site") return onSiteCases > 0 ? "on-site-open" : "on-site-waiting";
  if (!frame) return "no-frame";
  if (!frame.frameHash) return "frame-open";
  if (!draw) return "ready";
  return draw.drawnAt ? "drawn" : "committed";
};

/** Sizes as committed, or before that as planned; strata of size 0 are listed too. */
const showStrata = async (
  { part }: RoundPart,
  { frame, draw }: DrawState,
  { store }: Effects,
): Promise<readonly DrawStratum[]> => {
  const [sizes, units, agencies, fields] = await Promise.all([
    draw ? store.findDrawSizes(draw) : store.listQuotas(part).then(stratumSizes),
    frame ? store.countStrata(frame) : new Map<string, number>(),
    store.listPartAgencies(part),
    store.listPartFields(part),
  ]);
  const sizeOf = new Map(sizes.map(({ stratum, size }) => [stratum, size]));
  const columns = fields.length > 0 ? fields : [{ code: "", name: "" }];
  return agencies.flatMap(({ id, name }) =>
    columns.map((field) => {
      const stratum = stratumOf(id, field.code);
      return {
        stratum,
        agencyName: name,
        fieldName: field.name,
        units: units.get(stratum) ?? 0,
        size: sizeOf.get(stratum) ?? 0,
      };
    }),
  );
};

export const showCommitment = async (draw: Draw, round: Round, effects: Effects): Promise<DrawCommitment> => {
  const { eventName, design, algorithm, reserves, committedBy } = draw;
  const parties = await effects.store.listDrawParties(draw);
  const withAccount = await partiesWithAccount(round, draw.drawnAt ? [] : parties.map(({ party }) => party), effects);
  return {
    ...{ eventName, design, algorithm, reserves, committedBy },
    ...{ committedAt: draw.committedAt.toISOString(), eventAt: draw.eventAt?.toISOString() ?? null, number: draw.number },
    clock: clockOf(draw, round, effects),
    cancelled: draw.number > 1 ? await showCancelled(draw, effects.store) : [],
    parties: parties.map(({ party, commitment, reveal, failedHash, ...entered }) => ({
      ...{ party, commitment, reveal, failedHash },
      excused: entered.excused === null ? null : { reason: entered.excused, at: entered.excusedAt?.toISOString() ?? "" },
      committed: entryOf(entered.committedBy, entered.committedAt, entered.committedFor),
      revealed: entryOf(entered.revealedBy, entered.revealedAt, entered.revealedFor),
      speaker: draw.drawnAt ? null : speakerOf(effects.actor, { round, party, hasAccount: withAccount.has(party) }),
    })),
  };
};

const clockOf = (draw: Draw, round: Round, { clock }: Effects): DrawCommitment["clock"] => {
  const past = isPast(draw, clock(), round);
  return past === null ? null : past ? "after" : "before";
};

const entryOf = (by: string | null, at: Date | null, isFor: boolean): PartyEntry | null =>
  at === null ? null : { by: by ?? "", at: at.toISOString(), as: isFor ? "for" : "own" };

/** What happened since the commitment, for whoever looks. */
export const showCeremony = async (draw: Draw, round: Round, { store, actor }: Effects): Promise<DrawCeremonyView> => {
  const [parties, events, signatures] = await Promise.all([
    store.listDrawParties(draw),
    store.listDrawEvents(draw),
    store.listDrawSignatures(draw),
  ]);
  const { leadBody, code } = round;
  const supervisors = Object.values(supervisorNames(textsOf(round).supervisors));
  const own = (bodies: readonly string[]) => signsFor(actor, code, bodies);
  return composeCeremony({ ...draw, parties, events, signatures }, { leadBody, supervisors, signsFor: own });
};

export const showResult = (draw: Draw, cases: ReadonlyMap<string, number>): DrawResult | null => {
  const { eventText, seed, sampleHash, drawnBy, drawnAt } = draw;
  if (eventText === null || !seed || !sampleHash || !drawnAt) return null;
  const counted = { sampled: cases.get("sample") ?? 0, reserves: cases.get("reserve") ?? 0 };
  return { eventText, seed, sampleHash, ...counted, drawnBy: drawnBy ?? "", drawnAt: drawnAt.toISOString() };
};

/** The one that was asked for, by its code or a part of its name; else the first of which somebody is asked. */
const chooseStratum = (strata: readonly DrawStratum[], wanted: string): DrawStratum | undefined => {
  const exact = strata.find(({ stratum }) => stratum === wanted);
  if (exact) return exact;
  const asked = strata.filter(({ size }) => size > 0);
  const named = asked.map((one) => ({ id: one.stratum, name: stratumName(one), one }));
  return findByName(named, wanted)?.one ?? asked[0];
};

const showStratum = async (
  { part }: RoundPart,
  {
    draw,
    strata,
    wanted,
  }: { readonly draw: Draw; readonly strata: readonly DrawStratum[]; readonly wanted: string | undefined },
  { store, sha256 }: Effects,
): Promise<ShownStratum | null> => {
  const chosen = chooseStratum(strata, wanted ?? "");
  if (!chosen) return null;
  const { stratum, units } = chosen;
  const cases = await store.listCases(part, stratum);
  const toRow = ({ unitId, position, role }: SampleCase): ShownStratum["rows"][number] => ({
    order: position,
    unitId: unitId ?? "",
    key: hex(unitKey({ seed: draw.seed ?? "", stratum }, unitId ?? "", sha256)),
    role: role === "reserve" ? "reserve" : "sample",
  });
  return { stratum, units, rows: cases.map(toRow) };
};
