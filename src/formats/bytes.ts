/** A file that someone chose: at once in memory, or as it arrives. */
export type FileSource =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly stream: AsyncIterable<Uint8Array> };

const CHUNK = 262_144;

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

export const chunksOf = (file: FileSource): AsyncIterator<Uint8Array> =>
  "bytes" in file ? slices(file.bytes) : file.stream[Symbol.asyncIterator]();

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
