import { describe, expect, it } from "vitest";
import { differenceOfIndependent, differenceWithin } from "../comparison/difference.ts";
import { raoScott } from "../comparison/rao-scott.ts";
import { type CounterRandom, counterRandom } from "../distributions/counter-random.ts";
import { jackknife } from "../replication/jackknife.ts";
import { raoWu } from "../replication/rao-wu.ts";
import { replicateEstimate } from "../replication/replicates.ts";
import { mean } from "./mean.ts";
import { quantile } from "./quantile.ts";
import { meanStatistic } from "./statistic.ts";

/** Many samples from known populations: how often intervals hold the truth and tests find what is not there. Seeds are fixed. */
const uniform = (random: CounterRandom, series: number, turn: number): number =>
  (random.below(2 ** 32, { series, turn }) + 0.5) / 2 ** 32;

/** Sum of four uniforms, moved and stretched to mean 0 and variance 1: near enough to normal, with a bounded tail. */
const noise = (random: CounterRandom, series: number, turn: number): number =>
  ([0, 1, 2, 3].reduce((sum, part) => sum + uniform(random, series, 4 * turn + part), 0) - 2) * Math.sqrt(3);

/** Share of the runs in which something holds. */
const shareOf = (runs: number, holds: (series: number) => boolean): number =>
  Array.from({ length: runs }, (_, series) => Number(holds(series))).reduce((sum, one) => sum + one, 0) / runs;

/** A share of 600 runs lies within four of its standard errors. */
const expectShare = (share: number, truth: number, runs: number): void => {
  expect(Math.abs(share - truth)).toBeLessThan(4 * Math.sqrt((truth * (1 - truth)) / runs));
};

const population = Float64Array.from({ length: 400 }, (_, unit) => 50 + 12 * noise(counterRandom("population"), 0, unit));
const sorted = population.slice().sort();

/** A simple random sample of the population: n units, by a partial shuffle. */
function drawn(random: CounterRandom, series: number, n: number): Float64Array {
  const units = Int32Array.from(population.keys());
  for (let turn = 0; turn < n; turn += 1) {
    const other = turn + random.below(units.length - turn, { series, turn });
    [units[turn], units[other]] = [units[other]!, units[turn]!];
  }
  return Float64Array.from(units.subarray(0, n), (unit) => population[unit]!);
}

describe("intervals of simple random samples, 100 of 400", () => {
  const design = { rows: 100, weight: new Float64Array(100).fill(4), populationSize: Float64Array.of(400) };

  it.each([0.25, 0.5, 0.9])("for the quantile of %d hold it about 95 times of 100", (probability) => {
    const random = counterRandom(`quantile ${probability}`);
    const truth = sorted[Math.ceil(probability * 400) - 1]!;
    const share = shareOf(600, (series) => {
      const ours = quantile(drawn(random, series, 100), { design, probability });
      return ours.ok && ours.ciLow <= truth && truth <= ours.ciHigh;
    });
    // Steps of the distribution function make it a little more or less than the level.
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.985);
  });

  it("for the mean hold it as often with the jackknife as with linearised values: the two are one", () => {
    const random = counterRandom("mean");
    const truth = population.reduce((sum, value) => sum + value, 0) / 400;
    const share = shareOf(200, (series) => {
      const values = drawn(random, series, 40);
      const own = { rows: 40, weight: new Float64Array(40).fill(10), populationSize: Float64Array.of(400) };
      const [linear, replicates] = [mean(values, { design: own }), jackknife(own)];
      if (!linear.ok || !replicates.ok) throw new Error("both exist");
      const average = (weights: Float64Array): number =>
        weights.reduce((sum, weight, row) => sum + weight * values[row]!, 0) / weights.reduce((sum, weight) => sum + weight, 0);
      const ours = replicateEstimate(average, { replicates });
      if (!ours.ok) throw new Error(ours.reason);
      expect(ours.ciLow).toBeCloseTo(linear.ciLow, 8);
      return ours.ciLow <= truth && truth <= ours.ciHigh;
    });
    expectShare(share, 0.95, 200);
  });

  it("for the median by the bootstrap hold it often enough", () => {
    const random = counterRandom("bootstrap");
    const truth = sorted[199]!;
    const share = shareOf(40, (series) => {
      const values = drawn(random, series, 100);
      const order = Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
      const median = (weights: Float64Array): number => {
        const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
        let upTo = 0;
        for (const row of order) {
          upTo += weights[row]!;
          if (upTo >= half) return values[row]!;
        }
        return Number.NaN;
      };
      const replicates = raoWu({ design, seed: `${series}`, replicates: 150 });
      if (!replicates.ok) throw new Error(replicates.reason);
      const ours = replicateEstimate(median, { replicates });
      return ours.ok && ours.ciLow <= truth && truth <= ours.ciHigh;
    });
    expect(share).toBeGreaterThan(0.82);
  });
});

