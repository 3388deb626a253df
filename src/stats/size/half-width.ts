export interface HalfWidthOptions {
  /** Share expected, from 0 to 1. */
  readonly share: number;
  /** Answers expected, above 0. */
  readonly answers: number;
  /** Units in the population; absent means no finite correction. */
  readonly population?: number | undefined;
  /** How many times the variance of a simple random sample the design has; 1 unless given. */
  readonly designEffect?: number;
  /** Quantile of the normal distribution; 1.96 (95 %) unless given. */
  readonly quantile?: number;
}

/**
 * Half the width of the interval that a proportion will have, as a share: z·√(deff·p(1−p)/n · (1 − n/N)). 0 where all units answer.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., §3.2 and §2.15, with N for N − 1, as in `cochranSize`.
 * Throws a RangeError for a share outside 0 to 1, or answers that are not above 0.
 *
 * @example
 * (100 * proportionHalfWidth({ share: 0.85, answers: 60, population: 1986 })).toFixed(1); // "8.9"
 */
export function proportionHalfWidth(options: HalfWidthOptions): number {
  return (options.quantile ?? 1.96) * Math.sqrt(proportionVariance(options));
}

/** The variance under that interval. */
export function proportionVariance({ share, answers, population, designEffect = 1 }: HalfWidthOptions): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share} is not between 0 and 1`);
  if (!(answers > 0)) throw new RangeError(`answers ${answers} are not above 0`);
  const unseen = population === undefined ? 1 : Math.max(0, 1 - answers / population);
  return ((designEffect * share * (1 - share)) / answers) * unseen;
}

/** One part of a population and what is expected of it. */
export interface ExpectedPart extends Omit<HalfWidthOptions, "population" | "quantile"> {
  /** Units of the part: its weight in the whole. */
  readonly population: number;
}

/**
 * The same for the whole of several parts that are sampled separately: the root of Σ (N_h/N)²·V_h.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., §5.3 and §5.10.
 */
export function stratifiedHalfWidth(parts: readonly ExpectedPart[], quantile = 1.96): number {
  const total = parts.reduce((sum, { population }) => sum + population, 0);
  const variance = parts.reduce((sum, part) => sum + (part.population / total) ** 2 * proportionVariance(part), 0);
  return quantile * Math.sqrt(variance);
}
