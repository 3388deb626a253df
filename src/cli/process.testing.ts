import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program, as a person would, in a folder of its own. */
export interface Folder {
  readonly path: string;
  readonly run: (...args: readonly string[]) => Ran;
  /** The same with what stands on stdin. */
  readonly pipe: (input: string | Uint8Array, ...args: readonly string[]) => Ran;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly read: (file: string) => string;
  readonly remove: () => void;
}

export function openFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), "sipas-cli-"));
  const program = join(import.meta.dirname, "../../bin/sipas.mjs");
  const run = (args: readonly string[], input?: string | Uint8Array): Ran => {
    const { SIPAS_LANG: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      env,
      input,
      encoding: "utf8",
    });
    return { code: status, stdout, stderr };
  };
  return {
    path: folder,
    run: (...args) => run(args),
    pipe: (input, ...args) => run(args, input),
    write: (file, text) => writeFileSync(join(folder, file), text),
    read: (file) => readFileSync(join(folder, file), "utf8"),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
