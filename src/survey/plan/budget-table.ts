import { formatNumber } from "../number.ts";
import { moneyInWords } from "../number-words.ts";
import type { AssessedLine } from "./budget.ts";
import type { BudgetView } from "./budget-view.ts";
import { basisText, findingText } from "./budget-words.ts";

/** A budget as a table of figures for spreadsheets: whole numbers, null where something is missing. */
export interface BudgetTable {
  readonly columns: readonly { readonly header: string; readonly kind: "text" | "integer" | "decimal" }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows, counted from 0, that stand out: the total. */
  readonly strongRows: readonly number[];
  readonly notes: readonly string[];
}

const columns: BudgetTable["columns"] = [
  { header: "TT", kind: "integer" },
  { header: "Khoản chi", kind: "text" },
  { header: "Đơn vị tính", kind: "text" },
  { header: "Số lượng", kind: "integer" },
  { header: "Mức chi (đồng)", kind: "integer" },
  { header: "Tỷ lệ (%)", kind: "decimal" },
  { header: "Thành tiền (đồng)", kind: "integer" },
  { header: "Căn cứ", kind: "text" },
  { header: "Ghi chú", kind: "text" },
];

type BudgetContent = Pick<BudgetView, "assessed" | "norms">;

/** The lines of a budget with their total, as its files hold them; in Vietnamese. */
export const budgetTable = ({ assessed, norms }: BudgetContent): BudgetTable => ({
  columns,
  rows: [
    ...assessed.lines.map((line, index) => [
      ...figuresOf(line, index),
      basisText({ line, norms, language: "vi" }),
      remarksOf(line, { norms }),
    ]),
    [null, "Tổng cộng", "", null, null, null, assessed.total, "", assessed.complete ? "" : "Chưa đủ"],
  ],
  strongRows: [assessed.lines.length],
  notes: budgetNotes({ assessed, norms }),
});

const figuresOf = ({ item, unit, counted, rate, share, amount, isShare }: AssessedLine, index: number) => [
  ...[index + 1, item, isShare ? "" : unit, isShare ? null : counted],
  ...[isShare ? null : rate, share === null ? null : share / 100, amount],
];

const remarksOf = (line: AssessedLine, { norms }: Pick<BudgetView, "norms">): string =>
  line.findings.map((finding) => findingText(finding, { line, norms, language: "vi" })).join("; ");

/** The sum in words, whether it is all, and the norms it stands on. */
export const budgetNotes = ({ assessed, norms }: BudgetContent): readonly string[] => [
  `Bằng chữ: ${moneyInWords(assessed.total, "vi")}${assessed.complete ? "" : " (chưa đủ)"}.`,
  ...(assessed.overCeiling > 0 ? [`Có ${formatNumber(assessed.overCeiling, "vi")} khoản cao hơn trần.`] : []),
  `Định mức: ${norms.title.vi}, mã ${norms.id}, bản ${norms.version}.`,
];
