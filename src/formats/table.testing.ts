import { problemMessage } from "../survey/problem.ts";
import type { Result } from "../survey/result.ts";
import type { FileSource } from "./bytes.ts";
import type { TableLimits } from "./limits.ts";
import { readTable, type TableSource } from "./table.ts";

/** A file as it arrives over a wire, in pieces of so many bytes. */
export async function* stream(bytes: Uint8Array, piece = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function open(file: FileSource, limits?: Partial<TableLimits>): Promise<TableSource> {
  const table = await readTable(file, limits ? { limits } : {});
  if (!table.ok) throw new Error(table.problems.map((each) => problemMessage(each, "en")).join("\n"));
  return table.value;
}

/** Everything a table says: its rows, and the codes and messages of what is wrong with some. */
export async function readRows(file: FileSource, limits?: Partial<TableLimits>) {
  const source = await open(file, limits);
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const failures = [];
  for await (const row of source.rows) {
    if (row.ok) {
      rows.push(row.value.cells);
      numbers.push(row.value.number);
    } else failures.push(...row.problems);
  }
  const messages = failures.map((each) => problemMessage(each, "vi"));
  return { source, rows, numbers, problems: failures.map(({ code }) => code), messages };
}

export async function rowNumbers(file: FileSource) {
  const { source, numbers } = await readRows(file);
  return { header: source.headerRow, rows: numbers };
}

/** Header and rows of a csv. */
export async function readText(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { source, rows } = await readRows({ name: "bảng.csv", bytes });
  return [source.header, ...rows];
}

/** Codes of what is wrong; none where all is well. */
export const problemCodes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
