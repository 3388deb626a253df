import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { runCli } from "./cli/cli.ts";

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: { write: (text) => process.stdout.write(text), isTerminal: process.stdout.isTTY === true },
  stderr: { write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY === true },
  stdin: process.stdin,
  environment: process.env,
  streamFile: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
  sha256: (bytes) => createHash("sha256").update(bytes).digest(),
});
