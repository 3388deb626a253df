import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceWithin } from "../comparison/difference.ts";
import { stagedEstimate } from "../estimates/staged-estimate.ts";
import { meanStatistic, type NoStatistic, ratioStatistic, type Statistic } from "../estimates/statistic.ts";
import { jackknife } from "../replication/jackknife.ts";
import { replicateEstimate } from "../replication/replicates.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import type { CompositeNode } from "./composite-node.ts";
import { compositeStatistic } from "./composite-statistic.ts";

const score = Float64Array.of(0, 0, 0, 0, 100, 100);
const ones = (rows: number) => new Float64Array(rows).fill(1);
const item = (at: number): CompositeNode => ({ kind: "ratios", part: { item: at }, score });
const both: CompositeNode = { kind: "ratios", part: { parts: [{ item: 0 }, { item: 1 }] }, score };
const columns = [Int8Array.of(5, 2, 4, 1, 5, 0), Int8Array.of(4, 0, 0, 3, 0, 0)];

function existing(statistic: Statistic | NoStatistic): Statistic {
  if (!statistic.ok) throw new Error(statistic.reason);
  return statistic;
}

const closeTo = (values: Float64Array, digits = 12) => Array.from(values, (value) => expect.closeTo(value, digits));

const samples = fc
  .array(
    fc.record({
      answers: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
      weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
      inside: fc.integer({ min: 0, max: 1 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => ({
    answers: [0, 1, 2].map((at) => Int8Array.from(rows, ({ answers }) => answers[at] as number)),
    weight: Float64Array.from(rows, ({ weight }) => weight),
    inside: rows.map(({ inside }) => inside),
  }));

describe("one item", () => {
  it("is the mean of its scores where it was answered", () => {
    fc.assert(
      fc.property(samples, ({ answers, weight, inside }) => {
        const ours = compositeStatistic(item(0), answers, { weight, inside });
        const values = Float64Array.from(answers[0]!, (code) => (code === 0 ? Number.NaN : (score[code] as number)));
        const mean = meanStatistic(values, { weight, inside });
        if (!mean.ok) expect(ours).toEqual({ ok: false, reason: "empty-domain" });
        else {
          expect(existing(ours).value).toBeCloseTo(mean.value, 9);
          expect(existing(ours).n).toBe(mean.n);
          expect([...existing(ours).scores]).toEqual(closeTo(mean.scores, 9));
        }
      }),
    );
  });
});

describe("several items", () => {
  it("by hand: 3 of 5 and 1 of 2", () => {
    const found = existing(compositeStatistic(both, columns, { weight: ones(6) }));
    expect(found).toMatchObject({ value: 55, n: 5 });
    // z = ½·(y₁ − 60)/5 + ½·(y₂ − 50)/2
    expect([...found.scores]).toEqual(closeTo(Float64Array.of(4 + 12.5, -6, 4, -6 - 12.5, 4, 0)));
  });

  it("pooled: 4 of 7", () => {
    const node: CompositeNode = { kind: "pooled", items: [0, 1], score };
    const found = existing(compositeStatistic(node, columns, { weight: ones(6) }));
    expect(found.value).toBeCloseTo(400 / 7, 12);
    expect(found.n).toBe(5);
  });

  it("the lowest score of each row: 3 of 5", () => {
    const node: CompositeNode = { kind: "lowest", items: [0, 1], score };
    expect(existing(compositeStatistic(node, columns, { weight: ones(6) }))).toMatchObject({ value: 60, n: 5 });
  });

  it("pooled is the ratio of what a row gave to its answers", () => {
    fc.assert(
      fc.property(samples, ({ answers, weight, inside }) => {
        const node: CompositeNode = { kind: "pooled", items: [0, 1, 2], score };
        const ours = compositeStatistic(node, answers, { weight, inside });
        const sums = (of: (code: number) => number) =>
          weight.map((_, row) => answers.reduce((sum, column) => sum + of(column[row] as number), 0));
        const numerator = sums((code) => (code === 0 ? 0 : (score[code] as number)));
        const denominator = sums((code) => Number(code !== 0));
        const ratio = ratioStatistic({ numerator, denominator }, { weight, inside });
        if (!ratio.ok) expect(ours.ok).toBe(false);
        else {
          expect(existing(ours).value).toBeCloseTo(ratio.value, 9);
          expect([...existing(ours).scores]).toEqual(closeTo(ratio.scores, 9));
        }
      }),
    );
  });

  it("scores sum to 0: each item is held against its own mean", () => {
    fc.assert(
      fc.property(samples, ({ answers, weight, inside }) => {
        for (const node of [both, { kind: "lowest", items: [0, 2], score } as const]) {
          const found = compositeStatistic(node, answers, { weight, inside });
          if (found.ok) expect(found.scores.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it("scores are how the value moves with a weight", () => {
    const weight = Float64Array.of(3, 1, 4, 2, 5, 9);
    const { scores } = existing(compositeStatistic(both, columns, { weight }));
    const step = 1e-6;
    scores.forEach((own, row) => {
      const moved = (by: number) =>
        existing(compositeStatistic(both, columns, { weight: weight.map((one, at) => (at === row ? one + by : one)) })).value;
      expect(((moved(step) - moved(-step)) / (2 * step)) * (weight[row] as number)).toBeCloseTo(own, 5);
    });
  });
});

describe("what there is no value of", () => {
  const none = { ok: false, reason: "empty-domain" };

  it("nobody inside, nobody with a weight, nobody with an answer, no rows", () => {
    expect(compositeStatistic(both, columns, { weight: ones(6), inside: new Uint8Array(6) })).toEqual(none);
    expect(compositeStatistic(both, columns, { weight: new Float64Array(6) })).toEqual(none);
    expect(compositeStatistic(both, columns, { weight: ones(6), inside: [0, 0, 0, 0, 0, 1] })).toEqual(none);
    expect(compositeStatistic(both, [new Int8Array(0), new Int8Array(0)], { weight: ones(0) })).toEqual(none);
  });

  it("an item that nobody inside answered leaves its share to the others", () => {
    const found = existing(compositeStatistic(both, columns, { weight: ones(6), inside: [0, 1, 1, 0, 1, 0] }));
    expect(found.value).toBeCloseTo(200 / 3, 12);
  });

  it("negative weights that leave an item nothing", () => {
    const weight = Float64Array.of(1, 1, 1, -1, 1, 1);
    expect(compositeStatistic(item(1), columns, { weight })).toEqual({ ok: false, reason: "zero-denominator", n: 2 });
    expect(compositeStatistic(both, columns, { weight })).toEqual({ ok: false, reason: "zero-denominator", n: 5 });
    expect(existing(compositeStatistic(item(0), columns, { weight })).value).toBeCloseTo(300 / 3, 12);
  });

  it("columns of other lengths, strange codes and weights that are no numbers", () => {
    expect(() => compositeStatistic(both, columns, { weight: ones(5) })).toThrow("answers 0 have 6 rows, not 5");
    expect(() => compositeStatistic(both, columns, { weight: ones(6), inside: [1] })).toThrow("inside 1, weight 6");
    expect(() => compositeStatistic(both, [columns[0]!], { weight: ones(6) })).toThrow("has item 1, of 1 columns");
    expect(() => compositeStatistic(item(0), [Int8Array.of(6)], { weight: ones(1) })).toThrow("code 6 of answers 0, row 0");
    expect(() => compositeStatistic(item(0), [Int8Array.of(-1)], { weight: ones(1) })).toThrow("code -1");
    for (const one of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => compositeStatistic(item(0), [Int8Array.of(1, 2)], { weight: Float64Array.of(1, one) })).toThrow(
        `weight ${one} of row 1 is no weight`,
      );
  });

  it("codes outside the domain are looked at too", () => {
    const answers = [Int8Array.of(1, 9)];
    expect(() => compositeStatistic(item(0), answers, { weight: ones(2), inside: [1, 0] })).toThrow("code 9");
  });
});

describe("whatever takes a statistic takes a composite", () => {
  const rows = 12;
  const weight = Float64Array.from({ length: rows }, (_, row) => 10 + (row % 4));
  const answers = [0, 1].map((at) =>
    Int8Array.from({ length: rows }, (_, row) => (at === 1 && row % 3 === 0 ? 0 : 1 + ((row * (at + 2)) % 5))),
  );
  const stages = [{ unit: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 3)) }];

  it("post-stratified to the composite's own groups, nothing is left to chance", () => {
    const cell = Int32Array.from(answers[0]!, (code) => Number(code >= 4));
    const calibration = postStratify({ weight, cell, populationSize: Float64Array.of(70, 80) });
    if (!calibration.ok) throw new Error("can be post-stratified");
    const statistic = compositeStatistic(item(0), answers, { weight: calibration.weights });
    const ours = stagedEstimate(statistic, { stages, singletonPsu: "fail", calibrations: [calibration] });
    expect(existing(statistic).value).toBeCloseTo((100 * 80) / 150, 9);
    expect(ours).toMatchObject({ ok: true, se: expect.closeTo(0, 9) });
  });

  it("calibrated to a total that says little, the error stays near what it was", () => {
    const size = Float64Array.from({ length: rows }, (_, row) => 1 + ((row * 7) % 5));
    const total = size.reduce((sum, one, row) => sum + one * (weight[row] as number), 0);
    const calibration = calibrate({ weight, columns: [size], totals: Float64Array.of(total * 1.02) });
    if (!calibration.ok) throw new Error("can be calibrated");
    const errorOf = (own: Float64Array, calibrations: readonly (typeof calibration)[]) => {
      const found = stagedEstimate(compositeStatistic(both, answers, { weight: own }), {
        stages,
        singletonPsu: "fail",
        calibrations,
      });
      if (!found.ok) throw new Error(found.reason);
      return found.se;
    };
    const [plain, calibrated] = [errorOf(weight, []), errorOf(calibration.weights, [calibration])];
    expect(calibrated).not.toBe(plain);
    expect(calibrated / plain).toBeGreaterThan(0.7);
    expect(calibrated / plain).toBeLessThan(1.3);
  });

  it("a difference from itself is nothing; of two domains it counts the PSUs that they share", () => {
    const inside = (own: number) => Array.from({ length: rows }, (_, row) => Number(row % 2 === own));
    const [one, other] = [0, 1].map((own) => existing(compositeStatistic(both, answers, { weight, inside: inside(own) })));
    const design = { rows, psu: stages[0]!.unit };
    expect(differenceWithin({ one: one!, other: one!, design })).toEqual({ ok: false, reason: "no-variance", value: 0 });
    const found = differenceWithin({ one: one!, other: other!, design });
    if (!found.ok) throw new Error(found.reason);
    expect(found.value).toBeCloseTo(one!.value - other!.value, 12);
  });

  it("replicates come near the linearised error", () => {
    const replicates = jackknife({ rows, psu: stages[0]!.unit, weight });
    if ("reason" in replicates) throw new Error(replicates.reason);
    const ours = replicateEstimate((own) => compositeStatistic(both, answers, { weight: own }), { replicates });
    const theirs = stagedEstimate(compositeStatistic(both, answers, { weight }), { stages, singletonPsu: "fail" });
    if (!ours.ok || !theirs.ok) throw new Error("both have errors");
    expect(ours.value).toBe(theirs.value);
    expect(ours.se / theirs.se).toBeGreaterThan(0.8);
    expect(ours.se / theirs.se).toBeLessThan(1.25);
  });
});

describe("domains in stages", () => {
  const weight = ones(6);
  const stratum = Int32Array.of(0, 0, 0, 0, 1, 1);
  const stages = [
    {
      unit: Int32Array.of(0, 0, 1, 1, 2, 2),
      stratum,
      population: Float64Array.from(stratum, (code) => [4, 3][code] as number),
    },
    { unit: Int32Array.of(0, 1, 0, 1, 0, 1), population: new Float64Array(6).fill(5) },
  ];

  it("leave a lonely PSU outside the domain out of the error, as they do for a mean", () => {
    const inside = [1, 1, 1, 1, 0, 0];
    const composite = existing(compositeStatistic(item(0), columns, { weight, inside }));
    expect([...(composite.isPart ?? [])]).toEqual(inside);
    const values = Float64Array.from(columns[0]!, (code) => (code === 0 ? Number.NaN : (score[code] as number)));
    const mean = stagedEstimate(existing(meanStatistic(values, { weight, inside })), { stages, singletonPsu: "fail" });
    const own = stagedEstimate(composite, { stages, singletonPsu: "fail" });
    if (!mean.ok || !own.ok) throw new Error("no estimate");
    expect(own.se).toBeCloseTo(mean.se, 12);
  });

  it("name the lonely PSU where it lies inside", () => {
    const composite = existing(compositeStatistic(item(0), columns, { weight }));
    expect(stagedEstimate(composite, { stages, singletonPsu: "fail" })).toMatchObject({
      ok: false,
      reason: "singleton-psu",
      stage: 1,
    });
  });
});
