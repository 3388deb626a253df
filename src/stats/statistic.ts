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
}

/** Nobody of the domain answered, or what the statistic is divided by is 0. */
export type NoStatistic =
  | { readonly ok: false; readonly reason: "empty-domain" }
  | { readonly ok: false; readonly reason: "zero-denominator"; readonly n: number };

export interface StatisticRows {
  /** Weight of each row. */
  readonly weight: Float64Array;
  /** 1 where the row lies in the domain; absent: all do. */
  readonly inside?: ArrayLike<number> | undefined;
}

/**
 * Weighted total Σ w·y of the rows inside, NaN in `values` marking a missing answer; its scores are w·y.
 * The three statistics throw a RangeError when columns differ in length.
 *
 * @example
 * totalStatistic(Float64Array.of(1, 3), { weight: Float64Array.of(10, 10) }); // { ok: true, value: 40, scores: [10, 30], n: 2 }
 */
export function totalStatistic(values: Float64Array, rows: StatisticRows): Statistic | NoStatistic {
  const ones = new Float64Array(values.length).fill(1);
  const sums = ratioSums({ numerator: values, denominator: ones }, rows);
  if (sums.n === 0) return { ok: false, reason: "empty-domain" };
  return { ok: true, value: sums.above, scores: scoresOf(rows, (row) => values[row] as number), n: sums.n };
}

/**
 * Weighted mean Σ w·y / Σ w of the rows inside; its scores are w·(y − ȳ) / Σ w.
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.7.
 */
export const meanStatistic = (values: Float64Array, rows: StatisticRows): Statistic | NoStatistic =>
  ratioStatistic({ numerator: values, denominator: new Float64Array(values.length).fill(1) }, rows);

/**
 * Ratio of totals R = Σ w·y / Σ w·x of the rows inside with both answers; its scores are w·(y − R·x) / Σ w·x.
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.6.
 */
export function ratioStatistic(values: RatioColumns, rows: StatisticRows): Statistic | NoStatistic {
  const { numerator, denominator } = values;
  const { above, below, n } = ratioSums(values, rows);
  if (n === 0) return { ok: false, reason: "empty-domain" };
  const value = above / below;
  if (below === 0 || !Number.isFinite(value)) return { ok: false, reason: "zero-denominator", n };
  const residual = (row: number): number => ((numerator[row] as number) - value * (denominator[row] as number)) / below;
  return { ok: true, value, scores: scoresOf(rows, residual), n };
}

interface RatioColumns {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

function ratioSums({ numerator, denominator }: RatioColumns, { weight, inside }: StatisticRows) {
  const lengths = [numerator.length, denominator.length, weight.length, inside?.length ?? weight.length];
  if (new Set(lengths).size > 1) throw new RangeError(`columns differ in length: ${lengths.join(", ")}`);
  let [above, below, n] = [0, 0, 0];
  for (let row = 0; row < weight.length; row += 1) {
    const own = weight[row] as number;
    const [y, x] = [numerator[row] as number, denominator[row] as number];
    if (own === 0 || (inside !== undefined && inside[row] !== 1) || Number.isNaN(y + x)) continue;
    above += own * y;
    below += own * x;
    n += 1;
  }
  return { above, below, n };
}

const scoresOf = ({ weight, inside }: StatisticRows, move: (row: number) => number): Float64Array =>
  weight.map((own, row) => {
    const score = own * move(row);
    return (inside === undefined || inside[row] === 1) && !Number.isNaN(score) ? score : 0;
  });
