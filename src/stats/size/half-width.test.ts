import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionHalfWidth, proportionVariance, stratifiedHalfWidth } from "./half-width.ts";
import { cochranSize } from "./size.ts";

describe("the interval to expect", () => {
  it("is the textbook's without a population, and nothing when everybody answers", () => {
    expect(proportionHalfWidth({ share: 0.5, answers: 385 })).toBeCloseTo(0.04995, 5);
    expect(proportionHalfWidth({ share: 0.5, answers: 40, population: 40 })).toBe(0);
    expect(proportionHalfWidth({ share: 0.5, answers: 41, population: 40 })).toBe(0);
  });

  it("grows with the root of the design effect", () => {
    const one = proportionHalfWidth({ share: 0.8, answers: 90 });
    expect(proportionHalfWidth({ share: 0.8, answers: 90, designEffect: 4 })).toBeCloseTo(2 * one, 12);
  });

  it("is no wider than asked for at the size that Cochran gives", () => {
    const wanted = fc.record({
      share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      margin: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      population: fc.integer({ min: 1, max: 100_000 }),
      designEffect: fc.double({ min: 0.5, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(wanted, ({ share, margin, population, designEffect }) => {
        const deviation = Math.sqrt(share * (1 - share));
        const answers = cochranSize({ margin, deviation, population, designEffect });
        expect(proportionHalfWidth({ share, answers, population, designEffect })).toBeLessThanOrEqual(margin * (1 + 1e-6));
      }),
    );
  });

  it("of the whole is that of its one part, and narrower than the widest of several", () => {
    const part = { share: 0.85, answers: 60, population: 1986 };
    expect(stratifiedHalfWidth([part])).toBeCloseTo(proportionHalfWidth(part), 12);
    const parts = [part, { ...part, answers: 30, population: 400 }];
    expect(stratifiedHalfWidth(parts)).toBeLessThan(Math.max(...parts.map((one) => proportionHalfWidth(one))));
  });

  it("is refused for what is no share or no answer", () => {
    expect(() => proportionVariance({ share: 1.2, answers: 5 })).toThrow(RangeError);
    expect(() => proportionVariance({ share: 0.5, answers: 0 })).toThrow(RangeError);
  });
});
