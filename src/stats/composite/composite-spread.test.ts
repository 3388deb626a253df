import { describe, expect, it } from "vitest";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import type { CompositeChunk, CompositeNode } from "./composite-node.ts";
import { addCompositeErrors, type CompositeOptions, compositeErrors } from "./streamed-composite-errors.ts";
import { type CompositeEstimate, compositeOutcomes } from "./streamed-composite-outcomes.ts";
import { addCompositeSums, compositeSums } from "./streamed-composite-sums.ts";

const node: CompositeNode = { kind: "ratios", part: { item: 0 }, score: Float64Array.of(0, 0, 1) };

/** Codes of one item: 1 no, 2 yes, 0 no answer. */
function outcomesOf(
  codes: readonly number[],
  design: Omit<CompositeChunk, "rows" | "answers">,
  options: CompositeOptions = {},
): readonly CompositeEstimate[] {
  const chunk = { rows: codes.length, answers: [Int8Array.from(codes)], ...design };
  const sums = compositeSums({ items: 1, codes: 3, nodes: [node] });
  addCompositeSums(sums, chunk);
  const errors = compositeErrors(sums, options);
  addCompositeErrors(errors, chunk);
  return compositeOutcomes(errors)[0] as readonly CompositeEstimate[];
}

const columnOf = (...codes: readonly number[]) => Int32Array.from(codes);

function figuresOf(outcome: CompositeEstimate | undefined) {
  if (!outcome?.ok) throw new Error(outcome?.reason ?? "no outcome");
  return outcome;
}

describe("a stratum with one unit", () => {
  // Strata of 4, 2 and 1; share 4/7. z = (y − 4/7)/7: 3/49 for yes, −4/49 for no.
  const codes = [2, 2, 1, 1, 2, 1, 2];
  const stratum = columnOf(0, 0, 0, 0, 1, 1, 2);
  const [four, two] = [(4 / 3) * 4 * (3.5 / 49) ** 2, 2 * 2 * (3.5 / 49) ** 2];
  const seOf = (singletonPsu: SingletonPsu, options: CompositeOptions = {}) =>
    figuresOf(outcomesOf(codes, { stratum }, { singletonPsu, ...options })[0]).se;

  it("adds nothing when it is certain", () => {
    expect(seOf("certainty")).toBeCloseTo(Math.sqrt(four + two), 12);
  });

  it("adds its distance from the centre when adjusted", () => {
    expect(seOf("adjust")).toBeCloseTo(Math.sqrt(four + two + (3 / 49) ** 2), 12);
    const populationSize = Float64Array.of(8, 8, 4);
    const finite = Math.sqrt(four / 2 + (two * 6) / 8 + ((3 / 49) ** 2 * 3) / 4);
    expect(seOf("adjust", { populationSize })).toBeCloseTo(finite, 12);
  });

  it("counts as the mean of the others", () => {
    expect(seOf("average")).toBeCloseTo(Math.sqrt(((four + two) * 3) / 2), 12);
  });

  it("leaves no error when it must not be, but for a census of one", () => {
    const strict = outcomesOf(codes, { stratum }, { singletonPsu: "fail" });
    expect(strict).toEqual([{ ok: false, reason: "singleton-psu", stratum: 2 }]);
    expect(outcomesOf(codes, { stratum })).toEqual(strict);
    const whole = { singletonPsu: "fail", populationSize: Float64Array.of(40, 20, 1) } as const;
    const found = figuresOf(outcomesOf(codes, { stratum }, whole)[0]);
    expect(found.se).toBeCloseTo(Math.sqrt(0.9 * four + 0.9 * two), 12);
    expect(found.singletonStrata).toBe(1);
  });

  it("has no mean of others where all are alone", () => {
    const alone = columnOf(0, 1, 2, 3, 4, 5, 6);
    expect(outcomesOf(codes, { stratum: alone }, { singletonPsu: "average" })[0]).toEqual({
      ok: false,
      reason: "singleton-psu",
      stratum: 0,
    });
    expect(figuresOf(outcomesOf(codes, { stratum: alone }, { singletonPsu: "certainty" })[0])).toMatchObject({ se: 0, df: 0 });
  });

  it("concerns the domains that have a row in it, answered or not", () => {
    const domain = columnOf(0, 0, 0, 0, 0, 1, 1);
    const found = outcomesOf(codes, { stratum, domain }, { singletonPsu: "fail" });
    expect(figuresOf(found[0]).singletonStrata).toBe(0);
    expect(found[1]).toEqual({ ok: false, reason: "singleton-psu", stratum: 2 });
    const unanswered = outcomesOf([2, 2, 1, 1, 2, 1, 0], { stratum, domain }, { singletonPsu: "fail" });
    expect(unanswered[1]).toEqual({ ok: false, reason: "singleton-psu", stratum: 2 });
  });

  it("is none of a domain whose rows in it weigh nothing", () => {
    const weight = Float64Array.of(1, 1, 1, 1, 1, 1, 0);
    expect(figuresOf(outcomesOf(codes, { stratum, weight }, { singletonPsu: "fail" })[0]).rows).toBe(6);
  });
});

