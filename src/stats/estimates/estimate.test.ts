import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { coded, type ReferenceRow, referenceColumn, referenceNumbers, referenceRows } from "../reference/reference.testing.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { type Outcome, preparedSample } from "./estimate.ts";
import { domainMeans, mean } from "./mean.ts";
import { domainProportions, proportion } from "./proportion.ts";
import { domainRatios, ratio } from "./ratio.ts";
import { domainTotals, total } from "./total.ts";

/** Every number of an outcome against R's, to a relative 1e-9. */
function expectR(outcome: Outcome | undefined, row: ReferenceRow): void {
  if (!outcome?.ok) throw new Error(`no estimate: ${JSON.stringify(outcome)}`);
  const { value, se, df, ciLow, ciHigh, deff, n } = outcome;
  expect({ df, n }).toEqual({ df: row.df, n: row.n });
  const pairs = {
    value: [value, row.value],
    se: [se, row.se],
    low: [ciLow, row.low],
    high: [ciHigh, row.high],
    deff: [deff, row.deff],
  };
  for (const [name, [ours, theirs]] of Object.entries(pairs))
    expect(Math.abs((ours! - theirs!) / theirs!), `${name} ${ours} against ${theirs}`).toBeLessThan(1e-9);
}

const codesOf = (name: string, column: string) => coded(referenceColumn(name, column));

const firstOfStratum = (codes: Int32Array, numbers: Float64Array): Float64Array => {
  const sizes = new Float64Array(Math.max(...codes) + 1);
  codes.forEach((code, row) => {
    sizes[code] = numbers[row]!;
  });
  return sizes;
};

describe("a stratified sample", () => {
  const name = "stratified";
  const numbers = (column: string) => referenceNumbers(name, column);
  const stratum = codesOf(name, "stratum").codes;
  const commune = codesOf(name, "commune");
  const populationSize = firstOfStratum(stratum, numbers("population"));
  const design: SampleDesign = { rows: stratum.length, stratum, weight: numbers("weight"), populationSize };
  const whole = preparedSample({ design });
  const split = preparedSample({ design, domain: commune.codes, domains: commune.labels.length });
  type Row = ReferenceRow & { readonly statistic: string; readonly variable: string; readonly domain: string };

  const outcomesOf = ({ statistic, variable, domain }: Row): readonly Outcome[] => {
    const sample = domain === "" ? whole : split;
    if (statistic === "ratio") return domainRatios(sample, { numerator: numbers("score"), denominator: numbers("due") });
    if (statistic === "logit") return domainProportions(sample, numbers(variable), "logit");
    return (statistic === "mean" ? domainMeans : domainTotals)(sample, numbers(variable));
  };

  it.each(referenceRows<Row>(name))("$statistic of $variable in «$domain» is R's", (row) => {
    expectR(outcomesOf(row)[row.domain === "" ? 0 : commune.labels.indexOf(row.domain)], row);
  });
});

describe("a sample of PSUs with a lonely one", () => {
  const name = "clustered";
  const stratum = codesOf(name, "stratum").codes;
  const psu = codesOf(name, "psu").codes;
  const domain = codesOf(name, "domain");
  const y = referenceNumbers(name, "y");
  const populationSize = firstOfStratum(stratum, referenceNumbers(name, "population"));
  const base: SampleDesign = { rows: y.length, stratum, psu, weight: referenceNumbers(name, "weight") };
  type Row = ReferenceRow & { rule: SingletonPsu; finite: boolean; statistic: "mean" | "total"; domain: string };

  it.each(referenceRows<Row>(name))("$statistic in «$domain», rule $rule, finite $finite, is R's", (row) => {
    const design = { ...base, singletonPsu: row.rule, populationSize: row.finite ? populationSize : undefined };
    const sample = preparedSample(
      row.domain === "" ? { design } : { design, domain: domain.codes, domains: domain.labels.length },
    );
    const outcomes = (row.statistic === "mean" ? domainMeans : domainTotals)(sample, y);
    expectR(outcomes[row.domain === "" ? 0 : domain.labels.indexOf(row.domain)], row);
  });

  it("has no error under the rule fail, and says which stratum", () => {
    expect(mean(y, { design: base })).toMatchObject({ ok: false, reason: "singleton-psu", stratum: 3 });
  });
});

