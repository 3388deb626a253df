/**
 * A text that stands twice in some lists; undefined when there is none. Fingerprints are sorted as numbers and only texts whose
 * fingerprints are equal are compared, because a set of as many texts as a province has transactions is slow and has a limit.
 */
export function twinOf(lists: readonly (readonly string[])[]): string | undefined {
  const prints = fingerprintsOf(lists).sort();
  const repeated = new Set<number>();
  for (let at = 1; at < prints.length; at += 1) if (prints[at] === prints[at - 1]) repeated.add(prints[at] as number);
  if (repeated.size === 0) return undefined;
  const seen = new Set<string>();
  for (const texts of lists)
    for (const text of texts) {
      if (!repeated.has(fingerprint(text))) continue;
      if (seen.has(text)) return text;
      seen.add(text);
    }
  return undefined;
}

function fingerprintsOf(lists: readonly (readonly string[])[]): Float64Array {
  const prints = new Float64Array(lists.reduce((count, texts) => count + texts.length, 0));
  let at = 0;
  for (const texts of lists)
    for (const text of texts) {
      prints[at] = fingerprint(text);
      at += 1;
    }
  return prints;
}

/** Two hashes of 32 and 21 bits in one number. */
function fingerprint(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) + (other >>> 13);
  }
  return (one >>> 0) + ((other >>> 11) & 0x1fffff) * 2 ** 32;
}
