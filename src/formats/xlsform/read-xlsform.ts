import { parseQuestionnaire } from "../../survey/instrument/parse-questionnaire.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { defaultLimits } from "../limits.ts";
import { isWorkbook } from "../workbook.ts";
import { readXlsxSheets } from "../xlsx-table.ts";
import { openZip, ZipFault } from "../zip.ts";
import type { FormFacts, FormSheet, FormSheets, SheetLine } from "./form-sheet.ts";
import { gatherQuestionnaire } from "./gather-questionnaire.ts";

/** A form is small: no method has two hundred questions. */
const limits = { ...defaultLimits, bytes: 8 * 2 ** 20, rows: 5_000, columns: 200, unpacked: 64 * 2 ** 20 };

export interface XlsFormFile extends FormFacts {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The questionnaire that an XLSForm workbook holds: one that writeXlsForm made, or one made elsewhere of groups, notes, choices,
 * whole numbers, days and texts. What it cannot say (repeats, calculations, files, free XPath) is refused with row, column and value.
 */
export const readXlsForm = async (file: XlsFormFile): Promise<Result<Questionnaire>> => {
  const sheets = await readSheets(file);
  if (!sheets.ok) return sheets;
  const gathered = gatherQuestionnaire(sheets.value, file);
  return gathered.ok ? parseQuestionnaire(JSON.stringify(gathered.value), file.name) : gathered;
};

const wanted = ["survey", "choices", "settings"] as const;

const readSheets = async ({ name: file, bytes }: XlsFormFile): Promise<Result<FormSheets>> => {
  const zip = archiveOf(file, bytes);
  if (!zip.ok) return zip;
  const opened = await readXlsxSheets({ file, limits, zip: zip.value });
  if (!opened.ok) return opened;
  const found = new Map<string, FormSheet>();
  for (const table of opened.value) {
    const name = table.sheet.trim().toLowerCase();
    if (!wanted.some((one) => one === name)) continue;
    const lines = await linesOf(table.header, table.rows);
    if (!lines.ok) return lines;
    found.set(name, { name, header: table.header, lines: lines.value });
  }
  const survey = found.get("survey");
  const names = opened.value.map(({ sheet }) => sheet).join(", ");
  if (!survey) return fail(problem("E-INSTRUMENT-281", { file, found: names }));
  return ok({
    file,
    survey,
    choices: found.get("choices") ?? none("choices"),
    settings: found.get("settings") ?? none("settings"),
  });
};

const none = (name: string): FormSheet => ({ name, header: [], lines: [] });

const archiveOf = (file: string, bytes: Uint8Array): Result<ReturnType<typeof openZip>> => {
  if (bytes.length > limits.bytes) return fail(problem("E-INSTRUMENT-233", { file, found: bytes.length, limit: limits.bytes }));
  try {
    const zip = openZip(bytes);
    return isWorkbook(zip) ? ok(zip) : fail(problem("E-INSTRUMENT-282", { file, reason: "ZIP" }));
  } catch (error) {
    if (error instanceof ZipFault) return fail(problem("E-INSTRUMENT-282", { file, reason: error.message }));
    throw error;
  }
};

const linesOf = async (
  header: readonly string[],
  rows: AsyncIterable<Result<{ readonly number: number; readonly cells: readonly string[] }>>,
): Promise<Result<readonly SheetLine[]>> => {
  const lines: SheetLine[] = [];
  for await (const row of rows) {
    if (!row.ok) return row;
    const { number, cells } = row.value;
    lines.push({ number, cells: new Map(header.map((heading, index) => [heading, (cells[index] ?? "").trim()])) });
  }
  return ok(lines);
};
