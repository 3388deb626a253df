import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { meanStatistic, type NoStatistic, type Statistic, totalStatistic } from "../estimates/statistic.ts";
import { type ScoredStages, stagedOverlap } from "../variance/staged-overlap.ts";
import type { Stage } from "../variance/staged-units.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { differenceOfRounds } from "./round-difference.ts";
import { stagedDifference } from "./staged-difference.ts";
import { differenceOfStagedRounds, type StagedRound } from "./staged-round-difference.ts";

const existing = (statistic: Statistic | NoStatistic): Statistic => {
  if (!statistic.ok) throw new Error(statistic.reason);
  return statistic;
};

const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const subsets = (units: readonly number[], size: number): number[][] =>
  size === 0 ? [[]] : units.flatMap((unit, at) => subsets(units.slice(at + 1), size - 1).map((rest) => [unit, ...rest]));
/** Every way to take one of each list. */
const choices = <One>(lists: readonly (readonly One[])[]): One[][] =>
  lists.reduce<One[][]>((before, list) => before.flatMap((some) => list.map((one) => [...some, one])), [[]]);

describe("two rounds in two stages, every pair of samples", () => {
  const before = [
    [3, 8, 1, 6],
    [10, 2, 7, 7],
    [4, 5, 9, 1],
    [12, 1, 6, 8],
  ];
  const after = [
    [5, 9, 4, 3],
    [9, 4, 8, 5],
    [6, 5, 8, 2],
    [13, 3, 3, 9],
  ];
  const psus = [0, 1, 2, 3];

  /** One PSU's units drawn in each round; absent in a round that did not draw the PSU. */
  interface Within {
    readonly psu: number;
    readonly one?: readonly number[];
    readonly other?: readonly number[];
  }

  interface Plan {
    readonly psusDrawn: number;
    readonly psusShared: number;
    /** Units of each PSU that count, how many are drawn, and how many of them again. */
    readonly units: number;
    readonly drawn: number;
    readonly shared: number | "anew";
  }

  function pairsOf({ psusDrawn, psusShared, units, drawn, shared }: Plan): Within[][] {
    const own = subsets([...Array(units).keys()], drawn);
    const again = own.flatMap((one) =>
      own
        .filter((other) => shared === "anew" || other.filter((unit) => one.includes(unit)).length === shared)
        .map((other) => ({ one, other })),
    );
    return subsets(psus, psusDrawn).flatMap((one) =>
      subsets(psus, psusDrawn)
        .filter((other) => other.filter((psu) => one.includes(psu)).length === psusShared)
        .flatMap((other) =>
          choices<Within>(
            psus
              .filter((psu) => one.includes(psu) || other.includes(psu))
              .map((psu): Within[] => {
                if (one.includes(psu) && other.includes(psu)) return again.map((both) => ({ psu, ...both }));
                return own.map((drawnUnits) => (one.includes(psu) ? { psu, one: drawnUnits } : { psu, other: drawnUnits }));
              }),
          ),
        ),
    );
  }

  function roundOf(within: readonly Within[], which: "one" | "other", plan: Plan): ScoredStages {
    const values = which === "one" ? after : before;
    const rows = within.flatMap((own) => (own[which] ?? []).map((unit) => ({ psu: own.psu, unit })));
    const weight = (4 / plan.psusDrawn) * (plan.units / plan.drawn);
    // Units drawn anew are not known to be the same: their codes differ between the rounds.
    const moved = plan.shared === "anew" && which === "other" ? 10 : 0;
    return {
      scores: Float64Array.from(rows, ({ psu, unit }) => weight * values[psu]![unit]!),
      stages: [
        { unit: Int32Array.from(rows, ({ psu }) => psu), population: new Float64Array(rows.length).fill(4) },
        { unit: Int32Array.from(rows, ({ unit }) => unit + moved), population: new Float64Array(rows.length).fill(plan.units) },
      ],
    };
  }

  it.each<Plan>([
    { psusDrawn: 2, psusShared: 2, units: 3, drawn: 2, shared: 2 },
    { psusDrawn: 3, psusShared: 2, units: 3, drawn: 2, shared: 2 },
    { psusDrawn: 2, psusShared: 2, units: 3, drawn: 2, shared: "anew" },
    { psusDrawn: 2, psusShared: 2, units: 4, drawn: 3, shared: 2 },
  ])("the covariance is right on average: %o", (plan) => {
    const found = pairsOf(plan).map((within) => {
      const [one, other] = [roundOf(within, "one", plan), roundOf(within, "other", plan)];
      return { one: sum(one.scores), other: sum(other.scores), covariance: sum(stagedOverlap(one, other).byStage) };
    });
    const truth = [mean(found.map(({ one }) => one)), mean(found.map(({ other }) => other))];
    const whole = (values: readonly (readonly number[])[]) => sum(values.flatMap((own) => own.slice(0, plan.units)));
    expect(truth[0]).toBeCloseTo(whole(after), 9);
    expect(truth[1]).toBeCloseTo(whole(before), 9);
    const covariance = mean(found.map(({ one, other }) => (one - truth[0]!) * (other - truth[1]!)));
    expect(Math.abs(covariance)).toBeGreaterThan(1);
    expect(mean(found.map((one) => one.covariance))).toBeCloseTo(covariance, 6);
  });
});

