import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCli } from "./cli.ts";
import type { Ran } from "./process.testing.ts";

/** Runs the command line in this process, on the real files of a folder: many small cases in the time that one process takes to start. */
export async function runHere(folder: string, args: readonly string[]): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: false,
  });
  const code = await runCli(args, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    stdin: { [Symbol.asyncIterator]: async function* () {} },
    environment: {},
    streamFile: (path) => createReadStream(join(folder, path)),
    readFile: (path) => readFile(join(folder, path)),
    writeFile: (path, bytes) => writeFile(join(folder, path), bytes),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  });
  return { code, ...said };
}
