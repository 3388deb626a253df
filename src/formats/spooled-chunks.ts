import { deserialize, serialize } from "node:v8";
import type { Result } from "../survey/result.ts";
import type { CompactChunk } from "./compact-chunk.ts";
import type { Spool } from "./spool.ts";

/** Chunks that lie outside memory, in the order in which they came. */
export interface SpooledChunks {
  readonly add: (chunk: CompactChunk) => Promise<Result<null>>;
  readonly all: () => AsyncGenerator<CompactChunk, void, undefined>;
  readonly close: () => Promise<void>;
}

/** The spool is opened when the first chunk comes. */
export function spooledChunks(openSpool: () => Promise<Result<Spool>>): SpooledChunks {
  const lengths: number[] = [];
  let spool: Spool | undefined;
  return {
    add: async (chunk) => {
      if (spool === undefined) {
        const opened = await openSpool();
        if (!opened.ok) return opened;
        spool = opened.value;
      }
      const bytes = serialize(chunk);
      lengths.push(bytes.length);
      return spool.write(bytes);
    },
    all: async function* () {
      let from = 0;
      for (const length of lengths) {
        if (spool !== undefined) yield deserialize(await spool.read(from, length)) as CompactChunk;
        from += length;
      }
    },
    close: async () => spool?.close(),
  };
}
