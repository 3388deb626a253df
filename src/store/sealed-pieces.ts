import type { KeyObject } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { blockLength, contextOf, overhead, seal, sealedPlace } from "./sealed-blocks.ts";

/** Some bytes of a file that arrives in pieces. */
export interface Piece {
  /** Where they belong. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Bytes of the whole file. */
  readonly total: number;
}

/**
 * How much of a file is there for good, in bytes: whole blocks, since a block that a crash tore is none; with the last, shorter block, all.
 */
export const receivedOf = async (path: string, total: number): Promise<number> => {
  const sealed = (await stat(path).catch(() => null))?.size ?? 0;
  const blocks = Math.floor(sealed / (blockLength + overhead));
  const rest = sealed - sealedPlace(blocks) - overhead;
  const all = blocks * blockLength + Math.max(0, rest);
  return all === total ? total : Math.min(blocks * blockLength, total - (total % blockLength));
};

interface Place {
  readonly path: string;
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * Puts a piece behind what is there and gives how much is there then. A piece that belongs elsewhere is left alone, so that one sent
 * twice is stored once; of one that is not the last, only whole blocks are taken.
 */
export const appendSealed = async ({ path, id, key }: Place, { offset, bytes, total }: Piece): Promise<number> => {
  const received = await receivedOf(path, total);
  const isLast = offset + bytes.length === total;
  const length = isLast ? bytes.length : bytes.length - (bytes.length % blockLength);
  if (offset !== received || length === 0 || offset + length > total) return received;
  const file = await open(path, received === 0 ? "w" : "r+", 0o600);
  try {
    const first = received / blockLength;
    await file.truncate(sealedPlace(first));
    for (let at = 0, block = first; at < length; at += blockLength, block += 1) {
      const part = seal(bytes.subarray(at, Math.min(at + blockLength, length)), key, contextOf(id, block));
      await file.write(part, 0, part.length, sealedPlace(block));
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return received + length;
};
