/**
 * Whole numbers below a bound, always the same for the same seed: xorshift32 (Marsaglia 2003, Xorshift RNGs). Good enough to make files
 * of a size; nothing is estimated from its quality.
 */
export function seededIntegers(seed: number): (bound: number) => number {
  let state = seed | 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}
