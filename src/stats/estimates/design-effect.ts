/** A standard error that is a smaller part of its value is nothing but rounding. */
const nothing = 1e-14;

/** An estimate with the variance that a simple random sample of as many rows would give it; undefined where that is not known. */
export interface ComparedVariance {
  readonly value: number;
  readonly variance: number;
  readonly simple: number | undefined;
}

/** Variance over that of a simple random sample; null where the latter is not known, or 0 but for rounding: the rows do not vary. */
export function designEffect({ value, variance, simple = 0 }: ComparedVariance): number | null {
  const effect = simple > (nothing * value) ** 2 ? variance / simple : Number.NaN;
  return Number.isFinite(effect) ? effect : null;
}
