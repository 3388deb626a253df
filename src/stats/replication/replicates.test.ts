import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu, SingletonPsuFailure } from "../design/singleton-psu.ts";
import { mean } from "../estimates/mean.ts";
import { meanStatistic, proportionStatistic, totalStatistic } from "../estimates/statistic.ts";
import { total } from "../estimates/total.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { jackknife, type NoReplicates } from "./jackknife.ts";
import { raoWu } from "./rao-wu.ts";
import { replicateDifference } from "./replicate-difference.ts";
import { givenReplicates, type Replicates, replicateEstimate, replicateEstimates } from "./replicates.ts";

interface Row {
  readonly kind: "jackknife" | "bootstrap";
  readonly rule: SingletonPsu;
  readonly finite: boolean;
  readonly mse: boolean;
  readonly statistic: "total" | "mean" | "ratio" | "domain" | "slope";
  readonly value: number;
  readonly se: number;
  readonly replicates: number;
}

const { rows: numbers, errors } = referenceCase<{
  rows: readonly Row[];
  errors: { readonly mean: number; readonly sd: number };
}>("replication");
const table = referenceTable("replication/sample.csv");
const kept = Int32Array.from(table.texts("stratum").keys());
const withoutLonely = kept.filter((row) => table.texts("stratum")[row] !== "T4");

/** Columns of the sample for some of its rows. */
function sampleOf(rows: Int32Array) {
  const pick = (column: string): string[] => {
    const texts = table.texts(column);
    return [...rows].map((row) => texts[row]!);
  };
  const stratum = coded(pick("stratum")).codes;
  const population = numbersOf(pick("population"));
  const populationSize = new Float64Array(Math.max(...stratum) + 1);
  stratum.forEach((code, row) => {
    populationSize[code] = population[row]!;
  });
  const design: SampleDesign = { rows: rows.length, stratum, psu: coded(pick("psu")).codes, weight: numbersOf(pick("weight")) };
  return {
    design,
    populationSize,
    psuLabels: pick("psu"),
    y: numbersOf(pick("y")),
    x: numbersOf(pick("x")),
    domain: pick("domain"),
  };
}

type Sample = ReturnType<typeof sampleOf>;

const sum = (weights: Float64Array, value: (row: number) => number): number =>
  weights.reduce((all, weight, row) => all + weight * value(row), 0);

const statisticsOf = ({ y, x, domain }: Sample): Readonly<Record<Row["statistic"], (weights: Float64Array) => number>> => ({
  total: (weights) => sum(weights, (row) => y[row]!),
  mean: (weights) => sum(weights, (row) => y[row]!) / sum(weights, () => 1),
  ratio: (weights) => sum(weights, (row) => y[row]!) / sum(weights, (row) => x[row]!),
  domain: (weights) =>
    sum(weights, (row) => (domain[row] === "B" ? y[row]! : 0)) / sum(weights, (row) => (domain[row] === "B" ? 1 : 0)),
  slope: (weights) => {
    const centre = sum(weights, (row) => x[row]!) / sum(weights, () => 1);
    return sum(weights, (row) => (x[row]! - centre) * y[row]!) / sum(weights, (row) => (x[row]! - centre) ** 2);
  },
});

