import type { CountedDesign, SampleDesign } from "../design/design.ts";
import { designPsus, lonelyStrata, uncalibratedDesign } from "../design/design-psus.ts";
import type { SingletonPsuFailure } from "../design/singleton-psu.ts";
import type { Replicates } from "./replicates.ts";

/** A sample in which nothing can be left out: each stratum is a census or counted as one. */
export type NoReplicates = { readonly ok: false; readonly reason: "no-replicates" };

/**
 * Replicates of the stratified jackknife (JKn): each leaves out one PSU, and the others of its stratum stand for it with their weight
 * times n_h/(n_h − 1). Its squared distance counts (1 − n_h/N_h)·(n_h − 1)/n_h; the finite correction is left out where N_h is unknown.
 * Strata that were observed whole have no replicates. Of a sample in several stages, only the first is counted: what the finite
 * populations below it add, `stagedEstimate` knows.
 *
 * A stratum with one PSU: `fail` gives the outcome `singleton-psu`; `certainty` makes no replicate of it; `adjust` leaves the stratum
 * out against all H strata, the others times H/(H − 1), counting (H − 1)/H; `average` lets the others count H/(H − lonely) times.
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, 2nd ed., §4.5; numbers as R survey 4.1 `as.svrepdesign(type = "JKn")`,
 * but that its rule `average` counts PSUs where ours counts strata, so that a total has the error of its linearised values.
 * Throws a RangeError for a design that contradicts itself (see `SampleDesign`) and for one with `calibrations`: make replicates of its first
 * weights and calibrate them by `calibratedReplicates`.
 *
 * @example
 * const replicates = jackknife({ rows: 3, weight: Float64Array.of(10, 10, 10) });
 * if (replicates.ok) replicates.weights(0); // [0, 15, 15]
 */
export function jackknife(design: SampleDesign): Replicates | SingletonPsuFailure | NoReplicates {
  const counted = uncalibratedDesign(design);
  const lonely = lonelyStrata(counted);
  const rule = counted.singletonPsu;
  const strata = counted.drawn.filter((psus) => psus > 0).length;
  const isAlone = strata === lonely.length;
  if (lonely.length > 0 && (rule === "fail" || (isAlone && rule !== "certainty")))
    return { ok: false, reason: "singleton-psu", stratum: lonely[0] as number };
  const plan = leftOut(counted, strata);
  if (plan.length === 0) return { ok: false, reason: "no-replicates" };
  const scale = rule === "average" && lonely.length > 0 ? strata / (strata - lonely.length) : 1;
  const { ofRow } = designPsus(counted);
  return {
    ok: true,
    count: plan.length,
    df: counted.df,
    fullWeight: counted.weight,
    coefficient: Float64Array.from(plan, ({ coefficient }) => scale * coefficient),
    weights: (replicate) => without(counted, ofRow, plan[replicate] as LeftOut),
  };
}

interface LeftOut {
  readonly psu: number;
  /** Whose weights grow: the rest of this stratum, or, for −1, all other strata. */
  readonly stratum: number;
  readonly factor: number;
  readonly coefficient: number;
}

function leftOut(design: CountedDesign, strata: number): LeftOut[] {
  return [...designPsus(design).stratum].flatMap((stratum, psu): LeftOut[] => {
    const drawn = design.drawn[stratum] as number;
    const open = design.open[stratum] as number;
    if (open === 0) return [];
    if (drawn > 1) return [{ psu, stratum, factor: drawn / (drawn - 1), coefficient: (open * (drawn - 1)) / drawn }];
    if (design.singletonPsu !== "adjust") return [];
    return [{ psu, stratum: -1, factor: strata / (strata - 1), coefficient: (strata - 1) / strata }];
  });
}

function without(design: CountedDesign, psuOfRow: Int32Array, { psu, stratum, factor }: LeftOut): Float64Array {
  return design.weight.map((weight, row) => {
    if (psuOfRow[row] === psu) return 0;
    return stratum === -1 || design.stratum[row] === stratum ? weight * factor : weight;
  });
}
