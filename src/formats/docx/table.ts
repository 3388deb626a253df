import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Alignment, DocumentColumn, DocumentRow, DocumentTable } from "../../survey/document/document.ts";
import { sourceNotes } from "../../survey/document/numbering.ts";
import { halfPoints, millimetres, twips } from "./measure.ts";
import { MARK } from "./page.ts";
import { line, runs, textAlignment, tight } from "./text.ts";

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const ruled = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const margins = { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA } as const;

/** Style of the paragraphs in cells: 12 pt, single-spaced. */
const CELL_STYLE = "TableCell";

export const cellStyle = {
  id: CELL_STYLE,
  name: "Table Cell",
  basedOn: "Normal",
  run: { size: halfPoints(12) },
  paragraph: { spacing: tight },
} as const;

interface CellText {
  readonly text: string;
  readonly align: Alignment;
  readonly bold?: boolean;
  readonly span?: number;
  readonly down?: number;
  readonly keepNext?: boolean;
  /** Room for letters, in millimetres. */
  readonly room?: number;
}

/** Size and spacing come from the style and the margins from the table: a report has tens of thousands of cells. */
const cell = ({ text, align, bold = false, span = 1, down = 1, keepNext = false, room }: CellText): TableCell =>
  new TableCell({
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: CELL_STYLE,
        ...(keepNext ? { keepNext } : {}),
        ...(align === "left" ? {} : { alignment: alignments[align] }),
        children: runs(text, { bold }, room),
      }),
    ],
  });

const headerCell = (text: string, span = 1, down = 1): TableCell =>
  cell({ text, align: "center", bold: true, span, down, keepNext: true });

interface Group {
  readonly name: string | undefined;
  readonly columns: readonly DocumentColumn[];
}

/** Neighbouring columns under one heading; a column without one stands alone. */
function groupsOf(columns: readonly DocumentColumn[]): readonly Group[] {
  const groups: { name: string | undefined; columns: DocumentColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.group !== undefined && last?.name === column.group) last.columns.push(column);
    else groups.push({ name: column.group, columns: [column] });
  }
  return groups;
}

/** One header row, or two where columns stand in groups; repeated on each page. */
function headerRows(columns: readonly DocumentColumn[]): readonly TableRow[] {
  const row = (children: readonly TableCell[]): TableRow => new TableRow({ tableHeader: true, cantSplit: true, children });
  const groups = groupsOf(columns);
  if (groups.every(({ name }) => name === undefined)) return [row(columns.map(({ header }) => headerCell(header)))];
  const upper = groups.map(({ name, columns: [first, ...rest] }) =>
    name === undefined ? headerCell(first?.header ?? "", 1, 2) : headerCell(name, 1 + rest.length),
  );
  const lower = columns.filter(({ group }) => group !== undefined).map(({ header }) => headerCell(header));
  return [row(upper), row(lower)];
}

/** A row, on one page; `keepNext` holds it to what follows. */
const bodyRow = ({ cells, strong = false }: DocumentRow, columns: readonly PlacedColumn[], keepNext: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(({ align, room }, index) => cell({ text: cells[index] ?? "", align, room, bold: strong, keepNext })),
  });

interface PlacedColumn extends DocumentColumn {
  /** Room for letters between the margins of a cell, in millimetres. */
  readonly room: number;
}

/** A table of so few rows is not broken across pages, unless it says that it may be. */
const WHOLE = 15;

/**
 * Rows that stay with the next one: those of a small table, else the first and the last but one, so that no row stands alone; the last
 * one stays with what stands under the table.
 */
const staysWithNext = (index: number, { rows: { length }, breaks = false }: DocumentTable, noted: boolean): boolean =>
  index < length - 1 ? (!breaks && length <= WHOLE) || index === 0 || index === length - 2 : noted;

/** Widths in twips that fill the width of the text. */
function columnWidths(columns: readonly DocumentColumn[], width: number): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => twips((column.width / shares) * width));
}

/** `noted`: something stands under the table that its last row keeps to. */
function grid(table: DocumentTable, { width, noted }: { readonly width: number; readonly noted: boolean }): Table {
  const { columns, rows } = table;
  const widths = columnWidths(columns, width);
  const placed = columns.map((column, index) => ({ ...column, room: millimetres((widths[index] ?? 0) - 2 * margins.left) }));
  return new Table({
    layout: TableLayoutType.FIXED,
    margins,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    borders: { top: ruled, bottom: ruled, left: ruled, right: ruled, insideHorizontal: ruled, insideVertical: ruled },
    rows: [...headerRows(columns), ...rows.map((row, index) => bodyRow(row, placed, staysWithNext(index, table, noted)))],
  });
}

const note = (text: string, keepNext: boolean): Paragraph =>
  line(text, { size: 11, italics: true, align: textAlignment(text), before: 2, keepNext, keepLines: true });

export interface TablePlace {
  /** «Bảng 3». */
  readonly number: string;
  /** Width of the text in millimetres. */
  readonly width: number;
  readonly simulated: boolean;
}

/** What the figures of a table rest on; the mark of simulated figures never stands alone. */
function tableNotes({ source, notes = [] }: DocumentTable, simulated: boolean): readonly FileChild[] {
  const texts = [...(simulated ? [`${MARK}.`] : []), ...(source ? sourceNotes(source) : []), ...notes];
  return texts.map((text, index) => note(text, simulated && index === 0 && texts.length > 1));
}

const captionLine = (number: string, caption: string): Paragraph =>
  line(`${number}. ${caption}`, { size: 13, bold: true, align: AlignmentType.CENTER, before: 6, after: 4, keepNext: true });

/** A table with its number and caption above, and below it what its figures rest on. */
export function tableBlock(table: DocumentTable, { number, width, simulated }: TablePlace): readonly FileChild[] {
  const notes = tableNotes(table, simulated);
  return [
    ...(table.caption === undefined ? [] : [captionLine(number, table.caption)]),
    grid(table, { width, noted: notes.length > 0 }),
    ...notes,
    line("", { size: 8 }),
  ];
}
