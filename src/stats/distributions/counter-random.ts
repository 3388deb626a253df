/** Random whole numbers by address: the same seed and address give the same number, in whatever order they are asked for. */
export interface CounterRandom {
  /** A whole number from 0 to `bound` − 1, each equally likely. `bound` is at most 2^32. */
  readonly below: (bound: number, address: RandomAddress) => number;
}

/** Where a number stands: two counters below 2^32. */
export interface RandomAddress {
  readonly series: number;
  readonly turn: number;
}

/**
 * Random numbers from a seed text, without a state: Philox4x32-10 of the counter (turn, series, attempt, 0) under a key that is the
 * 64-bit FNV-1a hash of the text's UTF-8 bytes (low word first). The first of its four words that lies below the largest multiple of
 * `bound` gives the number by its remainder; where all four lie above, the attempt is counted up. Good for replication, and no secret:
 * a draw that the public must trust goes by SHA-256 (docs/methodology.md §8).
 *
 * Source: Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11; FNV-1a: Fowler, Noll and Vo.
 * Throws a RangeError for a bound that is no whole number from 1 to 2^32.
 *
 * @example
 * counterRandom("vong 2023").below(6, { series: 0, turn: 0 }); // 5 (the same on every machine)
 */
export function counterRandom(seed: string): CounterRandom {
  const key = keyOf(seed);
  return {
    below: (bound, { series, turn }) => {
      if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError(`bound ${bound} is not in 1…2^32`);
      const limit = 2 ** 32 - (2 ** 32 % bound);
      for (let attempt = 0; ; attempt += 1) {
        const fit = philox([turn, series, attempt, 0], key).find((word) => word < limit);
        if (fit !== undefined) return fit % bound;
      }
    },
  };
}

export type Words4 = readonly [number, number, number, number];
export type Words2 = readonly [number, number];

/** Ten rounds of Philox on four 32-bit words, under a key of two. */
export function philox(counter: Words4, key: Words2): Words4 {
  let [a, b, c, d] = counter;
  let [one, two] = key;
  for (let round = 0; round < 10; round += 1) {
    const [highA, lowA] = [highProduct(a, 0xd2511f53), Math.imul(a, 0xd2511f53)];
    const [highC, lowC] = [highProduct(c, 0xcd9e8d57), Math.imul(c, 0xcd9e8d57)];
    [a, b, c, d] = [highC ^ b ^ one, lowC, highA ^ d ^ two, lowA];
    one = (one + 0x9e3779b9) | 0;
    two = (two + 0xbb67ae85) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** Upper 32 bits of the product of two 32-bit words. */
function highProduct(x: number, y: number): number {
  const [lowX, highX, lowY, highY] = [x & 0xffff, x >>> 16, y & 0xffff, y >>> 16];
  const middle = highX * lowY + ((lowX * lowY) >>> 16);
  const other = lowX * highY + (middle & 0xffff);
  return (highX * highY + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) | 0;
}

function keyOf(seed: string): Words2 {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(seed)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return [Number(hash & 0xffffffffn), Number(hash >> 32n)];
}
