/**
 * Simple random sampling by keys: the positions of the `size` smallest keys, in order of their keys. `prefix` is the beginning of each
 * key as a number below 2^53; where two are equal, `compare` decides between two positions on the whole key. The typed array is sorted
 * once as numbers to find the last key taken, so that only the positions taken are sorted with `compare`.
 *
 * Source: Sunter (1977), List sequential sampling with equal or unequal probabilities without replacement, Applied Statistics 26(3):
 * units with the n smallest of independent uniform numbers are a simple random sample; so are the first m of them.
 * Takes all positions when `size` is not below their number. Throws a RangeError for a size that is no count.
 *
 * @example
 * smallestKeys({ prefix: Float64Array.of(30, 10, 20), size: 2, compare: (a, b) => a - b }); // [1, 2]
 */
export function smallestKeys(options: {
  readonly prefix: Float64Array;
  readonly size: number;
  readonly compare: (a: number, b: number) => number;
}): Int32Array {
  const { prefix, compare } = options;
  const size = Math.min(checkedCount(options.size), prefix.length);
  if (size === 0) return new Int32Array(0);
  const last = prefix.slice().sort()[size - 1] as number;
  const taken: number[] = [];
  for (let position = 0; position < prefix.length; position += 1)
    if ((prefix[position] as number) <= last) taken.push(position);
  taken.sort((a, b) => (prefix[a] as number) - (prefix[b] as number) || compare(a, b));
  return Int32Array.from(taken.slice(0, size));
}

/**
 * Systematic sampling with a fractional interval, in integer arithmetic: the positions floor((h + i·2^52)·N / (n·2^52)) for i = 0 … n−1,
 * counted from 0, where h / 2^52 is the random start in [0, 1). Positions rise and never repeat, as n ≤ N.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §3.4.2 (fractional interval method).
 * Throws a RangeError when `size` exceeds `units`, or `start` is no whole number in [0, 2^52).
 *
 * @example
 * systematicPositions({ units: 10, size: 4, start: 0 }); // [0, 2, 5, 7]
 */
export function systematicPositions({ units, size, start }: { units: number; size: number; start: number }): Int32Array {
  if (checkedCount(size) > checkedCount(units)) throw new RangeError(`size ${size} exceeds ${units} units`);
  if (!Number.isInteger(start) || start < 0 || start >= 2 ** 52) throw new RangeError(`start ${start} is not in [0, 2^52)`);
  const positions = new Int32Array(size);
  const interval = BigInt(size) << 52n;
  for (let turn = 0; turn < size; turn += 1)
    positions[turn] = Number(((BigInt(start) + (BigInt(turn) << 52n)) * BigInt(units)) / interval);
  return positions;
}

function checkedCount(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count of units`);
  return count;
}
