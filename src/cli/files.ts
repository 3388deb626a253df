import { readColumns } from "../formats/column-csv.ts";
import { type ColumnChunks, type ColumnPasses, openColumnPasses } from "../formats/column-passes.ts";
import type { ColumnRequest, ColumnTable } from "../formats/column-table.ts";
import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import type { VerbWorld } from "./verb.ts";

/** Columns of a csv file; `-` reads stdin. */
export async function readCsvColumns(request: ColumnRequest, world: VerbWorld): Promise<Result<ColumnTable>> {
  try {
    return await readColumns(request.file === "-" ? world.stdin : world.streamFile(request.file), request);
  } catch (error) {
    return unreadable(request.file, error);
  }
}

/**
 * The columns of a csv file, chunk by chunk, to be gone over twice. `-` reads stdin; what of it does not fit in memory goes to a temporary
 * file, so close the passes when they are over.
 */
export function csvPasses(request: ColumnRequest, world: VerbWorld): ColumnPasses {
  const { file } = request;
  const open = () => (file === "-" ? world.stdin : world.streamFile(file));
  const passes = openColumnPasses({ open, openSpool: file === "-" ? world.openSpool : undefined }, request);
  return {
    first: () => readable(file, passes.first()),
    second: () => readable(file, passes.second()),
    close: passes.close,
  };
}

async function* readable(file: string, chunks: ColumnChunks): ColumnChunks {
  try {
    yield* chunks;
  } catch (error) {
    yield unreadable(file, error);
  }
}

/** All bytes of a file. */
export async function readBytes(file: string, world: VerbWorld): Promise<Result<Uint8Array>> {
  try {
    return ok(await world.readFile(file));
  } catch (error) {
    return unreadable(file, error);
  }
}

/** Writes a file; `-` writes to stdout. */
export async function writeBytes(file: string, bytes: Uint8Array, world: VerbWorld): Promise<Result<null>> {
  try {
    if (file === "-") world.stdout.write(new TextDecoder().decode(bytes));
    else await world.writeFile(file, bytes);
    return ok(null);
  } catch (error) {
    return fail(problem("E-SYSTEM-109", { file, reason: systemCode(error) }));
  }
}

/** What became of a file that cannot be read. */
export function unreadable(file: string, error: unknown): Failure {
  const reason = systemCode(error);
  return fail(reason === "ENOENT" ? problem("E-SYSTEM-108", { file }) : problem("E-SYSTEM-001", { file, reason }));
}

/** The code of an error of the system (`EACCES`); anything else is unexpected and goes on. */
function systemCode(error: unknown): string {
  if (error instanceof Error && "syscall" in error && "code" in error) return String(error.code);
  throw error;
}
