import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { meanStatistic, proportionStatistic, ratioStatistic, totalStatistic } from "../estimates/statistic.ts";
import { total } from "../estimates/total.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { jackknife } from "./jackknife.ts";
import { raoWu } from "./rao-wu.ts";
import { calibratedReplicates } from "./replicate-calibration.ts";
import { replicateDifference } from "./replicate-difference.ts";
import { givenReplicates, type Replicates, replicateEstimate } from "./replicates.ts";

type Case = "stratified" | "clustered";
type Adjustment = "none" | "poststratified" | "raked" | "linear" | "raking" | "logit" | "twice" | "unaware";

interface Row {
  readonly case: Case;
  readonly kind: "jackknife" | "bootstrap";
  readonly adjustment: Adjustment;
  readonly mse: boolean;
  readonly statistic: "total" | "women" | "ratio" | "share" | "difference";
  readonly value: number;
  readonly se: number;
  readonly deff: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly df: number;
}

interface Population {
  readonly sex: readonly { readonly sex: string; readonly Freq: number }[];
  readonly age: readonly { readonly age: string; readonly Freq: number }[];
  readonly cells: readonly { readonly sex: string; readonly age: string; readonly Freq: number }[];
  readonly totals: readonly number[];
}

interface LonelyRow {
  readonly rule: SingletonPsu;
  readonly finite: boolean;
  readonly mse: boolean;
  readonly adjustment: "poststratified" | "linear";
  readonly value: number;
  readonly se: number;
  readonly deff: number;
}

const { rows, populations, lonely } = referenceCase<{
  rows: readonly Row[];
  populations: Readonly<Record<Case, Population>>;
  lonely: {
    readonly domains: Readonly<Record<string, number>>;
    readonly totals: readonly number[];
    readonly rows: readonly LonelyRow[];
  };
}>("replicate-calibration");

function made<One extends { readonly ok: boolean }>(outcome: One): Extract<One, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<One, { readonly ok: true }>;
}

function sampleOf(name: Case) {
  const table = referenceTable("calibration/sample.csv");
  const keep = [...table.texts("design").entries()].filter(([, design]) => design === name).map(([row]) => row);
  const texts = (column: string): string[] => {
    const all = table.texts(column);
    return keep.map((row) => all[row]!);
  };
  const number = (column: string) => numbersOf(texts(column));
  const stratum = coded(texts("stratum")).codes;
  const sizes = new Float64Array(3);
  const stratumSize = number("stratum_size");
  stratum.forEach((code, row) => {
    sizes[code] = stratumSize[row]!;
  });
  const whole = { rows: keep.length, weight: number("weight") };
  const design: SampleDesign =
    name === "stratified"
      ? { ...whole, stratum, populationSize: sizes }
      : { ...whole, psu: coded(texts("commune")).codes, populationSize: Float64Array.of(60) };
  const { cells, sex, age, totals } = populations[name];
  const codesOf = (labels: readonly string[], own: readonly string[]) => Int32Array.from(own, (label) => labels.indexOf(label));
  const sizesOf = (margin: readonly { readonly Freq: number }[]) => Float64Array.from(margin, ({ Freq }) => Freq);
  const both = texts("sex").map((label, row) => `${label} ${texts("age")[row]}`);
  return {
    design,
    commune: texts("commune"),
    due: number("due"),
    visits: number("visits"),
    isWoman: texts("sex").map((label) => Number(label === "nu")),
    both: {
      cell: codesOf(
        cells.map((one) => `${one.sex} ${one.age}`),
        both,
      ),
      populationSize: sizesOf(cells),
    },
    sex: {
      cell: codesOf(
        sex.map((one) => one.sex),
        texts("sex"),
      ),
      populationSize: sizesOf(sex),
    },
    age: {
      cell: codesOf(
        age.map((one) => one.age),
        texts("age"),
      ),
      populationSize: sizesOf(age),
    },
    columns: [new Float64Array(keep.length).fill(1), number("visits"), number("income")],
    totals: Float64Array.from(totals),
  };
}

type Sample = ReturnType<typeof sampleOf>;

