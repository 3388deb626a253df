import type { DocumentAppendix, DocumentColumn, DocumentSection } from "../document/document.ts";
import { formatNumber } from "../number.ts";
import { moneyInWords } from "../number-words.ts";
import type { AssessedLine } from "./budget.ts";
import { budgetNotes } from "./budget-table.ts";
import type { BudgetView } from "./budget-view.ts";
import { basisText, shareText } from "./budget-words.ts";
import type { AppendixNames } from "./plan-appendices.ts";

const ruleOfSpending =
  "Việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí thực hiện theo quy định của pháp luật về ngân sách nhà nước.";

/** What the round costs, in figures and in words; what is still missing is said, not left out. */
export const fundingSection = (budget: BudgetView | null, { budget: appendix }: AppendixNames): DocumentSection => ({
  heading: "Kinh phí thực hiện",
  blocks: [...(budget ? sumLines(budget, appendix) : ["Dự toán kinh phí được lập và trình duyệt riêng."]), ruleOfSpending].map(
    (text) => ({ kind: "paragraph", text }),
  ),
});

const sumLines = ({ assessed, state }: BudgetView, appendix: string): readonly string[] => {
  const { total, complete } = assessed;
  const sum = `${formatNumber(total, "vi")} đồng (Bằng chữ: ${moneyInWords(total, "vi")})`;
  return [
    `Tổng dự toán: ${sum}, chi tiết tại ${appendix}.`,
    ...(complete ? [] : ["Dự toán chưa đủ: còn khoản chưa có số lượng, mức chi hoặc căn cứ."]),
    ...(state === "approved" ? [] : ["Dự toán này chưa được duyệt."]),
  ];
};

const column = (header: string, align: DocumentColumn["align"], width: number): DocumentColumn => ({ header, align, width });

/** The lines of the budget as the last appendix. */
export const budgetAppendix = (budget: BudgetView): DocumentAppendix => ({
  title: "Dự toán kinh phí",
  landscape: true,
  blocks: [
    {
      kind: "table",
      columns: [
        column("TT", "center", 12),
        column("Khoản chi", "left", 75),
        column("Đơn vị tính", "center", 26),
        column("Số lượng", "right", 22),
        column("Mức chi (đồng)", "right", 28),
        column("Thành tiền (đồng)", "right", 32),
        column("Căn cứ", "left", 57),
      ],
      rows: [
        ...budget.assessed.lines.map((line, index) => ({ cells: lineCells(line, index, budget) })),
        { cells: ["", "Tổng cộng", "", "", "", formatNumber(budget.assessed.total, "vi"), ""], strong: true },
      ],
      notes: budgetNotes(budget),
    },
  ],
});

const lineCells = (line: AssessedLine, index: number, { norms }: BudgetView): readonly string[] => {
  const number = (value: number | null): string => (value === null ? "–" : formatNumber(value, "vi"));
  const { item, unit, counted, rate, share, amount, isShare } = line;
  return [
    ...[String(index + 1), item],
    ...(isShare
      ? ["tiền công", number(counted), share === null ? "–" : shareText(share, "vi")]
      : [unit, number(counted), number(rate)]),
    ...[number(amount), basisText({ line, norms, language: "vi" })],
  ];
};
