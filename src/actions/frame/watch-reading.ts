import type { ByteSource } from "../../formats/bytes.ts";

/** A file at once in memory, or where its pieces can be asked for, with the SHA-256 of the whole. */
export type FrameFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly source: ByteSource; readonly sha256: string };

interface Watched {
  readonly file: FrameFile;
  /**
   * Called when a file is open and its rows come next: gives how many rows there will be, by the share of the bytes that were asked for
   * since; undefined while nothing can be said.
   */
  readonly startRows: () => (done: number) => number | undefined;
}

/** Too few bytes to judge by. */
const least = 1 << 20;

export const watchReading = (file: FrameFile): Watched => {
  if ("bytes" in file) return { file, startRows: () => () => undefined };
  let asked = 0;
  const { size, read } = file.source;
  const source: ByteSource = {
    size,
    read: (from, length) => {
      const bytes = read(from, length);
      asked += bytes.length;
      return bytes;
    },
  };
  const startRows = () => {
    const before = asked;
    return (done: number): number | undefined => {
      const [passed, all] = [asked - before, Math.max(size - before, 1)];
      return passed < least ? undefined : Math.max(done, Math.round((done * all) / passed));
    };
  };
  return { file: { ...file, source }, startRows };
};
