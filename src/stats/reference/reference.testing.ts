import { readFileSync } from "node:fs";

/** One line of R's numbers. */
export interface ReferenceRow {
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
  readonly deff: number;
  readonly n: number;
}

const folder = (name: string): string => `test/reference/${name}`;

/** R's numbers for a case. */
export const referenceRows = <Row extends ReferenceRow>(name: string): readonly Row[] =>
  (JSON.parse(readFileSync(`${folder(name)}/numbers.json`, "utf8")) as { rows: readonly Row[] }).rows;

/** A column of the sample of a case, as texts. */
export function referenceColumn(name: string, column: string): readonly string[] {
  const [header = "", ...lines] = readFileSync(`${folder(name)}/sample.csv`, "utf8")
    .trimEnd()
    .split("\n");
  const at = header.split(",").indexOf(column);
  return lines.map((line) => line.split(",")[at] as string);
}

/** The same as numbers; NaN where the cell is empty. */
export const referenceNumbers = (name: string, column: string): Float64Array =>
  Float64Array.from(referenceColumn(name, column), (cell) => (cell === "" ? Number.NaN : Number(cell)));

/** Codes in order of first sight, with their labels. */
export function coded(texts: readonly string[]): { readonly codes: Int32Array; readonly labels: readonly string[] } {
  const labels = [...new Set(texts)];
  return { codes: Int32Array.from(texts, (text) => labels.indexOf(text)), labels };
}
