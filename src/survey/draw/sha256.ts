import type { Sha256 } from "./hash.ts";

/** The first 32 bits of what follows the point in the cube roots of the first 64 primes, and in the square roots of the first 8. */
const { rounds, initial } = constants();

const blockSize = 64;

/**
 * SHA-256 in plain arithmetic: the same on every machine, and at once. The keys of a draw are needed one after the other, and a
 * browser's own hashing answers later, and not at all where a page came over plain HTTP. Source: FIPS 180-4, section 6.2.
 */
export const sha256: Sha256 = (bytes) => {
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(64);
  const whole = bytes.length - (bytes.length % blockSize);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += blockSize) takeBlock(state, { view, at }, schedule);
  const tail = new DataView(paddedTail(bytes, { from: whole, length: bytes.length }).buffer);
  for (let at = 0; at < tail.byteLength; at += blockSize) takeBlock(state, { view: tail, at }, schedule);
  return bytesOf(state);
};

/** SHA-256 of bytes that come piece by piece, such as a file that a browser reads. */
export const openSha256 = () => {
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(64);
  let rest: Uint8Array = new Uint8Array();
  let length = 0;
  return {
    update: (bytes: Uint8Array): void => {
      length += bytes.length;
      const all = rest.length === 0 ? bytes : joined(rest, bytes);
      const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
      const whole = all.length - (all.length % blockSize);
      for (let at = 0; at < whole; at += blockSize) takeBlock(state, { view, at }, schedule);
      rest = all.slice(whole);
    },
    /** To be asked for once. */
    digest: (): Uint8Array => {
      const tail = new DataView(paddedTail(rest, { from: 0, length }).buffer);
      for (let at = 0; at < tail.byteLength; at += blockSize) takeBlock(state, { view: tail, at }, schedule);
      return bytesOf(state);
    },
  };
};

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

const bytesOf = (state: Int32Array): Uint8Array => {
  const out = new DataView(new ArrayBuffer(32));
  for (let word = 0; word < 8; word += 1) out.setInt32(word * 4, state[word] as number);
  return new Uint8Array(out.buffer);
};

/** What does not fill a block, a 1 bit, zeros, and the length in bits. */
function paddedTail(bytes: Uint8Array, { from, length }: { readonly from: number; readonly length: number }): Uint8Array {
  const rest = bytes.length - from;
  const tail = new Uint8Array(rest + 9 > blockSize ? blockSize * 2 : blockSize);
  tail.set(bytes.subarray(from));
  tail[rest] = 0x80;
  const end = new DataView(tail.buffer);
  end.setUint32(tail.length - 8, Math.floor(length / 2 ** 29));
  end.setUint32(tail.length - 4, (length % 2 ** 29) * 8);
  return tail;
}

interface Block {
  readonly view: DataView;
  readonly at: number;
}

function takeBlock(state: Int32Array, { view, at }: Block, schedule: Int32Array): void {
  for (let word = 0; word < 16; word += 1) schedule[word] = view.getInt32(at + word * 4);
  for (let word = 16; word < 64; word += 1) {
    const early = schedule[word - 15] as number;
    const late = schedule[word - 2] as number;
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    schedule[word] = (schedule[word - 16] as number) + small + (schedule[word - 7] as number) + large;
  }
  mix(state, schedule);
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mix(state: Int32Array, schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const chosen = (e & f) ^ (~e & g);
    const first =
      h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (rounds[round] as number) + (schedule[round] as number);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b] = [g, f, e, (d + first) | 0, c, b, a];
    a = (first + second) | 0;
  }
  for (const [word, value] of [a, b, c, d, e, f, g, h].entries()) state[word] = (state[word] as number) + value;
}

function constants(): { readonly rounds: Int32Array; readonly initial: Int32Array } {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  const bits = (root: number): number => ((root % 1) * 2 ** 32) | 0;
  return {
    rounds: Int32Array.from(primes, (prime) => bits(Math.cbrt(prime))),
    initial: Int32Array.from(primes.slice(0, 8), (prime) => bits(Math.sqrt(prime))),
  };
}
