import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import type { CompositeNode } from "./composite-node.ts";
import { addCompositeErrors, compositeErrors } from "./streamed-composite-errors.ts";
import { type CompositeEstimate, compositeOutcomes } from "./streamed-composite-outcomes.ts";
import { addCompositeSums, compositeSums } from "./streamed-composite-sums.ts";

const top2 = Float64Array.of(0, 0, 0, 0, 1, 1);
const overMax = Float64Array.of(0, 0.2, 0.4, 0.6, 0.8, 1);

interface CodedSample {
  readonly columns: readonly Int8Array[];
  readonly weights?: Float64Array | undefined;
  readonly stratum: Int32Array;
  readonly psu?: Int32Array | undefined;
  readonly populationSize?: Float64Array | undefined;
  readonly singletonPsu: SingletonPsu;
}

interface SampleDomain {
  readonly sample: CodedSample;
  /** 0 inside, −1 outside. */
  readonly domain: Int32Array;
}

const compositeDomain = (sample: CodedSample, rows: Int32Array): SampleDomain => ({
  sample,
  domain: Int32Array.from(sample.stratum, (_, row) => (rows.includes(row) ? 0 : -1)),
});

/** Both passes over a sample in one chunk. */
function bothPasses({ sample, domain }: SampleDomain, nodes: readonly CompositeNode[], codes = 6) {
  const { columns, weights, stratum, psu, populationSize, singletonPsu } = sample;
  const chunk = { rows: stratum.length, stratum, psu, weight: weights, domain, answers: columns };
  const sums = compositeSums({ items: columns.length, codes, nodes });
  addCompositeSums(sums, chunk);
  const errors = compositeErrors(sums, { populationSize, singletonPsu, domains: 1 });
  addCompositeErrors(errors, chunk);
  return errors;
}

const estimateOf = (domain: SampleDomain, node: CompositeNode): CompositeEstimate => {
  const found = compositeOutcomes(bothPasses(domain, [node]))[0]?.[0];
  if (found === undefined) throw new Error("a node has an estimate");
  return found;
};

interface Term {
  readonly column: number;
  readonly coefficient: number;
}

const meanOfRatios = (domain: SampleDomain, terms: readonly Term[], score: Float64Array): CompositeEstimate =>
  estimateOf(domain, {
    kind: "ratios",
    part: { parts: terms.map(({ column, coefficient }) => ({ item: column, weight: coefficient })) },
    score,
  });

const pooledRatio = (domain: SampleDomain, items: readonly number[], score: Float64Array) =>
  estimateOf(domain, { kind: "pooled", items, score });

const meanOfLowest = (domain: SampleDomain, items: readonly number[], score: Float64Array) =>
  estimateOf(domain, { kind: "lowest", items, score });

/** A sample without strata from rows of answers. */
function sampleOf(rows: readonly (readonly number[])[], design: Partial<CodedSample> = {}): CodedSample {
  const width = rows[0]?.length ?? 0;
  return {
    columns: Array.from({ length: width }, (_, column) => Int8Array.from(rows, (row) => row[column] ?? 0)),
    stratum: new Int32Array(rows.length),
    singletonPsu: "adjust",
    ...design,
  };
}

const everyRow = (sample: CodedSample) => compositeDomain(sample, Int32Array.from(sample.stratum.keys()));

const equalTerms = (count: number) => Array.from({ length: count }, (_, column) => ({ column, coefficient: 1 / count }));

const columnsOf = (count: number) => Array.from({ length: count }, (_, column) => column);

function value(estimate: CompositeEstimate) {
  if (!estimate.ok) throw new Error(`no value: ${estimate.reason}`);
  return estimate;
}

const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e-9, Math.abs(expected)));

