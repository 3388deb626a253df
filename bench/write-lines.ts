import { closeSync, openSync, writeSync } from "node:fs";

const flushAt = 1 << 20;

/** Writes lines that are made one by one, a megabyte at a time. */
export function writeLines(file: string, lines: Iterable<string>): void {
  const handle = openSync(file, "w");
  let waiting = "";
  for (const line of lines) {
    waiting += line;
    if (waiting.length < flushAt) continue;
    writeSync(handle, waiting);
    waiting = "";
  }
  writeSync(handle, waiting);
  closeSync(handle);
}
