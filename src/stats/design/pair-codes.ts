/** Two code columns as one: each pair of codes that occurs gets a code of its own, in order of first sight. */
export interface PairCodes {
  /** By row; -1 where one of the two codes is. */
  readonly code: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

const largestTable = 1 << 24;

/** Combines two columns of codes, given how many codes the second may have. A table is used while it fits, a map beyond. */
export function pairCodes(first: Int32Array, second: Int32Array, secondCount: number): PairCodes {
  const code = new Int32Array(first.length);
  const firsts: number[] = [];
  const seconds: number[] = [];
  const find = finder(first, secondCount);
  for (let row = 0; row < first.length; row += 1) {
    const one = first[row] as number;
    const other = second[row] as number;
    if (one < 0 || other < 0) code[row] = -1;
    else {
      const found = find(one * secondCount + other, firsts.length);
      if (found === firsts.length) {
        firsts.push(one);
        seconds.push(other);
      }
      code[row] = found;
    }
  }
  return { code, first: Int32Array.from(firsts), second: Int32Array.from(seconds) };
}

/** Gives the number kept under a key, keeping `fresh` when there is none. */
function finder(first: Int32Array, secondCount: number): (key: number, fresh: number) => number {
  let largest = 0;
  for (let row = 0; row < first.length; row += 1) if ((first[row] as number) > largest) largest = first[row] as number;
  const size = (largest + 1) * secondCount;
  if (size > largestTable) return mapFinder();
  const table = new Int32Array(size).fill(-1);
  return (key, fresh) => {
    if (table[key] === -1) table[key] = fresh;
    return table[key] as number;
  };
}

function mapFinder(): (key: number, fresh: number) => number {
  const known = new Map<number, number>();
  return (key, fresh) => {
    const found = known.get(key);
    if (found === undefined) known.set(key, fresh);
    return found ?? fresh;
  };
}
