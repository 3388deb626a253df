import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../result.ts";
import { norms } from "./norms.testing.ts";
import { readBudgetLine, type TypedLine } from "./read-budget-line.ts";
import { readBudgetSettings } from "./read-budget-settings.ts";
import { typedAmount, typedHundredths } from "./typed-number.ts";

const typed: TypedLine = {
  ...{
    item: "Trả lời phiếu",
    figure: "",
    quantity: "1.430",
    unit: "",
    norm: "7a-30",
    basis: "",
    rate: "40 000 đồng",
    share: "",
  },
};
const known = { norms, figures: new Map([["forms", 780]]) };
const codes = (read: Result<unknown>): readonly string[] => (read.ok ? [] : read.problems.map(({ code }) => code));
const read = (changes: Partial<TypedLine>) => readBudgetLine({ ...typed, ...changes }, known);

describe("a typed line", () => {
  it("takes numbers as people write them, and the unit of the norm", () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: { quantity: 1_430, rate: 40_000, unit: "phiếu", figure: null, share: null },
    });
  });

  it("takes a figure of the plan in place of a number", () => {
    expect(read({ figure: "forms", quantity: "x" })).toMatchObject({ ok: true, value: { figure: "forms", quantity: null } });
  });

  it("is a per cent under a norm of shares, whatever else was typed", () => {
    const share = read({ norm: "9a", share: "6,5 %", rate: "abc", quantity: "-1" });
    expect(share).toMatchObject({ ok: true, value: { share: 650, rate: null, quantity: null } });
  });

  it("may stay open", () => {
    expect(read({ quantity: "", rate: " ", norm: "" })).toMatchObject({
      ok: true,
      value: { quantity: null, rate: null, normId: null },
    });
    expect(read({ norm: "9a", share: "" })).toMatchObject({ ok: true, value: { share: null } });
  });

  it.each([
    [{ item: " " }, "E-PLAN-067"],
    [{ quantity: "-1" }, "E-PLAN-068"],
    [{ quantity: "1,5" }, "E-PLAN-068"],
    [{ quantity: "100000001" }, "E-PLAN-068"],
    [{ rate: "40.000,50" }, "E-PLAN-069"],
    [{ rate: "40.00" }, "E-PLAN-069"],
    [{ rate: "9999999999" }, "E-PLAN-069"],
    [{ norm: "9a", share: "101" }, "E-PLAN-070"],
    [{ norm: "9a", share: "7,125" }, "E-PLAN-070"],
    [{ norm: "7z" }, "E-PLAN-071"],
    [{ figure: "khong-co" }, "E-PLAN-072"],
  ])("is refused: %o", (changes, code) => {
    expect(codes(read(changes))).toEqual([code]);
  });

  it("tells all its faults at once", () => {
    expect(codes(read({ item: "", quantity: "x", rate: "y" }))).toEqual(["E-PLAN-067", "E-PLAN-068", "E-PLAN-069"]);
  });
});

describe("typed settings", () => {
  it.each([
    [
      { monthlyWage: "4.960.000", formsPerDay: "10", hardship: "" },
      { monthlyWage: 4_960_000, formsPerDay: 10, hardship: 0 },
    ],
    [
      { monthlyWage: "", formsPerDay: "1", hardship: "20" },
      { monthlyWage: null, formsPerDay: 1, hardship: 20 },
    ],
  ])("are read: %o", (given, value) => {
    expect(readBudgetSettings(given, norms)).toEqual({ ok: true, value });
  });

  it("are refused with each value", () => {
    expect(codes(readBudgetSettings({ monthlyWage: "0", formsPerDay: "", hardship: "21" }, norms))).toEqual([
      ...["E-PLAN-078", "E-PLAN-079", "E-PLAN-080"],
    ]);
    expect(codes(readBudgetSettings({ monthlyWage: "x", formsPerDay: "501", hardship: "x" }, norms))).toHaveLength(3);
  });
});

describe("typed numbers", () => {
  it.each(["200000", "200.000", "200 000 đồng", "200,000đ", " 200.000 Đồng "])("of money are read: «%s»", (text) => {
    expect(typedAmount(text)).toBe(200_000);
  });

  it.each(["", "đồng", "200.000 VND", "200.000 đồng đồng", "-1đ"])("of money are not «%s»", (text) => {
    expect(typedAmount(text)).toBeNull();
  });

  it("keep two decimals of a per cent exactly", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (hundredths) => {
        expect(typedHundredths(`${(hundredths / 100).toFixed(2).replace(".", ",")}`)).toBe(hundredths);
      }),
    );
  });
});