function made(outcome: Replicates | SingletonPsuFailure | NoReplicates): Replicates {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The bootstrap with R's own draws. */
function rBootstrap(sample: Sample): Replicates {
  const drawn = referenceTable("replication/bootstrap.csv");
  const place = new Map(drawn.texts("psu").map((label, index) => [label, index]));
  const { weight } = sample.design;
  const weights = Array.from({ length: 40 }, (_, replicate) => {
    const factor = numbersOf(drawn.texts(`X${replicate + 1}`));
    return Float64Array.from(sample.psuLabels, (label, row) => weight![row]! * factor[place.get(label)!]!);
  });
  return givenReplicates({ fullWeight: weight!, weights, coefficient: new Float64Array(40).fill(1 / 39), df: 14 });
}

describe("replicates against R", () => {
  it.each(numbers)("$kind, rule $rule, finite $finite, mse $mse: $statistic", (row) => {
    const sample = sampleOf(row.kind === "jackknife" ? kept : withoutLonely);
    const design = {
      ...sample.design,
      singletonPsu: row.rule,
      populationSize: row.finite ? sample.populationSize : undefined,
    };
    const replicates = row.kind === "jackknife" ? made(jackknife(design)) : rBootstrap(sample);
    expect(replicates.count).toBe(row.replicates);
    const outcome = replicateEstimate(statisticsOf(sample)[row.statistic], {
      replicates,
      centre: row.mse ? "estimate" : "mean",
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    expectClose(outcome.value, row.value, { label: "value" });
    expectClose(outcome.se, row.se, { label: "se" });
  });

  it("Rao–Wu with draws of our own spreads as R's does", () => {
    const sample = sampleOf(withoutLonely);
    const found = Array.from({ length: 10 }, (_, at) => {
      const replicates = made(raoWu({ design: sample.design, seed: `vòng ${at}`, replicates: 400 }));
      const outcome = replicateEstimate(statisticsOf(sample).mean, { replicates });
      return outcome.ok ? outcome.se : Number.NaN;
    });
    const average = found.reduce((all, one) => all + one, 0) / found.length;
    // Standard error of the difference of the two averages: sd·√(1/10 + 1/30)
    expect(Math.abs(average - errors.mean)).toBeLessThan(4 * errors.sd * Math.sqrt(1 / 10 + 1 / 30));
  });
});

describe("the jackknife", () => {
  it("leaves one PSU out of its stratum at a time", () => {
    const design = { rows: 5, stratum: Int32Array.of(0, 0, 0, 1, 1), weight: Float64Array.of(2, 2, 2, 5, 5) };
    const replicates = made(jackknife(design));
    expect(Array.from({ length: 5 }, (_, at) => [...replicates.weights(at)])).toEqual([
      [0, 3, 3, 5, 5],
      [3, 0, 3, 5, 5],
      [3, 3, 0, 5, 5],
      [2, 2, 2, 0, 10],
      [2, 2, 2, 10, 0],
    ]);
    expect([...replicates.coefficient]).toEqual([2 / 3, 2 / 3, 2 / 3, 1 / 2, 1 / 2]);
    expect(replicates.df).toBe(3);
  });

  it("has no replicates of a stratum that was observed whole, and none of a census", () => {
    const design = { rows: 4, stratum: Int32Array.of(0, 0, 1, 1), populationSize: Float64Array.of(2, 20) };
    const replicates = made(jackknife(design));
    expect(replicates.count).toBe(2);
    expect([...replicates.coefficient]).toEqual([0.45, 0.45]);
    expect(jackknife({ ...design, populationSize: Float64Array.of(2, 2) })).toEqual({ ok: false, reason: "no-replicates" });
  });

  it("names the stratum with one PSU, by rule", () => {
    const design = { rows: 3, stratum: Int32Array.of(0, 0, 1) };
    expect(jackknife(design)).toEqual({ ok: false, reason: "singleton-psu", stratum: 1 });
    expect(made(jackknife({ ...design, singletonPsu: "certainty" })).count).toBe(2);
    expect(made(jackknife({ ...design, singletonPsu: "adjust" })).count).toBe(3);
    const alone = { rows: 1, singletonPsu: "average" as const };
    expect(jackknife(alone)).toEqual({ ok: false, reason: "singleton-psu", stratum: 0 });
    expect(jackknife({ rows: 1, singletonPsu: "certainty" })).toEqual({ ok: false, reason: "no-replicates" });
  });

  it("refuses a design that contradicts itself", () => {
    expect(() => jackknife({ rows: 2, weight: Float64Array.of(1, -1) })).toThrow("weight -1");
  });
});

describe("the rescaling bootstrap", () => {
  const design = { rows: 6, stratum: Int32Array.of(0, 0, 0, 1, 1, 1), psu: Int32Array.of(0, 0, 1, 4, 5, 6) };

  it("gives the same replicates for the same seed, each alone", () => {
    const one = made(raoWu({ design, seed: "2023", replicates: 20 }));
    const other = made(raoWu({ design, seed: "2023", replicates: 50 }));
    expect(other.weights(7)).toEqual(one.weights(7));
    expect(made(raoWu({ design, seed: "2024", replicates: 20 })).weights(7)).not.toEqual(one.weights(7));
  });

  it("keeps what was observed whole, and lonely strata by rule", () => {
    const populationSize = Float64Array.of(2, 30);
    const replicates = made(raoWu({ design: { ...design, populationSize }, seed: "a", replicates: 5 }));
    for (let at = 0; at < 5; at += 1) expect([...replicates.weights(at).subarray(0, 3)]).toEqual([1, 1, 1]);
    const lonely = { rows: 3, stratum: Int32Array.of(0, 0, 1) };
    for (const singletonPsu of ["fail", "adjust"] as const)
      expect(raoWu({ design: { ...lonely, singletonPsu }, seed: "a" })).toEqual({
        ok: false,
        reason: "singleton-psu",
        stratum: 1,
      });
    const certain = made(raoWu({ design: { ...lonely, singletonPsu: "certainty" }, seed: "a", replicates: 9 }));
    expect(Array.from({ length: 9 }, (_, at) => certain.weights(at)[2])).toEqual(new Array(9).fill(1));
    const average = made(raoWu({ design: { ...lonely, singletonPsu: "average" }, seed: "a", replicates: 9 }));
    expect(average.coefficient[0]).toBe(2 * certain.coefficient[0]!);
    const census = { ...design, populationSize: Float64Array.of(2, 3) };
    expect(raoWu({ design: census, seed: "a" })).toEqual({ ok: false, reason: "no-replicates" });
  });

  it.each([1, 0, 2.5, Number.NaN])("refuses %s replicates", (replicates) => {
    expect(() => raoWu({ design, seed: "a", replicates })).toThrow(`${replicates} replicates are not 2 or more`);
  });

  it("keeps the sum of equal weights in each stratum, and never makes one negative", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 30 }), fc.string(), fc.boolean(), (codes, seed, finite) => {
        const stratum = Int32Array.from(codes);
        const populationSize = finite ? Float64Array.of(40, 50, 60, 70) : undefined;
        const outcome = raoWu({
          design: { rows: codes.length, stratum, populationSize, singletonPsu: "certainty" },
          seed,
          replicates: 3,
        });
        if (!outcome.ok) return;
        for (let at = 0; at < 3; at += 1) {
          const weights = outcome.weights(at);
          expect(weights.every((weight) => weight >= 0)).toBe(true);
          for (const code of new Set(codes)) {
            const own = weights.filter((_, row) => codes[row] === code);
            expect(own.reduce((all, one) => all + one, 0)).toBeCloseTo(own.length, 9);
          }
        }
      }),
    );
  });

  it("has on average the variance of the linearised total, finite correction included", () => {
    const y = Float64Array.of(3, 9, 4, 12, 7, 1);
    const populationSize = Float64Array.of(5, 4);
    const whole = { ...design, psu: undefined, populationSize };
    const linear = total(y, { design: whole });
    const replicates = made(raoWu({ design: whole, seed: "n", replicates: 4000 }));
    const outcome = replicateEstimate((weights) => sum(weights, (row) => y[row]!), { replicates });
    if (!linear.ok || !outcome.ok) throw new Error("both exist");
    expect(Math.abs(outcome.se / linear.se - 1)).toBeLessThan(0.05);
  });
});

