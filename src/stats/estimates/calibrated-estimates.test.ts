import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceWithin } from "../comparison/difference.ts";
import { raoScott } from "../comparison/rao-scott.ts";
import type { Calibration } from "../design/calibration.ts";
import { indicatorColumns } from "../design/cell-sums.ts";
import type { SampleDesign } from "../design/design.ts";
import { coded, referenceColumn, referenceNumbers } from "../reference/reference.testing.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { calibratedScores, residualProjection } from "../weights/residual-projection.ts";
import { type Outcome, preparedSample } from "./estimate.ts";
import { domainMeans, mean } from "./mean.ts";
import { domainRatios } from "./ratio.ts";
import { totalStatistic } from "./statistic.ts";
import { domainTotals, total } from "./total.ts";

const name = "calibration";

interface Reference {
  readonly population: {
    readonly cells: readonly { readonly sex: string; readonly age: string; readonly Freq: number }[];
    readonly sex: readonly { readonly sex: string; readonly Freq: number }[];
    readonly age: readonly { readonly age: string; readonly Freq: number }[];
    readonly totals: Readonly<Record<string, number>>;
  };
  readonly rows: readonly Row[];
  readonly tables: readonly {
    readonly design: Row["design"];
    readonly adjustment: string;
    readonly f: number;
    readonly p: number;
  }[];
  readonly weights: readonly { readonly design: string; readonly adjustment: string; readonly weights: readonly number[] }[];
}

interface Row {
  readonly design: "stratified" | "clustered";
  readonly adjustment: string;
  readonly statistic: "mean" | "total" | "ratio";
  readonly domain: string;
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
  readonly deff?: number;
  readonly n: number;
}

const reference = JSON.parse(readFileSync(`test/reference/${name}/numbers.json`, "utf8")) as Reference;
const { population } = reference;
const ages = population.age.map(({ age }) => age);
const sexes = population.sex.map(({ sex }) => sex);

/** One of the two samples of the case, in columns. */
function sampleOf(which: string) {
  const isIn = referenceColumn(name, "design").map((text) => text === which);
  const texts = (column: string) => referenceColumn(name, column).filter((_, row) => isIn[row]);
  const numbers = (column: string) => referenceNumbers(name, column).filter((_, row) => isIn[row]);
  const weight = numbers("weight");
  const stratum = coded(texts("stratum")).codes;
  const sizes = (codes: Int32Array, column: string) => {
    const size = new Float64Array(Math.max(...codes) + 1);
    codes.forEach((code, row) => {
      size[code] = numbers(column)[row]!;
    });
    return size;
  };
  const drawn: SampleDesign =
    which === "stratified"
      ? { rows: weight.length, weight, stratum, populationSize: sizes(stratum, "stratum_size") }
      : {
          rows: weight.length,
          weight,
          psu: coded(texts("commune")).codes,
          populationSize: Float64Array.of(numbers("commune_count")[0]!),
        };
  const sex = Int32Array.from(texts("sex"), (text) => sexes.indexOf(text));
  const age = Int32Array.from(texts("age"), (text) => ages.indexOf(text));
  return {
    drawn,
    weight,
    sex,
    age,
    visits: numbers("visits"),
    income: numbers("income"),
    days: numbers("days"),
    due: numbers("due"),
  };
}

type Sample = ReturnType<typeof sampleOf>;

const freq = (sizes: readonly { readonly Freq: number }[]) => Float64Array.from(sizes, ({ Freq }) => Freq);

/** The columns and totals of R's formula ~ age + visits + income. */
const auxiliary = ({ weight, age, visits, income }: Sample) => ({
  columns: [weight.map(() => 1), ...indicatorColumns({ cell: age, cells: 4 }).slice(1), visits, income],
  totals: Float64Array.from(Object.values(population.totals)),
});

function succeed<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { readonly ok: true }>;
}