describe("rounds that share everything, or nothing", () => {
  const row = fc.record({
    stratum: fc.nat(1),
    psu: fc.nat(3),
    ssu: fc.nat(2),
    now: fc.integer({ min: -9, max: 9 }),
    before: fc.integer({ min: -9, max: 9 }),
  });
  type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;
  const samples = fc.array(row, { minLength: 4, maxLength: 30 });
  const stagesOf = (sample: readonly Row[], offset = 0): Stage[] => [
    {
      unit: Int32Array.from(sample, (one) => one.stratum * 4 + one.psu + offset),
      stratum: Int32Array.from(sample, (one) => one.stratum),
      population: Float64Array.from(sample, (one) => 9 + one.stratum),
    },
    { unit: Int32Array.from(sample, (one) => one.ssu), population: Float64Array.from(sample, (one) => 8 + one.psu) },
  ];
  const roundOf = (sample: readonly Row[], values: (one: Row) => number, offset = 0): StagedRound => ({
    statistic: existing(meanStatistic(Float64Array.from(sample, values), { weight: new Float64Array(sample.length).fill(3) })),
    stages: stagesOf(sample, offset),
    singletonPsu: "certainty",
  });

  it("have the error of one sample with both rounds as domains, under every rule for lonely units", () => {
    const rules = fc.constantFrom<SingletonPsu>("certainty", "adjust", "average");
    fc.assert(
      fc.property(samples, rules, (sample, singletonPsu) => {
        const [one, other] = [roundOf(sample, ({ now }) => now), roundOf(sample, (own) => own.before)].map((round) => ({
          ...round,
          singletonPsu,
        })) as [StagedRound, StagedRound];
        const ours = differenceOfStagedRounds({ one, other });
        const twice = [...sample, ...sample];
        const weight = new Float64Array(twice.length).fill(3);
        const values = Float64Array.from(twice, (own, at) => (at < sample.length ? own.now : own.before));
        const domain = (round: boolean) => twice.map((_, at) => Number(at < sample.length === round));
        const theirs = stagedDifference({
          one: existing(meanStatistic(values, { weight, inside: domain(true) })),
          other: existing(meanStatistic(values, { weight, inside: domain(false) })),
          stages: stagesOf(twice),
          singletonPsu,
        });
        expect(ours.value).toBeCloseTo(theirs.value, 12);
        // A variance of 0 but for rounding may fall on either side.
        if (!ours.ok || !theirs.ok || theirs.se < 1e-6) return void expect(theirs.ok ? theirs.se : 0).toBeLessThan(1e-6);
        expect(ours.se).toBeCloseTo(theirs.se, 6);
        expect(ours.sharedPsus).toBe(new Set(sample.map(({ stratum, psu }) => `${stratum} ${psu}`)).size);
      }),
    );
  });

  it("have no covariance without a shared PSU", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const one = roundOf(sample, ({ now }) => now);
        const other = roundOf(sample, (own) => own.before, 100);
        expect(differenceOfStagedRounds({ one, other })).toMatchObject({ covariance: 0, sharedPsus: 0, byStage: [0, 0] });
      }),
    );
  });

  it("change sign when turned round, and nothing else", () => {
    fc.assert(
      fc.property(samples, fc.nat(9), (sample, cut) => {
        const one = roundOf(sample, ({ now }) => now);
        const other = roundOf(sample.slice(0, Math.max(2, sample.length - cut)), (own) => own.before);
        const [there, back] = [differenceOfStagedRounds({ one, other }), differenceOfStagedRounds({ one: other, other: one })];
        expect(back.ok).toBe(there.ok);
        expect(back.value).toBeCloseTo(-there.value, 12);
        expect(back.covariance).toBeCloseTo(there.covariance, 9);
        if (there.ok && back.ok) expect(back.se).toBeCloseTo(there.se, 9);
        for (const number of [there.covariance, there.value, ...there.byStage]) expect(number).not.toBeNaN();
      }),
    );
  });

  it("are those of one stage where only one is given", () => {
    fc.assert(
      fc.property(samples, fc.nat(9), (sample, cut) => {
        const [one, other] = [
          roundOf(sample, ({ now }) => now),
          roundOf(sample.slice(0, Math.max(2, sample.length - cut)), (own) => own.before),
        ];
        const first = ({ stages, ...round }: StagedRound): StagedRound => ({ ...round, stages: stages.slice(0, 1) });
        const simple = ({ statistic, stages }: StagedRound) => ({
          statistic,
          design: {
            rows: statistic.scores.length,
            stratum: stages[0]!.stratum,
            psu: stages[0]!.unit,
            populationSize: Float64Array.of(9, 10),
            singletonPsu: "certainty" as const,
          },
        });
        const ours = differenceOfStagedRounds({ one: first(one), other: first(other) });
        const theirs = differenceOfRounds({ one: simple(one), other: simple(other) });
        expect(ours.covariance).toBeCloseTo(theirs.covariance, 9);
        expect(ours.sharedPsus).toBe(theirs.sharedPsus);
        expect(ours.correlation ?? 0).toBeCloseTo(theirs.correlation ?? 0, 9);
        if (!ours.ok || !theirs.ok || theirs.se < 1e-6) return;
        expect(ours.se).toBeCloseTo(theirs.se, 9);
        expect(ours.df).toBeCloseTo(theirs.df, 6);
      }),
    );
  });
});