describe("estimates from replicates", () => {
  const design = { rows: 4 };
  const replicates = made(jackknife(design));

  it("names a statistic that is no number, on the sample or on a replicate", () => {
    expect(replicateEstimate(() => Number.NaN, { replicates })).toEqual({ ok: false, reason: "undefined-value" });
    const breaks = (weights: Float64Array): number => 1 / weights[2]!;
    expect(replicateEstimate(breaks, { replicates })).toEqual({
      ok: false,
      reason: "undefined-replicate",
      replicate: 2,
      value: 1,
    });
  });

  it("has no interval without degrees of freedom", () => {
    const given = givenReplicates({
      fullWeight: Float64Array.of(1),
      weights: [Float64Array.of(2), Float64Array.of(4)],
      coefficient: Float64Array.of(0.5, 0.5),
      df: 0,
    });
    expect(replicateEstimate((weights) => weights[0]!, { replicates: given })).toEqual({
      ok: false,
      reason: "no-interval",
      value: 1,
      se: 1,
    });
  });

  it("hands out weights that may be written on", () => {
    replicates.weights(0).fill(9);
    expect([...replicates.weights(0)]).toEqual([0, 4 / 3, 4 / 3, 4 / 3]);
  });

  const given = {
    fullWeight: Float64Array.of(1, 1),
    weights: [Float64Array.of(2, 0), Float64Array.of(0, 2)],
    coefficient: Float64Array.of(0.5, 0.5),
    df: 1,
  };

  it.each([
    ["0 columns of replicate weights, 2 coefficients", { weights: [] }],
    ["the weights of replicate 1: the column has 1 rows, not 2", { weights: [Float64Array.of(2, 0), Float64Array.of(1)] }],
    [
      "the weights of replicate 0: NaN in row 1 is no weight",
      { weights: [Float64Array.of(2, Number.NaN), Float64Array.of(0, 2)] },
    ],
    ["the weights: Infinity in row 0 is no weight", { fullWeight: Float64Array.of(Number.POSITIVE_INFINITY, 1) }],
    ["coefficient -0.5 of replicate 1 is below 0 or no number", { coefficient: Float64Array.of(0.5, -0.5) }],
    ["coefficient NaN of replicate 0", { coefficient: Float64Array.of(Number.NaN, 0.5) }],
    ["-1 degrees of freedom are below 0 or no number", { df: -1 }],
    ["NaN degrees of freedom", { df: Number.NaN }],
  ])("refuses given columns that do not fit: %s", (message, more) => {
    expect(() => givenReplicates({ ...given, ...more })).toThrow(message);
  });

  it("leaves replicates that count nothing out of the mean, as R does", () => {
    const weights = [...given.weights, Float64Array.of(900, 900)];
    const more = givenReplicates({ ...given, weights, coefficient: Float64Array.of(0.5, 0.5, 0) });
    const statistic = (own: Float64Array) => 3 * own[0]! + 5 * own[1]!;
    expect(replicateEstimate(statistic, { replicates: more })).toEqual(
      replicateEstimate(statistic, { replicates: givenReplicates(given) }),
    );
    const nothing = givenReplicates({ ...given, coefficient: new Float64Array(2) });
    expect(replicateEstimate(statistic, { replicates: nothing })).toMatchObject({ ok: true, value: 8, se: 0 });
  });

  it("has no logit interval where the share is 0 or 1, in the sample or in a replicate, and keeps the error", () => {
    const share = (y: Float64Array) => (own: Float64Array) => proportionStatistic(y, { weight: own });
    const logit = { replicates, interval: "logit" } as const;
    expect(replicateEstimate(share(Float64Array.of(1, 1, 1, 1)), logit)).toEqual({
      ok: false,
      reason: "no-interval",
      value: 1,
      se: 0,
    });
    expect(replicateEstimate(share(Float64Array.of(1, 0, 1, 1)), logit)).toMatchObject({
      ok: false,
      reason: "no-interval",
      value: 0.75,
      se: expect.closeTo(0.25, 12),
    });
    const inside = replicateEstimate(share(Float64Array.of(1, 0, 1, 0)), logit);
    expect(inside).toMatchObject({ ok: true, value: 0.5, n: 4, deff: expect.closeTo(1, 9) });
    if (inside.ok) expect(inside.ciLow).toBeGreaterThan(0);
    if (inside.ok) expect(inside.ciLow + inside.ciHigh).toBeCloseTo(1, 12);
  });

  it("hands on that a domain is empty, and names the replicate in which it becomes so", () => {
    const y = Float64Array.of(1, 2, 3, 4);
    const meanIn = (inside: readonly number[]) => (own: Float64Array) => meanStatistic(y, { weight: own, inside });
    expect(replicateEstimate(meanIn([0, 0, 0, 0]), { replicates })).toEqual({ ok: false, reason: "empty-domain" });
    const first = replicateEstimate(meanIn([1, 0, 0, 0]), { replicates });
    expect(first).toEqual({ ok: false, reason: "undefined-replicate", replicate: 0, value: 1 });
    const lonely = replicateEstimate(meanIn([0, 1, 0, 0]), { replicates });
    expect(lonely).toEqual({ ok: false, reason: "undefined-replicate", replicate: 1, value: 2 });
  });

  it("gives many domains in one call what each is alone, empty ones included", () => {
    const y = Float64Array.of(1, 2, 3, 7);
    const meanIn = (inside: readonly number[]) => (own: Float64Array) => meanStatistic(y, { weight: own, inside });
    const domains = [
      [1, 1, 0, 0],
      [0, 1, 1, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ].map(meanIn);
    const together = replicateEstimates((own) => domains.map((domain) => domain(own)), { replicates });
    expect(together).toEqual(domains.map((domain) => replicateEstimate(domain, { replicates })));
    expect(together.map((one) => (one.ok ? one.n : one.reason))).toEqual([2, 3, "empty-domain", "undefined-replicate"]);
  });

  it("refuses lists of changing length and a confidence that is none", () => {
    let calls = 0;
    const growing = () => new Array<number>(Math.min(2, ++calls)).fill(1);
    expect(() => replicateEstimates(growing, { replicates })).toThrow("2 statistics of replicate 0, not 1");
    expect(() => replicateEstimate(() => 1, { replicates, confidence: 1 })).toThrow("confidence 1 is not between 0 and 1");
    expect(replicateEstimates(() => [], { replicates })).toEqual([]);
  });
});

describe("identities of the jackknife", () => {
  const rows = fc.array(
    fc.record({ stratum: fc.nat(2), psu: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }), y: fc.nat(20) }),
    { minLength: 4, maxLength: 30 },
  );

  it("has the error of the linearised total, under each rule that both know", () => {
    const rules = fc.constantFrom<SingletonPsu>("fail", "certainty", "average");
    fc.assert(
      fc.property(rows, rules, fc.boolean(), (sample, singletonPsu, finite) => {
        const design: SampleDesign = {
          rows: sample.length,
          stratum: Int32Array.from(sample, (one) => one.stratum),
          psu: Int32Array.from(sample, (one) => one.stratum * 5 + one.psu),
          weight: Float64Array.from(sample, (one) => one.weight),
          populationSize: finite ? Float64Array.of(8, 9, 12) : undefined,
          singletonPsu,
        };
        const y = Float64Array.from(sample, (one) => one.y);
        const linear = total(y, { design });
        const replicates = jackknife(design);
        if (!replicates.ok) return void expect(linear.ok && linear.se > 0).toBe(false);
        const outcome = replicateEstimate((weights) => sum(weights, (row) => y[row]!), { replicates });
        expect(outcome.ok).toBe(linear.ok);
        if (outcome.ok && linear.ok) expect(outcome.se).toBeCloseTo(linear.se, 6);
      }),
    );
  });

  it("gives a mean of equal weights the textbook error", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 20 }), (values) => {
        const design = { rows: values.length };
        const y = Float64Array.from(values);
        const linear = mean(y, { design });
        const replicates = made(jackknife(design));
        const outcome = replicateEstimate((weights) => sum(weights, (row) => y[row]!) / sum(weights, () => 1), { replicates });
        if (outcome.ok && linear.ok) expect(outcome.se).toBeCloseTo(linear.se, 9);
        expect(outcome.ok && linear.ok).toBe(true);
      }),
    );
  });
});

