import { problem } from "../survey/problem.ts";
import { type Failure, fail, type Result } from "../survey/result.ts";
import { type ColumnReader, openColumnReader } from "./column-reader.ts";
import type { ColumnRequest, ColumnTable } from "./column-table.ts";
import { isBrokenGzip, unzipped } from "./gzip.ts";

/**
 * Reads the wanted columns of a UTF-8 csv file with a header, plain or packed with gzip, into typed columns. The separator is the one of
 * `,` `;` and tab that the header holds most of. A file that is empty, lacks a column, has a row of another width, a cell that is no
 * number where one is wanted, bytes that are not UTF-8, a quote that never ends or a gzip that is broken is a problem that names file,
 * row, column and value.
 */
export async function readColumns(pieces: AsyncIterable<Uint8Array>, request: ColumnRequest): Promise<Result<ColumnTable>> {
  let last: Result<ColumnTable> = fail(problem("E-SYSTEM-120", { file: request.file }));
  for await (const table of tablesOf(pieces, { request, most: Number.POSITIVE_INFINITY })) last = table;
  return last;
}

/** Rows of a chunk; few enough for the caches of a processor, many enough to pay for the calls. */
const rowsOfChunk = 16_384;

/**
 * Reads the columns as `readColumns` does, but hands them over a chunk of rows at a time (16,384, the last one fewer; one of no rows
 * when there are none), so that the file need not fit in memory. Each chunk lies where the one before lay: it holds until the next is
 * asked for. Codes mean the same in all chunks; `labels` is one list that grows. The chunks end with the first problem, after the rows
 * before it.
 */
export const columnChunks = (
  pieces: AsyncIterable<Uint8Array>,
  request: ColumnRequest,
  most = rowsOfChunk,
): AsyncGenerator<Result<ColumnTable>, void, undefined> => tablesOf(pieces, { request, most });

interface ChunkRequest {
  readonly request: ColumnRequest;
  readonly most: number;
}

async function* tablesOf(
  pieces: AsyncIterable<Uint8Array>,
  { request, most }: ChunkRequest,
): AsyncGenerator<Result<ColumnTable>, void, undefined> {
  const reader = openColumnReader(request, most);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of unzipped(pieces)) {
      const bytes = rest.length === 0 ? asBuffer(piece) : Buffer.concat([rest, piece]);
      const taken = yield* fullChunks(reader, { bytes, isLast: false });
      if (typeof taken !== "number") return yield taken;
      rest = bytes.subarray(taken);
    }
  } catch (error) {
    if (!isBrokenGzip(error)) throw error;
    yield* heldRows(reader);
    return yield fail(problem("E-SYSTEM-127", { file: request.file }));
  }
  const taken = yield* fullChunks(reader, { bytes: rest, isLast: true });
  if (typeof taken !== "number") yield taken;
  else if (reader.rows() > 0 || !reader.isBegun()) yield reader.hand();
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Piece {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/** Gives each chunk that the bytes complete, then how many of them were taken. Rows before a problem are given too. */
function* fullChunks(reader: ColumnReader, { bytes, isLast }: Piece): Generator<Result<ColumnTable>, number | Failure> {
  let at = 0;
  for (;;) {
    const taken = reader.take(bytes, at, isLast);
    if (typeof taken !== "number") yield* heldRows(reader);
    if (typeof taken !== "number" || !reader.isFull()) return taken;
    at = taken;
    yield reader.hand();
  }
}

function* heldRows(reader: ColumnReader): Generator<Result<ColumnTable>> {
  if (reader.rows() > 0) yield reader.hand();
}