describe("PSUs", () => {
  // Three PSUs of two rows, the last without an answer: z of a PSU is 2·(y − ½)/4, so 0.25, −0.25, 0.
  const codes = [2, 2, 1, 1, 0, 0];
  const psu = columnOf(0, 0, 1, 1, 2, 2);

  it("without an answer stay in the variance with 0, and out of the degrees of freedom", () => {
    const found = figuresOf(outcomesOf(codes, { psu })[0]);
    expect(found.se).toBeCloseTo(Math.sqrt((3 / 2) * (0.25 ** 2 + 0.25 ** 2)), 12);
    expect(found).toMatchObject({ designDf: 1, df: 1, rows: 4, answers: 4 });
  });

  it("may lie in several domains", () => {
    const found = outcomesOf([2, 1, 2, 1, 2, 1], { psu, domain: columnOf(0, 1, 0, 1, 0, 1) });
    expect(found.map((one) => figuresOf(one).value)).toEqual([1, 0]);
    expect(found.map((one) => figuresOf(one).designDf)).toEqual([2, 2]);
  });

  it("of one row each are the rows themselves, and take no more room", () => {
    const alone = { stratum: columnOf(0, 0, 0, 1, 1, 1), domain: columnOf(0, 1, 0, 1, 0, 1) };
    expect(outcomesOf(codes, { ...alone, psu: columnOf(9, 4, 2, 7, 0, 5) })).toEqual(outcomesOf(codes, alone));
  });

  it("give the same figures however often they are asked for", () => {
    for (const design of [{}, { psu }, { psu, ssu: columnOf(0, 1, 0, 1, 0, 1) }]) {
      const sums = compositeSums({ items: 1, codes: 3, nodes: [node] });
      const chunk = { rows: 6, answers: [Int8Array.from(codes)], ...design };
      addCompositeSums(sums, chunk);
      const errors = compositeErrors(sums, { populationSize: Float64Array.of(60) });
      addCompositeErrors(errors, chunk);
      expect(compositeOutcomes(errors)).toEqual(compositeOutcomes(errors));
      expect(figuresOf(compositeOutcomes(errors)[0]?.[0]).rows).toBe(4);
    }
  });

  it("cannot lie in two strata", () => {
    expect(() => outcomesOf(codes, { psu, stratum: columnOf(0, 0, 0, 1, 1, 1) })).toThrow("psu 1 lies in strata 0 and 1");
  });

  it("are no more than their population", () => {
    expect(() => outcomesOf(codes, { psu }, { populationSize: Float64Array.of(2) })).toThrow(RangeError);
    expect(figuresOf(outcomesOf(codes, { psu }, { populationSize: Float64Array.of(3) })[0]).se).toBe(0);
  });
});

