import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { jackknife } from "../replication/jackknife.ts";
import { calibratedReplicates } from "../replication/replicate-calibration.ts";
import { replicateQuantile } from "../replication/replicate-quantile.ts";
import { givenReplicates } from "../replication/replicates.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import type { Interval } from "./interval-ends.ts";
import { type Quantile, quantile } from "./quantile.ts";
import { stagedQuantile } from "./staged-quantile.ts";
import { weightedLadder } from "./weighted-ladder.ts";

interface Row {
  readonly case: string;
  readonly domain: string;
  readonly interval: Interval;
  readonly probability: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
}

const { rows } = referenceCase<{ rows: readonly Row[] }>("staged-quantile");
const { schools: knownSchools } = referenceCase<{
  populations: { schools: { totals: readonly number[] } };
}>("staged-calibration").populations;
const { clustered: knownPeople } = referenceCase<{
  populations: { clustered: { cells: readonly { sex: string; age: string; Freq: number }[] } };
}>("replicate-calibration").populations;

function made<One extends { readonly ok: boolean }>(outcome: One): Extract<One, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<One, { readonly ok: true }>;
}

function expectR(ours: ReturnType<typeof stagedQuantile | typeof replicateQuantile>, row: Row): void {
  if (row.low === null || row.high === null) {
    expect(ours).toMatchObject({ ok: false, reason: "open-interval", value: row.value, ciLow: row.low, ciHigh: row.high });
    return;
  }
  if (!ours.ok) throw new Error(JSON.stringify(ours));
  expect([ours.value, ours.ciLow, ours.ciHigh]).toEqual([row.value, row.low, row.high]);
  expectClose(ours.se, row.se!, { label: "se" });
}

describe("quantiles of several stages against R", () => {
  const table = referenceTable("staged-calibration/schools.csv");
  const number = (column: string) => numbersOf(table.texts(column));
  const unit = (column: string) => coded(table.texts(column)).codes;
  const stages = [
    { unit: unit("psu"), population: number("psus") },
    { unit: unit("ssu"), population: number("ssus") },
  ];
  const first = number("weight");
  const kinds = ["H", "M"].map((kind) => Float64Array.from(table.texts("kind"), (own) => Number(own === kind)));
  const columns = [first.map(() => 1), ...kinds, number("x")];
  const calibration = made(calibrate({ weight: first, columns, totals: Float64Array.from(knownSchools.totals) }));

  it.each(rows.filter((row) => row.case.startsWith("schools")))("$probability in «$domain», $case, $interval", (row) => {
    const calibrations = row.case === "schools linear" ? [calibration] : [];
    const inside = table.texts("domain").map((label) => Number(row.domain === "" || label === row.domain));
    const { probability, interval } = row;
    const weight = calibrations[0]?.weights ?? first;
    const options = { probability, interval, weight, inside, stages, calibrations, singletonPsu: "fail" as const };
    expectR(stagedQuantile(number("y"), options), row);
  });
});

describe("quantiles of replicates against R", () => {
  const table = referenceTable("calibration/sample.csv");
  const keep = [...table.texts("design").entries()].filter(([, design]) => design === "clustered").map(([row]) => row);
  const texts = (column: string): string[] => {
    const all = table.texts(column);
    return keep.map((row) => all[row]!);
  };
  const due = numbersOf(texts("due"));
  const psu = coded(texts("commune")).codes;
  const design = { rows: keep.length, weight: numbersOf(texts("weight")), psu, populationSize: Float64Array.of(60) };
  const plain = made(jackknife(design));
  const { cells } = knownPeople;
  const cell = Int32Array.from(texts("sex"), (sex, row) =>
    cells.findIndex((one) => one.sex === sex && one.age === texts("age")[row]),
  );
  const populationSize = Float64Array.from(cells, ({ Freq }) => Freq);
  const fitted = made(calibratedReplicates(plain, (weight) => postStratify({ weight, cell, populationSize })));

  it.each(rows.filter((row) => row.case.startsWith("people")))("$probability in «$domain», $case, $interval", (row) => {
    const inside = texts("sex").map((label) => Number(row.domain === "" || label === row.domain));
    const replicates = row.case === "people none" ? plain : fitted;
    expectR(replicateQuantile(due, { probability: row.probability, interval: row.interval, inside, replicates }), row);
  });
});

