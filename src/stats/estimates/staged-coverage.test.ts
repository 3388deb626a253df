import { describe, expect, it } from "vitest";
import { type CounterRandom, counterRandom } from "../distributions/counter-random.ts";
import { jackknife } from "../replication/jackknife.ts";
import { calibratedReplicates } from "../replication/replicate-calibration.ts";
import { replicateEstimate } from "../replication/replicates.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { stagedEstimate } from "./staged-estimate.ts";
import { meanStatistic, totalStatistic } from "./statistic.ts";

/** 400 two-stage samples of one population, post-stratified: how often intervals hold the truth, and what errors are on average. */
const uniform = (random: CounterRandom, series: number, turn: number): number =>
  (random.below(2 ** 32, { series, turn }) + 0.5) / 2 ** 32;

const psus = 50;
const units = 20;
const [psusDrawn, unitsDrawn] = [14, 8];
const runs = 400;

interface Unit {
  readonly psu: number;
  readonly unit: number;
  readonly cell: number;
  readonly y: number;
}

const random = counterRandom("a population in two stages");
const population: readonly Unit[] = Array.from({ length: psus * units }, (_, at): Unit => {
  const [psu, unit] = [Math.floor(at / units), at % units];
  const cell = uniform(random, 1, at) < 0.35 + 0.01 * psu ? 0 : 1;
  return { psu, unit, cell, y: 40 + 12 * cell + 6 * uniform(random, 2, psu) + 9 * uniform(random, 3, at) };
});
const cellSizes = Float64Array.from([0, 1], (code) => population.filter(({ cell }) => cell === code).length);
const truth = population.reduce((sum, { y }) => sum + y, 0);

/** The first `count` of a shuffle of 0 … `size` − 1. */
function drawn(series: number, size: number, count: number): number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  const own = counterRandom("draws");
  for (let turn = 0; turn < count; turn += 1) {
    const other = turn + own.below(size - turn, { series, turn });
    [order[turn], order[other]] = [order[other]!, order[turn]!];
  }
  return order.slice(0, count);
}

function sampleOf(run: number) {
  const rows = drawn(run * 100, psus, psusDrawn).flatMap((psu, at) =>
    drawn(run * 100 + at + 1, units, unitsDrawn).map((unit) => population[psu * units + unit]!),
  );
  const weight = new Float64Array(rows.length).fill((psus / psusDrawn) * (units / unitsDrawn));
  const cell = Int32Array.from(rows, (row) => row.cell);
  const recipe = (own: Float64Array) => postStratify({ weight: own, cell, populationSize: cellSizes });
  const psu = Int32Array.from(rows, (row) => row.psu);
  const stages = [
    { unit: psu, population: new Float64Array(rows.length).fill(psus) },
    { unit: Int32Array.from(rows, (row) => row.unit), population: new Float64Array(rows.length).fill(units) },
  ];
  return { y: Float64Array.from(rows, (row) => row.y), weight, recipe, psu, stages };
}

function byStages(run: number, isCalibrated: boolean) {
  const { y, weight, recipe, stages } = sampleOf(run);
  const fitted = recipe(weight);
  if (!fitted.ok) throw new Error(fitted.reason);
  const own = isCalibrated ? fitted.weights : weight;
  const calibrations = isCalibrated ? [fitted] : [];
  return stagedEstimate(totalStatistic(y, { weight: own }), { stages, singletonPsu: "fail", calibrations });
}

function byReplicates(run: number) {
  const { y, weight, recipe, psu } = sampleOf(run);
  const plain = jackknife({ rows: y.length, psu, weight, populationSize: Float64Array.of(psus) });
  if (!plain.ok) throw new Error(plain.reason);
  const replicates = calibratedReplicates(plain, recipe);
  if (!replicates.ok) throw new Error(replicates.reason);
  return replicateEstimate((own) => totalStatistic(y, { weight: own }), { replicates });
}

function summary(estimate: (run: number) => ReturnType<typeof byStages | typeof byReplicates>) {
  const found = Array.from({ length: runs }, (_, run) => {
    const one = estimate(run);
    if (!one.ok) throw new Error(one.reason);
    return one;
  });
  const mean = found.reduce((sum, { value }) => sum + value, 0) / runs;
  const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (runs - 1));
  const error = Math.sqrt(found.reduce((sum, { se }) => sum + se ** 2, 0) / runs);
  const held = found.filter(({ ciLow, ciHigh }) => ciLow <= truth && truth <= ciHigh).length;
  return { bias: mean / truth - 1, spread, ratio: error / spread, held: held / runs };
}

describe("totals of two-stage samples", () => {
  const plain = summary((run) => byStages(run, false));
  const calibrated = summary((run) => byStages(run, true));

  it("have the error that they vary by, and intervals that hold the truth about 95 times of 100, calibrated or not", () => {
    for (const { bias, ratio, held } of [plain, calibrated]) {
      expect(Math.abs(bias)).toBeLessThan(0.005);
      // The standard deviation of 400 estimates is itself known to 3.5 %; four times that.
      expect(Math.abs(ratio - 1)).toBeLessThan(0.14);
      expect(Math.abs(held - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / runs));
    }
  });

  it("vary less once they are post-stratified, and their error says so", () => {
    expect(calibrated.spread).toBeLessThan(0.7 * plain.spread);
  });

  it("have much the same error by replicates that are calibrated one by one, less what the second stage adds", () => {
    const replicated = summary(byReplicates);
    expect(replicated.spread).toBeCloseTo(calibrated.spread, 6);
    expect(replicated.ratio).toBeGreaterThan(0.8);
    expect(replicated.ratio).toBeLessThan(calibrated.ratio * 1.03);
    expect(replicated.held).toBeGreaterThan(0.89);
  });

  it("and means of cells show what the design costs: a design effect above 1 where PSUs differ", () => {
    const { y, weight, stages } = sampleOf(7);
    const ours = stagedEstimate(meanStatistic(y, { weight }), { stages, singletonPsu: "fail" });
    expect(ours.ok && ours.deff).toBeGreaterThan(1);
  });

  it.runIf(process.env.SHOW_COVERAGE !== undefined)("prints what was found", () => {
    console.table({ plain, calibrated, replicated: summary(byReplicates) });
  });
});