/** The recipe of an adjustment, as it is used on any weights. */
function recipeOf({ both, sex, age, columns, totals }: Sample, adjustment: Adjustment) {
  const calibrated = (weight: Float64Array, more = {}) => calibrate({ weight, columns, totals, ...more });
  const recipes = {
    poststratified: (weight: Float64Array) => postStratify({ weight, ...both }),
    raked: (weight: Float64Array) => rake({ weight, margins: [sex, age], tolerance: 1e-12 }),
    linear: calibrated,
    raking: (weight: Float64Array) => calibrated(weight, { distance: "raking" }),
    logit: (weight: Float64Array) => calibrated(weight, { distance: "logit", bounds: { lower: 0.4, upper: 2.5 } }),
    twice: (weight: Float64Array) => {
      const first = postStratify({ weight, ...sex });
      return first.ok ? calibrated(first.weights) : first;
    },
  };
  return recipes[adjustment as keyof typeof recipes];
}

/** The bootstrap with R's own draws. */
function rBootstrap({ design, commune }: Sample): Replicates {
  const drawn = referenceTable("replicate-calibration/bootstrap.csv");
  const place = new Map(drawn.texts("commune").map((label, index) => [label, index]));
  const fullWeight = design.weight!;
  const weights = Array.from({ length: 25 }, (_, at) => {
    const factor = numbersOf(drawn.texts(`X${at + 1}`));
    return fullWeight.map((weight, row) => weight * factor[place.get(commune[row]!)!]!);
  });
  return givenReplicates({ fullWeight, weights, coefficient: new Float64Array(25).fill(1 / 24), df: 8 });
}

const samples = { stratified: sampleOf("stratified"), clustered: sampleOf("clustered") };

function replicatesOf(row: Row): Replicates {
  const sample = samples[row.case];
  const plain = row.kind === "bootstrap" ? rBootstrap(sample) : made(jackknife(sample.design));
  if (row.adjustment === "none") return plain;
  if (row.adjustment === "unaware") {
    const { weights } = made(recipeOf(sample, "linear")(sample.design.weight!));
    return made(jackknife({ ...sample.design, weight: weights }));
  }
  return made(calibratedReplicates<{ readonly ok: false }>(plain, recipeOf(sample, row.adjustment)));
}

const known = new Map<string, Replicates>();

describe("calibrated replicates against R", () => {
  it.each(rows)("$statistic of $case, $kind, $adjustment, around the estimate $mse", (row) => {
    const key = `${row.case} ${row.kind} ${row.adjustment}`;
    const replicates = known.get(key) ?? replicatesOf(row);
    known.set(key, replicates);
    const { due, visits, isWoman } = samples[row.case];
    const men = isWoman.map((own) => 1 - own);
    const options = { replicates, centre: row.mse ? "estimate" : "mean" } as const;
    const large = due.map((value) => Number(value > 20));
    const ours = {
      total: () => replicateEstimate((weight) => totalStatistic(due, { weight }), options),
      women: () => replicateEstimate((weight) => meanStatistic(due, { weight, inside: isWoman }), options),
      ratio: () => replicateEstimate((weight) => ratioStatistic({ numerator: due, denominator: visits }, { weight }), options),
      share: () => replicateEstimate((weight) => proportionStatistic(large, { weight }), { ...options, interval: "logit" }),
      difference: () =>
        replicateDifference({
          ...options,
          one: (weight) => meanStatistic(due, { weight, inside: isWoman }),
          other: (weight) => meanStatistic(due, { weight, inside: men }),
        }),
    }[row.statistic]();
    if (!ours.ok) throw new Error(JSON.stringify(ours));
    const tolerance = ["raked", "raking", "logit"].includes(row.adjustment) ? 1e-6 : 1e-9;
    expectClose(ours.value, row.value, { label: "value", tolerance });
    expectClose(ours.se, row.se, { label: "se", tolerance });
    expect(ours.df).toBe(row.df);
    if (row.deff !== null) expectClose("deff" in ours ? ours.deff : null, row.deff, { label: "deff", tolerance });
    if (row.low === null) return;
    expectClose(ours.ciLow, row.low, { label: "low", tolerance });
    expectClose(ours.ciHigh, row.high!, { label: "high", tolerance });
  });

  it("show how much smaller the error is than that of replicates that know nothing of the calibration", () => {
    const errorOf = (adjustment: Adjustment) =>
      rows.find((row) => row.case === "clustered" && row.kind === "jackknife" && row.adjustment === adjustment)!.se;
    expect(errorOf("linear")).toBeLessThan(errorOf("unaware") / 4);
  });
});

