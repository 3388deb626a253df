import type { DrawnCase } from "../../store/cases.ts";
import type { PartDraw } from "../../store/draws.ts";
import { caseCode } from "../../survey/draw/case-codes.ts";
import type { DrawnSample } from "../../survey/draw/drawn-sample.ts";
import { canonicalFrame, frameHash } from "../../survey/draw/frame.ts";
import { sampleFromDraw } from "../../survey/draw/protocol.ts";
import { type Sample, sampleHash } from "../../survey/draw/sample.ts";
import { sizePlan } from "../../survey/draw/sizes.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import type { RoundPart } from "../plan/find-round.ts";

/** Draws from the frozen frame of a part, and opens a case for each drawn unit. */
export const drawPart = async (
  found: RoundPart,
  seed: string,
  effects: Effects,
): Promise<Result<Omit<DrawnSample, "seed">>> => {
  const record = await effects.store.findDraw(found.part);
  if (!record) throw new Error("a draw that was committed is gone");
  const sample = await drawFromFrame(record, seed, effects);
  if (!sample.ok) return sample;
  await openCases(found, { record, sample: sample.value }, effects);
  const sampled = sample.value.filter(({ role }) => role === "sample").length;
  return ok({ sampleHash: sampleHash(sample.value, effects.sha256), sampled, reserves: sample.value.length - sampled });
};

/** The frame is read from the store and must still have the hash that was committed; anything else is tampering and throws. */
const drawFromFrame = async (record: PartDraw, seed: string, { store, sha256 }: Effects): Promise<Result<Sample>> => {
  const frame = canonicalFrame(await store.listEligibleUnits({ province: record.province, id: record.frameId }));
  if (!frame.ok) return frame;
  if (frameHash(frame.value, sha256) !== record.frameHash) throw new Error("the frozen frame no longer has its hash");
  const sizes = new Map(sizePlan(await store.findDrawSizes(record)));
  for (const { stratum } of frame.value.strata) if (!sizes.has(stratum)) sizes.set(stratum, 0);
  const { design, reserves } = record;
  return sampleFromDraw({ frame: frame.value, plan: sizes, seed, design, reserves }, sha256);
};

const batchSize = 5_000;

/** The sampled first, then the reserves, each in the order of the sample file. */
const openCases = async (
  { round, part }: RoundPart,
  { record, sample }: { readonly record: PartDraw; readonly sample: Sample },
  { store, newId }: Effects,
): Promise<void> => {
  const ordered = [...sample.filter(({ role }) => role === "sample"), ...sample.filter(({ role }) => role === "reserve")];
  const cases = ordered.map(
    ({ unitId, role, order }, index): DrawnCase => ({
      ...{ id: newId(), code: caseCode(round, part, index + 1) },
      ...{ unitId, role, position: order },
    }),
  );
  const place = { province: part.province, partId: part.id, frameId: record.frameId };
  for (let at = 0; at < cases.length; at += batchSize) await store.insertDrawnCases(place, cases.slice(at, at + batchSize));
};
