import { datasetProblems } from "./dataset/problems.ts";
import { interceptProblems } from "./draw/intercept-problems.ts";
import { drawProblems } from "./draw/problems.ts";
import { stagedProblems } from "./draw/staged-problems.ts";
import { fieldworkProblems } from "./fieldwork/problems.ts";
import { frameProblems } from "./frame/problems.ts";
import { reconciliationProblems } from "./frame/reconciliation-problems.ts";
import { indicatorProblems } from "./indicator/problems.ts";
import { instrumentProblems } from "./instrument/problems.ts";
import type { Language } from "./language.ts";
import { mailProblems } from "./mail/problems.ts";
import { peopleProblems } from "./people/problems.ts";
import { rightWords } from "./people/right-words.ts";
import { budgetProblems } from "./plan/budget-problems.ts";
import { planProblems } from "./plan/problems.ts";
import { reportProblems } from "./report/problems.ts";
import { systemProblems } from "./system-problems.ts";
import { unitsProblems } from "./units/problems.ts";
import { verificationProblems } from "./verification/problems.ts";
import { webProblems } from "./web-problems.ts";
import { workProblems } from "./work/problems.ts";

/**
 * The catalogue of every failure that a person can see: a stable code, its HTTP status, and what to say in Vietnamese and English.
 * A message says what is wrong, where, which value, and what to do; `{name}` is filled from the details of the problem.
 */
export const problemCatalogue = {
  ...planProblems,
  ...budgetProblems,
  ...instrumentProblems,
  ...frameProblems,
  ...reconciliationProblems,
  ...drawProblems,
  ...stagedProblems,
  ...interceptProblems,
  ...fieldworkProblems,
  ...datasetProblems,
  ...indicatorProblems,
  ...reportProblems,
  ...verificationProblems,
  ...peopleProblems,
  ...workProblems,
  ...unitsProblems,
  ...mailProblems,
  ...systemProblems,
  ...webProblems,
} as const;

export type ProblemCode = keyof typeof problemCatalogue;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The details that the Vietnamese message of this code names. */
export type ProblemDetails<Code extends ProblemCode> = {
  readonly [Name in Placeholder<(typeof problemCatalogue)[Code]["vi"]>]: string | number;
};

export interface Problem {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export const problem = <Code extends ProblemCode>(code: Code, details: ProblemDetails<Code>): Problem => ({ code, details });

/** The message of a problem in a language, with its details filled in; a right that was missing is said in words. */
export const problemMessage = ({ code, details }: Problem, language: Language): string =>
  problemCatalogue[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = String(details[name] ?? whole);
    return name === "action" ? rightWords(value, language) : value;
  });

export const problemStatus = ({ code }: Problem): number => problemCatalogue[code].status;
