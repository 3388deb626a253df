/** Limits of every part: a part is never below `minimum` (or all units, where there are fewer), nor above `maximum` or its units. */
export interface AllocationLimits {
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface AllocationOptions extends AllocationLimits {
  /** Units to be drawn in all, a whole number. */
  readonly size: number;
  /** Units of each stratum in the population. */
  readonly populations: readonly number[];
}

/** The sizes by stratum, in the order given; or why no allocation keeps the limits. */
export type Allocation =
  | { readonly ok: true; readonly sizes: readonly number[] }
  | { readonly ok: false; readonly reason: "too-few-units" | "minimum-too-large"; readonly possible: number };

/**
 * The same size for each stratum that has units, in whole units by stratum. Limits and errors as of `weightedAllocation`, of which this is
 * the case of equal weights.
 *
 * @example
 * equalAllocation({ size: 10, populations: [100, 3, 100] }); // { ok: true, sizes: [4, 3, 3] }
 */
export const equalAllocation = (options: AllocationOptions): Allocation =>
  weightedAllocation(
    options.populations.map((population) => Math.sign(population)),
    options,
  );

/**
 * Sizes in proportion to the units of the strata. Limits and errors as of `weightedAllocation`.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., §5.4.
 *
 * @example
 * proportionalAllocation({ size: 10, populations: [60, 30, 10] }); // { ok: true, sizes: [6, 3, 1] }
 */
export const proportionalAllocation = (options: AllocationOptions): Allocation =>
  weightedAllocation(options.populations, options);

/**
 * Sizes in proportion to N_h·S_h, which gives the total the least variance at a given size.
 * `deviations` are the standard deviations S_h of the quantity, by stratum. Limits and errors as of `weightedAllocation`.
 *
 * Source: Neyman (1934); Cochran (1977), Sampling Techniques, 3rd ed., §5.5.
 *
 * @example
 * neymanAllocation([1, 3], { size: 10, populations: [50, 50] }); // { ok: true, sizes: [3, 7] } (2.5 and 7.5: the first is served first)
 */
export const neymanAllocation = (deviations: readonly number[], options: AllocationOptions): Allocation =>
  weightedAllocation(
    options.populations.map((population, stratum) => population * (deviations[stratum] ?? 0)),
    options,
  );

/**
 * Sizes in proportion to N_h to a power between 0 (equal) and 1 (proportional); ½ is the usual compromise between the whole and its
 * parts. Limits and errors as of `weightedAllocation`.
 *
 * Source: Bankier (1988), Power allocations, The American Statistician 42(3).
 *
 * @example
 * powerAllocation(0.5, { size: 30, populations: [100, 400] }); // { ok: true, sizes: [10, 20] }
 */
export const powerAllocation = (power: number, options: AllocationOptions): Allocation =>
  weightedAllocation(
    options.populations.map((population) => (population === 0 ? 0 : population ** power)),
    options,
  );

/**
 * Sizes in proportion to any weights (0 is legal and gets nothing but the minimum), as whole numbers that sum exactly to `size`.
 * A part that its share would push over a limit stays at the limit and the others share what is left; then the largest remainders are
 * rounded up (the first of equal ones first).
 * Fails with `too-few-units` when the upper limits of the strata with weight hold less than `size`, and with `minimum-too-large` when
 * the minimums alone exceed it; `possible` is what they sum to. Throws a RangeError for numbers that are no counts or weights.
 *
 * Source: the method of largest remainders (Hamilton, Hare; Balinski and Young 1982, Fair Representation).
 *
 * @example
 * weightedAllocation([30, 20, 5, 0, 0, 5], { size: 780, populations: [900, 800, 700, 600, 500, 400] });
 * // { ok: true, sizes: [390, 260, 65, 0, 0, 65] }
 */
export function weightedAllocation(weights: readonly number[], options: AllocationOptions): Allocation {
  checkOptions(weights, options);
  const bounds = options.populations.map((population, stratum) => boundsOf(population, weights[stratum] ?? 0, options));
  const least = sum(bounds.map(({ low }) => low));
  const most = sum(bounds.map(({ high }) => high));
  if (least > options.size) return { ok: false, reason: "minimum-too-large", possible: least };
  if (most < options.size) return { ok: false, reason: "too-few-units", possible: most };
  return { ok: true, sizes: largestRemainders(sharesWithin(weights, bounds, options.size), bounds, options.size) };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A stratum without weight gets its minimum and no more. */
function boundsOf(population: number, weight: number, { minimum = 0, maximum = population }: AllocationLimits): Bounds {
  const high = Math.min(population, maximum);
  const low = Math.min(minimum, high);
  return { low, high: weight > 0 ? high : low };
}

function checkOptions(weights: readonly number[], { size, populations, minimum = 0, maximum = 0 }: AllocationOptions): void {
  if (weights.length !== populations.length) throw new RangeError(`${weights.length} weights for ${populations.length} strata`);
  for (const count of [size, minimum, maximum, ...populations])
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count of units`);
  for (const weight of weights) if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`${weight} is no weight`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Shares λ·weight cut to the bounds, with λ such that they sum to the size: strata beyond a bound are fixed there, round by round. */
function sharesWithin(weights: readonly number[], bounds: readonly Bounds[], size: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const free = weights.map((_, stratum) => stratum).filter((stratum) => !fixed.has(stratum));
    const left = size - sum([...fixed.values()]);
    const weight = sum(free.map((stratum) => weights[stratum] ?? 0));
    const share = (stratum: number): number => (weight === 0 ? 0 : (left * (weights[stratum] ?? 0)) / weight);
    const beyond = strataBeyond(free, bounds, share);
    if (beyond.length === 0) return weights.map((_, stratum) => fixed.get(stratum) ?? share(stratum));
    for (const [stratum, bound] of beyond) fixed.set(stratum, bound);
  }
}

/** Those to fix next: if the excess over upper bounds outweighs the lack under lower ones, the upper; else the lower. */
function strataBeyond(
  free: readonly number[],
  bounds: readonly Bounds[],
  share: (stratum: number) => number,
): [number, number][] {
  const above = free.filter((stratum) => share(stratum) > (bounds[stratum] as Bounds).high);
  const below = free.filter((stratum) => share(stratum) < (bounds[stratum] as Bounds).low);
  const excess = sum(above.map((stratum) => share(stratum) - (bounds[stratum] as Bounds).high));
  const lack = sum(below.map((stratum) => (bounds[stratum] as Bounds).low - share(stratum)));
  if (above.length > 0 && excess >= lack) return above.map((stratum) => [stratum, (bounds[stratum] as Bounds).high]);
  return below.map((stratum) => [stratum, (bounds[stratum] as Bounds).low]);
}

/** Rounds shares down, then up by one where the remainder is largest, until they sum to the size. */
function largestRemainders(shares: readonly number[], bounds: readonly Bounds[], size: number): number[] {
  const sizes = shares.map(floorOf);
  const order = shares.map((share, stratum) => ({ stratum, remainder: share - (sizes[stratum] as number) }));
  order.sort((a, b) => b.remainder - a.remainder || a.stratum - b.stratum);
  let left = size - sum(sizes);
  for (let turn = 0; left > 0; turn = (turn + 1) % order.length) {
    const stratum = (order[turn] as { stratum: number }).stratum;
    if ((sizes[stratum] as number) >= (bounds[stratum] as Bounds).high) continue;
    sizes[stratum] = (sizes[stratum] as number) + 1;
    left -= 1;
  }
  return sizes;
}

/** A share that binary arithmetic left a hair under a whole number counts as that number. */
const floorOf = (share: number): number => Math.floor(share + 1e-9 * Math.max(1, Math.abs(share)));
