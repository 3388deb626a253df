import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { stagedEstimate } from "../estimates/staged-estimate.ts";
import { meanStatistic, ratioStatistic, totalStatistic } from "../estimates/statistic.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { stratifiedVariance } from "./linearised.ts";
import type { Stage } from "./staged-units.ts";
import { type StagedSample, stagedVariance } from "./stages.ts";

interface Row {
  readonly case: "schools" | "sample" | "rest";
  readonly rule: SingletonPsu;
  readonly stages: 2 | 3;
  readonly domain: string;
  readonly statistic: "total" | "mean" | "ratio";
  readonly value: number;
  readonly se: number;
  readonly df: number;
}

interface Columns {
  readonly stages: readonly Stage[];
  readonly weight: Float64Array;
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly domain: readonly string[];
}

function columnsOf(name: Row["case"]): Columns {
  const table = referenceTable(`two-stages/${name === "schools" ? "schools" : "sample"}.csv`);
  const codes = (column: string) => coded(table.texts(column)).codes;
  const number = (column: string) => numbersOf(table.texts(column));
  const first = { unit: codes("psu"), population: number("psus") };
  const second = { unit: codes("ssu"), population: number("ssus") };
  const rest = { weight: number("weight"), domain: table.texts("domain") };
  if (name === "schools") {
    const x = number("enroll").map((value) => (Number.isNaN(value) ? 0 : value));
    return { stages: [first, second], y: number("api00"), x, ...rest };
  }
  const third = { unit: codes("household"), population: number("households") };
  const whole = {
    stages: [{ ...first, stratum: codes("stratum") }, second, third],
    y: number("y"),
    x: number("x"),
    ...rest,
  };
  return name === "sample" ? whole : withoutLonelyPsu(whole, table.texts("stratum"), table.texts("psu"));
}

/** The sample but for the PSU whose second stage is one unit. */
function withoutLonelyPsu(columns: Columns, stratum: readonly string[], psu: readonly string[]): Columns {
  const keep = stratum.flatMap((code, row) => (code === "3" && psu[row] === "2" ? [] : [row]));
  const pickNumbers = (column: Float64Array) => Float64Array.from(keep, (row) => column[row]!);
  const pickCodes = (column: Int32Array) => Int32Array.from(keep, (row) => column[row]!);
  return {
    stages: columns.stages.map(({ unit, stratum: strata, population }) => ({
      unit: pickCodes(unit),
      stratum: strata && pickCodes(strata),
      population: population && pickNumbers(population),
    })),
    weight: pickNumbers(columns.weight),
    y: pickNumbers(columns.y),
    x: pickNumbers(columns.x),
    domain: keep.map((row) => columns.domain[row]!),
  };
}