const adjustments: Readonly<Record<string, (sample: Sample) => readonly Calibration[]>> = {
  none: () => [],
  poststratified: ({ weight, sex, age }) => {
    const cell = sex.map((code, row) => code + 2 * age[row]!);
    return [succeed(postStratify({ weight, cell, populationSize: freq(population.cells) }))];
  },
  raked: ({ weight, sex, age }) => {
    const margins = [
      { cell: sex, populationSize: freq(population.sex) },
      { cell: age, populationSize: freq(population.age) },
    ];
    return [succeed(rake({ weight, margins, tolerance: 1e-14 }))];
  },
  "raked-by-calibration": ({ weight, sex, age }) => {
    const columns = [...indicatorColumns({ cell: sex, cells: 2 }), ...indicatorColumns({ cell: age, cells: 4 })];
    const totals = Float64Array.of(...freq(population.sex), ...freq(population.age));
    return [succeed(calibrate({ weight, columns, totals, distance: "raking" }))];
  },
  linear: (sample) => [succeed(calibrate({ weight: sample.weight, ...auxiliary(sample) }))],
  "linear-variance": (sample) => [succeed(calibrate({ weight: sample.weight, ...auxiliary(sample), variance: sample.visits }))],
  raking: (sample) => [succeed(calibrate({ weight: sample.weight, ...auxiliary(sample), distance: "raking" }))],
  logit: (sample) => {
    const bounds = { lower: 0.4, upper: 2.2 };
    return [succeed(calibrate({ weight: sample.weight, ...auxiliary(sample), distance: "logit", bounds }))];
  },
  truncated: (sample) => {
    const bounds = { lower: 0.7, upper: 1.6 };
    return [succeed(calibrate({ weight: sample.weight, ...auxiliary(sample), bounds }))];
  },
  "poststratified-then-linear": (sample) => {
    const first = succeed(postStratify({ weight: sample.weight, cell: sample.age, populationSize: freq(population.age) }));
    const { "(Intercept)": all, visits, income } = population.totals;
    const columns = [sample.weight.map(() => 1), sample.visits, sample.income];
    return [first, succeed(calibrate({ weight: first.weights, columns, totals: Float64Array.of(all!, visits!, income!) }))];
  },
};

const samples = { stratified: sampleOf("stratified"), clustered: sampleOf("clustered") };

/** Each adjustment once a design: the tests ask for it many times. */
const done = new Map<string, readonly Calibration[]>();
const calibrationsOf = (design: Row["design"], adjustment: string): readonly Calibration[] => {
  const key = `${design} ${adjustment}`;
  const known = done.get(key) ?? adjustments[adjustment]!(samples[design]);
  done.set(key, known);
  return known;
};

const distance = (ours: number, theirs: number) => Math.abs(ours - theirs) / Math.abs(theirs);

describe("weights", () => {
  it.each(reference.weights)("of the $design sample, $adjustment, are R's", ({ design, adjustment, weights }) => {
    const sample = samples[design as Row["design"]];
    const ours = calibrationsOf(design as Row["design"], adjustment).at(-1)?.weights ?? sample.weight;
    expect(ours.length).toBe(weights.length);
    expect(Math.max(...weights.map((theirs, row) => distance(ours[row]!, theirs)))).toBeLessThan(1e-9);
  });
});

describe("estimates", () => {
  const outcomeOf = ({ design, adjustment, statistic, domain }: Row): Outcome | undefined => {
    const sample = samples[design];
    const calibrated = { ...sample.drawn, weight: undefined, calibrations: calibrationsOf(design, adjustment) };
    const used = adjustment === "none" ? sample.drawn : calibrated;
    const prepared = preparedSample(domain === "" ? { design: used } : { design: used, domain: sample.sex, domains: 2 });
    const outcomes =
      statistic === "ratio"
        ? domainRatios(prepared, { numerator: sample.days, denominator: sample.due })
        : (statistic === "mean" ? domainMeans : domainTotals)(prepared, sample.days);
    return outcomes[Math.max(0, sexes.indexOf(domain))];
  };

  it.each(reference.rows)("$statistic in «$domain» of the $design sample, $adjustment, is R's", (row) => {
    const outcome = outcomeOf(row);
    if (!outcome?.ok) throw new Error(`no estimate: ${JSON.stringify(outcome)}`);
    expect({ df: outcome.df, n: outcome.n }).toEqual({ df: row.df, n: row.n });
    const pairs = {
      value: [outcome.value, row.value],
      se: [outcome.se, row.se],
      low: [outcome.ciLow, row.low],
      high: [outcome.ciHigh, row.high],
      ...(row.deff === undefined ? {} : { deff: [outcome.deff!, row.deff] }),
    };
    for (const [what, [ours, theirs]] of Object.entries(pairs))
      expect(distance(ours!, theirs!), `${what} ${ours} against ${theirs}`).toBeLessThan(1e-9);
  });
});

