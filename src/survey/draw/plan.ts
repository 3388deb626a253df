import { proportionalAllocation } from "../../stats/size/allocation.ts";
import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { textCount } from "./byte-texts.ts";
import type { CanonicalFrame } from "./frame.ts";

/** How many units are wanted in each stratum of the frame; 0 is a legal size. */
export type SizePlan = ReadonlyMap<string, number>;

/** The plan by the frame's strata, in NFC: a stratum that only one of the two has, or that has too few units, is a problem. */
export function checkedPlan(plan: SizePlan, frame: CanonicalFrame): Result<SizePlan> {
  const wanted = new Map([...plan].map(([stratum, size]) => [stratum.normalize("NFC"), size]));
  const units = new Map(frame.strata.map(({ stratum, unitIds }) => [stratum, textCount(unitIds)]));
  const problems = [...wanted].flatMap(([stratum, size]) => {
    const available = units.get(stratum);
    if (!Number.isSafeInteger(size) || size < 0) return [problem("E-DRAW-104", { stratum, value: size })];
    if (available === undefined) return size === 0 ? [] : [problem("E-DRAW-105", { stratum, size })];
    return available < size ? [problem("E-DRAW-001", { stratum, units: available, size })] : [];
  });
  const forgotten = [...units].flatMap(([stratum, count]) =>
    wanted.has(stratum) ? [] : [problem("E-DRAW-111", { stratum, units: count })],
  );
  const all = [...problems, ...forgotten];
  return all.length > 0 ? fail(...all) : ok(wanted);
}

/** A plan of one size for the whole frame, shared out in proportion to the units of the strata by largest remainders. */
export function proportionalPlan(size: number, frame: CanonicalFrame): Result<SizePlan> {
  const populations = frame.strata.map(({ unitIds }) => textCount(unitIds));
  const allocation = proportionalAllocation({ size, populations });
  if (!allocation.ok) return fail(problem("E-DRAW-106", { size, units: allocation.possible }));
  return ok(new Map(frame.strata.map(({ stratum }, at) => [stratum, allocation.sizes[at] ?? 0])));
}
