import type { Calibration } from "../design/calibration.ts";
import { checkLimits, checkWeights, type IterationLimits } from "../design/weight-columns.ts";
import {
  type CalibrationBounds,
  type CalibrationCurve,
  type CalibrationDistance,
  calibrationCurve,
} from "./calibration-distance.ts";
import { type CalibrationSystem, calibrationSystem, type Fit, fitAt, normalMatrix } from "./calibration-system.ts";
import { remainder, solveSymmetric } from "./symmetric-system.ts";

/** A sample with the auxiliary variables whose totals are known. */
export interface CalibrationRequest {
  /** First weights, one a row. */
  readonly weight: Float64Array;
  /** Auxiliary variables: one column a variable, one number a row. A column of ones calibrates to the number of units. */
  readonly columns: readonly Float64Array[];
  /** Known population total of each column. */
  readonly totals: Float64Array;
  /** `linear` unless given. */
  readonly distance?: CalibrationDistance | undefined;
  /** Limits of g; `logit` needs them. */
  readonly bounds?: CalibrationBounds | undefined;
  /** σ² by row, above 0: where the study variable spreads more, weights may move less; 1 unless given. */
  readonly variance?: Float64Array | undefined;
  /** Largest distance from a total allowed, relative to Σ w·|x| or the total, whichever is larger; 1e-10 unless given. */
  readonly tolerance?: number | undefined;
  /** 100 unless given. */
  readonly maxIterations?: number | undefined;
}

/** Why no weights meet the totals: for column `column` they come to `reached` instead of `wanted`. */
export interface CalibrationFailure {
  readonly ok: false;
  /**
   * `empty-column`: the sample has nothing of it. `infeasible`: no weights within the bounds reach this total, or it contradicts the
   * totals of the other columns. `not-converged`: the iterations ended too early, or the bounds are too tight for all totals together.
   */
  readonly reason: "empty-column" | "infeasible" | "not-converged";
  readonly column: number;
  readonly wanted: number;
  readonly reached: number;
}

/**
 * Weights as close to the first ones as can be whose totals of the auxiliary variables are those of the population:
 * w_i = d_i·g(x_i'λ/σ²_i), λ found by Newton's steps, each halved while it overshoots. Without bounds `linear` is the generalised
 * regression estimator; with bounds it is the truncated one. Columns that are combinations of others do no harm if their totals agree.
 *
 * Source: Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, 376–382; numbers as R survey 4.1 `calibrate`,
 * which however scales weights beforehand where totals are more than twenty times the sample's: bounds are here always those of w/d.
 * Fails with a `CalibrationFailure` that names the column. Throws a RangeError for columns that differ in length, numbers that are
 * missing, a negative weight, a variance that is not positive, bounds that do not enclose 1, and a tolerance or a number of iterations
 * that is none.
 *
 * @example
 * const columns = [Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 6)];
 * calibrate({ weight: Float64Array.of(2, 2, 2), columns, totals: Float64Array.of(7, 22) });
 * // { ok: true, weights: [2.19…, 2.26…, 2.54…], gWeights: [1.09…, 1.13…, 1.27…], … }
 */
export function calibrate(request: CalibrationRequest): Calibration | CalibrationFailure {
  checkWeights(request.weight);
  const { weight, columns, variance, distance = "linear", bounds, tolerance = 1e-10, maxIterations = 100 } = request;
  checkLimits({ tolerance, maxIterations });
  const curve = calibrationCurve(distance, bounds);
  const system = calibrationSystem(request, curve);
  const start = fitAt(system, new Float64Array(columns.length));
  const failure = emptyColumn(system) ?? outOfReach(system, curve) ?? contradiction(system, start, tolerance);
  if (failure !== undefined) return failure;
  const fit = newton(system, start, { tolerance, maxIterations });
  if (!(fit.distance <= tolerance)) return { ok: false, reason: "not-converged", ...columnOf(system, fit) };
  const weights = weight.map((value, row) => value * (fit.gWeights[row] as number));
  const regression = { kind: "columns", columns, variance } as const;
  return { ok: true, startWeights: weight, weights, gWeights: fit.gWeights, regression };
}

