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
