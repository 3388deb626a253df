import { addPair, emptyPairIndex } from "./pair-index.ts";

/** Two code columns as one: each pair of codes that occurs gets a code of its own, in order of first sight. */
export interface PairCodes {
  /** By row; -1 where one of the two codes is. */
  readonly code: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Combines two columns of codes. */
export function pairCodes(first: Int32Array, second: Int32Array): PairCodes {
  const pairs = emptyPairIndex();
  const code = new Int32Array(first.length);
  for (let row = 0; row < code.length; row += 1) {
    const [one, other] = [first[row] as number, second[row] as number];
    code[row] = one < 0 || other < 0 ? -1 : addPair(pairs, one, other);
  }
  return { code, first: pairs.first.slice(0, pairs.size), second: pairs.second.slice(0, pairs.size) };
}
