import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedWhole } from "./typed-whole.ts";

describe("a typed whole number", () => {
  it("is the same with and without signs between thousands", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom(".", ",", " ", "\u00a0", "\u202f", ""), (value, sign) => {
        expect(typedWhole(` ${String(value).replace(/\B(?=(\d{3})+$)/g, sign)} `)).toBe(value);
      }),
    );
  });

  it.each(["", "1.2.3", "1.000,000", "1e3", "0x10", "١", "1.00", "-3", "1.9740", "19 74", "1.000 đồng", "nhiều"])(
    "is not «%s»",
    (text) => {
      expect(typedWhole(text)).toBeNull();
    },
  );
});