describe("tests of what is not there", () => {
  it("find a difference of two independent samples about 5 times of 100", () => {
    const random = counterRandom("independent");
    const share = shareOf(600, (series) => {
      const [one, other] = [20, 45].map((n, part) =>
        mean(
          Float64Array.from({ length: n }, (_, turn) => (1 + 2 * part) * noise(random, 2 * series + part, turn)),
          { design: { rows: n } },
        ),
      );
      if (!one?.ok || !other?.ok) throw new Error("both exist");
      const ours = differenceOfIndependent(one, other);
      return ours.ok && ours.p < 0.05;
    });
    expectShare(share, 0.05, 600);
  });

  it("find a difference of two domains that share PSUs about 5 times of 100, and far less often were they taken as independent", () => {
    const random = counterRandom("domains");
    const psu = Int32Array.from({ length: 160 }, (_, row) => row >> 2);
    const weight = new Float64Array(160).fill(1);
    const insides = [0, 1].map((own) => Array.from({ length: 160 }, (_, row) => Number(row % 2 === own)));
    let asIndependent = 0;
    const share = shareOf(600, (series) => {
      const values = Float64Array.from(psu, (unit, row) => 2 * noise(random, series, 500 + unit) + noise(random, series, row));
      const [one, other] = insides.map((inside) => meanStatistic(values, { weight, inside }));
      if (!one?.ok || !other?.ok) throw new Error("both exist");
      const design = { rows: 160, psu };
      const ours = differenceWithin({ one, other, design });
      const [a, b] = insides.map((inside) =>
        mean(
          values.map((value, row) => (inside[row] === 1 ? value : Number.NaN)),
          { design },
        ),
      );
      if (!a?.ok || !b?.ok) throw new Error("both exist");
      const apart = differenceOfIndependent(a, b);
      asIndependent += Number(apart.ok && apart.p < 0.05);
      return ours.ok && ours.p < 0.05;
    });
    expectShare(share, 0.05, 600);
    expect(asIndependent / 600).toBeLessThan(0.01);
  });

  it("find a dependence between answers that go with the PSU about 5 times of 100, where Pearson's X² alone finds it far too often", () => {
    const random = counterRandom("table");
    const psu = Int32Array.from({ length: 240 }, (_, row) => Math.floor(row / 8));
    let byPearson = 0;
    const share = shareOf(400, (series) => {
      const answer = (salt: number) =>
        Int32Array.from(psu, (unit, row) =>
          Number(1.2 * noise(random, series, salt + unit) + noise(random, series, salt + 50 + row) > 0),
        );
      const ours = raoScott({ row: answer(0), column: answer(400), rows: 2, columns: 2, design: { rows: 240, psu } });
      if (!ours.ok) throw new Error(ours.reason);
      byPearson += Number(ours.pearson > 3.841);
      return ours.p < 0.05;
    });
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.09);
    expect(byPearson / 400).toBeGreaterThan(0.1);
  });
});

describe("large samples", () => {
  const rows = 100_000;
  const random = counterRandom("large");
  const values = Float64Array.from({ length: rows }, (_, row) => uniform(random, 1, row));

  it("take time in step with their rows", () => {
    const psu = Int32Array.from({ length: rows }, (_, row) => row % 5000);
    const stratum = psu.map((unit) => unit % 50);
    const design = { rows, stratum, psu };
    const start = performance.now();
    expect(quantile(values, { design, probability: 0.9 })).toMatchObject({ ok: true, df: 4950 });
    const one = meanStatistic(values, { weight: new Float64Array(rows).fill(1), inside: psu.map((_, row) => row % 2) });
    const other = meanStatistic(values, { weight: new Float64Array(rows).fill(1), inside: psu.map((_, row) => (row + 1) % 2) });
    if (!one.ok || !other.ok) throw new Error("both exist");
    expect(differenceWithin({ one, other, design }).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
