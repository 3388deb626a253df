import { createContext, useContext } from "react";
import type { Problem } from "../../survey/problem.ts";

const FieldProblems = createContext<ReadonlyMap<string, Problem>>(new Map());

/** Tells the fields beneath which problem stands at each, by the name of the field. */
export const FieldProblemsProvider = FieldProblems.Provider;

/** The problem of the field with this name, if it has one. */
export const useFieldProblem = (name: string): Problem | undefined => useContext(FieldProblems).get(name);

/** Marks a bare input that a problem stands at; the list of problems above, which leads to it, describes it. */
export const useMark = (): ((name: string) => {
  readonly id: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
}) => {
  const problems = useContext(FieldProblems);
  return (name) => ({ id: name, ...(problems.has(name) && { "aria-invalid": true, "aria-describedby": "problems" }) });
};

/** The field that a problem stands at; null: at none of its own. */
export type FieldOf = (problem: Problem) => string | null;

/** The first problem of each field. */
export const problemsByField = (problems: readonly Problem[], fieldOf: FieldOf): ReadonlyMap<string, Problem> =>
  new Map(
    problems.toReversed().flatMap((problem) => {
      const field = fieldOf(problem);
      return field === null ? [] : [[field, problem] as const];
    }),
  );
