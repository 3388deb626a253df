import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { typedWhole } from "../typed-whole.ts";
import type { BudgetLine } from "./budget.ts";
import type { NormSet } from "./norms.ts";
import { spaced, typedAmount, typedHundredths } from "./typed-number.ts";

/** A line as a form sends it; an empty text is nothing given. */
export interface TypedLine {
  readonly item: string;
  /** Name of a figure of the plan; empty: the quantity is typed. */
  readonly figure: string;
  readonly quantity: string;
  readonly unit: string;
  readonly norm: string;
  readonly basis: string;
  readonly rate: string;
  readonly share: string;
}

export const largestQuantity = 100_000_000;
export const largestRate = 1_000_000_000;
export const mostLines = 200;

type ReadLine = Omit<BudgetLine, "id">;

/** Reads a typed line; every fault is named with its value, so that one form tells them all. */
export const readBudgetLine = (
  typed: TypedLine,
  known: { readonly norms: NormSet; readonly figures: ReadonlyMap<string, number> },
): Result<ReadLine> => {
  const item = typed.item.trim().normalize("NFC");
  const norm = known.norms.norms.find(({ id }) => id === typed.norm);
  const isShare = norm?.ceiling.kind === "share-of-lines";
  const quantity = readWhole(isShare || typed.figure !== "" ? "" : typed.quantity, typedWhole, largestQuantity);
  const rate = readWhole(isShare ? "" : typed.rate, typedAmount, largestRate);
  const share = isShare && typed.share.trim() !== "" ? typedHundredths(typed.share) : null;
  const problems: readonly Problem[] = [
    ...(item === "" ? [problem("E-PLAN-067", {})] : []),
    ...(typed.figure !== "" && !known.figures.has(typed.figure) ? [problem("E-PLAN-072", { figure: typed.figure })] : []),
    ...(typed.norm !== "" && !norm ? [problem("E-PLAN-071", { norm: typed.norm })] : []),
    ...(quantity === undefined ? [problem("E-PLAN-068", { value: typed.quantity, most: spaced(largestQuantity) })] : []),
    ...(rate === undefined ? [problem("E-PLAN-069", { value: typed.rate, most: spaced(largestRate) })] : []),
    ...(isShare && typed.share.trim() !== "" && !isPerCent(share) ? [problem("E-PLAN-070", { value: typed.share })] : []),
  ];
  if (problems.length > 0) return fail(...problems);
  const texts = { item, unit: clean(typed.unit) || (norm?.unit.vi ?? ""), basis: clean(typed.basis) };
  const figure = typed.figure === "" || isShare ? null : typed.figure;
  return ok({ ...texts, figure, quantity: quantity ?? null, normId: norm?.id ?? null, rate: rate ?? null, share });
};

const clean = (text: string): string => text.trim().normalize("NFC");

/** A whole number, null where nothing was typed, undefined where it cannot be used. */
const readWhole = (text: string, read: typeof typedWhole, most: number): number | null | undefined => {
  if (text.trim() === "") return null;
  const value = read(text);
  return value === null || value > most ? undefined : value;
};

const isPerCent = (hundredths: number | null): boolean => hundredths !== null && hundredths <= 10_000;
