import { randomFillSync } from "node:crypto";

/** So many pieces are drawn at once: one call for each costs more than the bytes. */
const drawnAtOnce = 1_000;

/** Pieces of random bytes, each given out once. */
export const openRandomPool = (length: number): (() => Uint8Array) => {
  const pool = new Uint8Array(length * drawnAtOnce);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += length;
    return pool.slice(at - length, at);
  };
};
