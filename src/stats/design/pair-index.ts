/** Numbers pairs of codes as they come: a hash table in plain typed arrays, so that it can be handed to another thread. */
export interface PairIndex {
  /** Pairs by number, each code from 0 on; the first `size` entries count. */
  first: Int32Array;
  second: Int32Array;
  size: number;
  /** Numbers by hash; −1 where free. */
  slots: Int32Array;
}

const FREE = -1;

export const emptyPairIndex = (): PairIndex => ({
  first: new Int32Array(32),
  second: new Int32Array(32),
  size: 0,
  slots: new Int32Array(64).fill(FREE),
});

/** Number of a pair; −1 when it is not known. */
export function findPair(index: PairIndex, first: number, second: number): number {
  return index.slots[slotOf(index, first, second)] as number;
}

/** Number of a pair, a new one when it was not known. */
export function addPair(index: PairIndex, first: number, second: number): number {
  const slot = slotOf(index, first, second);
  const known = index.slots[slot] as number;
  if (known !== FREE) return known;
  const number = index.size;
  if (number === index.first.length) grow(index);
  index.first[number] = first;
  index.second[number] = second;
  index.size += 1;
  index.slots[slotOf(index, first, second)] = number;
  return number;
}

/** Numbers here of another index's pairs, which become known here too; `size` counts the pairs then. */
export function mergePairs(index: PairIndex, other: PairIndex): { readonly place: Int32Array; readonly size: number } {
  const place = new Int32Array(other.size);
  for (let at = 0; at < place.length; at += 1)
    place[at] = addPair(index, other.first[at] as number, other.second[at] as number);
  return { place, size: index.size };
}

/** Where the pair stands or would stand. */
function slotOf({ slots, first: firsts, second: seconds }: PairIndex, first: number, second: number): number {
  const mask = slots.length - 1;
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15), 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  for (;;) {
    const number = slots[slot] as number;
    if (number === FREE || (firsts[number] === first && seconds[number] === second)) return slot;
    slot = (slot + 1) & mask;
  }
}

function grow(index: PairIndex): void {
  const { first, second, size } = index;
  index.first = new Int32Array(size * 2);
  index.first.set(first);
  index.second = new Int32Array(size * 2);
  index.second.set(second);
  index.slots = new Int32Array(size * 4).fill(FREE);
  for (let number = 0; number < size; number += 1)
    index.slots[slotOf(index, first[number] as number, second[number] as number)] = number;
}