describe("tables and differences", () => {
  const designOf = (which: Row["design"], adjustment: string): SampleDesign => {
    const calibrations = calibrationsOf(which, adjustment);
    return { ...samples[which].drawn, weight: calibrations.at(-1)?.weights ?? samples[which].weight, calibrations };
  };

  it.each(reference.tables)("of the $design sample, $adjustment, are tested as R does", ({ design, adjustment, f, p }) => {
    const { sex, due } = samples[design];
    const late = Int32Array.from(due, (days) => (days > 18 ? 1 : 0));
    const test = succeed(raoScott({ row: sex, column: late, rows: 2, columns: 2, design: designOf(design, adjustment) }));
    expect(distance(test.f, f)).toBeLessThan(1e-9);
    expect(distance(test.p, p)).toBeLessThan(1e-9);
  });

  it.each(Object.keys(adjustments))(
    "the difference of two domains' totals has the error of one total of both signs (%s)",
    (adjustment) => {
      const { sex, due, weight } = samples.stratified;
      const design = designOf("stratified", adjustment);
      const inside = (code: number) => Array.from(sex, (one) => (one === code ? 1 : 0));
      const [one, other] = [0, 1].map((code) =>
        succeed(totalStatistic(due, { weight: design.weight ?? weight, inside: inside(code) })),
      );
      const difference = succeed(differenceWithin({ one: one!, other: other!, design }));
      const both = succeed(
        total(
          due.map((days, row) => (sex[row] === 0 ? days : -days)),
          { design },
        ),
      );
      expect(distance(difference.value, both.value)).toBeLessThan(1e-10);
      expect(distance(difference.se, both.se)).toBeLessThan(1e-10);
    },
  );
});

describe("residuals", () => {
  const sample = samples.stratified;
  const scoresOf = ({ weights }: Calibration) => weights.map((weight, row) => weight * (sample.due[row]! - 20));

  it.each(["poststratified", "linear", "raking", "logit", "truncated"])(
    "of %s are what is left for the variance that prepared samples give",
    (adjustment) => {
      const calibrations = calibrationsOf("stratified", adjustment);
      const { weights } = calibrations[0]!;
      const scores = weights.map((weight, row) => weight * sample.due[row]!);
      const { stratum, populationSize } = sample.drawn;
      const direct = stratifiedVariance({
        scores: calibratedScores(scores, calibrations),
        stratum: stratum!,
        populationSize,
        singletonPsu: "fail",
      });
      const outcome = succeed(total(sample.due, { design: { ...sample.drawn, weight: weights, calibrations } }));
      expect(distance(outcome.se ** 2, succeed(direct).variance)).toBeLessThan(1e-12);
    },
  );

  it.each(["poststratified", "linear", "linear-variance", "raking", "logit", "truncated"])(
    "of %s do not change when taken twice",
    (adjustment) => {
      const [calibration] = calibrationsOf("clustered", adjustment);
      const project = residualProjection(calibration!);
      const scores = calibration!.weights.map((weight, row) => weight * samples.clustered.due[row]!);
      const once = project(scores);
      const twice = project(once);
      once.forEach((value, row) => {
        expect(twice[row]).toBeCloseTo(value, 9);
      });
    },
  );

  it("leave the scores given as they are", () => {
    const [calibration] = calibrationsOf("stratified", "linear");
    const scores = scoresOf(calibration!);
    const before = scores.slice();
    residualProjection(calibration!)(scores);
    expect(scores).toEqual(before);
  });

  it("of a variable that the cells or columns explain are zero", () => {
    for (const adjustment of ["linear", "raking", "logit", "truncated"]) {
      const [calibration] = calibrationsOf("stratified", adjustment);
      const scores = calibration!.weights.map((weight, row) => weight * (3 + 2 * sample.visits[row]! - sample.income[row]!));
      for (const residual of residualProjection(calibration!)(scores)) expect(residual).toBeCloseTo(0, 9);
    }
  });

  it("refuse scores of another length", () => {
    const [calibration] = calibrationsOf("stratified", "linear");
    expect(() => residualProjection(calibration!)(new Float64Array(3))).toThrow("3 scores for a calibration of 108 rows");
  });

  it("of no calibration are the scores", () => {
    expect(calibratedScores(Float64Array.of(5, 15), [])).toEqual(Float64Array.of(5, 15));
  });

  it("count a row whose weight was cut to 0 as nothing, and never as NaN", () => {
    const columns = [Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 3, 30)];
    const request = { weight: Float64Array.of(1, 1, 1, 1), columns, totals: Float64Array.of(4, 7) };
    const calibration = succeed(calibrate({ ...request, bounds: { lower: 0, upper: 4 } }));
    expect(calibration.weights[3]).toBe(0);
    const residuals = residualProjection(calibration)(calibration.weights.map((weight) => weight * 7));
    expect(residuals[3]).toBe(0);
    for (const residual of residuals) expect(residual).toBeCloseTo(0, 9);
  });
});

