import type { Calibration } from "../design/calibration.ts";
import type { CountedDesign } from "../design/design.ts";
import { type ResidualProjection, residualProjection } from "../weights/residual-projection.ts";
import { type DomainCells, type DomainVariances, domainCells, domainVariances } from "./domain-variance.ts";

/** What variances of a calibrated design need, made once for all variables. */
export interface CalibratedSample {
  /** The whole sample as one domain: calibration spreads the scores of a domain over all rows. */
  readonly whole: DomainCells;
  readonly projections: readonly ResidualProjection[];
}

/** Prepares the projections of the calibrations, in the order in which these were done. */
export const calibratedSample = (design: CountedDesign, calibrations: readonly Calibration[]): CalibratedSample => ({
  whole: domainCells(design, new Int32Array(design.rows), 1),
  projections: calibrations.map(residualProjection),
});

/**
 * Variances of weighted totals of scores by domain, of a design whose weights were calibrated: the scores of each domain, 0 outside it,
 * are replaced by their g-weighted residuals and then summed as in `domainVariances`. NaN marks a row that takes no part. The work
 * grows with rows × domains.
 *
 * Source: Deville and Särndal (1992), (3.4); numbers as R survey 4.1 `svyrecvar` with `postStrata`.
 */
export function calibratedVariances(sample: CalibratedSample, cells: DomainCells, scores: Float64Array): DomainVariances {
  const variance = new Float64Array(cells.domains);
  const lonelyStratum = new Int32Array(cells.domains).fill(-1);
  for (let domain = 0; domain < cells.domains; domain += 1) {
    const part = scores.map((score, row) => (cells.domain[row] !== domain || Number.isNaN(score) ? 0 : score));
    const residuals = sample.projections.reduce<Float64Array>((left, project) => project(left), part);
    const found = domainVariances(sample.whole, residuals);
    variance[domain] = found.variance[0] as number;
    lonelyStratum[domain] = found.lonelyStratum[0] as number;
  }
  return { variance, lonelyStratum };
}
