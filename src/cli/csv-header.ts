import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import type { VerbWorld } from "./verb.ts";

/** The names in the first line of a csv file, and a world in which the file can be read from its beginning. */
export interface PeekedHeader {
  readonly names: readonly string[];
  readonly world: VerbWorld;
}

/** Reads just as much of a csv file (`-`: stdin) as its first line takes, so that its columns are known before they are read. */
export async function peekHeader(file: string, world: VerbWorld): Promise<Result<PeekedHeader>> {
  const chunks = (file === "-" ? world.stdin : world.streamFile(file))[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      taken.push(next.value);
      if (next.value.includes(10)) break;
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
    return fail(
      error.code === "ENOENT"
        ? problem("E-SYSTEM-108", { file })
        : problem("E-SYSTEM-001", { file, reason: String(error.code) }),
    );
  }
  const again = replay(taken, chunks);
  return ok({
    names: headerNames(Buffer.concat(taken).toString("utf8")),
    world: { ...world, stdin: again, streamFile: () => again },
  });
}

async function* replay(taken: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* taken;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function headerNames(text: string): readonly string[] {
  const line = text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? "";
  const [separator = ","] = [",", ";", "\t"].sort((a, b) => line.split(b).length - line.split(a).length);
  return line.split(separator).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .normalize("NFC"),
  );
}