describe("a calibrated design", () => {
  const weight = Float64Array.of(10, 10, 10, 10, 10, 10);
  const cell = Int32Array.of(0, 0, 0, 1, 1, 1);
  const stratified = succeed(postStratify({ weight, cell, populationSize: Float64Array.of(40, 20) }));
  const design: SampleDesign = { rows: 6, calibrations: [stratified] };

  it("is weighted by its last calibration unless weights are given", () => {
    const values = Float64Array.of(1, 1, 1, 4, 4, 4);
    expect(succeed(mean(values, { design })).value).toBeCloseTo(2, 12);
    expect(succeed(mean(values, { design: { ...design, weight } })).value).toBeCloseTo(2.5, 12);
  });

  it("has no error for what the cells explain", () => {
    expect(succeed(mean(Float64Array.of(1, 1, 1, 4, 4, 4), { design })).se).toBeCloseTo(0, 12);
  });

  it("knows the error of post-stratification by hand", () => {
    // Residuals 40/3·(−1, 0, 1) and 20/3·(−2, 0, 2) around 0: 6/5 · (2·(40/3)² + 2·(40/3)²).
    const outcome = succeed(total(Float64Array.of(1, 2, 3, 2, 4, 6), { design }));
    expect(outcome.value).toBeCloseTo(40 * 2 + 20 * 4, 10);
    expect(outcome.se).toBeCloseTo(Math.sqrt((6 / 5) * 4 * (40 / 3) ** 2), 10);
  });

  it("spreads the error of a domain over rows outside it", () => {
    const domain = Int32Array.of(0, 0, 1, 0, 1, -1);
    const values = Float64Array.of(1, 2, 3, 2, 4, 6);
    const [outcome] = domainTotals(preparedSample({ design, domain, domains: 2 }), values);
    const zeroed = values.map((value, row) => (domain[row] === 0 ? value : 0));
    expect(succeed(outcome!).se).toBeCloseTo(succeed(total(zeroed, { design })).se, 10);
  });

  it("names an empty domain, a domain without answers, and a lonely stratum", () => {
    const domain = Int32Array.of(0, 0, 0, 2, 2, 2);
    const values = Float64Array.of(1, 2, 3, Number.NaN, Number.NaN, Number.NaN);
    const outcomes = domainMeans(preparedSample({ design, domain, domains: 3 }), values);
    expect(outcomes[0]?.ok).toBe(true);
    expect(outcomes.slice(1)).toEqual([
      { ok: false, reason: "empty-domain", n: 0 },
      { ok: false, reason: "empty-domain", n: 0 },
    ]);
    const lonely = mean(Float64Array.of(1, 2, 3, 4, 5, 6), { design: { ...design, stratum: Int32Array.of(0, 0, 0, 0, 0, 1) } });
    expect(lonely).toMatchObject({ ok: false, reason: "singleton-psu", stratum: 1 });
  });

  it("may have negative weights, which a design of its own may not", () => {
    const columns = [weight.map(() => 1), Float64Array.of(1, 2, 3, 4, 5, 100)];
    const negative = succeed(calibrate({ weight, columns, totals: Float64Array.of(60, 120) }));
    expect(Math.min(...negative.weights)).toBeLessThan(0);
    const values = Float64Array.of(1, 2, 3, 4, 5, 6);
    expect(mean(values, { design: { rows: 6, calibrations: [negative] } })).toMatchObject({ ok: true, n: 6 });
    expect(() => mean(values, { design: { rows: 6, weight: negative.weights } })).toThrow("is no weight");
  });

  it("refuses a calibration of other rows", () => {
    expect(() =>
      mean(new Float64Array(3), { design: { rows: 3, weight: new Float64Array(3), calibrations: [stratified] } }),
    ).toThrow(RangeError);
  });
});