describe("agrees with R survey (test/reference/composite)", () => {
  const folder = new URL("../../../test/reference/composite/", import.meta.url);
  const [heading = "", ...lines] = readFileSync(new URL("answers.csv", folder), "utf8").trim().split("\n");
  const names = heading.split(",");
  const column = (name: string) => lines.map((line) => line.split(",")[names.indexOf(name)] ?? "");
  const stratum = Int32Array.from(column("stratum").map(Number));
  const sizes = column("N").map(Number);
  const columns = columnsOf(5).map((index) => Int8Array.from(column(`x${index + 1}`).map(Number)));
  const agency = column("agency");
  const weights = Float64Array.from(column("weight").map(Number));
  const populationSize = Float64Array.from([0, 1, 2, 3, 4, 5], (code) => sizes[stratum.indexOf(code)] ?? 0);
  const { designs } = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
  const base = { columns, stratum, singletonPsu: "adjust" } as const;
  const samples: Record<string, CodedSample> = {
    plain: base,
    weighted: { ...base, weights },
    finite: { ...base, weights, populationSize },
  };

  const cases = Object.keys(samples).flatMap((design) => ["all", "a", "b", "c"].map((domain) => [design, domain] as const));
  test.each(cases)("design %s, domain %s", (design, name) => {
    const sample = samples[design] as CodedSample;
    const rows = Int32Array.from(stratum.keys()).filter((row) => name === "all" || agency[row] === name);
    const domain = compositeDomain(sample, rows);
    const expected = designs[design][name];
    const agree = (estimate: CompositeEstimate, numbers: { value: number; se: number }) => {
      const found = value(estimate);
      near(found.value, numbers.value);
      near(found.se, numbers.se);
    };
    agree(meanOfRatios(domain, equalTerms(5), top2), expected.itemMean);
    agree(meanOfRatios(domain, equalTerms(5), overMax), expected.meanOverMax);
    const children = [1, 1, 1, 1.5, 1.5].map((share, index) => ({ column: index, coefficient: share / 6 }));
    agree(meanOfRatios(domain, children, top2), expected.childMean);
    agree(pooledRatio(domain, columnsOf(5), top2), expected.pooled);
    agree(meanOfLowest(domain, columnsOf(5), top2), expected.allSatisfied);
    for (const index of columnsOf(5))
      agree(meanOfRatios(domain, [{ column: index, coefficient: 1 }], top2), expected.items[`x${index + 1}`]);
  });
});

describe("by hand", () => {
  test("one item without strata is the share of a simple sample: p and sqrt(p(1-p)/(n-1))", () => {
    const rows = [...Array(10).fill([5]), ...Array(16).fill([4]), ...Array(5).fill([3])];
    const found = value(meanOfRatios(everyRow(sampleOf(rows)), [{ column: 0, coefficient: 1 }], top2));
    const p = 26 / 31;
    near(found.value, p);
    near(found.se, Math.sqrt((p * (1 - p)) / 30));
    expect(found).toMatchObject({ rows: 31, answers: 31, df: 30, singletonStrata: 0 });
  });

  test("two items with different denominators", () => {
    // item 1: 1, 0, 1, – → 2/3; item 2: 1, –, 0, 0 → 1/3; the mean of the two is 1/2, pooled answers give 3/6
    const domain = everyRow(
      sampleOf([
        [5, 4],
        [2, 0],
        [4, 1],
        [0, 3],
      ]),
    );
    const mean = value(meanOfRatios(domain, equalTerms(2), top2));
    near(mean.value, 1 / 2);
    // z = ½·[(1−⅔)/3 + (1−⅓)/3, (0−⅔)/3, (1−⅔)/3 + (0−⅓)/3, (0−⅓)/3] = [1/6, −1/9, 0, −1/18]
    const z = [1 / 6, -1 / 9, 0, -1 / 18];
    near(mean.se, Math.sqrt((4 / 3) * z.reduce((sum, one) => sum + one * one, 0)));
    expect(mean).toMatchObject({ rows: 4, answers: 6, df: 3 });
    near(value(pooledRatio(domain, [0, 1], top2)).value, 3 / 6);
  });

  test("all satisfied: a row counts when every item it answered is a 4 or 5, and a row without answers does not count", () => {
    const domain = everyRow(
      sampleOf([
        [5, 4],
        [4, 0],
        [5, 3],
        [0, 0],
      ]),
    );
    const found = value(meanOfLowest(domain, [0, 1], top2));
    near(found.value, 2 / 3);
    expect(found).toMatchObject({ rows: 3, answers: 5 });
  });

  test("weights move the value towards the rows that stand for more", () => {
    const domain = everyRow(sampleOf([[5], [1]], { weights: Float64Array.of(3, 1) }));
    near(value(meanOfRatios(domain, [{ column: 0, coefficient: 1 }], top2)).value, 0.75);
  });

  test("a census has no sampling error", () => {
    const domain = everyRow(sampleOf([[5], [1], [4]], { populationSize: Float64Array.of(3) }));
    expect(value(meanOfRatios(domain, [{ column: 0, coefficient: 1 }], top2)).se).toBe(0);
  });

  test("the distribution behind a figure counts rows and weights by code", () => {
    const domain = everyRow(sampleOf([[5], [5], [0], [2]], { weights: Float64Array.of(1, 2, 9, 4) }));
    const { counts, weights } = bothPasses(domain, []).counted;
    expect([...(counts[0] ?? [])]).toEqual([1, 0, 1, 0, 0, 2]);
    expect([...(weights[0] ?? [])]).toEqual([9, 0, 4, 0, 0, 3]);
  });
});

