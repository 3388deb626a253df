import type { PassedRow, PassedRows } from "../survey/frame/passed-rows.ts";
import { type Problem, problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { columnLetters } from "./column-letters.ts";
import { type FoundHeader, findHeaderRow, findListHeader, headerName } from "./find-header.ts";
import type { TableLimits } from "./limits.ts";
import type { ListOptions } from "./list-options.ts";
import { type ListRows, openListRows } from "./list-rows.ts";
import { isBlank, isData, isFilled, type TableRow, trimEnd } from "./row-cells.ts";

/** A row, or what is wrong with it; after `last` nothing more can be read. */
export type RowResult = Result<TableRow> & { readonly last?: boolean };

export interface HeaderedRows {
  /** Column names with white space collapsed; a column without a name is "". */
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Over how many rows the column names go. */
  readonly headerRows: number;
  /** The filled rows at the top, for whoever must say where the header is. */
  readonly top: readonly TableRow[];
  /** Rows of a list that are none of its dossiers, as far as it was read. */
  readonly passed: () => PassedRows;
  /** Those rows themselves since this was last asked. */
  readonly takePassed: () => readonly PassedRow[];
  /** Rows below the header, each with exactly one cell a column; blank rows are left out. To be read once. */
  readonly rows: AsyncIterable<RowResult>;
  /** The same rows, as many at a time as arrive together, for who reads very many; either of the two is read. */
  readonly batches: AsyncIterable<readonly RowResult[]>;
  /** Lets go of a table that is not read. */
  readonly close: () => Promise<void>;
}

export interface RawTable {
  readonly file: string;
  readonly limits: TableLimits;
  readonly batches: AsyncIterable<readonly RowResult[]>;
  /** Name of the encoding for messages; absent where letters cannot be broken. */
  readonly encoding?: string;
  /** Absent: every row below the header belongs to the table. */
  readonly list?: ListOptions | undefined;
}

/** So many filled rows are looked at to find the header below titles and letterheads. */
const LOOKAHEAD = 20;
/** A person may say that the header stands further down than it is looked for, but no further than this. */
const furthest = 1_000;

const isHeader = (names: readonly string[]): boolean => {
  const cells = names.filter(isFilled);
  return cells.some((cell) => /\p{L}/u.test(cell)) && !cells.some(isData);
};

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

/** In a list, of columns with one name the later ones say where they stand. */
const toldApart = (names: readonly string[]): readonly string[] => {
  const known = new Set<string>();
  return names.map((name, at) => {
    const key = name.toLocaleLowerCase("vi");
    const isNew = key === "" || !known.has(key);
    known.add(key);
    return isNew ? name : `${name} (cột ${columnLetters(at)})`;
  });
};

function checkHeader({ rows, names }: FoundHeader, { file, limits, list }: RawTable): Result<readonly string[]> {
  const row = rows[0]?.number ?? 0;
  if (!list?.anyHeader && !isHeader(names))
    return fail(problem("E-FRAME-011", { file, row, value: names.find(isFilled) ?? "" }));
  if (names.length > limits.columns) {
    return fail(problem("E-FRAME-008", { file, row, columns: names.length, limit: limits.columns }));
  }
  if (list) return ok(toldApart(names));
  const twice = findTwice(names);
  if (!twice) return ok(names);
  const [first, second] = twice;
  const column = names[second] ?? "";
  return fail(problem("E-FRAME-012", { file, row, column, first: columnLetters(first), second: columnLetters(second) }));
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

/** What rows there are below this header when one more came: none when it is blank or no part of the list. */
function dataRowsOf(result: RowResult, header: readonly string[], { table, list }: Below): readonly RowResult[] {
  if (!result.ok) return [result];
  if (isBlank(result.value)) return [];
  return (list ? list.take(result.value) : [result.value]).map((row) => {
    const wrong = rowProblem(row, header, table);
    return wrong ? fail(wrong) : ok({ number: row.number, cells: square(row.cells, header.length) });
  });
}

interface Below {
  readonly table: RawTable;
  readonly list: ListRows | undefined;
}

const tooManyRows = ({ file, limits }: RawTable, row: number): RowResult => ({
  ...fail(problem("E-FRAME-007", { file, limit: limits.rows, row })),
  last: true,
});

async function* dataRows(source: AsyncIterable<readonly RowResult[]>, header: readonly string[], below: Below): Batches {
  const { table, list } = below;
  let count = 0;
  for await (const batch of source) {
    const rows: RowResult[] = [];
    for (const row of batch.flatMap((result) => dataRowsOf(result, header, below))) {
      if (row.ok) count += 1;
      const isOver = row.ok && count > table.limits.rows;
      rows.push(isOver ? tooManyRows(table, row.value.number) : row);
      if (!isOver && (row.ok || !row.last)) continue;
      yield rows;
      return;
    }
    if (rows.length > 0) yield rows;
  }
  list?.end();
}

async function* chain<T>(head: T, tail: AsyncIterator<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield head;
    for (let next = await tail.next(); !next.done; next = await tail.next()) yield next.value;
  } finally {
    await tail.return?.();
  }
}

export async function* singly(batches: AsyncIterable<readonly RowResult[]>): AsyncGenerator<RowResult, void, undefined> {
  for await (const batch of batches) yield* batch;
}

const isBlankResult = (result: RowResult): boolean => result.ok && isBlank(result.value);

/** Takes batches until so many filled rows are there to find the header among, or one that cannot be read. */
async function takeTop(batches: AsyncIterator<readonly RowResult[]>, upTo: number): Promise<readonly RowResult[]> {
  let seen: readonly RowResult[] = [];
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    seen = seen.concat(next.value.filter((result) => !isBlankResult(result)));
    const [last] = seen.slice(-1);
    const isThere = last?.ok === true && last.value.number >= upTo;
    if ((seen.length >= LOOKAHEAD && isThere) || seen.some(({ ok: isGood }) => !isGood)) break;
  }
  return seen;
}

