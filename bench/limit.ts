// node bench/limit.ts bytes FILE | unzip FILE.gz | table FILE | hash COUNT: the least that a work must cost in this language; nothing is computed.
import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { readTable } from "../src/formats/table.ts";
import { openKeptFile } from "../src/store/kept-file.ts";
import { agencies, labels } from "./data.ts";

const [comma, newline] = [44, 10];

/** Looks at every byte, counts fields and lines, and keeps nothing. */
async function countBytes(chunks: AsyncIterable<Buffer>): Promise<string> {
  let [commas, lines] = [0, 0];
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === comma) commas += 1;
      else if (byte === newline) lines += 1;
    }
  return `${commas + lines} fields, ${lines} lines`;
}

/** One SHA-256 for each unit of a frame, of texts as long as those of the draw. */
function hashUnits(count: number): string {
  const seed = createHash("sha256").update("seed").digest("hex");
  let least = "~";
  for (let unit = 1; unit <= count; unit += 1) {
    const text = `${seed}\u001f${labels.agency[unit % agencies]}\u001fT${String(unit).padStart(8, "0")}`;
    const key = hash("sha256", text, "hex");
    if (key < least) least = key;
  }
  return least;
}

const readBytes = (file: string) => createReadStream(file, { highWaterMark: 1 << 20 });

/** Reads the rows of a table and keeps nothing. */
async function countRows(file: string): Promise<string> {
  const { source, close } = await openKeptFile(file);
  const table = await readTable({ name: file, source });
  if (!table.ok) throw new Error(`${file} cannot be read`);
  let rows = 0;
  for await (const batch of table.value.batches) rows += batch.length;
  close();
  return `${rows} rows`;
}

const [what, argument = ""] = process.argv.slice(2);
const works: Readonly<Record<string, () => string | Promise<string>>> = {
  hash: () => hashUnits(Number(argument)),
  table: () => countRows(argument),
  unzip: () => countBytes(readBytes(argument).pipe(createGunzip({ chunkSize: 1 << 20 }))),
  bytes: () => countBytes(readBytes(argument)),
};
const found = await works[what ?? ""]?.();
process.stdout.write(`${found}\n`);
