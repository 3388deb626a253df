import { csvRecord } from "../draw/csv-record.ts";
import type { MissingReason } from "../fieldwork/parse-response.ts";
import { criterionIds } from "../indicator/responses.ts";
import type { Method } from "../instrument/method.ts";
import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Dataset, DatasetRow } from "./dataset.ts";
import { parseCsv } from "./parse-csv.ts";

/** Columns before the questions. */
const designColumns = ["case_code", "agency", "field", "stratum", "population", "weight"] as const;

/** Of a sample in stages another column stands behind them: the first-stage unit. */
const stagedColumns = [...designColumns, "psu"] as const;

/** Between several options of one question, and between the reasons of the last column. */
const separator = ";";

/**
 * The data set as the bytes that are frozen: UTF-8 without BOM, LF, RFC 4180, rows by case code. An answer is a point of the scale;
 * an empty cell is missing, and the last column says why for each (`V.1=not-asked;I.2=not-applicable`).
 */
export const writeDatasetCsv = ({ contextIds, criterionIds: ids, rows }: Dataset): string => {
  const isStaged = rows.some(({ psu }) => psu !== null);
  const header = [...(isStaged ? stagedColumns : designColumns), ...contextIds, ...ids, "missing"];
  const records = rows.map((row) => [
    ...[
      row.code,
      row.agency,
      row.field,
      row.stratum,
      row.population === null ? "" : String(row.population),
      String(row.weight),
      ...(isStaged ? [row.psu ?? ""] : []),
    ],
    ...contextIds.map((id) => [row.context[id] ?? ""].flat().join(separator)),
    ...ids.map((id) => (typeof row.answers[id] === "number" ? String(row.answers[id]) : "")),
    missingOf(row, ids),
  ]);
  return [header, ...records].map((record) => csvRecord(record.map((cell) => cell.normalize("NFC")))).join("");
};

const missingOf = ({ answers }: DatasetRow, ids: readonly string[]): string =>
  ids
    .filter((id) => typeof answers[id] !== "number")
    .map((id) => `${id}=${answers[id]}`)
    .join(separator);

const reasons: readonly string[] = ["not-applicable", "blank", "refused", "not-asked"] satisfies MissingReason[];

/** Ids of the questions of forms, which stand after those of the method. */
const questionId = /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;

/**
 * Reads a frozen data set back; what was not written by `writeDatasetCsv` is refused with its row and column. After the questions of the
 * method there may stand others, of the forms of the part.
 */
export const readDatasetCsv = (text: string, method: Method): Result<Dataset> => {
  const [header = [], ...records] = parseCsv(text);
  const ids = criterionIds(method);
  const design = header[designColumns.length] === "psu" ? stagedColumns : designColumns;
  const first = design.length + method.context.length;
  const added = header.slice(first, Math.max(first, header.length - ids.length - 1)).filter((id) => questionId.test(id));
  const contextIds = [...method.context.map(({ id }) => id), ...added];
  const wanted = [...design, ...contextIds, ...ids, "missing"];
  const strange = wanted.findIndex((name, index) => header[index] !== name);
  if (strange >= 0 || header.length !== wanted.length)
    return fail(broken(1, wanted[strange] ?? header.at(-1) ?? "", header[strange] ?? ""));
  const rows: DatasetRow[] = [];
  for (const [index, record] of records.entries()) {
    const row = readRow(record, { row: index + 2, contextIds, ids, method, design: design.length });
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok({ contextIds, criterionIds: ids, rows });
};

const broken = (row: number, column: string, value: string) => problem("E-DATASET-005", { row, column, value });

interface RowSettings {
  readonly row: number;
  readonly contextIds: readonly string[];
  readonly ids: readonly string[];
  readonly method: Method;
  /** How many columns of the design there are. */
  readonly design: number;
}

const readRow = (record: readonly string[], settings: RowSettings): Result<DatasetRow> => {
  const { row, contextIds, ids, design } = settings;
  const [code = "", agency = "", field = "", stratum = "", population = "", weight = "", unit = ""] = record;
  const psu = design > designColumns.length ? unit : null;
  if (psu === "") return fail(broken(row, "psu", psu));
  if (!(Number(weight) > 0)) return fail(broken(row, "weight", weight));
  if (population !== "" && !(Number(population) > 0)) return fail(broken(row, "population", population));
  const missing = new Map((record.at(-1) ?? "").split(separator).map((entry) => splitOnce(entry)));
  const answers: Record<string, number | MissingReason> = {};
  for (const [index, id] of ids.entries()) {
    const cell = record[design + contextIds.length + index] ?? "";
    const answer = readAnswer(cell, missing.get(id), settings.method);
    if (answer === undefined) return fail(broken(row, id, cell));
    answers[id] = answer;
  }
  return ok({
    ...{ code, agency, field, stratum, psu, answers, weight: Number(weight) },
    population: population === "" ? null : Number(population),
    context: readContext(record.slice(design), settings),
  });
};

const splitOnce = (entry: string): [string, string] => {
  const at = entry.indexOf("=");
  return [entry.slice(0, at), entry.slice(at + 1)];
};

const readAnswer = (cell: string, reason: string | undefined, { scale }: Method): number | MissingReason | undefined => {
  if (cell === "") return reason !== undefined && reasons.includes(reason) ? (reason as MissingReason) : undefined;
  return scale.points.find(({ value }) => String(value) === cell)?.value;
};

const readContext = (cells: readonly string[], { contextIds, method }: RowSettings): DatasetRow["context"] => {
  const given = contextIds.map((id, index) => [id, cells[index] ?? ""] as const).filter(([, cell]) => cell !== "");
  const isMultiple = (id: string): boolean =>
    method.context.some((question) => question.id === id && question.type === "multiple");
  return Object.fromEntries(given.map(([id, cell]) => [id, isMultiple(id) ? cell.split(separator) : cell]));
};
