import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { prepend, takeBytes } from "./bytes.ts";

/** The bytes themselves, unpacked where the first two of them say gzip, whatever the file is called. See `isBrokenGzip` for what it throws. */
export async function* unzipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = pieces[Symbol.asyncIterator]();
  const head = await takeBytes(iterator, 2);
  const whole = prepend(head, iterator);
  yield* head[0] === 0x1f && head[1] === 0x8b ? unpacked(whole) : whole;
}

/** What goes wrong is thrown to who reads what comes out. */
const unpacked = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(bytes), createGunzip({ chunkSize: 1 << 18 }), () => {});

/** Whether an error comes from bytes that begin as gzip and do not go on so, or stop too early. */
export const isBrokenGzip = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