describe("rounds that cannot be compared", () => {
  const stages = [{ unit: Int32Array.of(0, 0, 1, 1), stratum: new Int32Array(4) }];
  const weight = Float64Array.of(2, 2, 2, 2);
  const statistic = existing(totalStatistic(Float64Array.of(1, 2, 3, 7), { weight }));
  const round: StagedRound = { statistic, stages, singletonPsu: "fail" };

  it("name the round and the row of a lonely unit", () => {
    const lonely = { ...round, stages: [{ unit: Int32Array.of(0, 0, 1, 2), stratum: Int32Array.of(0, 0, 1, 1) }] };
    expect(
      differenceOfStagedRounds({ one: lonely, other: { ...round, stages: [{ unit: Int32Array.of(5, 6, 7, 8) }] } }),
    ).toMatchObject({
      ok: false,
      reason: "singleton-psu",
      round: "one",
      stage: 1,
      row: 0,
      correlation: null,
    });
    const alone = { ...round, stages: [{ unit: new Int32Array(4), stratum: new Int32Array(4) }] };
    expect(differenceOfStagedRounds({ one: round, other: alone })).toMatchObject({
      reason: "singleton-psu",
      round: "other",
      row: 0,
    });
  });

  it("say that the same round twice has no difference to judge", () => {
    expect(differenceOfStagedRounds({ one: round, other: round })).toMatchObject({
      ok: false,
      reason: "no-variance",
      value: 0,
    });
  });

  it("take a round without strata as all in stratum 0", () => {
    const plain = { ...round, stages: [{ unit: Int32Array.of(0, 0, 1, 1) }] };
    const other = { ...round, statistic: existing(totalStatistic(Float64Array.of(2, 2, 5, 1), { weight })) };
    const ours = differenceOfStagedRounds({ one: plain, other });
    expect(ours).toEqual(differenceOfStagedRounds({ one: round, other }));
    // z is 6 and 20 in the one, 8 and 12 in the other: 2 · (−7)(−2) + 2 · 7 · 2 over 1.
    expect(ours).toMatchObject({ sharedPsus: 2, covariance: expect.closeTo(56, 12), value: 6 });
  });

  it("refuse a PSU that moved to another stratum, unless codes are nested", () => {
    const moved = { ...round, stages: [{ unit: Int32Array.of(0, 0, 1, 1), stratum: new Int32Array(4).fill(1) }] };
    expect(() => differenceOfStagedRounds({ one: round, other: moved })).toThrow(
      "psu 0 lies in stratum 0 and in 1 in the two rounds (row 0)",
    );
    const apart = differenceOfStagedRounds({ one: { ...round, nested: true }, other: { ...moved, nested: true } });
    expect(apart).toMatchObject({ covariance: 0, sharedPsus: 0 });
    for (const [a, b] of [
      [round, { ...round, nested: true }],
      [{ ...round, nested: true }, round],
    ] as const)
      expect(() => differenceOfStagedRounds({ one: a, other: b })).toThrow("in one round and not in the other");
  });

  it("take the residuals of calibrated rounds: what is calibrated to has no error and no covariance", () => {
    const cell = Int32Array.of(0, 1, 0, 1);
    const calibration = postStratify({ weight, cell, populationSize: Float64Array.of(10, 30) });
    if (!calibration.ok) throw new Error(calibration.reason);
    const count = existing(totalStatistic(Float64Array.of(1, 0, 1, 0), { weight: calibration.weights }));
    const calibrated = { ...round, statistic: count, calibrations: [calibration] };
    const ours = differenceOfStagedRounds({ one: calibrated, other: round });
    expect(ours).toMatchObject({ ok: true, value: 10 - 26, covariance: expect.closeTo(0, 9), sharedPsus: 2 });
    // V of the round that is left: 2/1 · 2 · (3 − 10)².
    if (ours.ok) expect(ours.se ** 2).toBeCloseTo(196, 9);
  });
});
