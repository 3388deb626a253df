import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { twips } from "./measure.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

export interface FrameColumn {
  /** In millimetres. */
  readonly width: number;
  readonly children: readonly Paragraph[];
}

const frameRow = (columns: readonly FrameColumn[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(
      ({ width, children }) =>
        new TableCell({ children, borders: noBorders, margins: noMargins, width: { size: twips(width), type: WidthType.DXA } }),
    ),
  });

/** Paragraphs side by side without lines around them, each row on one page: the heads of the page and the signatures. */
export function sideBySide(...rows: readonly (readonly FrameColumn[])[]): Table {
  const widths = (rows[0] ?? []).map(({ width }) => width);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(frameRow),
  });
}
