import type { Language } from "../../survey/language.ts";
import type { Figure } from "../../survey/report/snapshot.ts";

interface Named {
  readonly name: string;
  readonly overall: Figure;
}

/** Highest value first, ties and withheld figures (last) by name under the rules of the language. */
export const byValueThenName =
  (language: Language) =>
  (one: Named, other: Named): number =>
    (other.overall.value ?? -1) - (one.overall.value ?? -1) || byName(language)(one, other);

export const byName =
  (language: Language) =>
  (one: { readonly name: string }, other: { readonly name: string }): number =>
    one.name.localeCompare(other.name, language);
