/** Where a factor lies between what matters and what is done well. */
export type Quadrant = "concentrate-here" | "keep-up" | "low-priority" | "possible-overkill";

export interface QuadrantInput {
  /** How much each factor matters, such as its share in `relativeImportance`. */
  readonly importance: ArrayLike<number>;
  /** How well each does, such as its index. */
  readonly performance: ArrayLike<number>;
  /** Where the axes cross: at the means (unless given), at the medians, or at two numbers. */
  readonly axes?: "mean" | "median" | QuadrantAxes | undefined;
}

export interface QuadrantAxes {
  readonly importance: number;
  readonly performance: number;
}

export interface Quadrants {
  readonly ok: true;
  readonly axes: QuadrantAxes;
  /** In the order of the factors. */
  readonly quadrants: readonly Quadrant[];
}

/**
 * Importance–performance quadrants: what matters and does badly is where to act. A factor on an axis counts as above it.
 * Without a factor the outcome is `no-factors`.
 *
 * Source: Martilla and James (1977), Importance–performance analysis, Journal of Marketing 41(1), 77–79.
 * Throws a RangeError when the two lists differ in length or hold what is no finite number.
 *
 * @example
 * importancePerformance({ importance: [0.4, 0.1], performance: [70, 90] }).quadrants; // ["concentrate-here", "possible-overkill"]
 */
export function importancePerformance(input: QuadrantInput): Quadrants | { readonly ok: false; readonly reason: "no-factors" } {
  const [importance, performance] = [Float64Array.from(input.importance), Float64Array.from(input.performance)];
  if (importance.length !== performance.length)
    throw new RangeError(`${importance.length} importances, ${performance.length} performances`);
  for (const value of [...importance, ...performance])
    if (!Number.isFinite(value)) throw new RangeError(`${value} is no finite number`);
  if (importance.length === 0) return { ok: false, reason: "no-factors" };
  const { axes = "mean" } = input;
  const centre = axes === "median" ? median : mean;
  const cross = typeof axes === "object" ? axes : { importance: centre(importance), performance: centre(performance) };
  const quadrants = Array.from(importance, (value, at) =>
    quadrantOf(value >= cross.importance, (performance[at] as number) >= cross.performance),
  );
  return { ok: true, axes: cross, quadrants };
}

function quadrantOf(matters: boolean, isWellDone: boolean): Quadrant {
  if (matters) return isWellDone ? "keep-up" : "concentrate-here";
  return isWellDone ? "possible-overkill" : "low-priority";
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
