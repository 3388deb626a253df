import { fileAndSheet } from "../survey/frame/mended-rows.ts";
import { mergedPassed } from "../survey/frame/passed-rows.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { type HeaderedRows, type RowResult, singly } from "./header.ts";
import { isFilled } from "./row-cells.ts";

/** A sheet that is opened to be read with others. */
export interface NamedSheet {
  readonly name: string;
  readonly table: HeaderedRows;
}

const key = (name: string): string => name.toLocaleLowerCase("vi");

/** Column names that one of the two has and the other has not. */
export const otherNames = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const [a, b] = [first, second].map((names) => new Map(names.filter(isFilled).map((name) => [key(name), name])));
  return [...(a ?? []), ...(b ?? [])].flatMap(([folded, name]) => (a?.has(folded) && b?.has(folded) ? [] : [name]));
};

/**
 * Several sheets with the same column names, in whatever order, as one list: each row says its sheet. E-FRAME-124 for one whose names
 * differ from those of the first.
 */
export const joinTables = (file: string, sheets: readonly [NamedSheet, ...NamedSheet[]]): Result<HeaderedRows> => {
  const [first] = sheets;
  for (const { name, table } of sheets) {
    const others = otherNames(first.table.header, table.header);
    if (others.length === 0) continue;
    const columns = others.map((column) => `«${column}»`).join(", ");
    return fail(problem("E-FRAME-124", { file, sheet: name, first: first.name, columns }));
  }
  const batches = rowsOf(file, sheets);
  return ok({
    ...first.table,
    batches,
    rows: singly(batches),
    passed: () => mergedPassed(sheets.map(({ table }) => table.passed())),
    takePassed: () => sheets.flatMap(({ name, table }) => table.takePassed().map((row) => ({ ...row, sheet: name }))),
    close: async () => {
      for (const { table } of sheets) await table.close();
    },
  });
};

async function* rowsOf(
  file: string,
  [first, ...more]: readonly [NamedSheet, ...NamedSheet[]],
): AsyncGenerator<readonly RowResult[], void, undefined> {
  const { header } = first.table;
  for (const { name, table } of [first, ...more]) {
    const places = header.map((column) => table.header.findIndex((other) => key(other) === key(column)));
    for await (const batch of table.batches) yield batch.map((row) => ofSheet(row, { file, sheet: name, places }));
  }
}

interface OfSheet {
  readonly file: string;
  readonly sheet: string;
  /** Where the columns of the first sheet stand in this one. */
  readonly places: readonly number[];
}

const ofSheet = (row: RowResult, { file, sheet, places }: OfSheet): RowResult => {
  if (row.ok) return ok({ number: row.value.number, sheet, cells: places.map((at) => row.value.cells[at] ?? "") });
  const problems = row.problems.map((one) => ({
    ...one,
    details: { ...one.details, sheet, file: fileAndSheet(file, sheet) },
  }));
  return { ...row, problems };
};
