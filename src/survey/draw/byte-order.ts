/**
 * Compares two texts by their UTF-8 bytes, as the protocol sorts. JavaScript compares UTF-16 units, which puts characters beyond the
 * first plane (written with surrogates, D800–DFFF) before U+E000–U+FFFF; UTF-8 puts them after.
 */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Surrogates after all other units. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Texts in the order of their UTF-8 bytes, sorted in place. Texts without units from D800 on sort as JavaScript sorts, which is faster. */
export function sortByBytes(texts: string[]): string[] {
  const compare = texts.some((text) => /[\ud800-\uffff]/.test(text)) ? compareBytes : compareUnits;
  for (let at = 1; at < texts.length; at += 1)
    if (compare(texts[at - 1] as string, texts[at] as string) > 0)
      return texts.sort(compare === compareUnits ? undefined : compare);
  return texts;
}

const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