const findHeader = (rows: readonly TableRow[], { list }: RawTable): FoundHeader | undefined => {
  if (list) return findListHeader(rows, list);
  const row = findHeaderRow(rows);
  return row && { rows: [row], names: trimEnd(row.cells).map(headerName) };
};

function noHeader(seen: readonly RowResult[], { file, list }: RawTable): Result<never> {
  const fault = seen.find((result) => !result.ok);
  if (fault && !fault.ok) return fault;
  return seen.length > 0 && list?.headerRow !== undefined
    ? fail(problem("E-FRAME-028", { file, row: list.headerRow, limit: furthest }))
    : fail(problem("E-FRAME-021", { file }));
}

/** Finds and checks the header of a table, and gives the rows below it. */
export async function readHeader(table: RawTable): Promise<Result<HeaderedRows>> {
  const iterator = table.batches[Symbol.asyncIterator]();
  const seen = await takeTop(iterator, Math.min(furthest, (table.list?.headerRow ?? 0) + 2));
  const firstFault = seen.findIndex((result) => !result.ok);
  const looked = seen
    .slice(0, firstFault < 0 ? seen.length : firstFault)
    .flatMap((result) => (result.ok ? [result.value] : []));
  const found = findHeader(table.list?.headerRow === undefined ? looked.slice(0, LOOKAHEAD) : looked, table);
  const header = found ? checkHeader(found, table) : noHeader(seen, table);
  if (!header.ok || !found) {
    await iterator.return?.();
    return header as Result<never>;
  }
  const at = (row: TableRow | undefined): number => seen.findIndex((result) => result.ok && result.value === row);
  const list = table.list && openListRows(found, looked.slice(0, Math.max(0, at(found.rows[0]))));
  const batches = dataRows(chain(seen.slice(at(found.rows.at(-1)) + 1), iterator), header.value, { table, list });
  return ok({
    ...{ header: header.value, headerRow: found.rows[0]?.number ?? 0, headerRows: found.rows.length },
    ...{ top: looked.slice(0, LOOKAHEAD), passed: () => list?.passed() ?? {} },
    takePassed: () => list?.takePassed() ?? [],
    ...{ batches, rows: singly(batches), close: async () => void (await iterator.return?.()) },
  });
}
