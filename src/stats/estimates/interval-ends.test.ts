import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentQuantile } from "../distributions/student.ts";
import { checkConfidence, intervalEnds, logit } from "./interval-ends.ts";
import { proportion } from "./proportion.ts";

describe("ends of intervals", () => {
  const share = { value: 0.75, se: 0.25, df: 3 };

  it("are those of a proportion, on either scale", () => {
    const values = Float64Array.of(1, 0, 1, 1);
    for (const interval of ["t", "logit"] as const) {
      const ours = intervalEnds(share, { interval });
      const theirs = proportion(values, { design: { rows: 4 }, interval });
      if (!theirs.ok) throw new Error(theirs.reason);
      expect(ours?.ciLow).toBeCloseTo(theirs.ciLow, 12);
      expect(ours?.ciHigh).toBeCloseTo(theirs.ciHigh, 12);
    }
  });

  it("are value ± t·se unless the logit scale is asked for", () => {
    const half = studentQuantile(0.95, 3) * 0.25;
    expect(intervalEnds(share, { confidence: 0.9 })).toEqual({ ciLow: 0.75 - half, ciHigh: 0.75 + half });
  });

  it("take the error on the logit scale where it is known", () => {
    const half = studentQuantile(0.975, 3) * 0.5;
    const ours = intervalEnds({ ...share, logitSe: 0.5 }, { interval: "logit" });
    expect(logit(ours!.ciLow)).toBeCloseTo(logit(0.75) - half, 12);
    expect(logit(ours!.ciHigh)).toBeCloseTo(logit(0.75) + half, 12);
  });

  it.each([
    [{ value: 0, se: 0, df: 3 }],
    [{ value: 1, se: 0, df: 3 }],
    [{ value: 1.2, se: 0.1, df: 3 }],
    [{ value: -0.1, se: 0.1, df: 3 }],
    [{ value: 0.5, se: 0.1, df: 0 }],
    [{ value: 0.5, se: 0.1, df: 9, logitSe: Number.POSITIVE_INFINITY }],
    [{ value: 0.5, se: 0.1, df: 9, logitSe: Number.NaN }],
  ])("do not exist on the logit scale for %o", (uncertain) => {
    expect(intervalEnds(uncertain, { interval: "logit" })).toBeUndefined();
  });

  it("stay within 0 and 1 on the logit scale, hold the value and are never NaN", () => {
    const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 99 }), (value, se, df) => {
        const ours = intervalEnds({ value, se, df }, { interval: "logit" })!;
        expect(ours.ciLow).toBeGreaterThanOrEqual(0);
        expect(ours.ciHigh).toBeLessThanOrEqual(1);
        expect(ours.ciLow).toBeLessThanOrEqual(value + 1e-12);
        expect(ours.ciHigh).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });

  it.each([0, 1, -0.5, 95, Number.NaN])("refuse a confidence of %s", (confidence) => {
    expect(() => intervalEnds(share, { confidence })).toThrow(`confidence ${confidence} is not between 0 and 1`);
    expect(() => checkConfidence(confidence)).toThrow(RangeError);
  });
});
