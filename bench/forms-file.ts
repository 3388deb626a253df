import { createReadStream, createWriteStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { readMethod } from "../src/formats/method-file.ts";
import { flatTree, indexTree } from "../src/survey/indicator/index-tree.ts";
import { criterionIds } from "../src/survey/indicator/responses.ts";
import { formLines, forms, frameLines, itemNames, planLines } from "./data.ts";
import { writeLines } from "./write-lines.ts";

/** Items of a form, where the method does not give them. */
export const itemCount = 38;
/** The method whose index is measured: 39 items in 9 factors of 2 contents. */
export const methodId = "bnv-1001-2023";

/** A csv file of forms for `sipas estimate`; made once. */
export function formsFile(folder: string, rows: number): string {
  const file = join(folder, `forms-${rows}.csv`);
  if (!existsSync(file)) writeLines(file, formLines(forms(rows, itemCount), itemNames(itemCount)));
  return file;
}

export async function gzippedFile(file: string): Promise<string> {
  const packed = `${file}.gz`;
  if (!existsSync(packed)) await pipeline(createReadStream(file), createGzip(), createWriteStream(packed));
  return packed;
}

async function method() {
  const read = await readMethod(methodId);
  if (!read.ok) throw new Error(`method ${methodId} cannot be read`);
  return read.value.method;
}

/** A csv file of answers for `sipas index`; made once. */
export async function answersFile(folder: string, rows: number): Promise<string> {
  const file = join(folder, `answers-${rows}.csv`);
  const ids = criterionIds(await method());
  if (!existsSync(file)) writeLines(file, formLines(forms(rows, ids.length), ids));
  return file;
}

/** Which items stand under each item, factor, content and the whole. */
export async function nodesFile(folder: string): Promise<string> {
  const file = join(folder, "nodes.csv");
  const chosen = await method();
  const ids = criterionIds(chosen);
  const lines = flatTree(indexTree(chosen)).flatMap(({ id, items }) => items.map((item) => `${id},${ids[item]}\n`));
  writeFileSync(file, `node,item\n${lines.join("")}`);
  return file;
}

/** A frame of transactions for `sipas draw`; made once. */
export function frameFile(folder: string, rows: number): string {
  const file = join(folder, `frame-${rows}.csv`);
  if (!existsSync(file)) writeLines(file, frameLines(rows));
  return file;
}

/** How many to draw from each stratum. */
export function planFile(folder: string, size: number): string {
  const file = join(folder, `plan-${size}.csv`);
  writeLines(file, planLines(size));
  return file;
}