describe("differences over replicates", () => {
  const rows = fc.array(fc.record({ stratum: fc.nat(1), domain: fc.nat(1), y: fc.nat(20) }), { minLength: 4, maxLength: 30 });

  it("of totals are those of the scores, PSU by PSU", () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const y = Float64Array.from(sample, (one) => one.y);
        const stratum = Int32Array.from(sample, (one) => one.stratum);
        const design: SampleDesign = { rows: sample.length, stratum, singletonPsu: "certainty" };
        const replicates = jackknife(design);
        if (!replicates.ok) return;
        const totalIn = (domain: number) => (weight: Float64Array) =>
          sum(weight, (row) => (sample[row]!.domain === domain ? y[row]! : 0));
        const ours = replicateDifference({ one: totalIn(1), other: totalIn(0), replicates });
        const theirs = total(
          y.map((value, row) => (sample[row]!.domain === 1 ? value : -value)),
          { design },
        );
        if (!theirs.ok) throw new Error(theirs.reason);
        if (theirs.se < 1e-6) return;
        if (!ours.ok) throw new Error(ours.reason);
        expect(ours.value).toBeCloseTo(theirs.value, 8);
        expect(ours.se).toBeCloseTo(theirs.se, 6);
        expect(ours.ciLow).toBeCloseTo(theirs.ciLow, 5);
        expect(ours.t).toBeCloseTo(theirs.value / theirs.se, 5);
      }),
    );
  });

  it("hand on failures of either side, and say when there is nothing to judge by", () => {
    const replicates = made(jackknife({ rows: 4 }));
    const y = Float64Array.of(1, 2, 3, 4);
    const meanIn = (inside: readonly number[]) => (weight: Float64Array) => meanStatistic(y, { weight, inside });
    const [some, none] = [meanIn([1, 1, 0, 0]), meanIn([0, 0, 0, 0])];
    expect(replicateDifference({ one: none, other: some, replicates })).toEqual({ ok: false, reason: "empty-domain" });
    expect(replicateDifference({ one: some, other: none, replicates })).toEqual({ ok: false, reason: "empty-domain" });
    expect(replicateDifference({ one: some, other: some, replicates })).toEqual({ ok: false, reason: "no-variance", value: 0 });
    const lonely = replicateDifference({ one: some, other: meanIn([0, 0, 1, 0]), replicates });
    expect(lonely).toEqual({ ok: false, reason: "undefined-replicate", replicate: 2, value: -1.5 });
    const total = replicateDifference({ one: (weight) => totalStatistic(y, { weight }), other: () => 3, replicates });
    expect(total).toMatchObject({ ok: true, value: 7, df: 3 });
  });
});
