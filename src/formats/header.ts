import { type Problem, problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import type { TableLimits } from "./limits.ts";

/** A row as the file has it: its number as a person sees it in a spreadsheet, counted from 1. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A row, or what is wrong with it; after `last` nothing more can be read. */
export type RowResult = Result<TableRow> & { readonly last?: boolean };

export interface HeaderedRows {
  /** Column names with white space collapsed; a column without a name is "". */
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Rows below the header, each with exactly one cell a column; blank rows are left out. To be read once. */
  readonly rows: AsyncIterable<RowResult>;
  /** The same rows, as many at a time as arrive together, for who reads very many; either of the two is read. */
  readonly batches: AsyncIterable<readonly RowResult[]>;
}

export interface RawTable {
  readonly file: string;
  readonly limits: TableLimits;
  readonly batches: AsyncIterable<readonly RowResult[]>;
  /** Name of the encoding for messages; absent where letters cannot be broken. */
  readonly encoding?: string;
}

/** So many filled rows are looked at to find the header below titles and letterheads. */
const LOOKAHEAD = 20;

const isFilled = (cell: string): boolean => cell.trim() !== "";

const filled = (row: TableRow): number => row.cells.filter(isFilled).length;

const isBlank = (row: TableRow): boolean => !row.cells.some(isFilled);

const headerName = (cell: string): string => cell.trim().replace(/\s+/g, " ");

/** Spreadsheet name of a column counted from 0: A, B … Z, AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** Dates, long numbers and the like never name a column; a year or a running number may. */
const isData = (cell: string): boolean => /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[\s\d.,+-]*\d{5,}[\s\d.,+-]*$/.test(cell);

const isHeader = (row: TableRow): boolean => {
  const cells = row.cells.filter(isFilled);
  return cells.some((cell) => /\p{L}/u.test(cell)) && !cells.some(isData);
};

/** The first row at least half as wide as the widest one near the top: titles above a table fill one or two cells. */
function findHeader(rows: readonly TableRow[]): TableRow | undefined {
  const widest = Math.max(0, ...rows.map(filled));
  return rows.find((row) => filled(row) * 2 >= widest);
}

function findTwice(names: readonly string[]): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const key = name.toLocaleLowerCase("vi");
    const first = seen.get(key);
    if (key !== "" && first !== undefined) return [first, index];
    seen.set(key, index);
  }
  return undefined;
}

const trimEnd = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex(isFilled) + 1);

function checkHeader(row: TableRow, { file, limits }: RawTable): Result<readonly string[]> {
  const names = trimEnd(row.cells).map(headerName);
  if (!isHeader(row)) return fail(problem("E-FRAME-011", { file, row: row.number, value: names.find(isFilled) ?? "" }));
  if (names.length > limits.columns) {
    return fail(problem("E-FRAME-008", { file, row: row.number, columns: names.length, limit: limits.columns }));
  }
  const twice = findTwice(names);
  if (!twice) return ok(names);
  const [first, second] = twice;
  const column = names[second] ?? "";
  return fail(
    problem("E-FRAME-012", { file, row: row.number, column, first: columnLetters(first), second: columnLetters(second) }),
  );
}

/** What is wrong with one row under this header, if anything. */
function rowProblem(row: TableRow, header: readonly string[], { file, encoding = "" }: RawTable): Problem | undefined {
  const cells = trimEnd(row.cells).length;
  if (cells > header.length) {
    const value = row.cells.slice(header.length).find(isFilled) ?? "";
    return problem("E-FRAME-015", { file, row: row.number, cells, columns: header.length, value });
  }
  const broken = encoding === "" ? -1 : row.cells.findIndex((cell) => cell.includes("\uFFFD"));
  if (broken < 0) return undefined;
  const column = header[broken] || columnLetters(broken);
  return problem("E-FRAME-014", { file, row: row.number, column, value: row.cells[broken] ?? "", encoding });
}

const square = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, index) => cells[index] ?? "");

type Batches = AsyncGenerator<readonly RowResult[], void, undefined>;

/** What a row of the file is below this header: nothing when it is blank. */
function dataRow(result: RowResult, header: readonly string[], table: RawTable): RowResult | undefined {
  if (!result.ok) return result;
  const row = result.value;
  if (isBlank(row)) return undefined;
  const wrong = rowProblem(row, header, table);
  return wrong ? fail(wrong) : ok({ number: row.number, cells: square(row.cells, header.length) });
}

const tooManyRows = ({ file, limits }: RawTable, row: number): RowResult => ({
  ...fail(problem("E-FRAME-007", { file, limit: limits.rows, row })),
  last: true,
});

async function* dataRows(source: AsyncIterable<readonly RowResult[]>, header: readonly string[], table: RawTable): Batches {
  let count = 0;
  for await (const batch of source) {
    const rows: RowResult[] = [];
    for (const result of batch) {
      const row = dataRow(result, header, table);
      if (row === undefined) continue;
      if (result.ok) count += 1;
      const isOver = result.ok && count > table.limits.rows;
      rows.push(isOver ? tooManyRows(table, result.value.number) : row);
      if (!isOver && (result.ok || !result.last)) continue;
      yield rows;
      return;
    }
    if (rows.length > 0) yield rows;
  }
}

async function* chain<T>(head: T, tail: AsyncIterator<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield head;
    for (let next = await tail.next(); !next.done; next = await tail.next()) yield next.value;
  } finally {
    await tail.return?.();
  }
}

async function* singly(batches: AsyncIterable<readonly RowResult[]>): AsyncGenerator<RowResult, void, undefined> {
  for await (const batch of batches) yield* batch;
}

const isBlankResult = (result: RowResult): boolean => result.ok && isBlank(result.value);

/** Takes batches until so many filled rows are there to find the header among, or one that cannot be read. */
async function takeTop(batches: AsyncIterator<readonly RowResult[]>): Promise<readonly RowResult[]> {
  let seen: readonly RowResult[] = [];
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    seen = seen.concat(next.value.filter((result) => !isBlankResult(result)));
    if (seen.length >= LOOKAHEAD || seen.some(({ ok: isGood }) => !isGood)) break;
  }
  return seen;
}

/** Finds and checks the header of a table, and gives the rows below it. */
export async function readHeader(table: RawTable): Promise<Result<HeaderedRows>> {
  const iterator = table.batches[Symbol.asyncIterator]();
  const seen = await takeTop(iterator);
  const firstFault = seen.findIndex((result) => !result.ok);
  const looked = seen.slice(0, Math.min(LOOKAHEAD, firstFault < 0 ? seen.length : firstFault));
  const row = findHeader(looked.flatMap((result) => (result.ok ? [result.value] : [])));
  if (!row) return seen.find((result) => !result.ok) ?? fail(problem("E-FRAME-021", { file: table.file }));
  const header = checkHeader(row, table);
  if (!header.ok) {
    await iterator.return?.();
    return header;
  }
  const below = seen.slice(seen.findIndex((result) => result.ok && result.value === row) + 1);
  const batches = dataRows(chain(below, iterator), header.value, table);
  return ok({ header: header.value, headerRow: row.number, batches, rows: singly(batches) });
}
