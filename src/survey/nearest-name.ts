import { folded } from "./fold.ts";

/** Levenshtein distance: letters to put in, take out or change. */
export const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The name most like the given one, if it differs in few letters (a fifth, at least two); null when none does. */
export const nearestName = (given: string, names: readonly string[]): string | null => {
  const wanted = folded(given);
  const [best] = names
    .map((name) => ({ name, distance: editDistance(wanted, folded(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const limit = Math.max(2, Math.floor(wanted.length / 5));
  return best && best.distance <= limit ? best.name : null;
};
