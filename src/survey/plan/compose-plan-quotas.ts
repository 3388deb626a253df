import type { DocumentAppendix, DocumentColumn, DocumentTable } from "../document/document.ts";
import { formatNumber } from "../number.ts";
import type { PartPlanView, PlanView } from "./plan-view.ts";

/** More fields than these do not stand beside each other on a page: the table then has a line for each agency and field. */
const mostColumns = 9;
/** More fields than these need a page that lies. */
const mostUpright = 6;

/** How many forms where: an appendix for each part. */
export const quotaAppendices = ({ parts }: PlanView): readonly DocumentAppendix[] =>
  parts.map((part) => ({
    title: `Phân bổ số phiếu – ${part.title}`,
    landscape: part.fields.length > mostUpright && part.fields.length <= mostColumns,
    blocks: [part.fields.length > mostColumns ? longTable(part) : wideTable(part)],
  }));

const column = (header: string, align: DocumentColumn["align"], width: number): DocumentColumn => ({ header, align, width });

const count = (value: number): string => formatNumber(value, "vi");

/** A row an agency, a column a field; an on-site part has its totals alone. */
const wideTable = ({ fields, rows, total }: PartPlanView): DocumentTable => ({
  kind: "table",
  columns: [
    column("STT", "center", 13),
    column("Tên đơn vị", "left", 52),
    ...fields.map(({ name }) => ({ ...column(name, "right", fieldWidth(name)), group: "Lĩnh vực" })),
    column(fields.length > 0 ? "Tổng" : "Số phiếu", "right", 16),
  ],
  rows: [
    ...rows.map(({ agency, sizes, total: own }, index) => ({
      cells: [String(index + 1), agency.name, ...sizes.map(count), count(own)],
    })),
    { cells: ["", "Tổng cộng", ...fields.map((field) => count(field.total)), count(total)], strong: true },
  ],
});

/** As wide as the longest word of its name needs, in millimetres of an upright page. */
const fieldWidth = (name: string): number => 8 + 1.5 * Math.max(...name.split(/\s+/).map(({ length }) => length));

/** A row for each agency and field that gets a form. */
const longTable = ({ fields, rows, total }: PartPlanView): DocumentTable => {
  const lines = rows.flatMap(({ agency, sizes }) =>
    fields.flatMap(({ name }, place) => ((sizes[place] ?? 0) > 0 ? [[agency.name, name, count(sizes[place] ?? 0)]] : [])),
  );
  return {
    kind: "table",
    columns: [
      column("STT", "center", 13),
      column("Tên đơn vị", "left", 70),
      column("Lĩnh vực", "left", 60),
      column("Số phiếu", "right", 22),
    ],
    rows: [
      ...lines.map((cells, index) => ({ cells: [String(index + 1), ...cells] })),
      { cells: ["", "Tổng cộng", "", count(total)], strong: true },
    ],
  };
};
