import { createHash, type KeyObject } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { oneByOne } from "./one-by-one.ts";
import { blockLength, contextOf, keyOf, overhead, seal, sealedPlace, unseal } from "./sealed-blocks.ts";
import { appendSealed, type Piece, receivedOf } from "./sealed-pieces.ts";

/** Files that wait to be imported, sealed like any contact: they name persons. The type is UploadFolder of src/actions/effects.ts. */
interface Folder {
  readonly keep: (id: string, pieces: AsyncIterable<Uint8Array>, limit: number) => Promise<Kept | null>;
  readonly received: (id: string, total: number) => Promise<number>;
  readonly append: (id: string, piece: Piece) => Promise<number>;
  readonly digest: (id: string) => Promise<Kept | null>;
  readonly open: (id: string) => Promise<Opened | null>;
  readonly remove: (id: string) => Promise<void>;
  readonly list: () => Promise<readonly string[]>;
}

interface Kept {
  readonly bytes: number;
  readonly sha256: string;
}

interface Opened {
  readonly source: { readonly size: number; readonly read: (from: number, length: number) => Uint8Array };
  readonly close: () => void;
}

const suffix = ".sealed";

/** Cuts pieces of any length into blocks; the last is shorter. */
async function* blocksOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length < blockLength) continue;
    const whole = Buffer.concat(parts);
    const end = length - (length % blockLength);
    for (let at = 0; at < end; at += blockLength) yield whole.subarray(at, at + blockLength);
    parts = [whole.subarray(end)];
    length -= end;
  }
  if (length > 0) yield Buffer.concat(parts);
}

/**
 * The folder of uploads; made at first use.
 * @param contactKey the key that is kept outside the database; files are sealed under a key derived from it
 */
export const openUploadFolder = (folder: string, contactKey: Uint8Array): Folder => {
  const key = keyOf(contactKey);
  const pathOf = (id: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`${id} names no upload`);
    return join(folder, `${id}${suffix}`);
  };
  const remove = (id: string): Promise<void> => rm(pathOf(id), { force: true });
  const inTurn = oneByOne();
  const opened = async (id: string): Promise<Opened | null> => {
    const path = pathOf(id);
    const found = await stat(path).catch(() => null);
    return found && openSealed({ path, id, key }, found.size);
  };
  return {
    keep: async (id, pieces, limit) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const kept = await writeSealed({ path: pathOf(id), id, key, limit }, pieces).catch(async (error) => {
        await remove(id);
        throw error;
      });
      if (kept === null) await remove(id);
      return kept;
    },
    received: (id, total) => inTurn(id, () => receivedOf(pathOf(id), total)),
    append: async (id, piece) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return inTurn(id, () => appendSealed({ path: pathOf(id), id, key }, piece));
    },
    digest: async (id) => {
      const file = await opened(id);
      return file && digestOf(file);
    },
    open: opened,
    remove,
    list: async () => {
      const names = await readdir(folder).catch(() => []);
      return names.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
    },
  };
};

interface Place {
  readonly path: string;
  readonly id: string;
  readonly key: KeyObject;
}

/** Null when there are more bytes than the limit. */
const writeSealed = async (
  { path, id, key, limit }: Place & { readonly limit: number },
  pieces: AsyncIterable<Uint8Array>,
): Promise<Kept | null> => {
  const file = await open(path, "w", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  let block = 0;
  try {
    for await (const part of blocksOf(pieces)) {
      bytes += part.length;
      if (bytes > limit) return null;
      hash.update(part);
      await file.write(seal(part, key, contextOf(id, block)));
      block += 1;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest("hex") };
};

const digestOf = ({ source: { size, read }, close }: Opened): Kept => {
  const hash = createHash("sha256");
  try {
    for (let at = 0; at < size; at += blockLength) hash.update(read(at, blockLength));
  } finally {
    close();
  }
  return { bytes: size, sha256: hash.digest("hex") };
};

const openSealed = ({ path, id, key }: Place, sealedSize: number): Opened => {
  const file = openSync(path, "r");
  const blocks = Math.ceil(sealedSize / (blockLength + overhead));
  const size = Math.max(0, sealedSize - blocks * overhead);
  let held: { readonly block: number; readonly bytes: Uint8Array } = { block: -1, bytes: new Uint8Array() };
  const blockAt = (block: number): Uint8Array => {
    if (held.block === block) return held.bytes;
    const sealed = Buffer.allocUnsafe(Math.min(blockLength, size - block * blockLength) + overhead);
    readSync(file, sealed, 0, sealed.length, sealedPlace(block));
    held = { block, bytes: unseal(sealed, key, contextOf(id, block)) };
    return held.bytes;
  };
  const read = (from: number, length: number): Uint8Array => {
    const to = Math.min(size, from + length);
    const parts: Uint8Array[] = [];
    for (let at = from; at < to; ) {
      const block = Math.floor(at / blockLength);
      const start = at - block * blockLength;
      const part = blockAt(block).subarray(start, start + to - at);
      parts.push(part);
      at += part.length;
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  };
  return { source: { size, read }, close: () => closeSync(file) };
};
