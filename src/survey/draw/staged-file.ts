import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { compareBytes } from "./byte-order.ts";
import { csvRecord } from "./csv-record.ts";
import { csvRows } from "./csv-rows.ts";
import { utf8 } from "./hash.ts";
import type { DrawStage } from "./stage.ts";
import type { StageRows } from "./stage-units.ts";
import { twinRow } from "./staged-draw.ts";

/** Units of the last stage as they came, a row each, under a header. */
export interface StagedTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the columns of a table are for. */
export interface StagedPlan {
  readonly stages: readonly DrawStage[];
  /** Column of sizes; null: every row counts one. */
  readonly sizeColumn: string | null;
  /** Stages that were drawn before, where the draw goes on: columns of the file too. */
  readonly above?: readonly string[] | undefined;
}

/** The columns to sort by, each once, in the order in which the stages name them. */
const sortColumns = ({ stages }: StagedPlan): readonly string[] => [...new Set(stages.flatMap(({ sort }) => sort ?? []))];

/** The columns that name a unit, from the first stage on. */
const nameColumns = ({ above = [], stages }: StagedPlan): readonly string[] => [...above, ...stages.map(({ name }) => name)];

const usedColumns = (plan: StagedPlan): readonly string[] => [
  ...nameColumns(plan),
  ...(plan.sizeColumn === null ? [] : [plan.sizeColumn]),
  ...sortColumns(plan),
];

const shownProblems = 20;

/** The rows of a table by a plan: names, sizes and texts to sort by, each cell filled in; faults with their row and column. */
export function readStagedTable({ file, header, rows }: StagedTable, plan: StagedPlan): Result<StageRows> {
  const used = usedColumns(plan);
  const wrong = columnProblems({ file, header }, used);
  if (wrong.length > 0) return fail(...wrong);
  if (rows.length === 0) return fail(problem("E-DRAW-112", { file }));
  const cells = (column: string): readonly string[] => {
    const at = header.indexOf(column);
    return rows.map((row) => (row[at] ?? "").normalize("NFC").trim());
  };
  const columns = new Map(used.map((column) => [column, cells(column)]));
  const names = nameColumns(plan).map((name) => columns.get(name) ?? []);
  const paths = rows.map((_, at) => names.map((column) => column[at] ?? ""));
  const faults = [...columns].flatMap(([column, texts]) => cellProblems({ file, column, texts }, plan));
  if (faults.length > 0) return fail(...told(faults, file));
  const twin = twinRow(paths, file);
  if (twin !== undefined) return fail(twin);
  const { sizeColumn } = plan;
  return ok({
    rows: paths,
    ...(sizeColumn !== null && { sizes: { column: sizeColumn, values: (columns.get(sizeColumn) ?? []).map(Number) } }),
    sorts: new Map(sortColumns(plan).map((column) => [column, columns.get(column) ?? []])),
  });
}

const told = (faults: readonly Problem[], file: string): readonly Problem[] =>
  faults.length <= shownProblems
    ? faults
    : [...faults.slice(0, shownProblems), problem("E-DRAW-129", { file, count: faults.length, shown: shownProblems })];

const columnProblems = ({ file, header }: Pick<StagedTable, "file" | "header">, used: readonly string[]): Problem[] => [
  ...used
    .filter((column) => !header.includes(column))
    .map((column) => problem("E-DRAW-120", { file, column, columns: header.join(", ") })),
  ...used.filter((column, at) => used.indexOf(column) < at).map((column) => problem("E-DRAW-115", { column })),
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f\u007f]/;

/** Rows are counted as in a file with a header. */
function cellProblems(
  { file, column, texts }: { readonly file: string; readonly column: string; readonly texts: readonly string[] },
  plan: StagedPlan,
): readonly Problem[] {
  const isName = nameColumns(plan).includes(column);
  const { sizeColumn } = plan;
  return texts.flatMap((value, at) => {
    const place = { file, row: at + 2, column };
    if (value === "") return [problem("E-DRAW-101", place)];
    if (controls.test(value)) return [problem("E-DRAW-102", { ...place, value: JSON.stringify(value) })];
    if (isName && value.includes("/")) return [problem("E-DRAW-118", { ...place, value })];
    const isSize = /^\d+$/.test(value) && Number(value) >= 1 && Number.isSafeInteger(Number(value));
    return column === sizeColumn && !isSize ? [problem("E-DRAW-113", { ...place, value })] : [];
  });
}

/**
 * The bytes that are committed and published: the columns that the plan uses (stages, size, sorting), rows in the order of their names
 * by UTF-8 bytes; RFC 4180, LF, NFC, no BOM.
 */
export function stagedBytes({ rows, sizes, sorts }: StageRows, plan: StagedPlan): Uint8Array {
  const paths = rows.map((row) => row.join("\u001f"));
  const order = paths.map((_, at) => at).sort((a, b) => compareBytes(paths[a] ?? "", paths[b] ?? ""));
  const records = order.map((at) =>
    csvRecord([
      ...(rows[at] ?? []),
      ...(sizes ? [String(sizes.values[at])] : []),
      ...sortColumns(plan).map((column) => sorts?.get(column)?.[at] ?? ""),
    ]),
  );
  return utf8([csvRecord(usedColumns(plan)), ...records].join(""));
}

/** A file of ours as a table. */
export function stagedTable(text: string, file: string): StagedTable {
  const [header = [], ...rows] = csvRows(text);
  return { file, header, rows };
}
