import { describe, expect, it } from "vitest";
import { roughNormalQuantile } from "./rough-normal.ts";
import { studentQuantile } from "./student.ts";

describe("roughNormalQuantile", () => {
  it("is within 0.0005 of the quantile that Student's t comes to with many degrees of freedom", () => {
    for (const tail of [0.4999, 0.4, 0.3, 0.2, 0.1, 0.05, 0.025, 0.01, 0.001, 1e-4, 1e-6, 1e-8])
      expect(Math.abs(roughNormalQuantile(tail) - studentQuantile(1 - tail, 1e9))).toBeLessThan(5e-4);
  });

  it("falls as the tail grows", () => {
    const places = Array.from({ length: 500 }, (_, step) => roughNormalQuantile((step + 1) / 1001));
    expect(places.every((z, at) => at === 0 || z < (places[at - 1] as number))).toBe(true);
  });
});
