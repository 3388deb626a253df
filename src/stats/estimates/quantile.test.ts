import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { preparedSample } from "./estimate.ts";
import type { Interval } from "./interval-ends.ts";
import { domainQuantiles, median, type QuantileOutcome, quantile } from "./quantile.ts";

interface Row {
  readonly case: "schools" | "stratified";
  readonly variable: string;
  readonly domain: string;
  readonly interval: "mean" | "xlogit";
  readonly p: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  readonly df: number;
  readonly n: number;
}

const tables = { schools: referenceTable("quantile/schools.csv"), stratified: referenceTable("stratified/sample.csv") };

function designOf(name: Row["case"]): SampleDesign {
  const table = tables[name];
  const stratum = coded(table.texts("stratum")).codes;
  const population = numbersOf(table.texts("population"));
  const populationSize = new Float64Array(Math.max(...stratum) + 1);
  stratum.forEach((code, row) => {
    populationSize[code] = population[row]!;
  });
  return { rows: table.rows, stratum, weight: numbersOf(table.texts("weight")), populationSize };
}

function ours({ case: name, variable, domain, interval, p }: Row): QuantileOutcome {
  const design = designOf(name);
  const values = numbersOf(tables[name].texts(variable));
  const request = { probability: p, interval: (interval === "mean" ? "t" : "logit") as Interval };
  if (domain === "") return quantile(values, { design, ...request });
  const { codes, labels } = coded(tables[name].texts("commune"));
  const sample = preparedSample({ design, domain: codes, domains: labels.length });
  return domainQuantiles(sample, values, request)[labels.indexOf(domain)]!;
}

describe("quantiles against R's svyquantile", () => {
  const rows = referenceCase<{ rows: readonly Row[] }>("quantile").rows;

  it("has whole and open intervals to compare", () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.some(({ high }) => high === null)).toBe(true);
  });

  it.each(rows)("$p of $variable in «$domain» of $case, interval $interval", (row) => {
    const outcome = ours(row);
    if (!("value" in outcome)) throw new Error("no rows");
    expect({ value: outcome.value, n: outcome.n }).toEqual({ value: row.value, n: row.n });
    if (row.low === null || row.high === null) {
      // A share of exactly 1 has no logit; a share beyond 0…1 has no value.
      expect(outcome.ok).toBe(false);
      if (!outcome.ok && outcome.reason === "open-interval")
        expect({ low: outcome.ciLow, high: outcome.ciHigh }).toEqual({ low: row.low, high: row.high });
      return;
    }
    expect(outcome).toMatchObject({ ok: true, ciLow: row.low, ciHigh: row.high, df: row.df });
    if (outcome.ok && row.se !== null) expectClose(outcome.se, row.se, { label: "se" });
  });
});

describe("the rule", () => {
  const design = { rows: 4 };
  const found = (values: readonly number[], probability: number, weight?: readonly number[]): number => {
    const outcome = quantile(Float64Array.from(values), {
      design: { rows: values.length, weight: weight && Float64Array.from(weight) },
      probability,
    });
    if (!("value" in outcome)) throw new Error("no rows");
    return outcome.value;
  };

  it("takes the value at which the share is reached, without interpolation", () => {
    expect(found([10, 20, 30, 40], 0.5)).toBe(20);
    expect(found([10, 20, 30, 40], 0.51)).toBe(30);
    expect(found([10, 20, 30, 40], 0.1)).toBe(10);
    expect(found([10, 20, 30, 40], 0.999)).toBe(40);
  });

  it("is not misled by the rounding of sums", () => {
    const tenths = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(found(tenths, 0.3, new Array(10).fill(0.1))).toBe(3);
    expect(found(tenths, 0.7, new Array(10).fill(0.1))).toBe(7);
  });

  it("counts weights, and leaves out rows without one", () => {
    expect(found([1, 2, 3], 0.5, [1, 1, 5])).toBe(3);
    expect(found([1, 2, 3], 0.5, [1, 1, 0])).toBe(1);
  });

  it("names what it cannot give", () => {
    expect(median(new Float64Array(4).fill(Number.NaN), { design })).toEqual({ ok: false, reason: "empty-domain", n: 0 });
    expect(median(Float64Array.of(7), { design: { rows: 1 } })).toMatchObject({ ok: false, reason: "singleton-psu", value: 7 });
    const lonely = { rows: 1, singletonPsu: "certainty" as const };
    expect(median(Float64Array.of(7), { design: lonely })).toEqual({ ok: false, reason: "no-interval", n: 1, value: 7 });
    expect(median(Float64Array.of(4, 1, 3, 2, 5), { design: { rows: 5 } })).toEqual({
      ok: false,
      reason: "open-interval",
      n: 5,
      value: 3,
      ciLow: null,
      ciHigh: null,
    });
  });

  it("refuses an infinite answer, with its row, wherever it stands", () => {
    expect(() => median(Float64Array.of(1, Number.POSITIVE_INFINITY, 3, 4), { design })).toThrow("answer Infinity of row 1");
    expect(() => median(Float64Array.of(1, 2, 3, Number.NEGATIVE_INFINITY), { design })).toThrow("answer -Infinity of row 3");
  });

  it("refuses a share outside 0…1 and a column of another length", () => {
    for (const probability of [0, 1, -0.1, Number.NaN])
      expect(() => quantile(Float64Array.of(1, 2, 3, 4), { design, probability })).toThrow("is not between 0 and 1");
    expect(() => median(Float64Array.of(1), { design })).toThrow("column of values has 1 rows, not 4");
  });
});

