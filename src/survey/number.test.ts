import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, formatPercent, formatRange } from "./number.ts";

describe("rounding is half-up on the decimal text", () => {
  test.each([
    [83.965, "83,97"],
    [83.9426, "83,94"],
    [(26 / 31) * 100, "83,87"],
    [9.117, "9,12"],
    [1.005, "1,01"],
    [0.005, "0,01"],
    [0.0049999, "0,00"],
    [99.995, "100,00"],
    [2.5e-7, "0,00"],
    [0.1 + 0.2, "0,30"],
    [84.62499999999999, "84,63"],
  ])("%s → %s", (value, text) => {
    expect(formatNumber(value, "vi", 2)).toBe(text);
  });

  test("differs from the exact decimal text by half a unit at most, and a half goes away from zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const hundredths = Number(formatNumber(thousandths / 1000, "en", 2).replaceAll(/[,.]/g, ""));
        expect(hundredths).toBe(Math.floor((thousandths + 5) / 10));
      }),
    );
  });
});

describe("languages", () => {
  test("thousands and decimals", () => {
    expect(formatNumber(1234567.891, "vi", 2)).toBe("1.234.567,89");
    expect(formatNumber(1234567.891, "en", 2)).toBe("1,234,567.89");
    expect(formatNumber(16032, "vi")).toBe("16.032");
    expect(formatNumber(999, "en")).toBe("999");
  });

  test("a value that rounds to nothing has no minus", () => {
    expect(formatNumber(-0, "vi", 2)).toBe("0,00");
    expect(formatNumber(-1e-300, "vi", 2)).toBe("0,00");
    expect(formatNumber(-0.005, "vi", 2)).toBe("-0,01");
    const small = fc.double({ min: -0.00499, max: 0, noNaN: true });
    fc.assert(
      fc.property(small, fc.constantFrom(0, 1, 2), (value, decimals) => {
        expect(formatNumber(value, "vi", decimals)).toBe(["0", "0,0", "0,00"][decimals]);
        expect(formatNumber(value, "en", decimals)).toBe(["0", "0.0", "0.00"][decimals]);
      }),
    );
  });

  test("per cent and ranges", () => {
    expect(formatPercent(85.7449, "vi")).toBe("85,74\u00a0%");
    expect(formatPercent(85.7449, "en", 1)).toBe("85.7%");
    expect(formatRange(81.41, 84.375, "vi")).toBe("81,41 – 84,38");
  });
});