describe("calibrated replicates with a lonely PSU against R", () => {
  const table = referenceTable("replication/sample.csv");
  const number = (column: string) => numbersOf(table.texts(column));
  const stratum = coded(table.texts("stratum")).codes;
  const sizes = new Float64Array(5);
  const population = number("population");
  stratum.forEach((code, row) => {
    sizes[code] = population[row]!;
  });
  const [weight, y, x] = [number("weight"), number("y"), number("x")];
  const whole = { rows: table.rows, stratum, psu: coded(table.texts("psu")).codes, weight };
  const labels = Object.keys(lonely.domains);
  const cell = Int32Array.from(table.texts("domain"), (label) => labels.indexOf(label));
  const populationSize = Float64Array.from(Object.values(lonely.domains));
  const columns = [weight.map(() => 1), x];
  const recipes = {
    poststratified: (own: Float64Array) => postStratify({ weight: own, cell, populationSize }),
    linear: (own: Float64Array) => calibrate({ weight: own, columns, totals: Float64Array.from(lonely.totals) }),
  };

  it.each(lonely.rows)("rule $rule, $adjustment, finite $finite, around the estimate $mse", (row) => {
    const { rule: singletonPsu, finite, adjustment, mse } = row;
    const plain = made(jackknife({ ...whole, singletonPsu, populationSize: finite ? sizes : undefined }));
    const replicates = made(calibratedReplicates<{ readonly ok: false }>(plain, recipes[adjustment]));
    const ours = replicateEstimate((own) => totalStatistic(y, { weight: own }), {
      replicates,
      centre: mse ? "estimate" : "mean",
    });
    if (!ours.ok) throw new Error(JSON.stringify(ours));
    expectClose(ours.value, row.value, { label: "value" });
    expectClose(ours.se, row.se, { label: "se" });
    expectClose(ours.deff, row.deff, { label: "deff" });
  });
});

describe("replicates that cannot be calibrated", () => {
  it("are not made of a design that was calibrated: that would lose what the calibration explains", () => {
    const calibration = made(
      postStratify({ weight: Float64Array.of(1, 1, 2), cell: new Int32Array(3), populationSize: Float64Array.of(9) }),
    );
    const design = { rows: 3, calibrations: [calibration] };
    expect(() => jackknife(design)).toThrow("calibrate each (calibratedReplicates)");
    expect(() => raoWu({ design, seed: "a" })).toThrow(RangeError);
  });

  const weight = Float64Array.of(10, 10, 10, 10);
  const cell = Int32Array.of(0, 0, 0, 1);
  const populationSize = Float64Array.of(30, 12);
  const replicates = made(jackknife({ rows: 4, weight }));

  it("name the replicate and what the calibration says of it", () => {
    const recipe = (own: Float64Array) => postStratify({ weight: own, cell, populationSize });
    expect(calibratedReplicates(replicates, recipe)).toEqual({
      ok: false,
      reason: "uncalibrated-replicate",
      replicate: 3,
      failure: { ok: false, reason: "empty-cell", cell: 1, populationSize: 12 },
    });
  });

  it("go on where the calibration may leave empty cells out", () => {
    const partial = made(
      calibratedReplicates(replicates, (own) => postStratify({ weight: own, cell, populationSize, partial: true })),
    );
    expect([...partial.weights(3)]).toEqual([10, 10, 10, 0]);
    expect([...partial.weights(0)].map((own) => Math.round(own * 1e9) / 1e9)).toEqual([0, 15, 15, 12]);
    expect([...partial.fullWeight]).toEqual([10, 10, 10, 12]);
    expect(partial.df).toBe(replicates.df);
    expect(partial.coefficient).toEqual(replicates.coefficient);
  });

  it("name the sample itself by null", () => {
    const none = Int32Array.of(0, 0, 0, 0);
    const ours = calibratedReplicates(replicates, (own) => postStratify({ weight: own, cell: none, populationSize }));
    expect(ours).toMatchObject({ ok: false, reason: "uncalibrated-replicate", replicate: null, failure: { cell: 1 } });
  });

  it("name the column of a calibration out of reach and the margin of a raking", () => {
    const columns = [new Float64Array(4).fill(1), Float64Array.of(1, 2, 3, 9)];
    const bounds = { lower: 0.5, upper: 2 };
    const bounded = calibratedReplicates(replicates, (own) =>
      calibrate({ weight: own, columns, totals: Float64Array.of(40, 160), distance: "logit", bounds }),
    );
    expect(bounded).toMatchObject({ replicate: 3, failure: { reason: "infeasible", column: 1, wanted: 160 } });
    const margins = [
      { cell, populationSize },
      { cell: Int32Array.of(0, 1, 0, 1), populationSize: Float64Array.of(20, 22) },
    ];
    const raked = calibratedReplicates(replicates, (own) => rake({ weight: own, margins }));
    // Without row 1, nobody is left who is in the second category of one margin and the first of the other.
    expect(raked).toMatchObject({ replicate: 1, failure: { reason: "not-converged", margin: 0, cell: 1, wanted: 12 } });
  });

  it("hand on what contradicts itself, and refuse columns of other lengths", () => {
    expect(() =>
      calibratedReplicates(replicates, (own) => postStratify({ weight: own, cell: Int32Array.of(0), populationSize })),
    ).toThrow("column cell has 1 rows, not 4");
    const lost = made(postStratify({ weight: Float64Array.of(1, 1), cell: Int32Array.of(0, 1), populationSize }));
    let calls = 0;
    const shrinking = (own: Float64Array): Calibration => {
      calls += 1;
      return calls === 1 ? made(postStratify({ weight: own, cell, populationSize })) : lost;
    };
    expect(() => calibratedReplicates(replicates, shrinking)).toThrow(
      "the weights of replicate 0: the column has 2 rows, not 4",
    );
  });
});

