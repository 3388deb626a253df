import { describe, expect, it } from "vitest";
import { grown } from "./grown.ts";

describe("grown", () => {
  it("leaves a column that has room as it is", () => {
    const column = Float64Array.of(1, 2, 3);
    expect(grown(column, 3)).toBe(column);
    expect(grown(column, 1, 7)).toBe(column);
  });

  it("keeps what stands there and fills the rest", () => {
    const larger = grown(Float64Array.of(1, 2), 3, Number.NaN);
    expect(larger).toBeInstanceOf(Float64Array);
    expect(larger.length).toBeGreaterThanOrEqual(32);
    expect([...larger.subarray(0, 4)]).toEqual([1, 2, Number.NaN, Number.NaN]);
    expect([...grown(Int32Array.of(5), 2, -1).subarray(0, 3)]).toEqual([5, -1, -1]);
    expect(grown(new Float64Array(0), 1)[0]).toBe(0);
  });

  it("grows by leaps, so that adding one by one copies little", () => {
    let column = new Int32Array(0);
    let copies = 0;
    for (let size = 1; size <= 100_000; size += 1) {
      const next = grown(column, size);
      if (next !== column) copies += 1;
      column = next;
    }
    expect(copies).toBeLessThan(30);
  });
});
