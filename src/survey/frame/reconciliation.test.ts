import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignable, type KnownCell, reconcile, signedText } from "./reconciliation.ts";

const cell = (over: Partial<KnownCell>): KnownCell => ({
  ...{ agencyId: "a", fieldCode: "f", file: 10, official: 10, explanation: "", explainedDifference: null },
  ...over,
});

const anyCell = fc.record({
  agencyId: fc.constantFrom("a", "b", "c"),
  fieldCode: fc.constantFrom("f", "g"),
  file: fc.nat(5),
  official: fc.option(fc.nat(5)),
  explanation: fc.constantFrom("", "Hồ sơ liên thông"),
  explainedDifference: fc.option(fc.integer({ min: -2, max: 2 })),
});

describe("the comparison with the official numbers", () => {
  it("puts the largest differences first, then cells without a number, then equal ones", () => {
    const { cells } = reconcile([
      cell({ agencyId: "equal" }),
      cell({ agencyId: "none", official: null }),
      cell({ agencyId: "small", official: 9 }),
      cell({ agencyId: "large", official: 30 }),
    ]);
    expect(cells.map(({ agencyId, difference }) => [agencyId, difference])).toEqual([
      ["large", -20],
      ["small", 1],
      ["none", null],
      ["equal", 0],
    ]);
  });

  it("takes an explanation for the difference it was written for, and asks anew for another", () => {
    const explained = cell({ official: 8, explanation: "2 hồ sơ liên thông", explainedDifference: 2 });
    expect(reconcile([explained])).toMatchObject({ differing: 1, unexplained: 0 });
    expect(reconcile([{ ...explained, file: 11 }])).toMatchObject({ differing: 1, unexplained: 1 });
    expect(reconcile([{ ...explained, explanation: "" }]).unexplained).toBe(1);
  });

  it("may be signed only when nothing is missing and nothing unexplained", () => {
    expect(isSignable(reconcile([]))).toBe(false);
    expect(isSignable(reconcile([cell({})]))).toBe(true);
    expect(isSignable(reconcile([cell({}), cell({ official: null })]))).toBe(false);
    expect(isSignable(reconcile([cell({ official: 9 })]))).toBe(false);
    expect(isSignable(reconcile([cell({ official: 9, explanation: "x", explainedDifference: 1 })]))).toBe(true);
  });

  it("adds up: differences and totals agree, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (known) => {
        const { cells, file, official, missing, differing, unexplained } = reconcile(known);
        const full = cells.filter((one) => one.difference !== null);
        const without = cells.filter((one) => one.official === null).reduce((total, one) => total + one.file, 0);
        expect(full.reduce((total, one) => total + (one.difference ?? 0), 0)).toBe(file - official - without);
        expect(missing + full.length).toBe(known.length);
        expect(unexplained).toBeLessThanOrEqual(differing);
        expect(cells).toHaveLength(known.length);
      }),
    );
  });

  it("signs the same text whatever the order of the cells, and another text for any other number", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCell, { selector: ({ agencyId, fieldCode }) => agencyId + fieldCode, minLength: 1 }),
        (cells) => {
          expect(signedText(cells.toReversed())).toBe(signedText(cells));
          const [first, ...rest] = cells;
          expect(signedText([{ ...first!, file: first!.file + 1 }, ...rest])).not.toBe(signedText(cells));
        },
      ),
    );
  });
});
