/**
 * A statistic of one sample with its linearised values: how much each row moves it, weight included. Adding the scores of several
 * statistics, with signs, gives the scores of their sum or difference; that is how covariances between them are taken into account.
 */
export interface Statistic {
  readonly ok: true;
  readonly value: number;
  /** One number a row; 0 where the row takes no part. */
  readonly scores: Float64Array;
  /** Rows that take part. */
  readonly n: number;
  /** 1 where the row lies in the domain and answered, even if it weighs 0; absent: not known, and all count so. */
  readonly isPart?: Uint8Array | undefined;
  /**
   * Variance that a simple random sample of as many rows would have, which the design effect is held against: with the finite
   * correction 1 − n/N where the weights sum to more than the rows (N is their sum). Absent: not known, and there is no design effect.
   */
  readonly simpleVariance?: number | undefined;
}

/** Nobody of the domain answered, or what the statistic is divided by is 0. */
export type NoStatistic =
  | { readonly ok: false; readonly reason: "empty-domain" }
  | { readonly ok: false; readonly reason: "zero-denominator"; readonly n: number };

export interface StatisticRows {
  /** Weight of each row; only calibration makes one negative. */
  readonly weight: Float64Array;
  /** 1 where the row lies in the domain; absent: all do. */
  readonly inside?: ArrayLike<number> | undefined;
}

/**
 * Weighted total Σ w·y of the rows inside, NaN in `values` marking a missing answer; its scores are w·y.
 * The outcome is `empty-domain` where nobody inside answered. This and the other statistics throw a RangeError when columns differ in
 * length and for a weight or an answer that is no number, naming the row.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §3.7 and §10.3.
 *
 * @example
 * totalStatistic(Float64Array.of(1, 3), { weight: Float64Array.of(10, 10) }); // { ok: true, value: 40, scores: [10, 30], n: 2, … }
 */
export function totalStatistic(values: Float64Array, rows: StatisticRows): Statistic | NoStatistic {
  const columns = { numerator: values, denominator: onesFor(values) };
  const sums = ratioSums(columns, rows);
  if (sums.n === 0) return { ok: false, reason: "empty-domain" };
  return statisticOf(rows, sums, { value: sums.above, move: (row) => values[row] as number });
}

/**
 * Weighted mean Σ w·y / Σ w of the rows inside; its scores are w·(y − ȳ) / Σ w. Errors as of `totalStatistic`; `zero-denominator` where
 * weights sum to 0.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.7.
 *
 * @example
 * meanStatistic(Float64Array.of(1, 3), { weight: Float64Array.of(10, 10) }); // { ok: true, value: 2, scores: [-0.5, 0.5], n: 2, … }
 */
export const meanStatistic = (values: Float64Array, rows: StatisticRows): Statistic | NoStatistic =>
  ratioStatistic({ numerator: values, denominator: onesFor(values) }, rows);

/**
 * Share of the rows inside that have a property: the mean of a column of 1 and 0, NaN where it is not known. Throws a RangeError for
 * any other number, naming the row; otherwise formula, source and errors as of `meanStatistic`.
 *
 * @example
 * proportionStatistic(Float64Array.of(1, 0), { weight: Float64Array.of(30, 10) }); // { ok: true, value: 0.75, n: 2, … }
 */
export function proportionStatistic(values: Float64Array, rows: StatisticRows): Statistic | NoStatistic {
  const row = values.findIndex((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
  if (row >= 0) throw new RangeError(`value ${values[row]} of row ${row} is not 0, 1 or missing`);
  return meanStatistic(values, rows);
}

/**
 * Ratio of totals R = Σ w·y / Σ w·x of the rows inside with both answers; its scores are w·(y − R·x) / Σ w·x. The
 * outcome is `zero-denominator` where Σ w·x is 0; other errors as of `totalStatistic`.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.6.
 *
 * @example
 * const values = { numerator: Float64Array.of(1, 3), denominator: Float64Array.of(2, 6) };
 * ratioStatistic(values, { weight: Float64Array.of(10, 10) }); // { ok: true, value: 0.5, scores: [0, 0], n: 2, … }
 */
export function ratioStatistic(values: RatioColumns, rows: StatisticRows): Statistic | NoStatistic {
  const { numerator, denominator } = values;
  const sums = ratioSums(values, rows);
  const { above, below, n } = sums;
  if (n === 0) return { ok: false, reason: "empty-domain" };
  const value = above / below;
  if (below === 0 || !Number.isFinite(value)) return { ok: false, reason: "zero-denominator", n };
  const move = (row: number): number => ((numerator[row] as number) - value * (denominator[row] as number)) / below;
  return statisticOf(rows, sums, { value, move });
}

interface RatioColumns {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

const onesFor = (values: Float64Array): Float64Array => new Float64Array(values.length).fill(1);

interface RatioSums {
  readonly above: number;
  readonly below: number;
  /** Sum of the weights of the rows that take part. */
  readonly whole: number;
  readonly n: number;
  /** As in `Statistic`. */
  readonly isPart: Uint8Array;
}

function ratioSums({ numerator, denominator }: RatioColumns, { weight, inside }: StatisticRows): RatioSums {
  const lengths = [numerator.length, denominator.length, weight.length, inside?.length ?? weight.length];
  if (new Set(lengths).size > 1) throw new RangeError(`columns differ in length: ${lengths.join(", ")}`);
  const isPart = new Uint8Array(weight.length);
  let [above, below, whole, n] = [0, 0, 0, 0];
  for (let row = 0; row < weight.length; row += 1) {
    const own = weight[row] as number;
    const [y, x] = [numerator[row] as number, denominator[row] as number];
    if (!Number.isFinite(own)) throw new RangeError(`weight ${own} of row ${row} is no weight`);
    if ((inside !== undefined && inside[row] !== 1) || Number.isNaN(y) || Number.isNaN(x)) continue;
    isPart[row] = 1;
    if (own === 0) continue;
    if (!Number.isFinite(y) || !Number.isFinite(x))
      throw new RangeError(`answer ${Number.isFinite(y) ? x : y} of row ${row} is no number`);
    above += own * y;
    below += own * x;
    whole += own;
    n += 1;
  }
  return { above, below, whole, n, isPart };
}

function statisticOf(
  rows: StatisticRows,
  sums: RatioSums,
  { value, move }: { readonly value: number; readonly move: (row: number) => number },
): Statistic {
  const { isPart, n } = sums;
  const { weight } = rows;
  const scores = new Float64Array(weight.length);
  for (let row = 0; row < weight.length; row += 1)
    if (isPart[row] === 1 && weight[row] !== 0) scores[row] = (weight[row] as number) * move(row);
  return { ok: true, value, scores, n, isPart, simpleVariance: simpleVariance(sums, weight, scores) };
}

/**
 * W²·S²/n of how much the rows move the statistic, with the finite correction: a row moves it by its score over its weight, and
 * S² = Σ w·(move − mean)² / W · n/(n − 1).
 */
function simpleVariance({ whole, n, isPart }: RatioSums, weight: Float64Array, scores: Float64Array): number | undefined {
  if (n < 2 || !(whole > 0)) return undefined;
  const mean = scores.reduce((sum, score) => sum + score, 0) / whole;
  let squares = 0;
  for (let row = 0; row < weight.length; row += 1) {
    const own = weight[row] as number;
    if (isPart[row] !== 1 || own === 0) continue;
    const distance = (scores[row] as number) / own - mean;
    squares += own * distance * distance;
  }
  const open = whole > n * (1 + 1e-9) ? 1 - n / whole : 1;
  return (open * whole * squares) / (n - 1);
}
