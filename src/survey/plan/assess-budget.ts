import type { AssessedBudget, AssessedLine, Budget, BudgetFinding, BudgetGround, BudgetLine } from "./budget.ts";
import { ceilingInDong, type Norm, shareOf } from "./norms.ts";

/** Ten thousand billion đồng: a line above it is a slip of the keyboard, and sums of a budget stay exact below it. */
const largestAmount = 10_000_000_000_000;

/** What a budget comes to: amounts in whole đồng, shares of other lines rounded down, each line against its ceiling. */
export const assessBudget = (budget: Budget, ground: BudgetGround): AssessedBudget => {
  const judge = { budget, ground };
  const counted = budget.lines.map((line) => (isShare(normOf(line, ground)) ? null : countedLine(line, judge)));
  const lines = budget.lines.map((line, index) => counted[index] ?? sharedLine(line, counted, judge));
  const findings = lines.flatMap((line) => line.findings);
  return {
    lines,
    total: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    complete: lines.length > 0 && findings.every(({ kind }) => kind === "over-ceiling"),
    overCeiling: lines.filter(({ findings: found }) => found.some(({ kind }) => kind === "over-ceiling")).length,
  };
};

interface Judge {
  readonly budget: Budget;
  readonly ground: BudgetGround;
}

const normOf = ({ normId }: BudgetLine, { norms }: BudgetGround): Norm | undefined =>
  norms.norms.find(({ id }) => id === normId);

const isShare = (norm: Norm | undefined): boolean => norm?.ceiling.kind === "share-of-lines";

/** A line of so many units at a rate. */
const countedLine = (line: BudgetLine, { budget, ground }: Judge): AssessedLine => {
  const norm = normOf(line, ground);
  const figureNow = line.figure === null ? null : (ground.figures.get(line.figure) ?? null);
  const quantity = line.figure !== null && ground.follows ? figureNow : line.quantity;
  const ceiling = norm ? ceilingInDong(ground.norms, norm, budget.settings) : null;
  const product = quantity === null || line.rate === null ? null : quantity * line.rate;
  const tooLarge = product !== null && product > largestAmount;
  const findings: readonly BudgetFinding[] = [
    ...(quantity === null ? [{ kind: line.figure === null ? "quantity-missing" : "figure-gone" } as const] : []),
    ...(line.rate === null ? [{ kind: "rate-missing" } as const] : []),
    ...ruleFindings(line, { norm, ceiling }),
    ...overCeiling(line.rate, ceiling, false),
    ...(tooLarge ? [{ kind: "too-large" } as const] : []),
  ];
  return { ...line, figureNow, counted: quantity, ceiling, isShare: false, amount: tooLarge ? null : product, findings };
};

/** By which rule the rate is allowed: a norm whose ceiling is known, or else a basis in words. */
const ruleFindings = (
  { normId, basis }: BudgetLine,
  { norm, ceiling }: { readonly norm: Norm | undefined; readonly ceiling: number | null },
): readonly BudgetFinding[] => {
  if (normId === null) return basis === "" ? [{ kind: "basis-missing" }] : [];
  if (!norm) return [{ kind: "norm-gone" }];
  return ceiling === null ? [{ kind: "wage-missing" }] : [];
};

const overCeiling = (value: number | null, ceiling: number | null, share: boolean): readonly BudgetFinding[] =>
  value !== null && ceiling !== null && value > ceiling ? [{ kind: "over-ceiling", value, ceiling, share }] : [];

/** A line that is a share of the lines under some norms; its base is complete when each of them has an amount. */
const sharedLine = (line: BudgetLine, others: readonly (AssessedLine | null)[], { ground }: Judge): AssessedLine => {
  const rule = normOf(line, ground)?.ceiling;
  const [named, percent] = rule?.kind === "share-of-lines" ? [rule.norms, rule.percent] : [[], 0];
  const base = others.flatMap((other) => (other && named.includes(other.normId ?? "") ? [other] : []));
  const complete = base.length > 0 && base.every(({ amount }) => amount !== null);
  const counted = complete ? base.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : null;
  const ceiling = percent * 100;
  const findings: readonly BudgetFinding[] = [
    ...(complete ? [] : [{ kind: "base-incomplete" } as const]),
    ...(line.share === null ? [{ kind: "rate-missing" } as const] : []),
    ...overCeiling(line.share, ceiling, true),
  ];
  const amount = counted === null || line.share === null ? null : shareOf(counted, line.share, 10_000);
  return { ...line, figureNow: null, counted, ceiling, isShare: true, amount, findings };
};