/** Goes on within the tolerance while a step still takes away nine tenths of the distance, so that the totals are met to rounding. */
function newton(system: CalibrationSystem, start: Fit, { tolerance, maxIterations }: IterationLimits): Fit {
  let fit = start;
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    const next = newtonStep(system, fit);
    if (fit.distance <= tolerance && !(next.distance < fit.distance / 10)) return next.distance < fit.distance ? next : fit;
    fit = next;
  }
  return fit;
}

const halvings = 60;

/**
 * One step, halved until the totals along its direction are not overshot by more than half of what was missing. The direction is one
 * of descent of a convex function, so that a short enough step always passes.
 */
function newtonStep(system: CalibrationSystem, fit: Fit): Fit {
  const step = solveSymmetric(normalMatrix(system, fit.slopes), fit.missing);
  const lack = along(step, fit.missing);
  for (let halved = 0; halved < halvings; halved += 1) {
    const share = 2 ** -halved;
    const lambda = fit.lambda.map((value, column) => value + share * (step[column] as number));
    const next = fitAt(system, lambda);
    if (along(step, next.missing) >= -lack / 2) return next;
  }
  return fit;
}

const along = (step: Float64Array, missing: Float64Array): number =>
  step.reduce((sum, value, column) => sum + value * (missing[column] as number), 0);

function emptyColumn({ reach, totals }: CalibrationSystem): CalibrationFailure | undefined {
  const column = reach.findIndex((sum, at) => sum === 0 && totals[at] !== 0);
  return column < 0 ? undefined : { ok: false, reason: "empty-column", column, wanted: totals[column] as number, reached: 0 };
}

/** A column that no g within the bounds brings to its total. */
function outOfReach(system: CalibrationSystem, { bounds, isOpen }: CalibrationCurve): CalibrationFailure | undefined {
  for (const [column, wanted] of system.totals.entries()) {
    const { positive, negative } = system.parts[column] as { positive: number; negative: number };
    if (positive === 0 && negative === 0) continue;
    const least = product(positive, bounds.lower) + product(negative, bounds.upper);
    const most = product(positive, bounds.upper) + product(negative, bounds.lower);
    const isWithin = isOpen ? wanted > least && wanted < most : wanted >= least && wanted <= most;
    if (!isWithin) return { ok: false, reason: "infeasible", column, wanted, reached: wanted > least ? most : least };
  }
  return undefined;
}

/** 0 · ∞ is 0 here: what is not there adds nothing. */
const product = (part: number, bound: number): number => (part === 0 ? 0 : part * bound);

/** Totals that no weights at all could meet, because columns that depend on each other have totals that do not. */
function contradiction(system: CalibrationSystem, start: Fit, tolerance: number): CalibrationFailure | undefined {
  const matrix = normalMatrix(system, start.slopes);
  const left = remainder(matrix, solveSymmetric(matrix, start.missing), start.missing);
  const shares = left.map((value, column) => Math.abs(value) / (system.scale[column] as number));
  const column = shares.reduce((worst, share, at) => (share > (shares[worst] as number) ? at : worst), 0);
  if (!((shares[column] ?? 0) > tolerance)) return undefined;
  const wanted = system.totals[column] as number;
  return { ok: false, reason: "infeasible", column, wanted, reached: wanted - (left[column] as number) };
}

/** The column farthest from its total. */
function columnOf(
  { totals }: CalibrationSystem,
  { worst, missing }: Fit,
): Pick<CalibrationFailure, "column" | "wanted" | "reached"> {
  const wanted = totals[worst] as number;
  return { column: worst, wanted, reached: wanted - (missing[worst] as number) };
}
