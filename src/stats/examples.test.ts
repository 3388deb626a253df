import { describe, expect, it } from "vitest";
import { choleskyFactor } from "./cholesky.ts";
import { counterRandom } from "./counter-random.ts";
import { stratifiedCovariances } from "./covariance.ts";
import { cronbach } from "./cronbach.ts";
import { countedDesign } from "./design.ts";
import { differenceOfIndependent, differenceWithin } from "./difference.ts";
import { fisherTail } from "./fisher.ts";
import { holm } from "./holm.ts";
import { jackknife } from "./jackknife.ts";
import { inclusionProbabilities, systematicPps } from "./pps.ts";
import { importancePerformance } from "./quadrants.ts";
import { quantile } from "./quantile.ts";
import { raoScott } from "./rao-scott.ts";
import { raoWu } from "./rao-wu.ts";
import { relativeImportance } from "./relative-importance.ts";
import { replicateEstimate } from "./replicates.ts";
import { stagedEstimate } from "./staged-estimate.ts";
import { stagedVariance } from "./stages.ts";
import { meanStatistic, totalStatistic } from "./statistic.ts";
import { weightedCovariance } from "./weighted-covariance.ts";

/** The examples of the docstrings, run as they stand there; what is cut short there is written out here. */
const column = (...values: number[]) => Float64Array.from(values);
const near = (value: number) => expect.closeTo(value, 3) as number;

describe("examples of the docstrings", () => {
  it("quantile", () => {
    const options = { design: { rows: 5 }, probability: 0.5 };
    expect(quantile(column(4, 1, 3, 2, 5), options)).toMatchObject({ ok: false, reason: "open-interval", n: 5, value: 3 });
  });

  it("counterRandom", () => {
    const number = counterRandom("vong 2023").below(6, { series: 0, turn: 0 });
    expect([0, 1, 2, 3, 4, 5]).toContain(number);
    expect(counterRandom("vong 2023").below(6, { series: 0, turn: 0 })).toBe(number);
  });

  it("jackknife and replicateEstimate", () => {
    const weighted = jackknife({ rows: 3, weight: column(10, 10, 10) });
    expect(weighted.ok && [...weighted.weights(0)]).toEqual([0, 15, 15]);
    const replicates = jackknife({ rows: 3 });
    const y = [1, 2, 6];
    const sum = (weights: Float64Array) => weights.reduce((total, weight, row) => total + weight * (y[row] as number), 0);
    if (!replicates.ok) throw new Error(replicates.reason);
    expect(replicateEstimate(sum, { replicates })).toMatchObject({ ok: true, value: 9, se: near(4.583), df: 2 });
  });

  it("raoWu", () => {
    const replicates = raoWu({ design: { rows: 3 }, seed: "vong 2023", replicates: 100 });
    if (!replicates.ok) throw new Error(replicates.reason);
    const weights = replicates.weights(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(3, 12);
    expect(weights.some((weight) => weight === 0)).toBe(true);
  });

  const weight = column(10, 10, 10, 10);
  const stages = [
    { unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
    { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) },
  ];

  it("totalStatistic, stagedVariance and stagedEstimate", () => {
    const two = { weight: column(10, 10) };
    expect(totalStatistic(column(1, 3), two)).toEqual({ ok: true, value: 40, scores: column(10, 30), n: 2 });
    const ours = stagedVariance({ scores: column(1, 3, 2, 6), stages, singletonPsu: "fail" });
    expect(ours).toEqual({ ok: true, variance: near(16), byStage: [near(8), near(8)], df: 1 });
    const estimate = stagedEstimate(meanStatistic(column(1, 3, 2, 6), { weight }), { stages, singletonPsu: "fail" });
    expect(estimate).toEqual({ ok: true, value: 3, se: near(1), df: 1, ciLow: near(-9.706), ciHigh: near(15.706), n: 4 });
  });

  it("differenceWithin and differenceOfIndependent", () => {
    const values = column(1, 3, 6, 6);
    const [one, other] = [
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ].map((inside) => meanStatistic(values, { weight: column(1, 1, 1, 1), inside }));
    if (!one?.ok || !other?.ok) throw new Error("both exist");
    expect(differenceWithin({ one, other, design: { rows: 4 } })).toMatchObject({
      ok: true,
      value: -4,
      se: near(0.816),
      df: 3,
    });
    const apart = differenceOfIndependent({ value: 84, se: 0.6, df: 40 }, { value: 82, se: 0.8, df: 30 });
    expect(apart).toMatchObject({ ok: true, value: 2, se: 1, df: near(59.195) });
  });

  it("holm, fisherTail, choleskyFactor and stratifiedCovariances", () => {
    expect([...holm([0.01, 0.04, 0.03])]).toEqual([near(0.03), near(0.06), near(0.06)]);
    expect(fisherTail(4, 1, 10)).toBeCloseTo(0.0734, 4);
    expect(choleskyFactor([[4], [2, 5]])).toEqual({ ok: true, lower: [column(2), column(1, 2)] });
    const columns = [column(1, 3), column(2, 8)];
    const covariances = stratifiedCovariances(columns, countedDesign({ rows: 2 }));
    expect(covariances.ok && covariances.matrix.map((row) => [...row])).toEqual([[near(4)], [near(12), near(36)]]);
  });

  it("raoScott", () => {
    const [row, other] = [Int32Array.of(0, 0, 1, 1, 0, 1), Int32Array.of(0, 1, 1, 1, 0, 0)];
    expect(raoScott({ row, column: other, rows: 2, columns: 2, design: { rows: 6 } })).toMatchObject({
      ok: true,
      pearson: near(0.667),
      f: near(0.556),
      numDf: near(1),
      denDf: near(5),
    });
  });

  it("weightedCovariance, cronbach and relativeImportance", () => {
    expect(weightedCovariance([column(1, 3), column(2, 8)])).toEqual({
      n: 2,
      matrix: [column(1, 3), column(3, 9)],
      constant: undefined,
    });
    expect(cronbach([column(1, 2, 3, 5), column(2, 2, 4, 5), column(1, 3, 3, 4)])).toMatchObject({
      ok: true,
      alpha: near(0.945),
    });
    const ours = relativeImportance({ predictors: [column(1, 2, 3, 4), column(1, 0, 0, 1)], target: column(2, 3, 5, 6) });
    expect(ours).toMatchObject({ ok: true, rSquared: near(0.98), n: 4 });
    expect(ours.ok && ours.shares?.[0]).toBeCloseTo(1, 12);
  });

  it("importancePerformance, inclusionProbabilities and systematicPps", () => {
    const ours = importancePerformance({ importance: [0.4, 0.1], performance: [70, 90] });
    expect(ours.ok && ours.quadrants).toEqual(["concentrate-here", "possible-overkill"]);
    const frame = { sizes: [90, 5, 3, 2], size: 2 };
    expect(inclusionProbabilities(frame)).toEqual({
      ok: true,
      probability: column(1, 0.5, 0.3, 0.2),
      certainty: Int32Array.of(0),
    });
    expect(systematicPps({ ...frame, start: 2 ** 51 })).toMatchObject({ ok: true, positions: Int32Array.of(0, 2) });
  });
});