describe("what cannot be estimated has a name", () => {
  test("an item nobody answered", () => {
    const domain = everyRow(
      sampleOf([
        [5, 0],
        [4, 0],
      ]),
    );
    expect(meanOfRatios(domain, [{ column: 1, coefficient: 1 }], top2)).toEqual({ ok: false, reason: "empty-domain" });
    expect(pooledRatio(domain, [1], top2)).toEqual({ ok: false, reason: "empty-domain" });
    expect(meanOfLowest(domain, [1], top2)).toEqual({ ok: false, reason: "empty-domain" });
  });

  test("an item nobody answered leaves its share to the others", () => {
    const domain = everyRow(
      sampleOf([
        [5, 0, 1],
        [4, 0, 0],
      ]),
    );
    near(value(meanOfRatios(domain, equalTerms(3), top2)).value, 1 / 2);
  });

  test("a domain without rows, and no items at all", () => {
    const sample = sampleOf([[5]]);
    const none = compositeDomain(sample, new Int32Array());
    expect(meanOfRatios(none, equalTerms(1), top2)).toEqual({ ok: false, reason: "empty-domain" });
    expect(meanOfRatios(everyRow(sample), [], top2)).toEqual({ ok: false, reason: "empty-domain" });
  });

  test("rows whose weight is 0 are outside", () => {
    const domain = everyRow(sampleOf([[5], [1]], { weights: Float64Array.of(0, 2) }));
    expect(value(meanOfRatios(domain, equalTerms(1), top2))).toMatchObject({ value: 0, rows: 1, answers: 1 });
  });

  test("a stratum with one row: its code in the sample under `fail`, counted under `adjust`", () => {
    const design = { stratum: Int32Array.of(4, 4, 7) };
    const strict = everyRow(sampleOf([[5], [1], [4]], { ...design, singletonPsu: "fail" }));
    expect(meanOfRatios(strict, equalTerms(1), top2)).toEqual({ ok: false, reason: "singleton-psu", stratum: 7 });
    const lenient = everyRow(sampleOf([[5], [1], [4]], design));
    expect(value(meanOfRatios(lenient, equalTerms(1), top2))).toMatchObject({ singletonStrata: 1, df: 1 });
  });

  test("a single row has a value, an error of 0 and no degree of freedom to judge it by", () => {
    expect(value(meanOfRatios(everyRow(sampleOf([[5]])), equalTerms(1), top2))).toMatchObject({ value: 1, df: 0, rows: 1 });
  });
});

describe("what the interval is judged by", () => {
  const twoStrata = (answers: readonly number[], design: Partial<CodedSample> = {}) =>
    sampleOf(
      answers.map((answer) => [answer]),
      { stratum: Int32Array.from(answers.keys(), (row) => (row < 4 ? 0 : 1)), ...design },
    );

  test("degrees of freedom: of the stratum that varies, and PSUs − strata beside them", () => {
    const found = value(meanOfRatios(everyRow(twoStrata([5, 5, 5, 5, 1, 5, 1])), equalTerms(1), top2));
    expect(found.df).toBeCloseTo(2, 12);
    expect(found.designDf).toBe(5);
  });

  test("both strata vary: (V₀ + V₁)² / (V₀²/3 + V₁²/2)", () => {
    const found = value(meanOfRatios(everyRow(twoStrata([5, 1, 5, 5, 1, 5, 1])), equalTerms(1), top2));
    // squares around the means of 0.75 and 1/3: 0.75 and 2/3, times n/(n − 1)
    const [first, second] = [(4 / 3) * 0.75, (3 / 2) * (2 / 3)];
    expect(found.df).toBeCloseTo((first + second) ** 2 / (first ** 2 / 3 + second ** 2 / 2), 10);
  });

  test("a stratum that a domain's answers touch once has one unit to judge by, not all that were drawn", () => {
    const sample = twoStrata([5, 5, 1, 5, 1, 0, 0]);
    expect(value(meanOfRatios(everyRow(sample), equalTerms(1), top2))).toMatchObject({ designDf: 3, rows: 5 });
  });

  test("the variance of a mean of unit variance: 1/n, Σw²/(Σw)², and 1 − n/N of it", () => {
    const unit = (design: Partial<CodedSample>) =>
      value(meanOfRatios(everyRow(twoStrata([5, 5, 5, 5, 1, 5, 1], design)), equalTerms(1), top2)).unitVariance;
    near(unit({}), 1 / 7);
    const weights = Float64Array.of(2, 2, 2, 2, 5, 5, 5);
    near(unit({ weights }), (4 * 4 + 3 * 25) / 23 ** 2);
    near(unit({ weights, populationSize: Float64Array.of(8, 15) }), (4 * 4 * 0.5 + 3 * 25 * 0.8) / 23 ** 2);
    expect(unit({ weights, populationSize: Float64Array.of(4, 3) })).toBe(0);
  });

  test("first-stage units count for the population, rows for the weights", () => {
    const psu = Int32Array.of(0, 0, 1, 1, 2, 2, 3);
    const found = value(
      meanOfRatios(
        everyRow(twoStrata([5, 1, 5, 5, 1, 5, 1], { psu, populationSize: Float64Array.of(4, 4) })),
        equalTerms(1),
        top2,
      ),
    );
    near(found.unitVariance, (0.5 * 7) / 49);
    expect(found.designDf).toBe(2);
  });
});

