import type { BudgetLine } from "../../survey/plan/budget.ts";
import { mostLines, readBudgetLine, type TypedLine } from "../../survey/plan/read-budget-line.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { type BudgetChange, countChange, type FoundBudget, figureMap, holdDraft } from "./find-budget.ts";

export interface ChangeBudgetLineInput extends BudgetChange {
  /** Id of the line; "" adds one at the end. */
  readonly id: string;
  readonly line: TypedLine;
}

export interface ChangedBudgetLine {
  readonly item: string;
  readonly before: Pick<BudgetLine, "quantity" | "rate" | "share"> | null;
  readonly after: Pick<BudgetLine, "quantity" | "rate" | "share">;
}

/** Adds a line to a budget, or changes one. */
export const changeBudgetLine = action(
  "editBudget",
  async (input: ChangeBudgetLineInput, effects): Promise<Result<ChangedBudgetLine>> =>
    write(
      effects,
      { act: "changeBudgetLine", round: input.round, object: input.line.item, detail: (done) => ({ ...done }) },
      async (store) => {
        const held = await holdDraft({ ...effects, store }, input);
        if (!held.ok) return held;
        const { norms, figures } = held.value;
        const line = readBudgetLine(input.line, { norms, figures: figureMap(figures) });
        if (!line.ok) return line;
        await countChange(store, held.value);
        return input.id === ""
          ? add({ ...effects, store }, held.value, line.value)
          : change({ ...effects, store }, held.value, { ...line.value, id: input.id });
      },
    ),
);

type NewLine = Omit<BudgetLine, "id">;

const add = async (
  { store, newId }: Effects,
  { round, rows }: FoundBudget,
  line: NewLine,
): Promise<Result<ChangedBudgetLine>> => {
  if (rows.length >= mostLines) return fail(problem("E-PLAN-081", { most: mostLines }));
  const position = (rows.at(-1)?.position ?? 0) + 1;
  await store.insertBudgetLines([{ ...line, province: round.province, roundId: round.id, id: newId(), position }]);
  return ok({ item: line.item, before: null, after: numbersOf(line) });
};

const change = async (
  { store }: Effects,
  { round, rows }: FoundBudget,
  { id, ...line }: BudgetLine,
): Promise<Result<ChangedBudgetLine>> => {
  const before = rows.find((row) => row.id === id);
  if (!before) return fail(problem("E-PLAN-073", {}));
  await store.updateBudgetLine({ province: round.province, id }, line);
  return ok({ item: line.item, before: numbersOf(before), after: numbersOf(line) });
};

const numbersOf = ({ quantity, rate, share }: Pick<BudgetLine, "quantity" | "rate" | "share">) => ({ quantity, rate, share });
