import type { FieldOf } from "../../parts/field-problems.tsx";

/** The field that a problem names by its label; `names` are those of the form, `named` what its page calls each. */
export const fieldAt =
  (names: readonly string[], named: (name: string) => string): FieldOf =>
  ({ details }) =>
    names.find((name) => named(name) === details.label) ?? null;
