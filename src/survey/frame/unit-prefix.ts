import { folded } from "../fold.ts";

const spell = (words: readonly string[], letters: number): string =>
  words
    .map((word, index) => (index === words.length - 1 ? word.slice(0, letters) : word.slice(0, 1)))
    .join("")
    .toUpperCase();

/**
 * A short code for each agency, the beginning of its units' codes: the initials of its short name (Vạn Giã → VG), with as many
 * letters of the last word as tell it from the others (Vạn Thắng → VTHAN); names alike to the end get a number.
 */
export const unitPrefixes = (
  agencies: readonly { readonly id: string; readonly shortName: string }[],
): ReadonlyMap<string, string> => {
  const words = new Map(agencies.map(({ id, shortName }) => [id, folded(shortName).split(" ")]));
  const prefixes = new Map<string, string>();
  for (const [id, own] of words) {
    const others = [...words].filter(([other]) => other !== id).map(([, theirs]) => theirs);
    prefixes.set(id, shortest(own, others, prefixes));
  }
  return prefixes;
};

const shortest = (
  own: readonly string[],
  others: readonly (readonly string[])[],
  taken: ReadonlyMap<string, string>,
): string => {
  const longest = own.at(-1)?.length ?? 1;
  for (let letters = 1; letters <= longest; letters += 1) {
    const code = spell(own, letters);
    const rivals = others.filter((theirs) => letters < longest || (theirs.at(-1)?.length ?? 0) <= longest);
    if (!rivals.some((theirs) => spell(theirs, letters) === code) && ![...taken.values()].includes(code)) return code;
  }
  return numbered(spell(own, longest), new Set(taken.values()));
};

const numbered = (code: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) if (!taken.has(`${code}${number}`)) return `${code}${number}`;
};
