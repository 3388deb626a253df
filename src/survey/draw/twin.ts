import { type ByteTexts, textAt, textCount } from "./byte-texts.ts";

/** Texts, and for each the place in the file it stands at. */
export interface PlacedTexts {
  readonly texts: ByteTexts;
  readonly places: Int32Array;
}

/** A text that stands twice, and the first two places of it. */
export interface Twin {
  readonly text: string;
  readonly first: number;
  readonly second: number;
}

/**
 * The text whose second place comes first; undefined when none stands twice. Fingerprints are sorted as numbers and only texts whose
 * fingerprints are equal are compared, because a set of as many texts as a province has transactions is slow and has a limit.
 */
export function twinOf(lists: readonly PlacedTexts[]): Twin | undefined {
  const prints = fingerprintsOf(lists).sort();
  const repeated = new Set<number>();
  for (let at = 1; at < prints.length; at += 1) if (prints[at] === prints[at - 1]) repeated.add(prints[at] as number);
  if (repeated.size === 0) return undefined;
  const firsts = new Map<string, number>();
  for (const { text, place } of placedTexts(lists, repeated)) {
    const first = firsts.get(text);
    if (first !== undefined) return { text, first, second: place };
    firsts.set(text, place);
  }
  return undefined;
}

function fingerprintsOf(lists: readonly PlacedTexts[]): Float64Array {
  const prints = new Float64Array(lists.reduce((count, { texts }) => count + textCount(texts), 0));
  let to = 0;
  for (const { texts } of lists)
    for (let at = 0; at < textCount(texts); at += 1) {
      prints[to] = fingerprint(texts, at);
      to += 1;
    }
  return prints;
}

/** The texts whose fingerprint is among some, in the order of their places. */
function placedTexts(lists: readonly PlacedTexts[], prints: ReadonlySet<number>): { text: string; place: number }[] {
  return lists
    .flatMap(({ texts, places }) =>
      Array.from(places.keys())
        .filter((at) => prints.has(fingerprint(texts, at)))
        .map((at) => ({ text: textAt(texts, at), place: places[at] as number })),
    )
    .sort((a, b) => a.place - b.place);
}

/** Two hashes of 32 and 21 bits in one number. */
function fingerprint({ bytes, starts }: ByteTexts, text: number): number {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = starts[text] as number; at < (starts[text + 1] as number); at += 1) {
    const byte = bytes[at] as number;
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b) + (other >>> 13);
  }
  return (one >>> 0) + ((other >>> 11) & 0x1fffff) * 2 ** 32;
}