describe("two stages", () => {
  // PSUs of 2, 2 and 1 second-stage units, of 6 each; 3 PSUs of 6.
  const codes = [2, 1, 2, 2, 1];
  const design = { psu: columnOf(0, 0, 1, 1, 2), ssu: columnOf(0, 1, 0, 1, 0) };
  const populations = { populationSize: Float64Array.of(6), ssuPopulation: Float64Array.of(6, 6, 6) };
  const z = (y: number) => (y - 3 / 5) / 5;
  const totals = [z(1) + z(0), 2 * z(1), z(0)];
  const first = 0.5 * (3 / 2) * totals.reduce((sum, one) => sum + one * one, 0);
  const within = 0.5 * (1 - 2 / 6) * 2 * 2 * ((z(1) - z(0)) / 2) ** 2;
  const seOf = (singletonPsu: SingletonPsu, more: CompositeOptions = {}) =>
    figuresOf(outcomesOf(codes, design, { singletonPsu, ...populations, ...more })[0]).se;

  it("add half of what the units of each PSU spread to what PSUs do", () => {
    expect(seOf("certainty")).toBeCloseTo(Math.sqrt(first + within), 12);
  });

  it("a PSU with one unit adds its own total when adjusted", () => {
    expect(seOf("adjust")).toBeCloseTo(Math.sqrt(first + within + 0.5 * (1 - 1 / 6) * totals[2]! ** 2), 12);
  });

  it("a PSU with one unit leaves no error when it must not be, unless it is seen whole", () => {
    for (const singletonPsu of ["fail", "average"] as const) {
      expect(outcomesOf(codes, design, { singletonPsu, ...populations })[0]).toEqual({
        ok: false,
        reason: "singleton-psu",
        stratum: 0,
        psu: 2,
      });
      const whole = { ssuPopulation: Float64Array.of(6, 6, 1) };
      expect(seOf(singletonPsu, whole)).toBeCloseTo(Math.sqrt(first + within), 12);
    }
  });

  it("a PSU in which the domain has no row is none of its second stage", () => {
    const found = outcomesOf(codes, { ...design, domain: columnOf(0, 0, 0, 0, -1) }, { singletonPsu: "fail", ...populations });
    expect(figuresOf(found[0]).value).toBe(0.75);
  });

  it("without a population at the first stage count as one", () => {
    const unfinite = figuresOf(outcomesOf(codes, design, { singletonPsu: "fail" })[0]);
    expect(unfinite.se).toBeCloseTo(Math.sqrt((3 / 2) * totals.reduce((sum, one) => sum + one * one, 0)), 12);
  });

  it("without a population at the second count it as endless", () => {
    const { populationSize } = populations;
    const found = figuresOf(outcomesOf(codes, design, { singletonPsu: "certainty", populationSize })[0]);
    expect(found.se).toBeCloseTo(Math.sqrt(first + within / (1 - 2 / 6)), 12);
  });

  it("no PSU has more units than its population", () => {
    const small = { ...populations, ssuPopulation: Float64Array.of(6, 1, 6) };
    expect(() => outcomesOf(codes, design, small)).toThrow("population of psu 1 is 1, below its 2 units");
  });
});

describe("weights from populations", () => {
  const codes = [2, 1, 2, 1, 1];
  const stratum = columnOf(0, 0, 1, 1, 1);

  it("are those of the shares drawn, when that is wanted", () => {
    const options = { populationSize: Float64Array.of(10, 60) };
    const weight = Float64Array.of(5, 5, 20, 20, 20);
    const ours = outcomesOf(codes, { stratum }, { ...options, isWeightedByShare: true });
    expect(ours).toEqual(outcomesOf(codes, { stratum, weight }, options));
    expect(figuresOf(ours[0]).value).toBeCloseTo(25 / 70, 12);
  });

  it("are 1 otherwise, and never take the place of weights that rows bring", () => {
    const options = { populationSize: Float64Array.of(10, 60) };
    expect(figuresOf(outcomesOf(codes, { stratum }, options)[0]).value).toBeCloseTo(2 / 5, 12);
    const weight = Float64Array.of(1, 2, 3, 4, 5);
    const own = outcomesOf(codes, { stratum, weight }, { ...options, isWeightedByShare: true });
    expect(own).toEqual(outcomesOf(codes, { stratum, weight }, options));
  });

  it("multiply over two stages", () => {
    const design = { psu: columnOf(0, 0, 1, 1, 1), ssu: columnOf(0, 1, 0, 1, 2) };
    const options = {
      populationSize: Float64Array.of(4),
      ssuPopulation: Float64Array.of(8, 9),
      singletonPsu: "adjust",
    } as const;
    const ours = outcomesOf(codes, design, { ...options, isWeightedByShare: true });
    const weight = Float64Array.of(8, 8, 6, 6, 6);
    const theirs = outcomesOf(codes, { ...design, weight }, options);
    expect(figuresOf(ours[0]).value).toBeCloseTo(figuresOf(theirs[0]).value, 12);
    expect(figuresOf(ours[0]).se).toBeCloseTo(figuresOf(theirs[0]).se, 12);
  });
});