describe("outcomes that are no estimates", () => {
  const design: SampleDesign = { rows: 4, stratum: Int32Array.of(0, 0, 1, 1) };

  it("a domain without rows, or with missing answers only", () => {
    const sample = preparedSample({ design, domain: Int32Array.of(0, 0, 1, -1), domains: 3 });
    const means = domainMeans(sample, Float64Array.of(1, 3, Number.NaN, 9));
    expect(means.map((outcome) => (outcome.ok ? outcome.value : outcome))).toEqual([
      2,
      { ok: false, reason: "empty-domain", n: 0 },
      { ok: false, reason: "empty-domain", n: 0 },
    ]);
  });

  it("a ratio to nothing", () => {
    const values = { numerator: Float64Array.of(1, 2, 3, 4), denominator: Float64Array.of(1, -1, 2, -2) };
    expect(ratio(values, { design })).toEqual({ ok: false, reason: "zero-denominator", n: 4 });
  });

  it("one PSU a stratum: an error, but no degrees of freedom for an interval", () => {
    const lonely: SampleDesign = { rows: 2, stratum: Int32Array.of(0, 1), singletonPsu: "certainty" };
    expect(mean(Float64Array.of(1, 3), { design: lonely })).toEqual({
      ok: false,
      reason: "no-interval",
      n: 2,
      value: 2,
      se: 0,
    });
  });

  it("a logit interval around a proportion of 1", () => {
    const all = { design, interval: "logit" as const };
    expect(proportion(Float64Array.of(1, 1, 1, 1), all)).toEqual({ ok: false, reason: "no-interval", n: 4, value: 1, se: 0 });
  });

  it("nothing at all", () => {
    expect(mean(new Float64Array(0), { design: { rows: 0 } })).toEqual({ ok: false, reason: "empty-domain", n: 0 });
  });

  it("never NaN", () => {
    const row = fc.record({
      stratum: fc.nat(3),
      psu: fc.nat(2),
      domain: fc.integer({ min: -1, max: 3 }),
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
      y: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -5, max: 5 })),
    });
    const rules = fc.constantFrom<SingletonPsu>("fail", "certainty", "adjust", "average");
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), rules, (rows, singletonPsu) => {
        const sample = preparedSample({
          design: {
            rows: rows.length,
            stratum: Int32Array.from(rows, (one) => one.stratum),
            psu: Int32Array.from(rows, (one) => one.stratum * 3 + one.psu),
            weight: Float64Array.from(rows, (one) => one.weight),
            singletonPsu,
          },
          domain: Int32Array.from(rows, (one) => one.domain),
          domains: 4,
        });
        const y = Float64Array.from(rows, (one) => one.y);
        const satisfied = y.map((value) => (value > 0 ? 1 : value * 0));
        const all = [
          ...domainMeans(sample, y),
          ...domainTotals(sample, y),
          ...domainRatios(sample, { numerator: y, denominator: satisfied }),
          ...domainProportions(sample, satisfied, "logit"),
        ];
        for (const outcome of all)
          for (const value of Object.values(outcome)) if (typeof value === "number") expect(value).not.toBeNaN();
      }),
      { numRuns: 300 },
    );
  });
});

