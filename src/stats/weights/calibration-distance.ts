/**
 * How the distance between first and calibrated weights is measured, which fixes the shape of g = w/d as a function of u = x'λ/σ²:
 * `linear` g = 1 + u (generalised regression), `raking` g = exp(u) (never negative), `logit` an S-curve between two bounds.
 */
export type CalibrationDistance = "linear" | "raking" | "logit";

/** The smallest and the largest g allowed, with lower < 1 < upper. Under `linear` and `raking` g is cut off there. */
export interface CalibrationBounds {
  readonly lower: number;
  readonly upper: number;
}

/** g as a function of u, and its slope. At u = 0 both are 1. */
export interface CalibrationCurve {
  readonly value: (u: number) => number;
  readonly slope: (u: number) => number;
  /** g stays within these; strictly so where `isOpen`. */
  readonly bounds: CalibrationBounds;
  readonly isOpen: boolean;
}

/**
 * Slope where g is cut off. The true one is 0; with all of a column's rows at a bound that would leave no direction to go on, so a
 * hair of slope remains. It steers the steps and does not move the solution.
 */
const cutSlope = 1e-6;

const unbounded: CalibrationBounds = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

/**
 * The curve of a distance within its bounds.
 *
 * Source: Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, cases 1, 2, 6 and 7 of table 1. Throws a
 * RangeError unless lower < 1 < upper, and when `logit` has no finite bounds.
 *
 * @example
 * calibrationCurve("logit", { lower: 0.5, upper: 2 }).value(0); // 1
 */
export function calibrationCurve(distance: CalibrationDistance, bounds: CalibrationBounds = unbounded): CalibrationCurve {
  if (!(bounds.lower < 1 && bounds.upper > 1))
    throw new RangeError(`bounds ${bounds.lower} and ${bounds.upper} do not enclose 1`);
  if (distance === "linear") return cut({ value: (u) => 1 + u, slope: () => 1, bounds, isOpen: false });
  if (distance === "logit") return logitCurve(bounds);
  const positive = { lower: Math.max(0, bounds.lower), upper: bounds.upper };
  return cut({ value: Math.exp, slope: Math.exp, bounds: positive, isOpen: positive.lower === 0 });
}

function cut({ value, slope, bounds, isOpen }: CalibrationCurve): CalibrationCurve {
  const { lower, upper } = bounds;
  const isInside = (u: number): boolean => value(u) > lower && value(u) < upper;
  return {
    value: (u) => Math.min(upper, Math.max(lower, value(u))),
    slope: (u) => (isInside(u) ? slope(u) : cutSlope),
    bounds,
    isOpen,
  };
}

/** L + (U − L)·p with p = 1/(1 + (U − 1)/(1 − L)·exp(−A·u)), A = (U − L)/((1 − L)(U − 1)): slope 1 at 0. */
function logitCurve(bounds: CalibrationBounds): CalibrationCurve {
  const { lower, upper } = bounds;
  if (!Number.isFinite(upper - lower)) throw new RangeError("the logit distance needs finite bounds");
  const rate = (upper - lower) / ((1 - lower) * (upper - 1));
  const odds = (upper - 1) / (1 - lower);
  const share = (u: number): number => 1 / (1 + odds * Math.exp(-rate * u));
  return {
    value: (u) => lower + (upper - lower) * share(u),
    slope: (u) => rate * (upper - lower) * share(u) * (1 - share(u)),
    bounds,
    isOpen: true,
  };
}