describe("quantiles that are not there", () => {
  const values = Float64Array.of(4, 1, 3, 2, 5);
  const weight = new Float64Array(5).fill(1);
  const stages = [{ unit: Int32Array.of(0, 1, 2, 3, 4) }];
  const sample = { weight, stages, singletonPsu: "fail" as const, probability: 0.5 };
  const replicates = made(jackknife({ rows: 5 }));

  it("of an empty domain", () => {
    const inside = new Uint8Array(5);
    expect(stagedQuantile(values, { ...sample, inside })).toEqual({ ok: false, reason: "empty-domain" });
    expect(replicateQuantile(values, { replicates, inside, probability: 0.5 })).toEqual({ ok: false, reason: "empty-domain" });
  });

  it("beyond what the sample reaches", () => {
    const open = { ok: false, reason: "open-interval", n: 5, value: 3, ciLow: null, ciHigh: null };
    expect(stagedQuantile(values, sample)).toEqual(open);
    expect(replicateQuantile(values, { replicates, probability: 0.5 })).toEqual(open);
  });

  it("with a lonely unit, with one PSU, and where a replicate is left without anybody", () => {
    const lonely = [{ unit: Int32Array.of(0, 1, 2, 3, 4), stratum: Int32Array.of(0, 0, 0, 0, 1) }];
    expect(stagedQuantile(values, { ...sample, stages: lonely })).toEqual({
      ok: false,
      reason: "singleton-psu",
      stage: 1,
      row: 4,
      value: 3,
      n: 5,
    });
    const single = { ...sample, stages: [{ unit: new Int32Array(5) }], singletonPsu: "certainty" as const };
    expect(stagedQuantile(values, single)).toEqual({ ok: false, reason: "no-interval", n: 5, value: 3 });
    const inside = [0, 0, 1, 0, 0];
    expect(replicateQuantile(values, { replicates, inside, probability: 0.5 })).toEqual({
      ok: false,
      reason: "undefined-replicate",
      replicate: 2,
      value: 3,
    });
    const none = givenReplicates({ fullWeight: weight, weights: [weight], coefficient: Float64Array.of(1), df: 0 });
    expect(replicateQuantile(values, { replicates: none, probability: 0.5 })).toMatchObject({
      reason: "no-interval",
      value: 3,
    });
  });

  it.each([0, 1, 50, Number.NaN])("for a probability of %s", (probability) => {
    expect(() => stagedQuantile(values, { ...sample, probability })).toThrow(
      `probability ${probability} is not between 0 and 1`,
    );
    expect(() => replicateQuantile(values, { replicates, probability })).toThrow(RangeError);
  });

  it("of columns that contradict each other", () => {
    expect(() => stagedQuantile(Float64Array.of(1, 2), sample)).toThrow("columns differ in length");
    expect(() => replicateQuantile(Float64Array.of(1, 2), { replicates, probability: 0.5 })).toThrow(
      "columns differ in length",
    );
    const endless = Float64Array.of(1, 2, Number.POSITIVE_INFINITY, 3, 4);
    expect(() => stagedQuantile(endless, sample)).toThrow("answer Infinity of row 2 is no number");
  });
});

describe("one stage and linear replicates", () => {
  const cases = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 }), fc.nat(2)), { minLength: 3, maxLength: 40 });

  it("give the quantile of the design of one stage", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<Interval>("t", "logit"), fc.constantFrom(0.25, 0.5, 0.7), (sample, interval, p) => {
        const values = Float64Array.from(sample, ([value]) => value);
        const weight = Float64Array.from(sample, ([, own]) => own);
        const stratum = Int32Array.from(sample, ([, , code]) => code);
        const design = { rows: sample.length, stratum, weight, singletonPsu: "certainty" as const };
        const stages = [{ unit: Int32Array.from(sample.keys()), stratum }];
        const theirs = quantile(values, { design, probability: p, interval });
        const ours = stagedQuantile(values, { weight, stages, singletonPsu: "certainty", probability: p, interval });
        if (theirs.ok && ours.ok) return void expect(ours).toEqual({ ...theirs, se: expect.closeTo(theirs.se, 9) });
        expect([ours.ok, "reason" in ours ? ours.reason : ""]).toEqual([theirs.ok, "reason" in theirs ? theirs.reason : ""]);
      }),
    );
  });

  it("hold the value within the interval, and order by probability", () => {
    fc.assert(
      fc.property(cases, (sample) => {
        const replicates = jackknife({ rows: sample.length, weight: Float64Array.from(sample, ([, own]) => own) });
        if (!replicates.ok) return;
        const values = Float64Array.from(sample, ([value]) => value);
        const found = [0.3, 0.6]
          .map((probability) => replicateQuantile(values, { replicates, probability }))
          .filter((one): one is Quantile => one.ok);
        for (const { value, ciLow, ciHigh } of found) {
          expect(ciLow).toBeLessThanOrEqual(value);
          expect(ciHigh).toBeGreaterThanOrEqual(value);
        }
        if (found.length === 2) expect(found[0]!.value).toBeLessThanOrEqual(found[1]!.value);
      }),
    );
  });
});

describe("the weighted distribution function, read backwards", () => {
  it("gives the first value at which a share is reached, also where a weight takes some back", () => {
    const { valueAt } = weightedLadder([0, 1, 2, 3], Float64Array.of(10, 20, 30, 40), Float64Array.of(3, 3, -2, 6));
    expect([0.3, 0.6, 0.61, 1].map(valueAt)).toEqual([10, 20, 40, 40]);
    expect(valueAt(1.1)).toBeUndefined();
    expect(weightedLadder([], new Float64Array(0), new Float64Array(0)).valueAt(0.5)).toBeUndefined();
  });
});
