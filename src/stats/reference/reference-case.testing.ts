import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** Everything that R wrote for a case. */
export const referenceCase = <Numbers>(name: string): Numbers & { readonly versions: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(`test/reference/${name}/numbers.json`, "utf8"));

/** A file of columns that a case keeps, as texts by column. */
export function referenceTable(path: string): { readonly rows: number; readonly texts: (column: string) => string[] } {
  const [header = "", ...lines] = readFileSync(`test/reference/${path}`, "utf8").trimEnd().split("\n");
  const names = header.split(",");
  const cells = lines.map((line) => line.split(","));
  const place = (column: string): number => {
    if (!names.includes(column)) throw new Error(`no column ${column} in ${path}`);
    return names.indexOf(column);
  };
  return { rows: lines.length, texts: (column) => cells.map((line) => line[place(column)] as string) };
}

/** Texts as numbers; NaN where a cell is empty. */
export const numbersOf = (texts: readonly string[]): Float64Array =>
  Float64Array.from(texts, (cell) => (cell === "" ? Number.NaN : Number(cell)));

/** Equal to a relative `tolerance`, by default 1e-9. */
export function expectClose(ours: number | null | undefined, theirs: number, { tolerance = 1e-9, label = "" } = {}): void {
  if (ours === null || ours === undefined) throw new Error(`${label} is ${ours}, not ${theirs}`);
  const distance = theirs === 0 ? Math.abs(ours) : Math.abs((ours - theirs) / theirs);
  expect(distance, `${label} ${ours} against ${theirs}`).toBeLessThan(tolerance);
}
