import { readFile } from "node:fs/promises";
import type { Method } from "../survey/instrument/method.ts";
import { methodIds } from "../survey/instrument/method-ids.ts";
import { parseMethod } from "../survey/instrument/parse-method.ts";
import { problem } from "../survey/problem.ts";
import { fail, type Result } from "../survey/result.ts";

export { methodIds };

/** Where the file of a method that comes with OpenSIPAS stands. */
export const methodPath = (id: (typeof methodIds)[number]): URL => new URL(`../../methods/${id}.json`, import.meta.url);

/** A method as read, with the text it was read from (whose hash tells which method a figure came from). */
export interface MethodFile {
  readonly method: Method;
  readonly source: string;
}

/** Reads a method by the id of one that comes with OpenSIPAS, or else by the path of a file. */
export async function readMethod(idOrPath: string): Promise<Result<MethodFile>> {
  const known = methodIds.find((id) => id === idOrPath);
  const place = known === undefined ? idOrPath : methodPath(known);
  const file = known === undefined ? idOrPath : `methods/${known}.json`;
  try {
    const source = await readFile(place, "utf8");
    const parsed = parseMethod(source, file);
    return parsed.ok ? { ok: true, value: { method: parsed.value, source } } : parsed;
  } catch (error) {
    if (!isFileError(error)) throw error;
    return fail(problem("E-SYSTEM-001", { file, reason: `${error.code}; ${methodIds.join(", ")}` }));
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;