describe("several stages against R", () => {
  const all = { schools: columnsOf("schools"), sample: columnsOf("sample"), rest: columnsOf("rest") };

  it.each(referenceCase<{ rows: readonly Row[] }>("two-stages").rows)(
    "$statistic in «$domain» of $case, $stages stages, rule $rule",
    (row) => {
      const { stages, weight, y, x, domain } = all[row.case];
      const inside = domain.map((label) => (row.domain === "" || label === row.domain ? 1 : 0));
      const rows = { weight, inside };
      const statistic = {
        total: () => totalStatistic(y, rows),
        mean: () => meanStatistic(y, rows),
        ratio: () => ratioStatistic({ numerator: y, denominator: x }, rows),
      }[row.statistic]();
      const outcome = stagedEstimate(statistic, {
        stages: stages.slice(0, row.stages),
        singletonPsu: row.rule,
        nested: row.case !== "schools",
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      expectClose(outcome.value, row.value, { label: "value" });
      expectClose(outcome.se, row.se, { label: "se" });
      expect(outcome.df).toBe(row.df);
    },
  );
});

describe("what a staged sample cannot be", () => {
  const scores = Float64Array.of(1, 2, 3, 4);
  const unit = Int32Array.of(0, 0, 1, 1);
  const second = { unit: Int32Array.of(0, 1, 0, 1), population: Float64Array.of(5, 5, 9, 9) };
  const first = { unit, population: new Float64Array(4).fill(6) };
  const run = (stages: readonly Stage[], more: Partial<StagedSample> = {}) =>
    stagedVariance({ scores, stages, singletonPsu: "fail", ...more });

  it("lonely units are named with their stage and first row", () => {
    const lonely = { unit: Int32Array.of(0, 0, 0, 1), population: Float64Array.of(5, 5, 9, 9) };
    expect(run([first, lonely])).toEqual({ ok: false, reason: "singleton-psu", stage: 2, row: 0 });
    expect(run([first, lonely], { singletonPsu: "average" })).toEqual({ ok: false, reason: "singleton-psu", stage: 2, row: 0 });
    expect(run([first, lonely], { singletonPsu: "certainty" }).ok).toBe(true);
    expect(run([{ unit: new Int32Array(4) }])).toEqual({ ok: false, reason: "singleton-psu", stage: 1, row: 0 });
    const two = { unit: Int32Array.of(0, 1, 2, 3), stratum: Int32Array.of(0, 1, 2, 2) };
    expect(run([two])).toEqual({ ok: false, reason: "singleton-psu", stage: 1, row: 0 });
  });

  it("a stratum of one unit that is its whole population is a census and no lonely unit", () => {
    const census = { unit: new Int32Array(4), population: new Float64Array(4).fill(1) };
    const outcome = run([first, census]);
    expect(outcome).toMatchObject({ ok: true, byStage: [expect.any(Number), 0] });
  });

  it("the same code in two strata, unless codes are nested", () => {
    const stratum = Int32Array.of(0, 1, 0, 1);
    const stages = [{ unit: Int32Array.of(0, 0, 1, 1), stratum }];
    expect(() => run(stages)).toThrow("psu 0 lies in two strata; are its codes nested in them?");
    expect(run(stages, { nested: true })).toMatchObject({ ok: true, df: 2 });
  });

  it("a population that is too small, missing or unsteady, and columns of other lengths", () => {
    expect(() => run([{ unit, population: new Float64Array(4).fill(1) }])).toThrow("population 1 is below its 2 units drawn");
    expect(() => run([{ unit, population: new Float64Array(4).fill(Number.NaN) }])).toThrow("population NaN");
    expect(() => run([{ unit, population: Float64Array.of(6, 6, 7, 6) }])).toThrow(
      "population is 6 and 7 within one stratum (row 2)",
    );
    expect(() => run([{ unit: Int32Array.of(0) }])).toThrow("unit of stage 1 has 1 rows, not 4");
    expect(() => run([first, { ...second, population: Float64Array.of(1) }])).toThrow(
      "population of stage 2 has 1 rows, not 4",
    );
    expect(() => run([])).toThrow("at least one stage");
  });

  it("stages after one without a population are not read", () => {
    const outcome = run([{ unit }, second]);
    expect(outcome).toMatchObject({ ok: true, df: 1 });
    if (outcome.ok) expect(outcome.byStage).toHaveLength(1);
    expect(run([{ unit, population: new Float64Array(4).fill(Number.POSITIVE_INFINITY) }, second])).toMatchObject({
      ok: true,
      byStage: [outcome.ok && outcome.variance, 0],
    });
  });
});

describe("statistics with their scores", () => {
  const weight = Float64Array.of(2, 1, 0, 3);
  const y = Float64Array.of(4, Number.NaN, 9, 2);

  it("leave out missing answers, rows without weight and rows outside", () => {
    // Of a simple random sample: (1 − 2/5)·5²·S²/2 with S² = 4.8/5 · 2.
    const simpleVariance = expect.closeTo(14.4, 12) as number;
    expect(totalStatistic(y, { weight })).toEqual({
      ok: true,
      value: 14,
      scores: Float64Array.of(8, 0, 0, 6),
      n: 2,
      isPart: Uint8Array.of(1, 0, 1, 1),
      simpleVariance,
    });
    const average = meanStatistic(y, { weight, inside: [1, 1, 1, 0] });
    expect(average).toEqual({ ok: true, value: 4, scores: new Float64Array(4), n: 1, isPart: Uint8Array.of(1, 0, 1, 0) });
  });

  it("know the variance of a simple random sample: of N = Σw where the weights sum to more than the rows, else of no end", () => {
    const [values, whole] = [Float64Array.of(4, 1, 1), Float64Array.of(2, 1, 1)];
    // ȳ = 10/4, S² = Σ w(y − ȳ)²/4 · 3/2 = 27/8, and 1 − 3/4 of S²/3.
    expect(meanStatistic(values, { weight: whole })).toMatchObject({ simpleVariance: expect.closeTo(27 / 96, 12) });
    expect(totalStatistic(values, { weight: whole })).toMatchObject({ simpleVariance: expect.closeTo((16 * 27) / 96, 12) });
    const half = Float64Array.of(1, 0.5, 0.5);
    expect(meanStatistic(values, { weight: half })).toMatchObject({ simpleVariance: expect.closeTo(27 / 24, 12) });
    const ones = Float64Array.of(1, 1, 1);
    expect(meanStatistic(values, { weight: ones })).toMatchObject({ simpleVariance: expect.closeTo(1, 12) });
    const alone = meanStatistic(values, { weight: whole, inside: [1, 0, 0] });
    expect(alone.ok && alone.simpleVariance).toBeUndefined();
  });

  it("name what does not exist", () => {
    expect(meanStatistic(y, { weight, inside: [0, 1, 1, 0] })).toEqual({ ok: false, reason: "empty-domain" });
    expect(totalStatistic(new Float64Array(0), { weight: new Float64Array(0) })).toEqual({ ok: false, reason: "empty-domain" });
    const values = { numerator: y, denominator: Float64Array.of(3, 1, 1, -2) };
    expect(ratioStatistic(values, { weight })).toEqual({ ok: false, reason: "zero-denominator", n: 2 });
    expect(() => meanStatistic(y, { weight: Float64Array.of(1) })).toThrow("columns differ in length: 4, 4, 1, 1");
  });

  it("are handed on by the estimate, which names its own failures", () => {
    const stages = [{ unit: Int32Array.of(0, 0, 0, 0) }];
    const none = meanStatistic(y, { weight, inside: new Uint8Array(4) });
    expect(stagedEstimate(none, { stages, singletonPsu: "fail" })).toBe(none);
    expect(stagedEstimate(meanStatistic(y, { weight }), { stages, singletonPsu: "fail" })).toMatchObject({
      ok: false,
      reason: "singleton-psu",
      n: 2,
    });
    expect(stagedEstimate(totalStatistic(y, { weight }), { stages, singletonPsu: "certainty" })).toEqual({
      ok: false,
      reason: "no-interval",
      n: 2,
      value: 14,
      se: 0,
    });
  });

  it("have scores that sum to 0 for a mean and to the total for a total", () => {
    const rows = fc.array(fc.record({ y: fc.integer({ min: -9, max: 9 }), weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
    });
    const sum = (column: Float64Array): number => column.reduce((all, one) => all + one, 0);
    fc.assert(
      fc.property(rows, (sample) => {
        const values = Float64Array.from(sample, (one) => one.y);
        const weights = { weight: Float64Array.from(sample, (one) => one.weight) };
        const [whole, average] = [totalStatistic(values, weights), meanStatistic(values, weights)];
        if (!whole.ok || !average.ok) throw new Error("both exist");
        expect(sum(whole.scores)).toBeCloseTo(whole.value, 9);
        expect(sum(average.scores)).toBeCloseTo(0, 9);
        expect(average.value).toBeCloseTo(whole.value / sum(weights.weight), 9);
      }),
    );
  });
});

describe("properties of staged variances", () => {
  const rows = fc.array(
    fc.record({ stratum: fc.nat(2), psu: fc.nat(3), ssu: fc.nat(3), score: fc.integer({ min: -9, max: 9 }) }),
    { minLength: 1, maxLength: 40 },
  );
  const rules = fc.constantFrom<SingletonPsu>("fail", "certainty", "adjust", "average");
  type Sample = readonly { stratum: number; psu: number; ssu: number; score: number }[];
  const staged = (sample: Sample, singletonPsu: SingletonPsu): StagedSample => ({
    scores: Float64Array.from(sample, (one) => one.score),
    stages: [
      {
        unit: Int32Array.from(sample, (one) => one.psu),
        stratum: Int32Array.from(sample, (one) => one.stratum),
        population: Float64Array.from(sample, (one) => 9 + one.stratum),
      },
      { unit: Int32Array.from(sample, (one) => one.ssu), population: Float64Array.from(sample, (one) => 8 + one.psu) },
    ],
    singletonPsu,
    nested: true,
  });

  it("the first stage alone is the stratified variance", () => {
    fc.assert(
      fc.property(rows, rules, (sample, rule) => {
        const { scores, stages } = staged(sample, rule);
        const ours = stagedVariance({ scores, stages: stages.slice(0, 1), singletonPsu: rule, nested: true });
        const core = stratifiedVariance({
          scores,
          stratum: stages[0]!.stratum!,
          psu: Int32Array.from(sample, (one) => one.stratum * 4 + one.psu),
          populationSize: Float64Array.of(9, 10, 11),
          singletonPsu: rule,
        });
        expect(ours.ok).toBe(core.ok);
        if (ours.ok && core.ok)
          expect({ v: ours.variance.toFixed(6), df: ours.df }).toEqual({ v: core.variance.toFixed(6), df: core.df });
      }),
    );
  });

  it("a second stage never takes away, a census of it adds nothing, and order does not matter", () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const both = stagedVariance(staged(sample, "certainty"));
        const backward = stagedVariance(staged([...sample].reverse(), "certainty"));
        if (!both.ok || !backward.ok) throw new Error("certainty never fails");
        expect(both.byStage.every((part) => part >= 0)).toBe(true);
        expect(backward.variance).toBeCloseTo(both.variance, 6);
        const { stages, ...rest } = staged(sample, "certainty");
        const key = (one: Sample[number]) => `${one.stratum}/${one.psu}`;
        const size = (one: Sample[number]) =>
          new Set(sample.filter((other) => key(other) === key(one)).map(({ ssu }) => ssu)).size;
        const census = { unit: stages[1]!.unit, population: Float64Array.from(sample, size) };
        expect(stagedVariance({ ...rest, stages: [stages[0]!, census] })).toMatchObject({ byStage: [expect.anything(), 0] });
      }),
    );
  });
});