describe("identities", () => {
  const rows = fc.array(
    fc.record({ stratum: fc.nat(2), psu: fc.nat(3), domain: fc.nat(2), weight: fc.integer({ min: 1, max: 9 }), y: fc.nat(20) }),
    { minLength: 6, maxLength: 40 },
  );
  const sampleOf = (sample: readonly { stratum: number; psu: number; domain: number; weight: number; y: number }[]) => ({
    design: {
      rows: sample.length,
      stratum: Int32Array.from(sample, (one) => one.stratum),
      psu: Int32Array.from(sample, (one) => one.stratum * 4 + one.psu),
      weight: Float64Array.from(sample, (one) => one.weight),
      singletonPsu: "adjust" as const,
    },
    domain: Int32Array.from(sample, (one) => one.domain),
    y: Float64Array.from(sample, (one) => one.y),
  });
  const close = (one: Outcome, other: Outcome): void => {
    expect(one.ok).toBe(other.ok);
    if (!one.ok || !other.ok) return;
    expect(one.value).toBeCloseTo(other.value, 9);
    expect(one.se).toBeCloseTo(other.se, 9);
  };

  it("a domain's total is the total of the values with zeros elsewhere", () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const { design, domain, y } = sampleOf(sample);
        const outside = y.map((value, row) => (domain[row] === 1 ? value : 0));
        const ours = domainTotals(preparedSample({ design, domain, domains: 3 }), y)[1]!;
        if (ours.n > 0) close(ours, total(outside, { design }));
      }),
    );
  });

  it("a domain's mean is the ratio of its total to its size", () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const { design, domain, y } = sampleOf(sample);
        const ours = domainMeans(preparedSample({ design, domain, domains: 3 }), y)[1]!;
        const numerator = y.map((value, row) => (domain[row] === 1 ? value : 0));
        const denominator = y.map((_, row) => (domain[row] === 1 ? 1 : 0));
        if (ours.n > 0) close(ours, ratio({ numerator, denominator }, { design }));
      }),
    );
  });

  it("the variance of a total is the stratified variance of its scores", () => {
    fc.assert(
      fc.property(rows, (sample) => {
        const { design, y } = sampleOf(sample);
        const scores = y.map((value, row) => value * design.weight[row]!);
        const core = stratifiedVariance({ ...design, scores });
        const ours = total(y, { design });
        if (core.ok && ours.ok) expect(ours.se ** 2).toBeCloseTo(core.variance, 4);
        expect(core.ok && (ours.ok || ours.reason === "no-interval")).toBe(true);
      }),
    );
  });

  it("a mean is equivariant: a·y + b has the mean a·ȳ + b and the error |a|·se", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -5, max: 5 }), fc.integer({ min: -1000, max: 1000 }), (sample, a, b) => {
        const { design, y } = sampleOf(sample);
        const one = mean(y, { design });
        const other = mean(
          y.map((value) => a * value + b),
          { design },
        );
        expect(other.ok).toBe(one.ok);
        if (!one.ok || !other.ok) return;
        expect(other.value).toBeCloseTo(a * one.value + b, 8);
        expect(other.se).toBeCloseTo(Math.abs(a) * one.se, 8);
      }),
    );
  });
});

describe("a simple random sample", () => {
  const design = { rows: 4 };
  const y = Float64Array.of(2, 4, 4, 6);

  it("has the textbook error, and a design effect of one", () => {
    const outcome = mean(y, { design });
    expect(outcome).toMatchObject({ ok: true, value: 4, df: 3, n: 4 });
    if (!outcome.ok) return;
    expect(outcome.se).toBeCloseTo(Math.sqrt(8 / 3 / 4), 14);
    expect(outcome.deff).toBeCloseTo(1, 12);
  });

  it("has a wider interval the surer it must be", () => {
    const [sure, surer] = [0.9, 0.99].map((confidence) => mean(y, { design, confidence }));
    if (!sure?.ok || !surer?.ok) throw new Error("both exist");
    expect(surer.ciHigh).toBeGreaterThan(sure.ciHigh);
    expect(() => mean(y, { design, confidence: 1 })).toThrow("confidence 1");
  });

  it("has no design effect where nothing varies", () => {
    expect(mean(Float64Array.of(3, 3, 3, 3), { design })).toMatchObject({ ok: true, se: 0, deff: null });
  });

  it("refuses columns that contradict each other", () => {
    expect(() => mean(Float64Array.of(1), { design })).toThrow("column of values has 1 rows, not 4");
    expect(() => mean(y, { design: { rows: 4, weight: Float64Array.of(1, 1, 1, -1) } })).toThrow("weight -1");
    expect(() => mean(y, { design, domain: Int32Array.of(0) })).toThrow("column domain has 1 rows");
  });
});
