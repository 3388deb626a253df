import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose, referenceCase } from "../reference/reference-case.testing.ts";
import { holm } from "./holm.ts";

const { p, holm: adjusted } = referenceCase<{ p: readonly number[]; holm: readonly number[] }>("differences");

describe("holm", () => {
  it("is R's p.adjust", () => {
    holm(p).forEach((ours, at) => {
      expectClose(ours, adjusted[at]!);
    });
  });

  it("leaves one test as it is, and none as none", () => {
    expect([...holm([0.2])]).toEqual([0.2]);
    expect([...holm([])]).toEqual([]);
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses %s", (one) => {
    expect(() => holm([0.5, one])).toThrow(`probability ${one} is not between 0 and 1`);
  });

  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  it("never lowers, keeps the order, and stays between Bonferroni and nothing", () => {
    fc.assert(
      fc.property(probabilities, (given) => {
        const ours = holm(given);
        given.forEach((one, at) => {
          expect(ours[at]).toBeGreaterThanOrEqual(one);
          expect(ours[at]).toBeLessThanOrEqual(Math.min(1, one * given.length));
          given.forEach((other, place) => {
            if (one < other) expect(ours[at]).toBeLessThanOrEqual(ours[place]!);
            if (one === other) expect(ours[at]).toBe(ours[place]);
          });
        });
      }),
    );
  });

  it("finds what the step-down procedure finds", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (given, level) => {
        const sorted = [...given].sort((a, b) => a - b);
        const kept = sorted.findIndex((one, place) => one * (given.length - place) > level);
        const found = kept === -1 ? given.length : kept;
        expect(holm(given).filter((one) => one <= level)).toHaveLength(found);
      }),
    );
  });
});
