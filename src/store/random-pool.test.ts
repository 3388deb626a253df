import { describe, expect, it } from "vitest";
import { openRandomPool } from "./random-pool.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("random bytes from a pool", () => {
  it("are never given out twice, across draws too", () => {
    const next = openRandomPool(10);
    const pieces = Array.from({ length: 3_500 }, next);
    expect(new Set(pieces.map(hex)).size).toBe(3_500);
    expect(pieces.every(({ length }) => length === 10)).toBe(true);
  });

  it("stay what they were when the pool is drawn anew", () => {
    const next = openRandomPool(12);
    const first = next();
    const before = hex(first);
    for (let turn = 0; turn < 2_500; turn++) next();
    expect(hex(first)).toBe(before);
  });

  it("come from pools of their own", () => {
    expect(hex(openRandomPool(16)())).not.toBe(hex(openRandomPool(16)()));
  });

  it("are spread evenly over the bits", () => {
    const next = openRandomPool(1);
    const ones = Array.from({ length: 20_000 }, next).reduce((sum, [byte = 0]) => sum + (byte & 1), 0);
    expect(Math.abs(ones - 10_000)).toBeLessThan(500);
  });
});
