import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import { cellSums, indicatorColumns } from "../design/cell-sums.ts";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { preparedSample } from "../estimates/estimate.ts";
import { domainMeans, mean } from "../estimates/mean.ts";
import { domainTotals, total } from "../estimates/total.ts";
import { coded, referenceColumn, referenceNumbers } from "../reference/reference.testing.ts";
import { calibrate } from "./calibrate.ts";
import { weightsFromProbabilities } from "./inclusion-weights.ts";
import { nonResponseCells } from "./non-response-cells.ts";
import { postStratify } from "./post-stratification.ts";
import { rake } from "./raking.ts";
import { trimWeights } from "./trimming.ts";

const name = "calibration-edges";

interface Reference {
  readonly cells: readonly number[];
  readonly sexes: readonly number[];
  readonly totals: readonly number[];
  readonly rows: readonly {
    readonly finite: boolean;
    readonly adjustment: string;
    readonly rule: SingletonPsu;
    readonly domain: string;
    readonly statistic: "mean" | "total";
    readonly value: number;
    readonly se: number;
  }[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

function succeed<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { readonly ok: true }>;
}

const distance = (ours: number, theirs: number) => Math.abs(ours - theirs) / Math.abs(theirs);

describe("weights over nine orders of magnitude, some of them 0, in strata with one PSU", () => {
  const reference = JSON.parse(readFileSync(`test/reference/${name}/numbers.json`, "utf8")) as Reference;
  const numbers = (column: string) => referenceNumbers(name, column);
  const weight = numbers("weight");
  const stratum = coded(referenceColumn(name, "stratum")).codes;
  const populationSize = new Float64Array(5);
  numbers("stratum_psus").forEach((size, row) => {
    populationSize[stratum[row]!] = size;
  });
  const group = coded(referenceColumn(name, "group"));
  const cell = { cell: Int32Array.from(numbers("cell")), populationSize: Float64Array.from(reference.cells) };
  const sex = { cell: Int32Array.from(numbers("sex")), populationSize: Float64Array.from(reference.sexes) };
  const columns = [weight.map(() => 1), numbers("x")];
  const totals = Float64Array.from(reference.totals);
  const calibrations: Readonly<Record<string, Calibration>> = {
    poststratified: succeed(postStratify({ weight, ...cell })),
    raked: succeed(rake({ weight, margins: [cell, sex], tolerance: 1e-13, maxIterations: 5000 })),
    linear: succeed(calibrate({ weight, columns, totals })),
    raking: succeed(calibrate({ weight, columns, totals, distance: "raking" })),
  };
  const base: SampleDesign = { rows: weight.length, stratum, psu: coded(referenceColumn(name, "psu")).codes };

  it("spread as widely as they say", () => {
    const positive = weight.filter((value) => value > 0);
    expect(Math.max(...positive) / Math.min(...positive)).toBeGreaterThan(5e8);
    expect(positive.length).toBe(weight.length - 5);
  });

  it.each(Object.entries(reference.weights))("%s gives R's weights, and 0 where it was 0", (adjustment, theirs) => {
    const ours = calibrations[adjustment]!.weights;
    const used = ours.filter((_, row) => weight[row] !== 0);
    expect(used.length).toBe(theirs.length);
    theirs.forEach((value, row) => {
      expect(distance(used[row]!, value)).toBeLessThan(1e-9);
    });
    for (const [row, value] of weight.entries()) if (value === 0) expect(ours[row]).toBe(0);
  });

  it.each(reference.rows)("$statistic in «$domain», $adjustment, rule $rule, finite $finite, is R's", (row) => {
    const design: SampleDesign = {
      ...base,
      populationSize: row.finite ? populationSize : undefined,
      singletonPsu: row.rule,
      calibrations: [calibrations[row.adjustment]!],
    };
    const sample = preparedSample(row.domain === "" ? { design } : { design, domain: group.codes, domains: 2 });
    const outcomes = (row.statistic === "mean" ? domainMeans : domainTotals)(sample, numbers("y"));
    const outcome = succeed(outcomes[Math.max(0, group.labels.indexOf(row.domain))]!);
    expect(distance(outcome.value, row.value)).toBeLessThan(1e-9);
    expect(distance(outcome.se, row.se)).toBeLessThan(1e-9);
  });

  it("has no error under the rule fail, and names the stratum and the value", () => {
    const design = { ...base, singletonPsu: "fail", calibrations: [calibrations.linear!] } as const;
    const outcome = mean(numbers("y"), { design });
    expect(outcome).toMatchObject({ ok: false, reason: "singleton-psu", stratum: 2 });
    const value = reference.rows.find(
      (row) => row.adjustment === "linear" && row.statistic === "mean" && row.domain === "",
    )!.value;
    expect(!outcome.ok && outcome.reason === "singleton-psu" && distance(outcome.value, value)).toBeLessThan(1e-9);
  });
});

/** A fast source of numbers between 0 and 1 that is the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("errors over many draws", () => {
  const random = randomFrom(1992);
  const size = 2000;
  const x = Float64Array.from({ length: size }, () => 1 + 9 * random());
  const kind = Int32Array.from({ length: size }, () => Math.floor(random() * 3));
  const y = x.map((value, row) => 4 * value + 6 * kind[row]! + 8 * (random() - 0.5));
  const kinds = cellSums(
    { cell: kind, cells: 3 },
    x.map(() => 1),
  );
  const sum = (values: Float64Array) => values.reduce((before, value) => before + value, 0);
  const drawn = 100;
  const halves = Float64Array.of(Math.floor(size / 2), Math.ceil(size / 2));

  /** Estimates and their errors over 400 simple random samples. */
  const runs = (
    adjust: (sample: { readonly x: Float64Array; readonly kind: Int32Array; readonly weight: Float64Array }) => Calibration,
  ) =>
    Array.from({ length: 400 }, () => {
      const rows = new Set<number>();
      while (rows.size < drawn) rows.add(Math.floor(random() * size));
      const take = <T>(column: { readonly [row: number]: T }) => [...rows].map((row) => column[row] as T);
      const weight = new Float64Array(drawn).fill(size / drawn);
      const calibration = adjust({ x: Float64Array.from(take(x)), kind: Int32Array.from(take(kind)), weight });
      const design = { rows: drawn, populationSize: Float64Array.of(size), calibrations: [calibration] };
      return succeed(total(Float64Array.from(take(y)), { design }));
    });

