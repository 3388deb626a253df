import { columnLetters } from "./column-letters.ts";
import type { ListOptions } from "./list-options.ts";
import { filled, isData, isFilled, type TableRow } from "./row-cells.ts";

/** The rows that hold the names of the columns. */
export interface FoundHeader {
  readonly rows: readonly TableRow[];
  readonly names: readonly string[];
}

/** Column names go over no more rows than these. */
const mostRows = 3;

export const headerName = (cell: string): string => cell.trim().replace(/\s+/g, " ");

/** The first row at least half as wide as the widest one near the top: titles above a table fill one or two cells. */
export const findHeaderRow = (rows: readonly TableRow[]): TableRow | undefined => {
  const widest = Math.max(0, ...rows.map(filled));
  return rows.find((row) => filled(row) * 2 >= widest);
};

/**
 * The header of a list: where a person says it is; else the rows with the most column names that such lists have; else as in any table.
 * Rows stand in the order of the file, blank ones left out.
 */
export const findListHeader = (rows: readonly TableRow[], list: ListOptions): FoundHeader | undefined => {
  const { headerRow } = list;
  if (headerRow === 0) return { rows: [], names: lettersFor(rows) };
  const candidates = headerRow === undefined ? rows.slice(0, -1) : rows.filter(({ number }) => number === headerRow);
  const headers = candidates.map((row) => headerFrom(rows.slice(rows.indexOf(row)), list));
  const [best] = headers
    .map((header) => ({ header, known: header.names.filter(list.isKnown).length, twice: twiceNamed(header.names) }))
    .sort((a, b) => b.known - a.known || a.twice - b.twice || a.header.rows.length - b.header.rows.length);
  if (headerRow !== undefined) return best?.header;
  if (best && best.known >= 3) return best.header;
  const row = findHeaderRow(rows);
  return row && headerFrom(rows.slice(rows.indexOf(row)), list);
};

/** “Cột A”, “Cột B” … for a list without column names. */
const lettersFor = (rows: readonly TableRow[]): readonly string[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex(isFilled) + 1));
  return Array.from({ length: width }, (_, at) => `Cột ${columnLetters(at)}`);
};

const twiceNamed = (names: readonly string[]): number => {
  const filledNames = names.filter(isFilled).map((name) => name.toLowerCase());
  return filledNames.length - new Set(filledNames).size;
};

const headerFrom = ([first, ...below]: readonly TableRow[], { headerRows }: ListOptions): FoundHeader => {
  const rows = first ? [first] : [];
  for (const row of below.slice(0, mostRows - 1)) {
    const above = rows.at(-1);
    const goesOn = headerRows === undefined ? above && namesPartsOf(above, row) : rows.length < headerRows;
    if (!goesOn) break;
    rows.push(row);
  }
  return { rows, names: combined(rows) };
};

/**
 * Whether a row names the parts of what the row above names: it stands right below, holds words alone, and each of its cells stands under
 * a name that goes over several columns, the first two of which it names. Merged cells hold their text in the first of them.
 */
const namesPartsOf = (above: TableRow, row: TableRow): boolean => {
  if (row.number !== above.number + 1 || filled(above) < 3) return false;
  const places = [...row.cells.keys()].filter((at) => isFilled(row.cells[at]));
  if (places.length < 2 || !places.every((at) => isName(row.cells[at] ?? ""))) return false;
  const groups = groupsOf(above, row.cells.length).filter(({ from, to }) => places.some((at) => at >= from && at < to));
  return groups.every(({ from, to }) => to - from > 1 && places.includes(from) && places.includes(from + 1));
};

/** Words; a letter or a number alone counts columns, and a code belongs to a dossier. */
const isName = (cell: string): boolean => {
  const text = cell.trim();
  return /\p{L}/u.test(text) && !isData(text) && !/^\(?\p{L}\)?$/u.test(text) && (/\s/.test(text) || !/\d/.test(text));
};

/** Each name with the empty columns behind it, up to a width. */
const groupsOf = ({ cells }: TableRow, width: number): readonly { readonly from: number; readonly to: number }[] => {
  const starts = [...cells.keys()].filter((at) => isFilled(cells[at]));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? Math.max(width, from + 1) }));
};

/** One name for each column: that of the lowest row, with the name above it in brackets where that goes over several columns. */
const combined = (rows: readonly TableRow[]): readonly string[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex(isFilled) + 1));
  return Array.from({ length: width }, (_, at) => {
    const lowest = rows.findLastIndex(({ cells }) => isFilled(cells[at]));
    const name = headerName(rows[lowest]?.cells[at] ?? "");
    const above = rows.slice(0, Math.max(0, lowest)).map(({ cells }) => groupName(cells, at, rows[lowest]?.cells ?? []));
    const groups = [...new Set(above)].filter((group) => group !== "" && group !== name);
    return groups.length === 0 ? name : `${name} (${groups.join(", ")})`;
  });
};

/** The name to the left, if its own column is named again below. */
const groupName = (cells: readonly string[], at: number, below: readonly string[]): string => {
  const start = cells.slice(0, at + 1).findLastIndex(isFilled);
  return start >= 0 && (start === at || isFilled(below[start])) ? headerName(cells[start] ?? "") : "";
};
