import { smallestKeys } from "../../stats/selection/selection.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { textAt, textCount } from "./byte-texts.ts";
import type { CanonicalFrame } from "./frame.ts";
import type { FrameStratum } from "./frame-stratum.ts";
import { first52Bits, type Sha256 } from "./hash.ts";
import { compareKeys, systematicStart, unitKeys } from "./key.ts";
import { checkedPlan, type SizePlan } from "./plan.ts";
import type { Sample, SampledUnit } from "./sample.ts";
import { sizesOf, walkedPositions } from "./walk.ts";

/** Name and version of the protocol, published with every draw. */
export const drawAlgorithm = "opensipas-draw 1";

export const drawDesigns = ["srs", "systematic"] as const;

/** `srs`: the units with the smallest keys; `systematic`: every so many units of the frame, from a random start. */
export type DrawDesign = (typeof drawDesigns)[number];

export const selectionDesigns = [...drawDesigns, "pps"] as const;

/** The same, and `pps`: systematic with probability proportional to a size that the frame holds. */
export type SelectionDesign = (typeof selectionDesigns)[number];

export interface Draw {
  readonly frame: CanonicalFrame;
  readonly plan: SizePlan;
  /** 64 hex digits in lower case. */
  readonly seed: string;
  readonly design: SelectionDesign;
  /** Reserves for each sampled unit, as far as the stratum has units left. */
  readonly reserves: number;
}

/**
 * Draws the sample that a frame, a plan and a seed determine: the same on every machine, whatever the order the frame came in.
 * The reserves of a stratum are the units that follow in the order of the keys (for the other designs, the units not sampled, by key).
 * Source: docs/methodology.md; docs/verify-draw.py does the same in Python.
 */
export function sampleFromDraw(draw: Draw, sha256: Sha256): Result<Sample> {
  const plan = checkedPlan(draw.plan, draw.frame);
  if (!plan.ok) return plan;
  const strata = draw.frame.strata.map((stratum) => ({ ...draw, stratum, size: plan.value.get(stratum.stratum) ?? 0 }));
  const problems = draw.design === "pps" ? strata.flatMap(tooLarge) : [];
  return problems.length > 0 ? fail(...problems) : ok(strata.flatMap((stratum) => stratumSample(stratum, sha256)));
}

/** Sizes are cumulated in whole numbers, which are exact below 2^53. */
function tooLarge({ frame, stratum, size }: StratumDraw): readonly Problem[] {
  const total = sizesOf(frame.columns, stratum).reduce((sum, one) => sum + one, 0);
  return total * size <= Number.MAX_SAFE_INTEGER ? [] : [problem("E-DRAW-114", { stratum: stratum.stratum, total, size })];
}

interface StratumDraw extends Draw {
  readonly stratum: FrameStratum;
  readonly size: number;
}

function stratumSample(draw: StratumDraw, sha256: Sha256): SampledUnit[] {
  const { stratum, size, reserves } = draw;
  if (size === 0) return [];
  const all = Int32Array.from({ length: textCount(stratum.unitIds) }, (_, at) => at);
  if (draw.design === "srs") {
    const byKey = positionsByKey({ draw, positions: all, wanted: size + size * reserves }, sha256);
    return [...unitsAt(stratum, byKey.subarray(0, size), "sample"), ...unitsAt(stratum, byKey.subarray(size), "reserve")];
  }
  const start = systematicStart({ seed: draw.seed, stratum: stratum.stratum }, sha256);
  const sample = walkedPositions({ design: draw.design, columns: draw.frame.columns, stratum, size, start });
  const taken = new Set(sample);
  const rest = all.filter((at) => !taken.has(at));
  const byKey = positionsByKey({ draw, positions: rest, wanted: size * reserves }, sha256);
  return [...unitsAt(stratum, sample, "sample"), ...unitsAt(stratum, byKey, "reserve")];
}

/** The positions of the `wanted` units with the smallest keys among some, or of all, in the order of the keys. */
function positionsByKey(
  { draw, positions, wanted }: { draw: StratumDraw; positions: Int32Array; wanted: number },
  sha256: Sha256,
): Int32Array {
  if (wanted === 0) return new Int32Array(0);
  const keyAt = unitKeys({ seed: draw.seed, stratum: draw.stratum.stratum }, draw.stratum.unitIds, sha256);
  const prefix = new Float64Array(positions.length);
  for (let at = 0; at < prefix.length; at += 1) prefix[at] = first52Bits(keyAt(positions[at] as number));
  // Positions rise with unit_id.
  const compare = (a: number, b: number): number =>
    compareKeys(keyAt(positions[a] as number), keyAt(positions[b] as number)) || a - b;
  return smallestKeys({ prefix, size: Math.min(wanted, positions.length), compare }).map((at) => positions[at] as number);
}

const unitsAt = ({ stratum, unitIds }: FrameStratum, positions: Int32Array, role: SampledUnit["role"]): SampledUnit[] =>
  Array.from(positions, (position, at) => ({ unitId: textAt(unitIds, position), stratum, role, order: at + 1 }));
