import type { CountedDesign } from "../design/design.ts";
import { designPsus, lonelyStrata } from "../design/design-psus.ts";
import type { SingletonPsuFailure } from "../design/singleton-psu.ts";
import { residualProjection } from "../weights/residual-projection.ts";

export interface Covariances {
  readonly ok: true;
  /** Lower triangle, row by row. */
  readonly matrix: readonly Float64Array[];
}

/**
 * Variances and covariances of the weighted totals of several columns of scores (see `stratifiedVariance` for one):
 * Σ_h (1 − n_h/N_h)·n_h/(n_h − 1)·Σ_i (z_hij − z̄_hj)·(z_hik − z̄_hk). Under the rules `fail`, and `average` without another stratum, a
 * stratum with one PSU gives the outcome `singleton-psu`. Of a calibrated design, the scores' residuals are taken.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.5; numbers as R survey 4.1 `svyrecvar`.
 * Throws a RangeError when a column has another length than the design.
 *
 * @example
 * const columns = [Float64Array.of(1, 3), Float64Array.of(2, 8)];
 * stratifiedCovariances(columns, countedDesign({ rows: 2 })); // { ok: true, matrix: [[4], [12, 36]] }
 */
export function stratifiedCovariances(
  columns: readonly Float64Array[],
  design: CountedDesign,
): Covariances | SingletonPsuFailure {
  for (const column of columns)
    if (column.length !== design.rows) throw new RangeError(`column of scores has ${column.length} rows, not ${design.rows}`);
  const lonely = lonelyStrata(design);
  const strata = design.drawn.filter((psus) => psus > 0).length;
  const rule = design.singletonPsu;
  if (lonely.length > 0 && (rule === "fail" || (rule === "average" && lonely.length === strata)))
    return { ok: false, reason: "singleton-psu", stratum: lonely[0] as number };
  const scale = rule === "average" ? strata / (strata - lonely.length) : 1;
  const projections = design.calibrations.map(residualProjection);
  const residuals = columns.map((column) => projections.reduce<Float64Array>((left, project) => project(left), column));
  const deviations = scaledDeviations(residuals, design);
  const matrix = deviations.map((one, j) =>
    Float64Array.from({ length: j + 1 }, (_, k) => scale * dot(one, deviations[k] as Float64Array)),
  );
  return { ok: true, matrix };
}

/** Sums by PSU less their stratum's mean, times the root of what their squares count. */
function scaledDeviations(columns: readonly Float64Array[], design: CountedDesign): Float64Array[] {
  const { ofRow, stratum, members } = designPsus(design);
  const isAdjusted = design.singletonPsu === "adjust";
  return columns.map((column) => {
    const totals = new Float64Array(stratum.length);
    column.forEach((score, row) => {
      totals[ofRow[row] as number] = (totals[ofRow[row] as number] as number) + score;
    });
    const means = members.map((own) => own.reduce((sum, psu) => sum + (totals[psu] as number), 0) / own.length);
    return totals.map((total, psu) => {
      const home = stratum[psu] as number;
      const drawn = design.drawn[home] as number;
      const open = design.open[home] as number;
      if (drawn === 1) return isAdjusted ? Math.sqrt(open) * total : 0;
      return Math.sqrt((open * drawn) / (drawn - 1)) * (total - (means[home] as number));
    });
  });
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);
