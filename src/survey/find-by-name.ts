import { unmarked } from "./fold.ts";

export interface Known {
  readonly id: string;
  readonly name: string;
}

/**
 * The item that somebody chose out of too many to list: the one of that id, else the one of that name, else the first whose name has all
 * the words that were typed, without marks; undefined when there is none.
 */
export const findByName = <Item extends Known>(items: readonly Item[], typed: string): Item | undefined => {
  const wanted = typed.normalize("NFC").trim();
  const words = unmarked(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const hasWords = (name: string): boolean => words.every((word) => name.includes(word));
  return (
    items.find(({ id }) => id === wanted) ??
    items.find(({ name }) => name === wanted) ??
    items.find(({ name }) => hasWords(unmarked(name)))
  );
};
