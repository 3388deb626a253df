/** Variance over that of a simple random sample of as many rows; null where the latter is 0 or not known. */
export function designEffect(variance: number, simple: number | undefined): number | null {
  const effect = simple !== undefined && simple > 0 ? variance / simple : Number.NaN;
  return Number.isFinite(effect) ? effect : null;
}
