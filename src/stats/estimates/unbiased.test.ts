import { describe, expect, it } from "vitest";
import { differenceOfRounds, type RoundStatistic } from "../comparison/round-difference.ts";
import { inclusionProbabilities, systematicPps } from "../selection/pps.ts";
import { stagedVariance } from "../variance/stages.ts";
import { totalStatistic } from "./statistic.ts";

/**
 * Small populations of which every possible sample is drawn: the estimates must hit the truth on average, and the estimated variances
 * must on average be what the estimates really vary by. Nothing here is left to chance.
 */
const subsets = (units: readonly number[], size: number): number[][] =>
  size === 0 ? [[]] : units.flatMap((unit, at) => subsets(units.slice(at + 1), size - 1).map((rest) => [unit, ...rest]));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => mean(values.map((value) => (value - mean(values)) ** 2));
const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);

describe("two stages, every sample", () => {
  const psus = [
    [3, 8, 1],
    [10, 2, 7],
    [4, 4, 9],
    [12, 1, 6],
  ];
  const chosen = subsets([0, 1, 2, 3], 2);
  const within = subsets([0, 1, 2], 2);
  const samples = chosen.flatMap(([a, b]) =>
    within.flatMap((first) => within.map((second) => [first, second].map((ssus, at) => ({ psu: [a, b][at]!, ssus })))),
  );

  const estimates = samples.map((sample) => {
    const rows = sample.flatMap(({ psu, ssus }) =>
      ssus.map((ssu) => ({ psu, ssu, score: (4 / 2) * (3 / 2) * psus[psu]![ssu]! })),
    );
    const spread = stagedVariance({
      scores: Float64Array.from(rows, ({ score }) => score),
      stages: [
        { unit: Int32Array.from(rows, ({ psu }) => psu), population: new Float64Array(rows.length).fill(4) },
        { unit: Int32Array.from(rows, ({ ssu }) => ssu), population: new Float64Array(rows.length).fill(3) },
      ],
      singletonPsu: "fail",
    });
    if (!spread.ok) throw new Error(spread.reason);
    return { total: sum(rows.map(({ score }) => score)), variance: spread.variance };
  });

  it("hits the total, and its variance", () => {
    expect(estimates).toHaveLength(54);
    expect(mean(estimates.map(({ total }) => total))).toBeCloseTo(sum(psus.flat()), 9);
    expect(mean(estimates.map((one) => one.variance))).toBeCloseTo(variance(estimates.map(({ total }) => total)), 6);
  });
});

describe("two rounds with so many units in common, every pair of samples", () => {
  const before = [4, 9, 1, 7, 12, 3];
  const after = [6, 8, 3, 11, 13, 2];
  const units = [0, 1, 2, 3, 4, 5];

  const round = (sample: readonly number[], values: readonly number[], size: number): RoundStatistic => {
    const weight = new Float64Array(sample.length).fill(size / sample.length);
    const statistic = totalStatistic(
      Float64Array.from(sample, (unit) => values[unit]!),
      { weight },
    );
    if (!statistic.ok) throw new Error(statistic.reason);
    const design = { rows: sample.length, psu: Int32Array.from(sample), weight, populationSize: Float64Array.of(size) };
    return { statistic, design };
  };

  it.each([
    [3, 3, 2],
    [4, 3, 2],
    [3, 3, 3],
    [4, 4, 3],
    [5, 4, 4],
  ])("%i and %i units, %i in common", (first, second, shared) => {
    const pairs = subsets(units, first).flatMap((one) =>
      subsets(units, second)
        .filter((other) => other.filter((unit) => one.includes(unit)).length === shared)
        .map((other) => [one, other] as const),
    );
    const differences = pairs.map(([one, other]) =>
      differenceOfRounds({ one: round(other, after, 6), other: round(one, before, 6) }),
    );
    const values = differences.map(({ value }) => value);
    expect(mean(values)).toBeCloseTo(sum(after) - sum(before), 9);
    // A variance below 0 in a sample counts in the mean; it is put together again from its parts.
    const variances = pairs.map(([one, other], at) => {
      const [a, b] = [round(other, after, 6), round(one, before, 6)].map(ownVariance);
      return a! + b! - 2 * differences[at]!.covariance;
    });
    expect(mean(variances)).toBeCloseTo(variance(values), 6);
    differences.forEach((one, at) => {
      expect(one.sharedPsus).toBe(shared);
      if (one.ok) expect(one.se ** 2).toBeCloseTo(variances[at]!, 6);
      else expect(variances[at]!).toBeLessThanOrEqual(1e-9);
    });
  });

  /** N²·(1 − n/N)·s²/n, of a total. */
  function ownVariance({ statistic, design }: RoundStatistic): number {
    const n = design.rows;
    const values = [...statistic.scores].map((score) => (score * n) / 6);
    return (36 * (1 - n / 6) * (variance(values) * n)) / (n - 1) / n;
  }
});

describe("systematic draws by size, every start that matters", () => {
  const frames = [
    { sizes: [3, 1, 4, 1, 5, 9, 2, 6], size: 3 },
    { sizes: [40, 7, 3, 5, 1, 1], size: 3 },
    { sizes: [5, 0, 5, 5, 2, 0, 1], size: 4 },
  ];

  it.each(frames)("$size of $sizes: frequencies are the probabilities, and totals come out", ({ sizes, size }) => {
    const chances = inclusionProbabilities({ sizes, size });
    if (!chances.ok) throw new Error(chances.reason);
    const open = sum(sizes.filter((_, unit) => !chances.certainty.includes(unit)));
    // Which units are drawn changes at multiples of 1/S only: the middles between them stand for all starts.
    const draws = Array.from({ length: open }, (_, at) => {
      const drawn = systematicPps({ sizes, size, start: Math.floor(((at + 0.5) / open) * 2 ** 52) });
      if (!drawn.ok) throw new Error(drawn.reason);
      return [...drawn.positions];
    });
    const y = sizes.map((own, unit) => 3 * own + unit);
    const drawable = sizes.map((own) => own > 0);
    sizes.forEach((_, unit) => {
      const share = draws.filter((drawn) => drawn.includes(unit)).length / draws.length;
      expect(share, `unit ${unit}`).toBeCloseTo(chances.probability[unit]!, 12);
    });
    const totals = draws.map((drawn) => sum(drawn.map((unit) => y[unit]! / chances.probability[unit]!)));
    expect(mean(totals)).toBeCloseTo(sum(y.filter((_, unit) => drawable[unit])), 9);
    // What is proportional to size in the open part is estimated without error there.
    const certain = new Set(chances.certainty);
    for (const drawn of draws)
      expect(
        sum(drawn.filter((unit) => !certain.has(unit)).map((unit) => sizes[unit]! / chances.probability[unit]!)),
      ).toBeCloseTo(open, 9);
  });
});
