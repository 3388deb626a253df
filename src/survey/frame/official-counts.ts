import { folded } from "../fold.ts";
import { nearestName } from "../nearest-name.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { typedWhole } from "../typed-whole.ts";
import { agencyFinder, type FindAgency, type NamedAgency } from "./agency-names.ts";
import type { CellKey } from "./reconciliation.ts";

/** The official number of completed dossiers of an agency in a field. */
export interface OfficialCount extends CellKey {
  readonly dossiers: number;
}

export interface CountTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface CountContext {
  readonly agencies: readonly NamedAgency[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** A number of dossiers as an office writes it, at most a hundred million; null for anything else. */
export const readCount = (text: string): number | null => {
  const number = typedWhole(text);
  return number !== null && number <= 100_000_000 ? number : null;
};

/**
 * Official numbers from a table with an agency a row and a field a column, as offices keep them. Columns of no field of the part
 * (running number, total) are passed over; an empty cell says nothing, 0 says none.
 */
export const readOfficialCounts = (table: CountTable, context: CountContext): Result<readonly OfficialCount[]> => {
  const { file, header } = table;
  const columns = columnsOf(header, context);
  if (columns.fields.length === 0) {
    const wanted = context.fields.map(({ name }) => name).join(", ");
    return fail(problem("E-FRAME-151", { file, found: header.join(", "), wanted }));
  }
  const findAgency = agencyFinder(context.agencies);
  const read = table.rows.map((row) => readRow(row, { table, context, columns, findAgency }));
  const problems = read.flatMap((row) => row.problems);
  const [first, ...others] = problems;
  if (first) return fail(first, ...others);
  const counts = read.flatMap((row) => row.counts);
  return counts.length > 0 ? ok(counts) : fail(problem("E-FRAME-164", { file, rows: table.rows.length }));
};

interface Columns {
  readonly agency: number;
  readonly fields: readonly { readonly code: string; readonly at: number }[];
}

const columnsOf = (header: readonly string[], { fields }: CountContext): Columns => {
  const names = header.map(folded);
  const agency = names.findIndex((name) => /\b(co quan|don vi|ubnd)\b/.test(name));
  return {
    agency: Math.max(0, agency),
    fields: fields.flatMap(({ code, name }) => {
      const at = names.indexOf(folded(name));
      return at < 0 ? [] : [{ code, at }];
    }),
  };
};

interface RowContext {
  readonly table: CountTable;
  readonly context: CountContext;
  readonly columns: Columns;
  readonly findAgency: FindAgency;
}

interface RowCounts {
  readonly counts: readonly OfficialCount[];
  readonly problems: readonly Problem[];
}

const isTotal = (name: string): boolean => /^(tong|cong|tong cong|toan (tinh|huyen|thanh pho))\b/.test(folded(name));

const readRow = (
  { number, cells }: CountTable["rows"][number],
  { table, context, columns, findAgency }: RowContext,
): RowCounts => {
  const name = (cells[columns.agency] ?? "").trim();
  if (name === "" || isTotal(name)) return { counts: [], problems: [] };
  const agencyId = findAgency(name);
  const place = { file: table.file, row: number };
  if (agencyId === undefined) {
    const names = context.agencies.flatMap((agency) => [agency.name, agency.shortName]);
    const column = table.header[columns.agency] ?? "";
    return {
      counts: [],
      problems: [problem("E-FRAME-152", { ...place, column, value: name, nearest: nearestName(name, names) ?? "–" })],
    };
  }
  const read = columns.fields.flatMap(({ code, at }) =>
    readCell(cells[at] ?? "", { ...place, column: table.header[at] ?? "" }, { agencyId, fieldCode: code }),
  );
  return {
    counts: read.flatMap((cell) => (cell.ok ? [cell.value] : [])),
    problems: read.flatMap((cell) => (cell.ok ? [] : cell.problems)),
  };
};

const readCell = (
  cell: string,
  place: { readonly file: string; readonly row: number; readonly column: string },
  key: CellKey,
): readonly Result<OfficialCount>[] => {
  if (cell.trim() === "") return [];
  const dossiers = readCount(cell);
  return [dossiers === null ? fail(problem("E-FRAME-153", { ...place, value: cell.trim() })) : ok({ ...key, dossiers })];
};
