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
 * The text whose second place comes first; undefined when none stands twice. Fingerprints are marked in a field of bits, and only texts
 * whose mark was there already are compared, because a set of as many texts as a province has transactions is slow and has a limit.
 */
export function twinOf(lists: readonly PlacedTexts[]): Twin | undefined {
  const prints = fingerprintsOf(lists);
  const isRepeated = repeated(prints);
  const firsts = new Map<string, number>();
  for (const { text, place } of suspects(lists, prints, isRepeated)) {
    const first = firsts.get(text);
    if (first !== undefined) return { text, first, second: place };
    firsts.set(text, place);
  }
  return undefined;
}

function fingerprintsOf(lists: readonly PlacedTexts[]): Uint32Array {
  const prints = new Uint32Array(lists.reduce((count, { texts }) => count + textCount(texts), 0));
  let to = 0;
  for (const { texts } of lists)
    for (let at = 0; at < textCount(texts); at += 1) {
      prints[to] = fingerprint(texts, at);
      to += 1;
    }
  return prints;
}

/** FNV-1a, its upper half folded into the lower. */
function fingerprint({ bytes, starts }: ByteTexts, text: number): number {
  const end = starts[text + 1] as number;
  let hash = 0x811c9dc5;
  for (let at = starts[text] as number; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Whether a fingerprint, or one with the same end, is there twice; few others share its end, as there are 32 bits or more a text. */
function repeated(prints: Uint32Array): (print: number) => boolean {
  const width = Math.min(32, Math.max(10, Math.ceil(Math.log2(prints.length + 1)) + 5));
  const once = new Uint32Array(2 ** (width - 5));
  const twice = new Uint32Array(once.length);
  const last = once.length - 1;
  for (const print of prints) {
    const word = (print >>> 5) & last;
    const bit = 1 << print;
    if (((once[word] as number) & bit) === 0) once[word] = (once[word] as number) | bit;
    else twice[word] = (twice[word] as number) | bit;
  }
  return (print) => ((twice[(print >>> 5) & last] as number) & (1 << print)) !== 0;
}

/** The texts whose fingerprint is repeated, in the order of their places. */
function suspects(
  lists: readonly PlacedTexts[],
  prints: Uint32Array,
  isRepeated: (print: number) => boolean,
): { text: string; place: number }[] {
  const found: { text: string; place: number }[] = [];
  let print = 0;
  for (const { texts, places } of lists)
    for (let at = 0; at < places.length; at += 1) {
      if (isRepeated(prints[print] as number)) found.push({ text: textAt(texts, at), place: places[at] as number });
      print += 1;
    }
  return found.sort((a, b) => a.place - b.place);
}