  const adjustments = {
    "post-stratified": ({ kind, weight }: { readonly kind: Int32Array; readonly weight: Float64Array }) =>
      succeed(postStratify({ weight, cell: kind, populationSize: kinds })),
    calibrated: (sample: { readonly x: Float64Array; readonly kind: Int32Array; readonly weight: Float64Array }) =>
      succeed(
        calibrate({
          weight: sample.weight,
          columns: [...indicatorColumns({ cell: sample.kind, cells: 3 }), sample.x],
          totals: Float64Array.of(...kinds, sum(x)),
          distance: "raking",
        }),
      ),
  };

  it.each(Object.entries(adjustments))("of %s totals are as large as they say", (_, adjust) => {
    const outcomes = runs(adjust);
    const truth = sum(y);
    const values = outcomes.map(({ value }) => value);
    const centre = values.reduce((before, value) => before + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((before, value) => before + (value - centre) ** 2, 0) / (values.length - 1));
    const claimed = Math.sqrt(outcomes.reduce((before, { se }) => before + se ** 2, 0) / outcomes.length);
    expect(Math.abs(centre - truth)).toBeLessThan((4 * spread) / Math.sqrt(values.length));
    expect(claimed / spread).toBeGreaterThan(0.88);
    expect(claimed / spread).toBeLessThan(1.12);
    const held = outcomes.filter(({ ciLow, ciHigh }) => ciLow <= truth && truth <= ciHigh).length / outcomes.length;
    expect(held).toBeGreaterThan(0.91);
  });

  it("shrink as the calibration explains more", () => {
    const rows = Array.from({ length: drawn }, (_, row) => row * 20);
    const weight = new Float64Array(drawn).fill(size / drawn);
    const sample = { x: Float64Array.from(rows, (row) => x[row]!), kind: Int32Array.from(rows, (row) => kind[row]!), weight };
    const values = Float64Array.from(rows, (row) => y[row]!);
    const seOf = (calibrations: readonly Calibration[]) =>
      succeed(total(values, { design: { rows: drawn, weight: calibrations[0]?.weights ?? weight, calibrations } })).se;
    const [plain, stratified, calibrated] = [
      seOf([]),
      seOf([adjustments["post-stratified"](sample)]),
      seOf([adjustments.calibrated(sample)]),
    ];
    expect(stratified).toBeLessThan(0.95 * plain);
    expect(calibrated).toBeLessThan(0.5 * stratified);
  });

  it("know nothing of a variable that has nothing to do with the answer", () => {
    const rows = Array.from({ length: 200 }, (_, row) => row);
    const values = Float64Array.from(rows, () => random());
    const weight = new Float64Array(200).fill(10);
    const calibration = succeed(
      postStratify({ weight, cell: Int32Array.from(rows, (row) => row % 2), populationSize: halves }),
    );
    const plain = succeed(
      total(
        values.map((value) => value - 0.5),
        { design: { rows: 200, weight } },
      ),
    ).se;
    const known = succeed(total(values, { design: { rows: 200, calibrations: [calibration] } })).se;
    expect(distance(known, plain)).toBeLessThan(0.05);
  });
});

