import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeCount } from "../design/code-count.ts";
import { stratifiedVariance } from "./linearised.ts";

const scores = Float64Array.of(1, 3, 2, 6);
const stratum = Int32Array.of(0, 0, 1, 1);

describe("stratifiedVariance", () => {
  it("is n/(n-1) times the squares in each stratum", () => {
    expect(stratifiedVariance({ scores, stratum, singletonPsu: "fail" })).toEqual({
      ok: true,
      variance: 2 * 2 + 2 * 8,
      df: 2,
      psus: 4,
      strata: 2,
      byStratum: Float64Array.of(4, 16),
    });
  });

  it("takes the finite population off by stratum", () => {
    const populationSize = Float64Array.of(4, 2);
    const answer = stratifiedVariance({ scores, stratum, populationSize, singletonPsu: "fail" });
    expect(answer).toMatchObject({ ok: true, variance: (1 / 2) * 4 + 0 });
  });

  it("adds the scores of a PSU before it looks at the spread", () => {
    const psu = Int32Array.of(0, 1, 2, 3, 2, 3);
    const answer = stratifiedVariance({
      scores: Float64Array.of(1, 3, 1, 2, 1, 4),
      stratum: Int32Array.of(0, 0, 1, 1, 1, 1),
      psu,
      singletonPsu: "fail",
    });
    expect(answer).toMatchObject({ ok: true, variance: 20, df: 2, psus: 4, strata: 2 });
  });

  it("keeps its digits when the totals are large", () => {
    const shifted = Float64Array.from(scores, (score) => score + 1e9);
    expect(stratifiedVariance({ scores: shifted, stratum, singletonPsu: "fail" })).toMatchObject({ variance: 20 });
  });

  it("is the same in any order of the rows", () => {
    const rows = fc.array(fc.record({ score: fc.integer({ min: -50, max: 50 }), stratum: fc.nat(3), psu: fc.nat(4) }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (sample, keys) => {
        const shuffled = sample.map((row) => ({ row, key: keys.next().value as number }));
        shuffled.sort((a, b) => a.key - b.key);
        expect(varianceOf(shuffled.map(({ row }) => row))).toBeCloseTo(varianceOf(sample), 6);
      }),
    );
  });

  it("does not depend on how strata and PSUs are numbered", () => {
    const renumbered = stratifiedVariance({ scores, stratum: Int32Array.of(7, 7, 2, 2), singletonPsu: "fail" });
    const byStratum = Float64Array.of(0, 0, 16, 0, 0, 0, 0, 4);
    expect(renumbered).toEqual({ ...stratifiedVariance({ scores, stratum, singletonPsu: "fail" }), byStratum });
  });

  it("refuses columns of different length", () => {
    expect(() => stratifiedVariance({ scores, stratum: Int32Array.of(0), singletonPsu: "fail" })).toThrow("differ in length");
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e200])("refuses a score of %s", (score) => {
    const lost = Float64Array.of(1, 2, score, 4);
    expect(() => stratifiedVariance({ scores: lost, stratum: new Int32Array(4), singletonPsu: "fail" })).toThrow(
      `score ${score} of row 2 is no number to take a variance of`,
    );
  });

  it("refuses a PSU in two strata", () => {
    const psu = Int32Array.of(0, 1, 1, 2);
    expect(() => stratifiedVariance({ scores, stratum, psu, singletonPsu: "fail" })).toThrow("psu 1 lies in strata 0 and 1");
  });

  it("refuses a population below its sample", () => {
    const populationSize = Float64Array.of(1, 9);
    expect(() => stratifiedVariance({ scores, stratum, populationSize, singletonPsu: "fail" })).toThrow(
      "population of stratum 0 is 1",
    );
  });
});

const varianceOf = (rows: readonly { score: number; stratum: number; psu: number }[]): number => {
  const answer = stratifiedVariance({
    scores: Float64Array.from(rows, (row) => row.score),
    stratum: Int32Array.from(rows, (row) => row.stratum),
    psu: Int32Array.from(rows, (row) => row.stratum * 5 + row.psu),
    singletonPsu: "adjust",
  });
  if (!answer.ok) throw new Error("the rule adjust cannot fail");
  return answer.variance;
};

describe("a stratum with one PSU", () => {
  const lonely = { scores: Float64Array.of(1, 3, 5), stratum: Int32Array.of(0, 0, 1) };

  it("fails with its code under the rule fail", () => {
    expect(stratifiedVariance({ ...lonely, singletonPsu: "fail" })).toEqual({ ok: false, reason: "singleton-psu", stratum: 1 });
  });

  it("adds nothing under the rule certainty", () => {
    expect(stratifiedVariance({ ...lonely, singletonPsu: "certainty" })).toMatchObject({
      variance: 4,
      df: 1,
      psus: 3,
      strata: 2,
    });
  });

  it("adds its square under the rule adjust", () => {
    expect(stratifiedVariance({ ...lonely, singletonPsu: "adjust" })).toMatchObject({ variance: 4 + 25 });
  });

  it("adds the mean of the others under the rule average", () => {
    expect(stratifiedVariance({ ...lonely, singletonPsu: "average" })).toMatchObject({ variance: 8 });
  });

  it("fails under the rule average when there are no others", () => {
    const all = { scores: Float64Array.of(1, 3), stratum: Int32Array.of(0, 1) };
    expect(stratifiedVariance({ ...all, singletonPsu: "average" })).toEqual({ ok: false, reason: "singleton-psu", stratum: 0 });
  });

  it("is a census and no failure when the population has one PSU too", () => {
    const populationSize = Float64Array.of(4, 1);
    expect(stratifiedVariance({ ...lonely, populationSize, singletonPsu: "fail" })).toMatchObject({ ok: true, variance: 2 });
  });
});

describe("codeCount", () => {
  it("is one more than the largest code", () => {
    expect(codeCount(Int32Array.of(2, 0, 5))).toBe(6);
    expect(codeCount(new Int32Array(0))).toBe(0);
  });
});
