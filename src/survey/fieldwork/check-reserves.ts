import { type Problem, problem } from "../problem.ts";
import { hasFailed, type Outcome } from "./outcome.ts";
import { caseHeading } from "./response-columns.ts";

/** A case of a stratum with the outcome it will have, and the row that gives it (none: it was so before, or is still open). */
export interface SettledCase {
  readonly code: string;
  readonly stratum: string;
  readonly role: "sample" | "reserve" | "on-site";
  /** Order within stratum and role, from 1. */
  readonly position: number;
  readonly outcome: Outcome;
  readonly row: number | null;
}

/**
 * Replacement comes only from the reserves in their order: the k-th reserve of a stratum may be used when the reserves before it
 * are settled and at least k cases of the stratum (sampled ones and earlier reserves) failed for a reason.
 * Returns a problem for each row that takes a reserve out of turn.
 */
export const checkReserves = (cases: readonly SettledCase[], file: string): Problem[] =>
  [...Map.groupBy(cases, ({ stratum }) => stratum).values()].flatMap((members) => checkStratum(members, file));

const byPosition = (a: SettledCase, b: SettledCase): number => a.position - b.position;

const checkStratum = (members: readonly SettledCase[], file: string): Problem[] => {
  const sample = members.filter(({ role }) => role === "sample").sort(byPosition);
  const reserves = members.filter(({ role }) => role === "reserve").sort(byPosition);
  let failed = sample.filter(({ outcome }) => hasFailed(outcome)).length;
  let waiting: SettledCase | undefined;
  const problems: Problem[] = [];
  for (const [index, reserve] of reserves.entries()) {
    if (reserve.outcome === "open" || reserve.outcome === "not-needed") {
      waiting ??= reserve;
      continue;
    }
    const outOfTurn = waiting !== undefined || index + 1 > failed;
    const predecessor = waiting ?? sample.find(({ outcome }) => outcome === "open") ?? sample.at(-1);
    if (outOfTurn && reserve.row !== null) problems.push(tooEarly(reserve, { file, failed, predecessor }));
    if (hasFailed(reserve.outcome)) failed += 1;
  }
  return problems;
};

const tooEarly = (
  { code, row, stratum }: SettledCase,
  {
    file,
    failed,
    predecessor,
  }: { readonly file: string; readonly failed: number; readonly predecessor: SettledCase | undefined },
): Problem =>
  problem("E-FIELDWORK-011", {
    file,
    row: row ?? 0,
    column: caseHeading,
    value: code,
    stratum,
    failed,
    predecessor: predecessor?.code ?? "…",
  });
