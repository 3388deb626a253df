import { budgetStateWords } from "../../survey/plan/budget-states.ts";
import { type BudgetTable, budgetTable } from "../../survey/plan/budget-table.ts";
import type { BudgetView } from "../../survey/plan/budget-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findRound } from "./find-round.ts";
import { viewBudget } from "./show-budget.ts";

export interface DownloadBudgetInput {
  readonly round: string;
  readonly format: "xlsx" | "csv";
}

/** The budget of a round as a spreadsheet. */
export const downloadBudget = action(
  "showBudget",
  async ({ round: code, format }: DownloadBudgetInput, effects): Promise<Result<DownloadedFile>> => {
    const round = await findRound(effects.store, code);
    if (!round.ok) return round;
    const view = await viewBudget(effects, code);
    if (!view.ok) return view;
    const table = budgetTable(view.value);
    const name = [code, "du-toan", round.value.simulated && "mo-phong"].filter(Boolean).join("-");
    if (format === "csv") {
      const text = effects.formats.csvText(csvRows(table), { byteOrderMark: true, forPeople: true });
      return ok({ name: `${name}.csv`, mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
    }
    const title = [`Dự toán kinh phí (${stateOf(view.value)})`, round.value.title];
    const sheets = [{ name: "Dự toán", title, ...table }];
    const bytes = await effects.formats.writeXlsx({ sheets, simulated: round.value.simulated });
    return ok({ name: `${name}.xlsx`, mediaType: workbook, bytes });
  },
);

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const stateOf = ({ state }: BudgetView): string => budgetStateWords[state].vi;

const csvRows = ({ columns, rows }: BudgetTable) => [columns.map(({ header }) => header), ...rows];
