import { type ByteTexts, textCount } from "./byte-texts.ts";

const FEW = 24;

/**
 * The positions of texts in the order of their bytes; equal texts stay in the order they have. Texts are dealt out by their first byte,
 * those that share it by their second, and so on; what is left in one hand is few and sorted by comparing. No text becomes an object.
 *
 * Source: McIlroy, Bostic and McIlroy (1993), Engineering radix sort, Computing Systems 6(1).
 */
export function positionsInByteOrder(texts: ByteTexts): Int32Array {
  const count = textCount(texts);
  const order = Int32Array.from({ length: count }, (_, at) => at);
  if (count <= FEW) sortFew(texts, order, { from: 0, to: count, depth: 0 });
  else sortMany(texts, order);
  return order;
}

function sortMany(texts: ByteTexts, order: Int32Array): void {
  const count = order.length;
  const dealt = new Int32Array(count);
  const ends = new Int32Array(257);
  const todo = [{ from: 0, to: count, depth: 0 }];
  for (let range = todo.pop(); range !== undefined; range = todo.pop()) {
    if (range.to - range.from <= FEW) sortFew(texts, order, range);
    else {
      deal(texts, { order, dealt, ends }, range);
      order.set(dealt.subarray(range.from, range.to), range.from);
      // The first hand holds the texts that end here: they are equal.
      for (let hand = 1; hand < 257; hand += 1) {
        const from = ends[hand - 1] as number;
        const to = ends[hand] as number;
        if (to - from > 1) todo.push({ from, to, depth: range.depth + 1 });
      }
    }
  }
}

/** Positions `from` to before `to` hold texts with the first `depth` bytes in common. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

interface Deal {
  readonly order: Int32Array;
  readonly dealt: Int32Array;
  /** By hand, where it ends once dealt: 0 for the texts that have no further byte, then by byte. */
  readonly ends: Int32Array;
}

function deal({ bytes, starts }: ByteTexts, { order, dealt, ends }: Deal, { from, to, depth }: Range): void {
  const handOf = (position: number): number => {
    const at = (starts[position] as number) + depth;
    return at < (starts[position + 1] as number) ? (bytes[at] as number) + 1 : 0;
  };
  ends.fill(0);
  for (let at = from; at < to; at += 1) {
    const hand = handOf(order[at] as number);
    ends[hand] = (ends[hand] as number) + 1;
  }
  let begin = from;
  for (let hand = 0; hand < 257; hand += 1) {
    const size = ends[hand] as number;
    ends[hand] = begin;
    begin += size;
  }
  for (let at = from; at < to; at += 1) {
    const position = order[at] as number;
    const hand = handOf(position);
    const place = ends[hand] as number;
    dealt[place] = position;
    ends[hand] = place + 1;
  }
}

/** By insertion. */
function sortFew(texts: ByteTexts, order: Int32Array, { from, to, depth }: Range): void {
  for (let at = from + 1; at < to; at += 1) {
    const position = order[at] as number;
    let hole = at;
    while (hole > from && compareAt(texts, { a: order[hole - 1] as number, b: position, depth }) > 0) {
      order[hole] = order[hole - 1] as number;
      hole -= 1;
    }
    order[hole] = position;
  }
}

function compareAt({ bytes, starts }: ByteTexts, { a, b, depth }: { a: number; b: number; depth: number }): number {
  const [aEnd, bEnd] = [starts[a + 1] as number, starts[b + 1] as number];
  let one = (starts[a] as number) + depth;
  let other = (starts[b] as number) + depth;
  while (one < aEnd && other < bEnd) {
    const difference = (bytes[one] as number) - (bytes[other] as number);
    if (difference !== 0) return difference;
    one += 1;
    other += 1;
  }
  return aEnd - one - (bEnd - other);
}