describe("many cells and columns", () => {
  const random = randomFrom(7);

  it("6,760 post-strata of two rows are fitted, with errors", () => {
    const rows = 13_520;
    const cell = Int32Array.from({ length: rows }, (_, row) => row >> 1);
    const populationSize = Float64Array.from({ length: 6760 }, () => 10 + Math.floor(random() * 500));
    const weight = Float64Array.from({ length: rows }, () => 0.5 + random());
    const stratified = succeed(postStratify({ weight, cell, populationSize }));
    cellSums({ cell, cells: 6760 }, stratified.weights).forEach((sum, code) => {
      expect(distance(sum, populationSize[code]!)).toBeLessThan(1e-12);
    });
    const answers = Float64Array.from({ length: rows }, () => (random() < 0.8 ? 1 : 0));
    const outcome = succeed(mean(answers, { design: { rows, calibrations: [stratified] } }));
    expect(outcome.value).toBeCloseTo(0.8, 1);
    // Half of each answer's spread lies within its pair.
    expect(outcome.se).toBeGreaterThan(0.001);
    expect(outcome.se).toBeLessThan(0.004);
  });

  it("forty margins' categories meet their totals in a moment", () => {
    const rows = 6000;
    const margins = Array.from({ length: 4 }, () => ({
      cell: Int32Array.from({ length: rows }, () => Math.floor(random() * 10)),
      cells: 10,
    }));
    const weight = Float64Array.from({ length: rows }, () => 1 + random());
    const target = weight.map((value) => value * (0.8 + 0.4 * random()));
    const columns = margins.flatMap(indicatorColumns);
    const totals = Float64Array.from(margins.flatMap((margin) => [...cellSums(margin, target)]));
    const bounds = { lower: 0.5, upper: 1.5 };
    for (const shape of ["linear", "raking", "logit"] as const) {
      const fitted = succeed(calibrate({ weight, columns, totals, distance: shape, bounds }));
      columns.forEach((column, at) => {
        const reached = column.reduce((before, value, row) => before + value * fitted.weights[row]!, 0);
        expect(distance(reached, totals[at]!)).toBeLessThan(1e-9);
      });
    }
    const raked = succeed(
      rake({
        weight,
        margins: margins.map((margin) => ({ cell: margin.cell, populationSize: cellSums(margin, target) })),
        tolerance: 1e-9,
      }),
    );
    const same = succeed(calibrate({ weight, columns, totals, distance: "raking" }));
    expect(Math.max(...same.weights.map((value, row) => distance(raked.weights[row]!, value)))).toBeLessThan(1e-7);
  });
});

describe("from the draw to the calibrated estimate", () => {
  const person = fc.record({
    first: fc.integer({ min: 1, max: 20 }).map((value) => value / 20),
    second: fc.integer({ min: 1, max: 10 }).map((value) => value / 10),
    cell: fc.integer({ min: 0, max: 1 }),
    responded: fc.boolean(),
    y: fc.integer({ min: 1, max: 5 }),
  });
  type Person = { first: number; second: number; cell: number; responded: boolean; y: number };
  const answered: readonly Person[] = [0, 1].flatMap((cell) =>
    [1, 5].map((y) => ({ first: 0.5, second: 0.5, cell, responded: true, y })),
  );

  /** Probabilities → non-response → trimming → post-stratification → mean. */
  const chain = (people: readonly Person[]) => {
    const cell = Int32Array.from(people, (one) => one.cell);
    const drawn = weightsFromProbabilities([
      Float64Array.from(people, ({ first }) => first),
      Float64Array.from(people, ({ second }) => second),
    ]);
    const responded = Uint8Array.from(people, (one) => (one.responded ? 1 : 0));
    const adjusted = succeed(nonResponseCells({ weight: drawn, responded, cell, cells: 2 }));
    const trimmed = trimWeights({ weight: adjusted.weights, limit: { timesMedian: 4 }, groups: { cell, cells: 2 } });
    const weight = trimmed.ok ? trimmed.weights : adjusted.weights;
    const calibration = succeed(postStratify({ weight, cell, populationSize: Float64Array.of(600, 400) }));
    return mean(
      Float64Array.from(people, ({ y, responded: hasAnswer }) => (hasAnswer ? y : Number.NaN)),
      { design: { rows: people.length, calibrations: [calibration] } },
    );
  };

  it("the mean lies within the scale, has an error, and does not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (some) => {
        const people = [...some, ...answered];
        const outcome = succeed(chain(people));
        expect(outcome.value).toBeGreaterThanOrEqual(1);
        expect(outcome.value).toBeLessThanOrEqual(5);
        expect(outcome.se).toBeGreaterThan(0);
        expect(outcome.n).toBe(people.filter(({ responded }) => responded).length);
        const turned = succeed(chain(people.toReversed()));
        expect(distance(turned.value, outcome.value)).toBeLessThan(1e-10);
        expect(distance(turned.se, outcome.se)).toBeLessThan(1e-8);
      }),
    );
  });

  it("adding a constant shifts the mean and leaves its error", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), fc.integer({ min: -1000, max: 1000 }), (some, constant) => {
        const people = [...some, ...answered];
        const plain = succeed(chain(people));
        const shifted = succeed(chain(people.map((one) => ({ ...one, y: one.y + constant }))));
        expect(Math.abs(shifted.value - plain.value - constant)).toBeLessThan(1e-9);
        expect(distance(shifted.se, plain.se)).toBeLessThan(1e-7);
      }),
    );
  });
});
