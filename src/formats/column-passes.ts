import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { columnChunks } from "./column-csv.ts";
import type { ColumnRequest, ColumnTable } from "./column-table.ts";
import { type CompactChunk, checkSum, compactChunk, sizeOf } from "./compact-chunk.ts";
import { expandedTables, type Frame, frameOf } from "./expanded-tables.ts";
import type { Spool } from "./spool.ts";
import { spooledChunks } from "./spooled-chunks.ts";

/** A csv file to be gone over twice. */
export interface ColumnPasses {
  /** Reads the file as `columnChunks` does. */
  readonly first: () => ColumnChunks;
  /** The same chunks again, with the labels of the whole; after a first pass that came to its end without a problem. */
  readonly second: () => ColumnChunks;
  /** Lets go of what was kept. */
  readonly close: () => Promise<void>;
}

export type ColumnChunks = AsyncGenerator<Result<ColumnTable>, void, undefined>;

export interface PassSource {
  /** The bytes of the file from its beginning. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Where chunks go that do not fit in memory; absent where the file can be opened again instead. */
  readonly openSpool?: (() => Promise<Result<Spool>>) | undefined;
  /** Bytes of memory that kept columns may take; 200 MiB unless given. */
  readonly budget?: number | undefined;
}

/**
 * Goes over the wanted columns of a csv file twice. They are kept in compact form while they fit in memory. What does not fit goes to the
 * spool; without one, the file is read again, and it is a problem when it is no longer the same.
 */
export function openColumnPasses(source: PassSource, request: ColumnRequest): ColumnPasses {
  const { open, openSpool, budget = memory } = source;
  const kept: CompactChunk[] = [];
  const overflow = openSpool === undefined ? chunksToRepeat(source, request) : chunksToSpool(openSpool);
  let size = 0;
  let frame: Frame | undefined;
  return {
    first: async function* () {
      for await (const read of columnChunks(open(), request)) {
        yield read;
        if (!read.ok) return;
        frame ??= frameOf(read.value);
        const chunk = compactChunk(read.value);
        size += sizeOf(chunk);
        if (size <= budget) kept.push(chunk);
        else {
          const added = await overflow.add(chunk);
          if (!added.ok) return yield added;
        }
      }
    },
    second: () => {
      if (frame === undefined) throw new Error("the second pass follows the first");
      return overflow.all(kept, frame);
    },
    close: overflow.close,
  };
}

const memory = 200 * 2 ** 20;

/** What becomes of chunks that do not fit in memory. */
interface Overflow {
  readonly add: (chunk: CompactChunk) => Promise<Result<null>>;
  /** All chunks, those that did fit first. */
  readonly all: (kept: readonly CompactChunk[], frame: Frame) => ColumnChunks;
  readonly close: () => Promise<void>;
}

function chunksToSpool(openSpool: () => Promise<Result<Spool>>): Overflow {
  const spooled = spooledChunks(openSpool);
  return {
    add: spooled.add,
    all: (kept, frame) => expandedTables(both(kept, spooled.all()), frame),
    close: spooled.close,
  };
}

async function* both<Item>(first: Iterable<Item>, second: AsyncIterable<Item>): AsyncGenerator<Item, void, undefined> {
  yield* first;
  yield* second;
}

/** Only sums are kept of the chunks themselves. */
function chunksToRepeat({ open }: PassSource, request: ColumnRequest): Overflow {
  const sums: number[] = [];
  return {
    add: async (chunk) => {
      sums.push(checkSum(chunk));
      return ok(null);
    },
    all: (kept, frame) =>
      sums.length === 0
        ? expandedTables(kept, frame)
        : sameTables(columnChunks(open(), request), { sums: [...kept.map(checkSum), ...sums], frame, file: request.file }),
    close: async () => undefined,
  };
}

interface Known {
  readonly sums: readonly number[];
  readonly frame: Frame;
  readonly file: string;
}

/** Chunks read again, up to the first that is not what it was. */
async function* sameTables(chunks: ColumnChunks, { sums, frame, file }: Known): ColumnChunks {
  const changed = fail(problem("E-SYSTEM-128", { file }));
  const labels = JSON.stringify(frame.labels);
  let seen = 0;
  let again: Frame | undefined;
  for await (const read of chunks) {
    if (!read.ok || checkSum(compactChunk(read.value)) !== sums[seen]) return yield changed;
    seen += 1;
    again ??= frameOf(read.value);
    yield read;
  }
  if (seen !== sums.length || JSON.stringify(again?.labels) !== labels) yield changed;
}
