import { smallestKeys, systematicPositions } from "../../stats/selection.ts";
import { ok, type Result } from "../result.ts";
import { compareBytes } from "./byte-order.ts";
import type { CanonicalFrame, FrameStratum } from "./frame.ts";
import { first52Bits, type Sha256 } from "./hash.ts";
import { compareKeys, systematicStart, unitKeys } from "./key.ts";
import { checkedPlan, type SizePlan } from "./plan.ts";
import type { Sample, SampledUnit } from "./sample.ts";

/** Name and version of the protocol, published with every draw. */
export const drawAlgorithm = "opensipas-draw 1";

export const drawDesigns = ["srs", "systematic"] as const;

/** `srs`: the units with the smallest keys; `systematic`: every so many units of the frame, from a random start. */
export type DrawDesign = (typeof drawDesigns)[number];

export interface Draw {
  readonly frame: CanonicalFrame;
  readonly plan: SizePlan;
  /** 64 hex digits in lower case. */
  readonly seed: string;
  readonly design: DrawDesign;
  /** Reserves for each sampled unit, as far as the stratum has units left. */
  readonly reserves: number;
}

/**
 * Draws the sample that a frame, a plan and a seed determine: the same on every machine, whatever the order the frame came in.
 * The reserves of a stratum are the units that follow in the order of the keys (for a systematic draw, the units not sampled, by key).
 * Source: docs/methodology.md; docs/verify-draw.py does the same in Python.
 */
export function sampleFromDraw(draw: Draw, sha256: Sha256): Result<Sample> {
  const plan = checkedPlan(draw.plan, draw.frame);
  if (!plan.ok) return plan;
  return ok(
    draw.frame.flatMap((stratum) => stratumSample({ ...draw, stratum, size: plan.value.get(stratum.stratum) ?? 0 }, sha256)),
  );
}

interface StratumDraw extends Draw {
  readonly stratum: FrameStratum;
  readonly size: number;
}

function stratumSample(draw: StratumDraw, sha256: Sha256): SampledUnit[] {
  if (draw.size === 0) return [];
  const { stratum, size, reserves } = draw;
  const systematic = draw.design === "systematic" ? systematicPositionsOf(draw, sha256) : undefined;
  const taken = new Set(systematic);
  const rest = taken.size === 0 ? undefined : stratum.unitIds.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const wanted = systematic === undefined ? size + size * reserves : size * reserves;
  const byKey = positionsByKey({ draw, positions: rest, wanted }, sha256);
  const sample = systematic ?? byKey.subarray(0, size);
  return [
    ...unitsAt(stratum, sample, "sample"),
    ...unitsAt(stratum, systematic === undefined ? byKey.subarray(size) : byKey, "reserve"),
  ];
}

const systematicPositionsOf = ({ seed, stratum, size }: StratumDraw, sha256: Sha256): Int32Array =>
  systematicPositions({
    units: stratum.unitIds.length,
    size,
    start: systematicStart({ seed, stratum: stratum.stratum }, sha256),
  });

/** The positions in the stratum of the units with the smallest keys among `positions` (all, when absent), in the order of the keys. */
function positionsByKey(
  { draw, positions, wanted }: { draw: StratumDraw; positions: readonly number[] | undefined; wanted: number },
  sha256: Sha256,
): Int32Array {
  const { unitIds, stratum } = draw.stratum;
  if (wanted === 0) return new Int32Array(0);
  const unitAt = (index: number): string => unitIds[positions?.[index] ?? index] as string;
  const keyOf = unitKeys({ seed: draw.seed, stratum }, sha256);
  const keyAt = (index: number): Uint8Array => keyOf(unitAt(index));
  const prefix = new Float64Array(positions?.length ?? unitIds.length);
  for (let index = 0; index < prefix.length; index += 1) prefix[index] = first52Bits(keyAt(index));
  const compare = (a: number, b: number): number => compareKeys(keyAt(a), keyAt(b)) || compareBytes(unitAt(a), unitAt(b));
  return smallestKeys({ prefix, size: wanted, compare }).map((index) => positions?.[index] ?? index);
}

const unitsAt = ({ stratum, unitIds }: FrameStratum, positions: Int32Array, role: SampledUnit["role"]): SampledUnit[] =>
  Array.from(positions, (position, at) => ({ unitId: unitIds[position] as string, stratum, role, order: at + 1 }));
