import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceWithin } from "../comparison/difference.ts";
import { stagedDifference } from "../comparison/staged-difference.ts";
import type { Calibration } from "../design/calibration.ts";
import { indicatorColumns } from "../design/cell-sums.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import type { Stage } from "../variance/staged-units.ts";
import { stagedVariance } from "../variance/stages.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { mean } from "./mean.ts";
import { proportion } from "./proportion.ts";
import { stagedEstimate, stagedEstimates } from "./staged-estimate.ts";
import {
  meanStatistic,
  type NoStatistic,
  proportionStatistic,
  ratioStatistic,
  type Statistic,
  totalStatistic,
} from "./statistic.ts";
import { total } from "./total.ts";

type Case = "schools" | "sample";
type Adjustment = "none" | "poststratified" | "raked" | "linear" | "raking" | "logit" | "twice";

interface Row {
  readonly case: Case;
  readonly rule: SingletonPsu;
  readonly adjustment: Adjustment;
  readonly domain: string;
  readonly statistic: "total" | "mean" | "ratio" | "share" | "difference";
  readonly value: number;
  readonly se: number;
  readonly deff: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Population {
  readonly kind: Readonly<Record<string, number>>;
  readonly wide: Readonly<Record<string, number>>;
  readonly totals: readonly number[];
}

const { rows, populations } = referenceCase<{ rows: readonly Row[]; populations: Readonly<Record<Case, Population>> }>(
  "staged-calibration",
);

interface Sample {
  readonly stages: readonly Stage[];
  readonly weight: Float64Array;
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly share: Float64Array;
  readonly kind: readonly string[];
  readonly wide: readonly string[];
  readonly domain: readonly string[];
}

function schools(): Sample {
  const table = referenceTable("staged-calibration/schools.csv");
  const number = (column: string) => numbersOf(table.texts(column));
  const unit = (column: string) => coded(table.texts(column)).codes;
  return {
    stages: [
      { unit: unit("psu"), population: number("psus") },
      { unit: unit("ssu"), population: number("ssus") },
    ],
    weight: number("weight"),
    y: number("y"),
    x: number("x"),
    share: number("share"),
    kind: table.texts("kind"),
    wide: table.texts("wide"),
    domain: table.texts("domain"),
  };
}

function threeStages(): Sample {
  const table = referenceTable("two-stages/sample.csv");
  const number = (column: string) => numbersOf(table.texts(column));
  const unit = (column: string) => coded(table.texts(column)).codes;
  const y = number("y");
  return {
    stages: [
      { unit: unit("psu"), stratum: unit("stratum"), population: number("psus") },
      { unit: unit("ssu"), population: number("ssus") },
      { unit: unit("household"), population: number("households") },
    ],
    weight: number("weight"),
    y,
    x: number("x"),
    share: y.map((value) => Number(value > 72)),
    kind: table.texts("psu").map((psu) => (Number(psu) % 2 === 1 ? "odd" : "even")),
    wide: table.texts("household").map((household) => (household === "1" ? "first" : "later")),
    domain: table.texts("domain"),
  };
}

function made(outcome: Calibration | { readonly ok: false; readonly reason: string }): Calibration {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Codes of the labels of a population, in its order, with its sizes. */
function margin(texts: readonly string[], sizes: Readonly<Record<string, number>>) {
  const labels = Object.keys(sizes);
  return {
    cell: Int32Array.from(texts, (text) => labels.indexOf(text)),
    populationSize: Float64Array.from(Object.values(sizes)),
  };
}

function calibrationsOf(sample: Sample, population: Population, adjustment: Adjustment): readonly Calibration[] {
  const kind = margin(sample.kind, population.kind);
  const wide = margin(sample.wide, population.wide);
  const kinds = indicatorColumns({ cell: kind.cell, cells: kind.populationSize.length });
  const columns = [sample.weight.map(() => 1), ...kinds.slice(1), sample.x];
  const calibrated = (weight: Float64Array, more = {}) =>
    made(calibrate({ weight, columns, totals: Float64Array.from(population.totals), ...more }));
  const { weight } = sample;
  if (adjustment === "none") return [];
  if (adjustment === "poststratified") return [made(postStratify({ weight, ...kind }))];
  if (adjustment === "raked") return [made(rake({ weight, margins: [kind, wide] }))];
  if (adjustment === "linear") return [calibrated(weight)];
  if (adjustment === "raking") return [calibrated(weight, { distance: "raking" })];
  if (adjustment === "logit") return [calibrated(weight, { distance: "logit", bounds: { lower: 0.3, upper: 3 } })];
  const first = made(postStratify({ weight, ...wide }));
  return [first, calibrated(first.weights)];
}

function existing(statistic: Statistic | NoStatistic): Statistic {
  if (!statistic.ok) throw new Error(statistic.reason);
  return statistic;
}

const isIterative = ({ adjustment }: Row): boolean => ["raked", "raking", "logit"].includes(adjustment);
const exact = 1e-9;
const samples = { schools: schools(), sample: threeStages() };

describe("calibrated designs of several stages against R", () => {
  const adjusted = (row: Row) => {
    const sample = samples[row.case];
    const calibrations = calibrationsOf(sample, populations[row.case], row.adjustment);
    const weight = calibrations.at(-1)?.weights ?? sample.weight;
    const options = { stages: sample.stages, singletonPsu: row.rule, nested: row.case === "sample", calibrations };
    const insideOf = (domain: string) => sample.domain.map((label) => Number(domain === "" || label === domain));
    return { sample, weight, options, insideOf, tolerance: isIterative(row) ? 1e-6 : exact };
  };

  it.each(rows.filter(({ statistic }) => statistic !== "difference"))(
    "$statistic in «$domain» of $case, $adjustment, rule $rule",
    (row) => {
      const { sample, weight, options, insideOf, tolerance } = adjusted(row);
      const { y, x, share } = sample;
      const inside = { weight, inside: insideOf(row.domain) };
      const statistic = {
        total: () => totalStatistic(y, inside),
        mean: () => meanStatistic(y, inside),
        ratio: () => ratioStatistic({ numerator: y, denominator: x }, inside),
        share: () => proportionStatistic(share, inside),
        difference: () => meanStatistic(y, inside),
      }[row.statistic]();
      const ours = stagedEstimate(statistic, { ...options, interval: row.low === null ? "t" : "logit" });
      if (!ours.ok) throw new Error(JSON.stringify(ours));
      expectClose(ours.value, row.value, { label: "value", tolerance });
      expectClose(ours.se, row.se, { label: "se", tolerance });
      expectClose(ours.deff, row.deff!, { label: "deff", tolerance });
      if (row.low === null) return;
      expectClose(ours.ciLow, row.low, { label: "low", tolerance });
      expectClose(ours.ciHigh, row.high!, { label: "high", tolerance });
    },
  );

  it.each(rows.filter(({ statistic }) => statistic === "difference"))("$domain of $case, $adjustment, rule $rule", (row) => {
    const { sample, weight, options, insideOf, tolerance } = adjusted(row);
    const [one, other] = row.domain
      .split(" - ")
      .map((label) => existing(meanStatistic(sample.y, { weight, inside: insideOf(label) })));
    const ours = stagedDifference({ one: one!, other: other!, ...options });
    if (!ours.ok) throw new Error(JSON.stringify(ours));
    expectClose(ours.value, row.value, { label: "value", tolerance });
    expectClose(ours.se, row.se, { label: "se", tolerance });
  });

  it("makes errors smaller where the auxiliary variable explains much", () => {
    const errorOf = (adjustment: Adjustment) =>
      rows.find(
        (row) => row.case === "schools" && row.adjustment === adjustment && row.domain === "" && row.statistic === "mean",
      )!.se;
    expect(errorOf("linear")).toBeLessThan(errorOf("none") / 4);
  });
});

describe("one stage is the design of one stage", () => {
  const row = fc.record({
    stratum: fc.nat(2),
    psu: fc.nat(3),
    cell: fc.nat(1),
    inside: fc.nat(1),
    weight: fc.integer({ min: 1, max: 9 }),
    y: fc.oneof({ weight: 8, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
  });
  const sampleOf = (cases: readonly (typeof row extends fc.Arbitrary<infer One> ? One : never)[]) => {
    const weight = Float64Array.from(cases, (one) => one.weight);
    const cell = Int32Array.from(cases, (one) => one.cell);
    const calibration = postStratify({ weight, cell, populationSize: Float64Array.of(90, 120), partial: true });
    const stratum = Int32Array.from(cases, (one) => one.stratum);
    const psu = Int32Array.from(cases, (one) => one.stratum * 4 + one.psu);
    return { calibration: made(calibration), stratum, psu, y: Float64Array.from(cases, (one) => one.y), rows: cases.length };
  };
  const rules = fc.constantFrom<SingletonPsu>("fail", "certainty", "adjust", "average");

  it("with its errors, intervals and design effects, under every rule", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), rules, fc.boolean(), (cases, singletonPsu, isTotal) => {
        const { calibration, stratum, psu, y, rows: count } = sampleOf(cases);
        const calibrations = [calibration];
        const design = { rows: count, stratum, psu, singletonPsu, calibrations };
        const statistic = (isTotal ? totalStatistic : meanStatistic)(y, { weight: calibration.weights });
        const ours = stagedEstimate(statistic, { stages: [{ unit: psu, stratum }], singletonPsu, calibrations });
        const theirs = (isTotal ? total : mean)(y, { design });
        expect(ours.ok ? "" : ours.reason).toBe(theirs.ok ? "" : theirs.reason);
        if (!ours.ok || !theirs.ok) return;
        const numbers = (one: typeof ours) => [one.value, one.se, one.ciLow, one.ciHigh, one.df, one.n];
        numbers({ ...theirs }).forEach((number, at) => {
          expect(numbers(ours)[at]).toBeCloseTo(number, 5);
        });
        if (theirs.deff === null || theirs.deff > 1e6) return;
        expect(ours.deff).toBeCloseTo(theirs.deff, 5);
      }),
      { numRuns: 300 },
    );
  });

  it("with its logit intervals, which an outcome replaces at 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 30 }), (cases) => {
        const values = Float64Array.from(cases, ([value]) => value);
        const weight = Float64Array.from(cases, ([, own]) => own);
        const stages = [{ unit: Int32Array.from(cases.keys()) }];
        const ours = stagedEstimate(proportionStatistic(values, { weight }), {
          stages,
          singletonPsu: "fail",
          interval: "logit",
        });
        const theirs = proportion(values, { design: { rows: cases.length, weight }, interval: "logit" });
        expect(ours.ok ? "" : ours.reason).toBe(theirs.ok ? "" : theirs.reason);
        if (!ours.ok || !theirs.ok) return;
        expect(ours.ciLow).toBeCloseTo(theirs.ciLow, 9);
        expect(ours.ciHigh).toBeCloseTo(theirs.ciHigh, 9);
      }),
    );
  });

  it("with its differences between domains", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), rules, (cases, singletonPsu) => {
        const { calibration, stratum, psu, y, rows: count } = sampleOf(cases);
        const { weights: weight } = calibration;
        const [one, other] = [1, 0].map((own) =>
          totalStatistic(y, { weight, inside: cases.map(({ inside }) => Number(inside === own)) }),
        );
        if (!one?.ok || !other?.ok) return;
        const calibrations = [calibration];
        const ours = stagedDifference({ one, other, stages: [{ unit: psu, stratum }], singletonPsu, calibrations });
        const theirs = differenceWithin({ one, other, design: { rows: count, stratum, psu, singletonPsu, calibrations } });
        if (!theirs.ok || !ours.ok) {
          if (!theirs.ok && !ours.ok) expect(ours.reason).toBe(theirs.reason);
          // Errors of 0 but for rounding may go either way.
          else expect(Math.max(theirs.ok ? theirs.se : 0, ours.ok ? ours.se : 0)).toBeLessThan(1e-9);
          return;
        }
        expect(ours.value).toBe(theirs.value);
        expect(ours.se).toBeCloseTo(theirs.se, 6);
        expect(ours.df).toBe(theirs.df);
      }),
    );
  });

  it("and what is calibrated to has no error at any stage", () => {
    const weight = Float64Array.of(2, 3, 4, 5, 2, 3, 4, 5);
    const cell = Int32Array.of(0, 1, 1, 0, 0, 1, 0, 1);
    const calibration = made(postStratify({ weight, cell, populationSize: Float64Array.of(40, 60) }));
    const count = totalStatistic(
      Float64Array.from(cell, (code) => 1 - code),
      { weight: calibration.weights },
    );
    const stages = [
      { unit: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3), population: new Float64Array(8).fill(9) },
      { unit: Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1), population: new Float64Array(8).fill(7) },
    ];
    const spread = stagedVariance({
      scores: existing(count).scores,
      stages,
      singletonPsu: "fail",
      calibrations: [calibration],
    });
    expect(spread).toMatchObject({
      ok: true,
      variance: expect.closeTo(0, 12),
      byStage: [expect.closeTo(0, 12), expect.closeTo(0, 12)],
    });
    expect(existing(count).value).toBeCloseTo(40, 12);
  });
});

