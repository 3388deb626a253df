import { basename } from "node:path";
import type { KeptFile } from "../store/kept-file.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import type { VerbWorld } from "./verb.ts";

export interface ReadFile {
  /** Without its folder, as messages show it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that a person named, or a problem that names it (E-SYSTEM-001). */
export const readNamedFile = async (path: string, { readFile }: VerbWorld): Promise<Result<ReadFile>> => {
  try {
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    return fail(problem("E-SYSTEM-001", { file: path, reason: error instanceof Error ? error.message : String(error) }));
  }
};

/** A large file that a person named, opened; or a problem that names it (E-SYSTEM-001). */
export const openNamedFile = async (
  path: string,
  { openFile }: VerbWorld,
): Promise<Result<KeptFile & { readonly name: string }>> => {
  try {
    if (openFile === undefined) throw new Error("openFile");
    return ok({ name: basename(path), ...(await openFile(path)) });
  } catch (error) {
    return fail(problem("E-SYSTEM-001", { file: path, reason: error instanceof Error ? error.message : String(error) }));
  }
};