describe("properties of quantiles", () => {
  const rows = fc.array(fc.record({ y: fc.integer({ min: -20, max: 20 }), weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 40,
  });
  const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
  const found = (sample: readonly { y: number; weight: number }[], probability: number): number => {
    const weight = Float64Array.from(sample, (one) => one.weight);
    const design = { rows: sample.length, weight, singletonPsu: "certainty" as const };
    const outcome = quantile(
      Float64Array.from(sample, (one) => one.y),
      { design, probability },
    );
    if (!("value" in outcome)) throw new Error("no rows");
    return outcome.value;
  };

  it("is the smallest value with at least that share at or below", () => {
    fc.assert(
      fc.property(rows, share, (sample, probability) => {
        const all = sample.reduce((sum, one) => sum + one.weight, 0);
        const upTo = (value: number) => sample.reduce((sum, one) => sum + (one.y <= value ? one.weight : 0), 0) / all;
        const least = found(sample, probability);
        expect(upTo(least)).toBeGreaterThanOrEqual(probability - 1e-9);
        const below = sample.map(({ y }) => y).filter((y) => y < least);
        if (below.length > 0) expect(upTo(Math.max(...below))).toBeLessThan(probability);
      }),
    );
  });

  it("rises with the share, and splitting a row in halves changes nothing", () => {
    fc.assert(
      fc.property(rows, share, share, (sample, one, other) => {
        expect(found(sample, Math.min(one, other))).toBeLessThanOrEqual(found(sample, Math.max(one, other)));
        const split = sample.flatMap(({ y, weight }) => [
          { y, weight: weight / 2 },
          { y, weight: weight / 2 },
        ]);
        expect(found(split, one)).toBe(found(sample, one));
        expect(found([...sample].reverse(), one)).toBe(found(sample, one));
      }),
    );
  });

  it("lies within its interval, and moves with its values", () => {
    fc.assert(
      fc.property(rows, share, (sample, probability) => {
        const y = Float64Array.from(sample, (one) => one.y);
        const design = { rows: sample.length, weight: Float64Array.from(sample, (one) => one.weight) };
        const outcome = quantile(y, { design, probability });
        const moved = quantile(
          y.map((value) => 3 * value + 5),
          { design, probability },
        );
        expect(moved.ok).toBe(outcome.ok);
        if (!outcome.ok || !moved.ok) return;
        expect(outcome.ciLow).toBeLessThanOrEqual(outcome.value);
        expect(outcome.ciHigh).toBeGreaterThanOrEqual(outcome.value);
        expect([moved.value, moved.ciLow, moved.ciHigh]).toEqual(
          [outcome.value, outcome.ciLow, outcome.ciHigh].map((end) => 3 * end + 5),
        );
      }),
    );
  });
});