describe("first-stage units", () => {
  test("rows of one unit count together", () => {
    const rows = [[5], [5], [1], [1]];
    const apart = value(meanOfRatios(everyRow(sampleOf(rows)), equalTerms(1), top2));
    const together = value(meanOfRatios(everyRow(sampleOf(rows, { psu: Int32Array.of(8, 8, 3, 3) })), equalTerms(1), top2));
    near(together.value, apart.value);
    expect(together.df).toBe(1);
    near(together.se, 0.5);
  });
});

const answers = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
  minLength: 4,
  maxLength: 40,
});

/** The three statistics of rows, or why there is none. */
function figures(sample: CodedSample, score = top2) {
  const domain = everyRow(sample);
  const found = [
    meanOfRatios(domain, equalTerms(3), score),
    pooledRatio(domain, columnsOf(3), score),
    meanOfLowest(domain, columnsOf(3), score),
  ];
  return found.map((one) => (one.ok ? { value: one.value, se: one.se } : one.reason));
}

describe("properties", () => {
  test("the order of the rows does not matter", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const there = figures(sampleOf(rows));
        const back = figures(sampleOf(rows.toReversed()));
        there.forEach((one, index) => {
          const other = back[index] as typeof one;
          if (typeof one === "string" || typeof other === "string") expect(other).toBe(one);
          else {
            expect(other.value).toBeCloseTo(one.value, 12);
            expect(other.se).toBeCloseTo(one.se, 12);
          }
        });
      }),
    );
  });

  test("weights times a constant change nothing", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 1000 }), (rows, factor) => {
        const weights = Float64Array.from(rows, (_, row) => 1 + (row % 3));
        const once = figures(sampleOf(rows, { weights }));
        const often = figures(sampleOf(rows, { weights: weights.map((weight) => weight * factor) }));
        once.forEach((one, index) => {
          const other = often[index] as typeof one;
          if (typeof one === "string" || typeof other === "string") expect(other).toBe(one);
          else expect([other.value, other.se]).toEqual([expect.closeTo(one.value, 12), expect.closeTo(one.se, 12)]);
        });
      }),
    );
  });

  test("a constant added to every score moves the value by it and leaves the error", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -50, max: 50 }), (rows, constant) => {
        const once = figures(sampleOf(rows), overMax);
        const moved = figures(
          sampleOf(rows),
          overMax.map((score) => score + constant),
        );
        once.forEach((one, index) => {
          const other = moved[index] as typeof one;
          if (typeof one === "string" || typeof other === "string") expect(other).toBe(one);
          else expect([other.value, other.se]).toEqual([expect.closeTo(one.value + constant, 9), expect.closeTo(one.se, 9)]);
        });
      }),
    );
  });

  test("never a number that is none, and shares lie between 0 and 1", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        for (const one of figures(sampleOf(rows))) {
          if (typeof one === "string") continue;
          expect(one.value).toBeGreaterThanOrEqual(-1e-12);
          expect(one.value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Number.isFinite(one.se)).toBe(true);
        }
      }),
    );
  });

  test("without missing answers the mean of items and pooled answers are the same", () => {
    const full = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(full, (rows) => {
        const [mean, pooled] = figures(sampleOf(rows));
        if (typeof mean === "string" || typeof pooled === "string" || mean === undefined || pooled === undefined)
          throw new Error("a full sample has a value");
        expect(pooled.value).toBeCloseTo(mean.value, 12);
        expect(pooled.se).toBeCloseTo(mean.se, 12);
      }),
    );
  });

  test("a domain of whole strata equals the same rows taken alone", () => {
    fc.assert(
      fc.property(answers, answers, (ours, theirs) => {
        const stratum = Int32Array.from([...ours.map(() => 0), ...theirs.map(() => 1)]);
        const both = sampleOf([...ours, ...theirs], { stratum });
        const inBoth = pooledRatio(compositeDomain(both, Int32Array.from(ours.keys())), columnsOf(3), top2);
        expect(inBoth).toEqual(pooledRatio(everyRow(sampleOf(ours)), columnsOf(3), top2));
      }),
    );
  });
});