describe("properties", () => {
  /** Rows with a cell, a covariate, an answer and a weight; each cell has at least two. */
  const rowsArbitrary = fc.array(
    fc.record({
      cell: fc.integer({ min: 0, max: 2 }),
      x: fc.integer({ min: 1, max: 40 }),
      y: fc.integer({ min: -50, max: 50 }),
      weight: fc.integer({ min: 1, max: 1000 }).map((value) => value / 8),
    }),
    { minLength: 1, maxLength: 30 },
  );
  type Drawn = { readonly cell: number; readonly x: number; readonly y: number; readonly weight: number };
  const twoInEach = (drawn: readonly Drawn[]): Drawn[] => [
    ...drawn,
    ...[0, 1, 2].flatMap((cell) => [
      { cell, x: 3 + cell, y: 4, weight: 2 },
      { cell, x: 9 - cell, y: -1, weight: 3 },
    ]),
  ];
  const column = (drawn: readonly Drawn[], of: keyof Drawn) => Float64Array.from(drawn, (row) => row[of]);
  const cellsOf = (drawn: readonly Drawn[]) => Int32Array.from(drawn, ({ cell }) => cell);
  const populationSize = Float64Array.of(300, 200, 500);

  const calibrationOf = (drawn: readonly Drawn[], distance: "linear" | "raking" = "linear") => {
    const columns = [...indicatorColumns({ cell: cellsOf(drawn), cells: 3 }), column(drawn, "x")];
    const weight = column(drawn, "weight");
    const plain = succeed(postStratify({ weight, cell: cellsOf(drawn), populationSize })).weights;
    const reached = plain.reduce((sum, value, row) => sum + value * drawn[row]!.x, 0);
    const totals = Float64Array.of(...populationSize, reached * 1.02);
    return { outcome: calibrate({ weight, columns, totals, distance }), columns, totals };
  };

  const totalOf = (drawn: readonly Drawn[], calibrations: readonly Calibration[], psu?: Int32Array) =>
    succeed(total(column(drawn, "y"), { design: { rows: drawn.length, psu, calibrations } }));

  it("post-stratification is linear calibration on the indicators of its cells, in weights and errors", () => {
    fc.assert(
      fc.property(rowsArbitrary, (some) => {
        const drawn = twoInEach(some);
        const weight = column(drawn, "weight");
        const cell = cellsOf(drawn);
        const one = succeed(postStratify({ weight, cell, populationSize }));
        const other = succeed(calibrate({ weight, columns: indicatorColumns({ cell, cells: 3 }), totals: populationSize }));
        one.weights.forEach((value, row) => {
          expect(distance(other.weights[row]!, value)).toBeLessThan(1e-9);
        });
        const [first, second] = [totalOf(drawn, [one]), totalOf(drawn, [other])];
        expect(Math.abs(first.se - second.se)).toBeLessThan(1e-9 * (1 + first.se));
      }),
      { numRuns: 60 },
    );
  });

  it("row order changes nothing", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (some, keys) => {
        const drawn = twoInEach(some);
        const order = drawn.map((row) => ({ row, key: keys.next().value! }));
        const shuffled = order.toSorted((a, b) => a.key - b.key).map(({ row }) => row);
        const [one, other] = [calibrationOf(drawn).outcome, calibrationOf(shuffled).outcome];
        expect(one.ok).toBe(other.ok);
        if (!one.ok || !other.ok) return;
        const [first, second] = [totalOf(drawn, [one]), totalOf(shuffled, [other])];
        expect(Math.abs(first.value - second.value)).toBeLessThan(1e-8 * (1 + Math.abs(first.value)));
        expect(Math.abs(first.se - second.se)).toBeLessThan(1e-8 * (1 + first.se));
      }),
      { numRuns: 60 },
    );
  });

  it.each(["linear", "raking"] as const)("a row split in two halves of one PSU changes no estimate (%s)", (shape) => {
    fc.assert(
      fc.property(rowsArbitrary, fc.nat(), (some, which) => {
        const drawn = twoInEach(some);
        const at = which % drawn.length;
        const half = { ...drawn[at]!, weight: drawn[at]!.weight / 2 };
        const split = [...drawn.slice(0, at), half, ...drawn.slice(at + 1), half];
        const [one, other] = [calibrationOf(drawn, shape).outcome, calibrationOf(split, shape).outcome];
        expect(one.ok).toBe(other.ok);
        if (!one.ok || !other.ok) return;
        const psu = Int32Array.from(drawn, (_, row) => row);
        const first = totalOf(drawn, [one], psu);
        const second = totalOf(split, [other], Int32Array.of(...psu, at));
        expect(Math.abs(first.value - second.value)).toBeLessThan(1e-8 * (1 + Math.abs(first.value)));
        expect(Math.abs(first.se - second.se)).toBeLessThan(1e-8 * (1 + first.se));
      }),
      { numRuns: 60 },
    );
  });

  it("the total of a calibrated column has no error", () => {
    fc.assert(
      fc.property(rowsArbitrary, (some) => {
        const drawn = twoInEach(some);
        const { outcome, columns, totals } = calibrationOf(drawn);
        if (!outcome.ok) return;
        columns.forEach((values, at) => {
          const { value, se } = succeed(total(values, { design: { rows: drawn.length, calibrations: [outcome] } }));
          expect(distance(value, totals[at]!)).toBeLessThan(1e-9);
          expect(se).toBeLessThan(1e-7 * totals[at]!);
        });
      }),
      { numRuns: 60 },
    );
  });
});
