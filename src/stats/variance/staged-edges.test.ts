import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stagedDifference } from "../comparison/staged-difference.ts";
import { differenceOfStagedRounds } from "../comparison/staged-round-difference.ts";
import type { Calibration } from "../design/calibration.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { stagedEstimate, stagedEstimates } from "../estimates/staged-estimate.ts";
import { stagedQuantile } from "../estimates/staged-quantile.ts";
import { meanStatistic, proportionStatistic, ratioStatistic, totalStatistic } from "../estimates/statistic.ts";
import { jackknife } from "../replication/jackknife.ts";
import { calibratedReplicates } from "../replication/replicate-calibration.ts";
import { replicateDifference } from "../replication/replicate-difference.ts";
import { replicateQuantile } from "../replication/replicate-quantile.ts";
import { type Replicates, replicateEstimate } from "../replication/replicates.ts";
import { postStratify } from "../weights/post-stratification.ts";
import type { Stage } from "./staged-units.ts";

/** Samples with weights of 0, missing answers, empty domains, lonely units and cells without anybody, under every rule. */
const row = fc.record({
  stratum: fc.nat(2),
  psu: fc.nat(2),
  ssu: fc.nat(2),
  cell: fc.nat(1),
  inside: fc.nat(1),
  weight: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
  y: fc.oneof(fc.constantFrom(0, 1, Number.NaN), fc.integer({ min: -9, max: 9 })),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;
const samples = fc.array(row, { minLength: 1, maxLength: 20 });
const rules = fc.constantFrom<SingletonPsu>("fail", "certainty", "adjust", "average");

/** Paths to numbers that are none. */
function lost(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => lost(own, `${path}.${key}`));
}

const columnsOf = (sample: readonly Row[]) => ({
  weight: Float64Array.from(sample, (one) => one.weight),
  y: Float64Array.from(sample, (one) => one.y),
  has: Float64Array.from(sample, (one) => (Number.isNaN(one.y) ? one.y : Number(one.y > 0))),
  inside: sample.map((one) => one.inside),
  outside: sample.map((one) => 1 - one.inside),
  cell: Int32Array.from(sample, (one) => one.cell),
  stratum: Int32Array.from(sample, (one) => one.stratum),
  psu: Int32Array.from(sample, (one) => one.stratum * 3 + one.psu),
});

const stagesOf = (sample: readonly Row[], hasSizes: boolean): Stage[] => [
  {
    unit: Int32Array.from(sample, (one) => one.psu),
    stratum: Int32Array.from(sample, (one) => one.stratum),
    population: hasSizes ? Float64Array.from(sample, (one) => 3 + one.stratum) : undefined,
  },
  { unit: Int32Array.from(sample, (one) => one.ssu), population: new Float64Array(sample.length).fill(3) },
];

type Columns = ReturnType<typeof columnsOf>;

const statisticsOf = ({ y, has, inside, outside }: Columns, weight: Float64Array) => ({
  total: totalStatistic(y, { weight }),
  mean: meanStatistic(y, { weight, inside }),
  other: meanStatistic(y, { weight, inside: outside }),
  ratio: ratioStatistic({ numerator: has, denominator: y }, { weight }),
  share: proportionStatistic(has, { weight, inside }),
});

describe("samples of several stages never give a number that is none", () => {
  it("estimates, quantiles, differences of domains and of rounds, calibrated or not", () => {
    fc.assert(
      fc.property(samples, rules, fc.boolean(), fc.boolean(), (sample, singletonPsu, hasSizes, isCalibrated) => {
        const columns = columnsOf(sample);
        const { weight: first, cell, y } = columns;
        const found = postStratify({ weight: first, cell, populationSize: Float64Array.of(40, 70), partial: true });
        const calibrations: Calibration[] = isCalibrated && found.ok ? [found] : [];
        const weight = calibrations[0]?.weights ?? first;
        const options = { stages: stagesOf(sample, hasSizes), singletonPsu, nested: true, calibrations };
        const statistics = statisticsOf(columns, weight);
        const figures: unknown[] = Object.values(statistics).map((one) => stagedEstimate(one, options));
        // Many at once are what each is alone.
        expect(stagedEstimates(Object.values(statistics), options)).toEqual(figures);
        figures.push(stagedEstimate(statistics.share, { ...options, interval: "logit" }));
        for (const interval of ["t", "logit"] as const)
          figures.push(stagedQuantile(y, { ...options, weight, probability: 0.3, inside: columns.inside, interval }));
        const { mean, other } = statistics;
        if (mean.ok && other.ok) {
          figures.push(stagedDifference({ one: mean, other, ...options }));
          const rounds = { one: { ...options, statistic: mean }, other: { ...options, statistic: other } };
          figures.push(differenceOfStagedRounds(rounds));
        }
        expect(lost(figures)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("replicates never give a number that is none", () => {
  const figuresOf = (columns: Columns, replicates: Replicates): unknown[] => {
    const { inside, y } = columns;
    const names = ["total", "mean", "ratio", "share"] as const;
    const statistic = (name: (typeof names)[number] | "other") => (weight: Float64Array) => statisticsOf(columns, weight)[name];
    return [
      ...names.map((name) => replicateEstimate(statistic(name), { replicates })),
      replicateEstimate(statistic("share"), { replicates, interval: "logit" }),
      replicateEstimate(statistic("mean"), { replicates, centre: "estimate" }),
      replicateDifference({ one: statistic("mean"), other: statistic("other"), replicates }),
      replicateQuantile(y, { replicates, probability: 0.6, inside }),
      replicateQuantile(y, { replicates, probability: 0.6, inside, interval: "logit" }),
    ];
  };

  it("of the design, and calibrated one by one", () => {
    fc.assert(
      fc.property(samples, rules, fc.boolean(), (sample, singletonPsu, hasSizes) => {
        const columns = columnsOf(sample);
        const { stratum, psu, weight, cell } = columns;
        const populationSize = hasSizes ? Float64Array.of(3, 4, 5) : undefined;
        const plain = jackknife({ rows: sample.length, stratum, psu, weight, populationSize, singletonPsu });
        if (!plain.ok) return void expect(["singleton-psu", "no-replicates"]).toContain(plain.reason);
        expect(lost(figuresOf(columns, plain))).toEqual([]);
        const sizes = Float64Array.of(40, 70);
        const fitted = calibratedReplicates(plain, (own) => postStratify({ weight: own, cell, populationSize: sizes }));
        if (fitted.ok) expect(lost(figuresOf(columns, fitted))).toEqual([]);
        else expect(fitted.failure.reason).toBe("empty-cell");
      }),
      { numRuns: 200 },
    );
  });
});
