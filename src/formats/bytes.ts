/** Bytes that are read at any place, again and again, without being held as a whole. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** So many bytes from a place on; fewer at the end. */
  readonly read: (from: number, length: number) => Uint8Array;
}

/** A file that someone chose: at once in memory, as it arrives, or kept where its pieces can be asked for. */
export type FileSource =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly stream: AsyncIterable<Uint8Array> }
  | { readonly name: string; readonly source: ByteSource };

const CHUNK = 262_144;

export const bytesInMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(from, from + length),
});

/** A stretch of a source, piece by piece. */
export async function* piecesOf({ read }: ByteSource, from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = from; start < to; start += CHUNK) yield read(start, Math.min(CHUNK, to - start));
}

export const chunksOf = (file: FileSource): AsyncIterator<Uint8Array> => {
  if ("stream" in file) return file.stream[Symbol.asyncIterator]();
  const source = "bytes" in file ? bytesInMemory(file.bytes) : file.source;
  return piecesOf(source, 0, source.size);
};

/** Gives some bytes back to the front of what is still to come. */
export async function* prepend(head: Uint8Array, tail: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head;
    for (let next = await tail.next(); !next.done; next = await tail.next()) yield next.value;
  } finally {
    await tail.return?.();
  }
}

/** Takes chunks until there are at least so many bytes, or no more. */
export async function takeBytes(chunks: AsyncIterator<Uint8Array>, least: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < least) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
