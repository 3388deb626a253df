/** How a computed size becomes a whole number of units. */
export type Rounding = "half-up" | "ceil";

/** A number as an exact fraction, for arithmetic that must not depend on binary rounding. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The exact fraction that a decimal text names: "0.05" is 5/100. Accepts a decimal comma; answers undefined, and never throws, when the
 * text is no plain decimal number from 0 on.
 *
 * @example
 * fractionFromText("0.05"); // { numerator: 5n, denominator: 100n }
 */
export function fractionFromText(text: string): Fraction | undefined {
  const parts = /^(\d+)(?:[.,](\d+))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const decimals = parts[2] ?? "";
  return { numerator: BigInt(`${parts[1]}${decimals}`), denominator: 10n ** BigInt(decimals.length) };
}

export interface YamaneOptions {
  /** Units in the population, a whole number from 0 on. */
  readonly population: number;
  /** Margin of error as a decimal text or an exact fraction: "0.05" is five percentage points. */
  readonly margin: string | Fraction;
  readonly rounding?: Rounding;
}

/**
 * Sample size by Yamane: n = N / (1 + N·e²), never above N, in integer arithmetic, so that N = 400 at e = 0.05 is exactly 200.
 * `half-up` (the default) rounds 44.5 to 45; `ceil` takes the next whole number.
 *
 * Source: Yamane (1967), Statistics: An Introductory Analysis, 2nd ed., p. 886; the margin holds at 95 % for a proportion of one half.
 * Throws a RangeError for a population that is no whole number from 0 on, or a margin that is no decimal number above 0.
 *
 * @example
 * yamaneSize({ population: 268763, margin: "0.05" }); // 399
 * yamaneSize({ population: 268763, margin: "0.05", rounding: "ceil" }); // 400
 */
export function yamaneSize({ population, margin, rounding = "half-up" }: YamaneOptions): number {
  checkPopulation(population);
  const { numerator, denominator } = marginFraction(margin);
  const units = BigInt(population);
  const size = { numerator: units * denominator ** 2n, denominator: denominator ** 2n + units * numerator ** 2n };
  return Math.min(population, Number(rounded(size, rounding)));
}

function checkPopulation(population: number): void {
  if (!Number.isSafeInteger(population) || population < 0) throw new RangeError(`population ${population} is no whole number`);
}

function marginFraction(margin: string | Fraction): Fraction {
  const fraction = typeof margin === "string" ? fractionFromText(margin) : margin;
  if (fraction === undefined || fraction.numerator <= 0n)
    throw new RangeError(`margin ${String(margin)} is no decimal above 0`);
  return fraction;
}

function rounded({ numerator, denominator }: Fraction, rounding: Rounding): bigint {
  if (rounding === "ceil") return (numerator + denominator - 1n) / denominator;
  return (2n * numerator + denominator) / (2n * denominator);
}

export interface CochranOptions {
  /** Half the width of the interval wanted, in the unit of the quantity: 0.05 is five percentage points of a proportion. */
  readonly margin: number;
  /** Standard deviation of the quantity; √(p·(1−p)) for a proportion, 0.5 where nothing is known of it. */
  readonly deviation?: number;
  /** Quantile of the normal distribution for the confidence wanted; 1.96 (95 %) unless given. */
  readonly quantile?: number;
  /** Units in the population; absent means no finite correction. */
  readonly population?: number;
  /** How many times the variance of a simple random sample the design has; 1 unless given. */
  readonly designEffect?: number;
  /** Share of the sampled units that will answer, above 0 and at most 1; 1 unless given. */
  readonly expectedResponse?: number;
}

/**
 * Sample size by Cochran: n₀ = deff·(z·S/e)², corrected for a finite population to n₀ / (1 + n₀/N), divided by the response expected,
 * rounded up, never above N.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., §4.4 (proportion) and §4.6 (mean).
 * Throws a RangeError for a margin, deviation, quantile, effect or response outside its range.
 *
 * @example
 * cochranSize({ margin: 0.05 }); // 385
 * cochranSize({ margin: 0.05, population: 1000 }); // 278
 */
export function cochranSize(options: CochranOptions): number {
  const { margin, deviation = 0.5, quantile = 1.96, population, designEffect = 1, expectedResponse = 1 } = options;
  checkPositive({ margin, deviation, quantile, designEffect, expectedResponse });
  if (expectedResponse > 1) throw new RangeError(`expectedResponse ${expectedResponse} is above 1`);
  if (population !== undefined) checkPopulation(population);
  if (population === 0) return 0;
  const infinite = designEffect * ((quantile * deviation) / margin) ** 2;
  const needed = population === undefined ? infinite : infinite / (1 + infinite / population);
  return Math.min(population ?? Number.MAX_SAFE_INTEGER, Math.ceil(needed / expectedResponse - 1e-9));
}

function checkPositive(numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers))
    if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} ${value} is no number above 0`);
}
