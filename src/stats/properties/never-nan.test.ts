import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicFunctions } from "../examples/docstrings.testing.ts";
import { figuresOf } from "./figures.testing.ts";
import { domains, inAllCells, type RandomSample, randomSamples } from "./random-sample.testing.ts";
import { weightFigures } from "./weight-figures.testing.ts";

/** Places in a figure that hold a number that is none, or a failure without a name. */
function unnamed(figure: unknown, place: string): string[] {
  if (typeof figure === "number") return Number.isFinite(figure) ? [] : [`${place} is ${figure}`];
  if (typeof figure !== "object" || figure === null || typeof figure === "function") return [];
  const isNamed = !("ok" in figure) || figure.ok === true || ("reason" in figure && typeof figure.reason === "string");
  const inner = Object.entries(figure).flatMap(([name, part]) => unnamed(part, `${place}.${name}`));
  return isNamed ? inner : [`${place} fails without a reason`, ...inner];
}

const wrongIn = (sample: RandomSample): string[] =>
  Object.entries({ ...figuresOf(sample), ...weightFigures(sample) }).flatMap(([name, figure]) => unnamed(figure, name));

const never = (samples: fc.Arbitrary<RandomSample>): void => {
  fc.assert(
    fc.property(samples, (sample) => {
      expect(wrongIn(sample)).toEqual([]);
    }),
    { numRuns: 60 },
  );
};

const ordinary = fc.integer({ min: 1, max: 5 });

describe("every public estimate is a finite number or says why there is none", () => {
  it("with missing answers, empty domains and lonely PSUs, in samples of any size from one row on", () => {
    never(randomSamples({ isMissing: true, weight: ordinary, value: fc.integer({ min: -3, max: 3 }), least: 1 }));
  });

  it("with weights of 0, up to all of them", () => {
    const weight = fc.oneof(fc.constant(0), ordinary);
    never(randomSamples({ isMissing: true, weight, value: fc.integer({ min: -3, max: 3 }), least: 1 }));
    never(randomSamples({ isMissing: true, weight: fc.constant(0), value: ordinary, least: 1 }));
  });

  it("with weights over fifteen orders of magnitude", () => {
    const weight = fc.integer({ min: -6, max: 9 }).map((power) => 10 ** power);
    never(randomSamples({ isMissing: true, weight, value: fc.integer({ min: -1000, max: 1000 }).map((y) => y / 7), least: 1 }));
  });

  it("with answers from 10⁻³⁰ to 10³⁰, of either sign", () => {
    const power = fc.integer({ min: -30, max: 30 });
    const value = fc.oneof(
      fc.tuple(power, fc.constantFrom(-1, 1, 3)).map(([ten, one]) => one * 10 ** ten),
      fc.nat(3),
    );
    never(randomSamples({ isMissing: true, weight: ordinary, value, least: 1 }));
  });

  it("but refuses an infinite answer, with its row", () => {
    const samples = randomSamples({ isMissing: true, weight: ordinary, value: fc.nat(3), least: 1 });
    const answers = fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    fc.assert(
      fc.property(samples, fc.nat(), answers, (sample, some, y) => {
        const lost = some % sample.rows.length;
        const rows = sample.rows.map((row, at) => (at === lost ? { ...row, y } : row));
        expect(() => figuresOf({ ...sample, rows })).toThrow(new RangeError(`answer ${y} of row ${lost} is no number`));
      }),
      { numRuns: 60 },
    );
  });
});

/** Public functions that estimate nothing from a sample, or lie within one that is a figure. */
const noEstimates = [
  ...["weightedAllocation", "equalAllocation", "proportionalAllocation", "neymanAllocation", "powerAllocation"],
  ...["yamaneSize", "cochranSize", "fractionFromText", "smallestKeys", "systematicPositions", "stagedSelection"],
  ...["inclusionProbabilities", "systematicPps", "selectionNumbers", "counterRandom", "weightsFromProbabilities"],
  ...["holm", "fisherTail", "studentQuantile", "studentTail", "kornGraubard", "importancePerformance"],
  ...["residualProjection", "stagedVariance", "givenReplicates", "replicateEstimates", "compositeShares"],
];

describe("the figures that are looked at", () => {
  it("are those of every public function that estimates something", () => {
    const files = ["domain", "whole", "weight"].map((name) => new URL(`${name}-figures.testing.ts`, import.meta.url));
    const used = new Set(files.flatMap((file) => readFileSync(file, "utf8").match(/\w+/g) ?? []));
    expect(publicFunctions.filter((name) => !used.has(name) && !noEstimates.includes(name))).toEqual([]);
    expect(noEstimates.filter((name) => !publicFunctions.includes(name))).toEqual([]);
  });

  it("do exist in an ordinary sample, each of them", () => {
    const samples = randomSamples({ isMissing: false, weight: ordinary, value: fc.integer({ min: 1, max: 9 }), least: 20 });
    const [sample] = fc.sample(samples, { numRuns: 1, seed: 7 });
    const figures = Object.entries(figuresOf(inAllCells({ ...sample!, rule: "certainty" })));
    const missing = figures.filter(([name, figure]) => !(figure as { ok: boolean }).ok && !name.endsWith(` ${domains - 1}`));
    expect(missing).toEqual([]);
    expect(figures.length).toBeGreaterThan(100);
  });
});