describe("what cannot be estimated in stages", () => {
  const stages = [{ unit: Int32Array.of(0, 1, 2, 3) }];
  const weight = Float64Array.of(1, 1, 1, 1);
  const values = Float64Array.of(1, 0, 1, 1);
  const share = existing(proportionStatistic(values, { weight }));

  it("a share of 0 or 1 on the logit scale, and a share of other numbers", () => {
    const all = proportionStatistic(new Float64Array(4).fill(1), { weight });
    expect(stagedEstimate(all, { stages, singletonPsu: "fail", interval: "logit" })).toEqual({
      ok: false,
      reason: "no-interval",
      n: 4,
      value: 1,
      se: 0,
    });
    expect(() => proportionStatistic(Float64Array.of(1, 0, 5, 1), { weight })).toThrow(
      "value 5 of row 2 is not 0, 1 or missing",
    );
    const gaps = proportionStatistic(Float64Array.of(1, Number.NaN, 0, Number.NaN), { weight });
    expect(gaps).toMatchObject({ ok: true, value: 0.5, n: 2 });
  });

  it("a design effect of a statistic that does not say what chance alone would give", () => {
    const { simpleVariance, ...own } = share;
    expect(simpleVariance).toBeCloseTo(0.0625, 12);
    expect(stagedEstimate(own, { stages, singletonPsu: "fail" })).toMatchObject({ ok: true, deff: null });
    expect(stagedEstimate(share, { stages, singletonPsu: "fail" })).toMatchObject({ ok: true, deff: expect.closeTo(1, 12) });
  });

  it.each([
    ["score NaN of row 1 is no number", { scores: Float64Array.of(1, Number.NaN, 3, 4), stages }],
    ["unit -1 of stage 1, row 2 is no code", { scores: weight, stages: [{ unit: Int32Array.of(0, 1, -1, 3) }] }],
    [
      "stratum -2 of stage 1, row 0 is no code",
      { scores: weight, stages: [{ ...stages[0]!, stratum: Int32Array.of(-2, 0, 0, 0) }] },
    ],
    [
      "stage 1, row 0: population 3 is below its 4 units drawn",
      { scores: weight, stages: [{ ...stages[0]!, population: Float64Array.of(3, 3, 3, 3) }] },
    ],
    [
      "are its codes nested in them? (row 2)",
      { scores: weight, stages: [{ unit: Int32Array.of(0, 1, 0, 1), stratum: Int32Array.of(0, 0, 1, 1) }] },
    ],
  ])("%s", (message, sample) => {
    expect(() => stagedVariance({ ...sample, singletonPsu: "fail" })).toThrow(message);
  });

  it("calibrations, statistics and confidences that do not fit", () => {
    const short = made(
      postStratify({ weight: Float64Array.of(1), cell: Int32Array.of(0), populationSize: Float64Array.of(3) }),
    );
    const sample = { stages, singletonPsu: "fail" as const };
    expect(() => stagedEstimate(share, { ...sample, calibrations: [short] })).toThrow("4 scores for a calibration of 1 rows");
    expect(() => stagedEstimate(share, { ...sample, confidence: 95 })).toThrow("confidence 95 is not between 0 and 1");
    const other = existing(meanStatistic(Float64Array.of(1, 2), { weight: Float64Array.of(1, 1) }));
    expect(() => stagedEstimates([share, other], sample)).toThrow("a statistic of 2 rows for stages of 4");
    expect(() => stagedEstimates([share], { ...sample, stages: [] })).toThrow("at least one stage");
    expect(() => stagedDifference({ one: share, other, ...sample })).toThrow(
      "statistics of 4 and of 2 rows are not of one sample",
    );
    expect(() => meanStatistic(values, { weight: Float64Array.of(1, 1, Number.NaN, 1) })).toThrow(
      "weight NaN of row 2 is no weight",
    );
    const endless = Float64Array.of(1, 2, 3, Number.NEGATIVE_INFINITY);
    expect(() => totalStatistic(endless, { weight })).toThrow("answer -Infinity of row 3 is no number");
    const columns = { numerator: values, denominator: Float64Array.of(1, Number.POSITIVE_INFINITY, 1, 1) };
    expect(() => ratioStatistic(columns, { weight })).toThrow("answer Infinity of row 1 is no number");
  });

  it("a difference names a lonely unit with its stage and row, one without error, and one without degrees of freedom", () => {
    const one = existing(totalStatistic(values, { weight, inside: [1, 1, 0, 0] }));
    const other = existing(totalStatistic(values, { weight, inside: [0, 0, 1, 1] }));
    const lonely = [{ unit: Int32Array.of(0, 1, 2, 3), stratum: Int32Array.of(0, 0, 0, 1) }];
    expect(stagedDifference({ one, other, stages: lonely, singletonPsu: "fail" })).toEqual({
      ok: false,
      reason: "singleton-psu",
      stage: 1,
      row: 3,
      value: -1,
    });
    expect(stagedDifference({ one, other: one, stages, singletonPsu: "fail" })).toEqual({
      ok: false,
      reason: "no-variance",
      value: 0,
    });
    const single = { stages: [{ unit: new Int32Array(4) }], singletonPsu: "adjust" as const };
    expect(stagedDifference({ one, other, ...single })).toEqual({ ok: false, reason: "no-interval", value: -1, se: 1 });
  });
});
