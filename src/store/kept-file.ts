import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { open, stat } from "node:fs/promises";

/** A file on disk of which pieces are asked for; the type of `source` is ByteSource of src/formats/bytes.ts. */
export interface KeptFile {
  readonly source: { readonly size: number; readonly read: (from: number, length: number) => Uint8Array };
  /** SHA-256 of the whole, in hex. */
  readonly sha256: string;
  readonly close: () => void;
}

/** Opens a file for reading at any place, after one pass over it for its hash. Throws what the file system throws. */
export const openKeptFile = async (path: string): Promise<KeptFile> => {
  const { size } = await stat(path);
  const sha256 = await hashOf(path);
  const file = openSync(path, "r");
  const read = (from: number, length: number): Uint8Array => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
    const count = readSync(file, bytes, 0, bytes.length, from);
    return bytes.subarray(0, count);
  };
  return { source: { size, read }, sha256, close: () => closeSync(file) };
};

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  const file = await open(path);
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest("hex");
};