describe("properties of calibrated replicates", () => {
  const row = fc.record({
    stratum: fc.nat(1),
    psu: fc.nat(4),
    cell: fc.nat(1),
    weight: fc.integer({ min: 1, max: 9 }),
    y: fc.nat(20),
  });
  const samples = fc.array(row, { minLength: 8, maxLength: 30 });
  const designOf = (cases: readonly { stratum: number; psu: number; weight: number }[]): SampleDesign => ({
    rows: cases.length,
    stratum: Int32Array.from(cases, (one) => one.stratum),
    psu: Int32Array.from(cases, (one) => one.stratum * 5 + one.psu),
    weight: Float64Array.from(cases, (one) => one.weight),
    singletonPsu: "certainty",
  });

  it("each replicate meets the totals, and rows of weight 0 keep it", () => {
    fc.assert(
      fc.property(samples, fc.boolean(), (cases, isBootstrap) => {
        const design = designOf(cases);
        const plain = isBootstrap ? raoWu({ design, seed: "meets", replicates: 5 }) : jackknife(design);
        if (!plain.ok) return;
        const cell = Int32Array.from(cases, (one) => one.cell);
        const populationSize = Float64Array.of(120, 80);
        const ours = calibratedReplicates(plain, (weight) => postStratify({ weight, cell, populationSize }));
        if (!ours.ok) return;
        for (let at = 0; at < ours.count; at += 1) {
          const [before, after] = [plain.weights(at), ours.weights(at)];
          for (const code of [0, 1])
            expect(after.reduce((sum, own, place) => (cell[place] === code ? sum + own : sum), 0)).toBeCloseTo(
              populationSize[code]!,
              8,
            );
          before.forEach((own, place) => {
            expect(own === 0).toBe(after[place] === 0);
          });
        }
      }),
    );
  });

  it("a post-stratified total has nearly the error of its residuals: both are one to the first order", () => {
    const cases = Array.from({ length: 240 }, (_, at) => ({
      stratum: at % 2,
      psu: at,
      cell: at % 3 === 0 ? 0 : 1,
      weight: 1 + (at % 4),
      y: 10 + ((at * 37) % 23) + (at % 3 === 0 ? 15 : 0),
    }));
    const design = { ...designOf(cases), psu: undefined };
    const y = Float64Array.from(cases, (one) => one.y);
    const cell = Int32Array.from(cases, (one) => one.cell);
    const recipe = (weight: Float64Array) => postStratify({ weight, cell, populationSize: Float64Array.of(250, 430) });
    const replicates = made(calibratedReplicates(made(jackknife(design)), recipe));
    const ours = replicateEstimate((weight) => totalStatistic(y, { weight }), { replicates });
    const calibrations = [made(recipe(design.weight!))];
    const theirs = total(y, { design: { ...design, weight: undefined, calibrations } });
    if (!ours.ok || !theirs.ok) throw new Error("both exist");
    expect(ours.value).toBeCloseTo(theirs.value, 8);
    expect(Math.abs(ours.se / theirs.se - 1)).toBeLessThan(0.02);
  });
});
