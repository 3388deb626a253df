import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { mean } from "../estimates/mean.ts";
import { meanStatistic, type Statistic, totalStatistic } from "../estimates/statistic.ts";
import { total } from "../estimates/total.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { calibrate } from "../weights/calibrate.ts";
import { type Difference, differenceOfIndependent, differenceWithin, testedDifference, welchDf } from "./difference.ts";
import { differenceOfRounds, type RoundStatistic } from "./round-difference.ts";

type Row = Omit<Difference, "ok" | "ciLow" | "ciHigh"> & { readonly case: string; readonly low: number; readonly high: number };

const rows = new Map(referenceCase<{ rows: readonly Row[] }>("differences").rows.map((row) => [row.case, row]));

function expectR(ours: { readonly ok: boolean }, name: string): void {
  const theirs = rows.get(name)!;
  if (!ours.ok) throw new Error(JSON.stringify(ours));
  const { value, se, df, ciLow, ciHigh, t, p } = ours as Difference;
  const pairs = { value, se, df, low: ciLow, high: ciHigh, t, p };
  for (const [label, number] of Object.entries(pairs)) expectClose(number, theirs[label as keyof typeof pairs], { label });
}

function existing(statistic: ReturnType<typeof meanStatistic>): Statistic {
  if (!statistic.ok) throw new Error(statistic.reason);
  return statistic;
}

const sizesOf = (stratum: Int32Array, population: Float64Array): Float64Array => {
  const sizes = new Float64Array(Math.max(...stratum) + 1);
  stratum.forEach((code, row) => {
    sizes[code] = population[row]!;
  });
  return sizes;
};

describe("domains of one sample against R", () => {
  const table = referenceTable("clustered/sample.csv");
  const stratum = coded(table.texts("stratum")).codes;
  const weight = numbersOf(table.texts("weight"));
  const populationSize = sizesOf(stratum, numbersOf(table.texts("population")));
  const design: SampleDesign = {
    rows: table.rows,
    stratum,
    psu: coded(table.texts("psu")).codes,
    weight,
    singletonPsu: "adjust",
  };
  const meanOf = (label: string): Statistic =>
    existing(
      meanStatistic(numbersOf(table.texts("y")), {
        weight,
        inside: table.texts("domain").map((own) => (own === label ? 1 : 0)),
      }),
    );

  it.each([
    ["B", false],
    ["C", false],
    ["B", true],
    ["C", true],
  ])("A less %s, finite %s", (other, finite) => {
    const sized = { ...design, populationSize: finite ? populationSize : undefined };
    const ours = differenceWithin({ one: meanOf("A"), other: meanOf(other), design: sized });
    expectR(ours, `domains ${other} ${finite ? "TRUE" : "FALSE"}`);
  });

  it("names a stratum with one PSU, and keeps the value", () => {
    const [one, other] = [meanOf("A"), meanOf("B")];
    const ours = differenceWithin({ one, other, design: { ...design, singletonPsu: "fail" } });
    expect(ours).toEqual({ ok: false, reason: "singleton-psu", stratum: 3, value: one.value - other.value });
  });
});

describe("rounds against R", () => {
  const table = referenceTable("differences/rounds.csv");
  const column = (name: string) => numbersOf(table.texts(name));
  const of = (round: number, { partial, finite }: { partial: boolean; finite: boolean }): RoundStatistic => {
    const keep = [...table.texts("round").keys()].filter(
      (row) => column("round")[row] === round && (!partial || column("partial")[row] === 1),
    );
    const pick = (name: string) => {
      const all = column(name);
      return Float64Array.from(keep, (row) => all[row]!);
    };
    const stratum = Int32Array.from(pick("stratum"));
    const design = {
      rows: keep.length,
      stratum,
      psu: Int32Array.from(pick("psu")),
      weight: pick("weight"),
      populationSize: finite ? sizesOf(stratum, pick("population")) : undefined,
    };
    return { statistic: existing(meanStatistic(pick("y"), { weight: pick("weight") })), design };
  };

  it.each([false, true])("all PSUs shared, finite %s", (finite) => {
    const [one, other] = [of(2, { partial: false, finite }), of(1, { partial: false, finite })];
    const ours = differenceOfRounds({ one, other });
    expectR(ours, `rounds all shared ${finite ? "TRUE" : "FALSE"}`);
    expect(ours.sharedPsus).toBe(18);
    expect(ours.correlation).toBeGreaterThan(0.5);
  });

  it.each([false, true])("some PSUs shared, finite %s", (finite) => {
    const [one, other] = [of(2, { partial: true, finite }), of(1, { partial: true, finite })];
    expectR(differenceOfRounds({ one, other }), `rounds some shared ${finite ? "TRUE" : "FALSE"}`);
  });

  it.each([false, true])("taken as independent, finite %s", (finite) => {
    const [two, one] = [2, 1].map((round) => {
      const { statistic, design } = of(round, { partial: true, finite });
      const { psu } = design;
      const scores = mean(
        Float64Array.from(statistic.scores, (score, row) => statistic.value + score / design.weight![row]!),
        { design: { ...design, psu } },
      );
      if (!scores.ok) throw new Error(scores.reason);
      // The mean of value + score/weight has the linearised values w·score/w/Σw: the error of the statistic over Σw.
      const weight = design.weight!.reduce((sum, own) => sum + own, 0);
      return { value: statistic.value, se: scores.se * weight, df: scores.df };
    });
    expectR(differenceOfIndependent(two!, one!), `rounds apart ${finite ? "TRUE" : "FALSE"}`);
  });
});

describe("a lonely PSU that both rounds drew", () => {
  const psu = Int32Array.of(0, 1, 2, 3);
  const stratum = Int32Array.of(0, 0, 0, 1);
  const weight = new Float64Array(4).fill(2);
  const sizes = Float64Array.of(9, 5);
  const [now, before] = [Float64Array.of(4, 7, 1, 9), Float64Array.of(3, 3, 2, 5)];
  const round = (values: Float64Array, singletonPsu: SingletonPsu): RoundStatistic => ({
    statistic: existing(totalStatistic(values, { weight })),
    design: { rows: 4, psu, stratum, populationSize: sizes, singletonPsu },
  });

  it.each<SingletonPsu>(["certainty", "adjust", "average"])("counts as in one sample with both rounds, rule %s", (rule) => {
    const ours = differenceOfRounds({ one: round(now, rule), other: round(before, rule) });
    const twice = (column: Int32Array) => Int32Array.from([...column, ...column]);
    const whole = { weight: new Float64Array(8).fill(2) };
    const values = Float64Array.from([...now, ...before]);
    const [one, other] = [
      [1, 1, 1, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 1, 1, 1],
    ].map((inside) => existing(totalStatistic(values, { ...whole, inside })));
    const design = { rows: 8, psu: twice(psu), stratum: twice(stratum), populationSize: sizes, singletonPsu: rule };
    const theirs = differenceWithin({ one: one!, other: other!, design });
    if (!ours.ok || !theirs.ok) throw new Error("both exist");
    expectClose(ours.value, theirs.value);
    expectClose(ours.se, theirs.se);
    const errors = [now, before].map((column) => {
      const found = total(column, { design: { ...design, rows: 4, psu, stratum, weight } });
      return found.ok ? found.se : Number.NaN;
    });
    expectClose(ours.correlation, ours.covariance / (errors[0]! * errors[1]!));
  });

  it("adds nothing where the rounds follow different rules", () => {
    const mixed = differenceOfRounds({ one: round(now, "adjust"), other: round(before, "certainty") });
    const certain = differenceOfRounds({ one: round(now, "certainty"), other: round(before, "certainty") });
    expectClose(mixed.covariance, certain.covariance);
    const adjusted = differenceOfRounds({ one: round(now, "adjust"), other: round(before, "adjust") });
    // (1 − 1/5) · 18 · 10 more.
    expectClose(adjusted.covariance, certain.covariance + 144);
  });
});

describe("what cannot be compared", () => {
  const weight = Float64Array.of(1, 1, 1);
  const statistic = existing(meanStatistic(Float64Array.of(1, 2, 6), { weight }));
  const psu = Int32Array.of(0, 1, 2);
  const round = { statistic, design: { rows: 3, psu } };

  it("rounds without PSU codes to match them by, and statistics of other rows", () => {
    const unmatched = { statistic, design: { rows: 3 } };
    expect(() => differenceOfRounds({ one: unmatched, other: round })).toThrow("rounds are matched by their PSU codes");
    expect(() => differenceOfRounds({ one: round, other: unmatched })).toThrow(RangeError);
    const short = existing(meanStatistic(Float64Array.of(1, 2), { weight: Float64Array.of(1, 1) }));
    expect(() => differenceOfRounds({ one: round, other: { ...round, statistic: short } })).toThrow(
      "a statistic of 2 rows for a design of 3",
    );
    expect(() => differenceWithin({ one: statistic, other: short, design: { rows: 3 } })).toThrow(
      "statistics of 3 and of 2 rows",
    );
  });

  it.each([
    [{ value: 1, se: Number.NaN, df: 3 }],
    [{ value: 1, se: -1, df: 3 }],
    [{ value: 1, se: Number.POSITIVE_INFINITY, df: 3 }],
    [{ value: Number.NaN, se: 1, df: 3 }],
    [{ value: 1, se: 1, df: Number.NaN }],
  ])("what is no estimate: %o", (broken) => {
    const sound = { value: 1, se: 1, df: 9 };
    expect(() => differenceOfIndependent(broken, sound)).toThrow("is no estimate");
    expect(() => differenceOfIndependent(sound, broken)).toThrow(RangeError);
  });

  it("with a confidence that is none", () => {
    const sound = { value: 1, se: 1, df: 9 };
    expect(() => differenceOfIndependent(sound, sound, 1.5)).toThrow("confidence 1.5 is not between 0 and 1");
    expect(() => differenceOfRounds({ one: round, other: round, confidence: 0 })).toThrow("confidence 0");
  });
});

describe("differences of independent estimates", () => {
  it("add variances and share degrees of freedom", () => {
    const ours = differenceOfIndependent({ value: 84, se: 0.6, df: 40 }, { value: 82, se: 0.8, df: 30 });
    expect(ours).toMatchObject({ ok: true, value: 2, se: 1, t: 2 });
    if (ours.ok) expectClose(ours.df, 1 / (0.36 ** 2 / 40 + 0.64 ** 2 / 30));
  });

  it("take an estimate without error as known", () => {
    expect(welchDf({ value: 1, se: 0, df: 0 }, { value: 1, se: 2, df: 7 })).toBe(7);
    expect(differenceOfIndependent({ value: 5, se: 0, df: 3 }, { value: 2, se: 0, df: 3 })).toEqual({
      ok: false,
      reason: "no-variance",
      value: 3,
    });
    expect(differenceOfIndependent({ value: 5, se: 1, df: 0 }, { value: 2, se: 1, df: 9 })).toMatchObject({
      ok: false,
      reason: "no-interval",
      value: 3,
    });
  });

  it("is between the two in degrees of freedom, changes sign when turned round, and is never NaN", () => {
    const estimate = fc.record({
      value: fc.integer({ min: -100, max: 100 }),
      se: fc.double({ min: 0.01, max: 20, noNaN: true }),
      df: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(estimate, estimate, (one, other) => {
        const [there, back] = [differenceOfIndependent(one, other), differenceOfIndependent(other, one)];
        if (!there.ok || !back.ok) throw new Error("both exist");
        expect(there.df).toBeGreaterThanOrEqual(Math.min(one.df, other.df) - 1e-9);
        expect(there.df).toBeLessThanOrEqual(one.df + other.df + 1e-9);
        expect(back.value).toBe(0 - there.value);
        expect(back.p).toBe(there.p);
        expect(there.p >= 0 && there.p <= 1).toBe(true);
        expect(there.ciLow).toBeCloseTo(-back.ciHigh, 9);
      }),
    );
  });

  it("is significant at 5 % exactly when its 95 % interval leaves out 0", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: 1, max: 200 }), (value, df) => {
        const ours = testedDifference({ value, variance: 1, df });
        if (!ours.ok) throw new Error("exists");
        if (Math.abs(ours.p - 0.05) < 1e-9) return;
        expect(ours.p < 0.05).toBe(ours.ciLow > 0 || ours.ciHigh < 0);
      }),
    );
  });
});

describe("overlapping rounds", () => {
  const round = (values: readonly number[], psu: readonly number[], more: Partial<SampleDesign> = {}): RoundStatistic => ({
    statistic: existing(meanStatistic(Float64Array.from(values), { weight: new Float64Array(values.length).fill(1) })),
    design: { rows: values.length, psu: Int32Array.from(psu), ...more },
  });

  it("without a shared PSU are independent", () => {
    const [one, other] = [round([1, 5, 3], [0, 1, 2]), round([2, 9, 4, 4], [3, 4, 5, 6])];
    const apart = differenceOfRounds({ one, other });
    expect(apart).toMatchObject({ ok: true, sharedPsus: 0, covariance: 0, correlation: 0 });
    const [a, b] = [one, other].map(({ statistic, design }) => {
      const psuMean = mean(
        statistic.scores.map((score) => score * design.rows),
        { design },
      );
      if (!psuMean.ok) throw new Error(psuMean.reason);
      return { value: statistic.value, se: psuMean.se, df: psuMean.df };
    });
    const independent = differenceOfIndependent(a!, b!);
    if (!apart.ok || !independent.ok) throw new Error("both exist");
    expect(apart.se).toBeCloseTo(independent.se, 12);
    expect(apart.df).toBeCloseTo(independent.df, 12);
  });

  it("with the same answers differ by nothing, without an error", () => {
    const one = round([1, 5, 3], [0, 1, 2]);
    expect(differenceOfRounds({ one, other: one })).toMatchObject({
      ok: false,
      reason: "no-variance",
      value: 0,
      sharedPsus: 3,
    });
  });

  it("names a lonely PSU of either round, and refuses a PSU that changed its stratum", () => {
    const [one, lonely] = [round([1, 5, 3], [0, 1, 2]), round([4], [0])];
    expect(differenceOfRounds({ one, other: lonely })).toMatchObject({ ok: false, reason: "singleton-psu", stratum: 0 });
    expect(differenceOfRounds({ one: lonely, other: one })).toMatchObject({
      ok: false,
      reason: "singleton-psu",
      sharedPsus: 1,
    });
    const moved = round([1, 5], [0, 1], { stratum: Int32Array.of(1, 1) });
    expect(() => differenceOfRounds({ one, other: moved })).toThrow("psu 0 lies in stratum 0 and in 1");
  });

  it("know of a calibration: a round calibrated to the total of its own variable has no error", () => {
    const values = Float64Array.of(1, 5, 3, 8);
    const calibration = calibrate({ weight: new Float64Array(4).fill(2), columns: [values], totals: Float64Array.of(40) });
    if (!calibration.ok) throw new Error(calibration.reason);
    const known = existing(totalStatistic(values, { weight: calibration.weights }));
    const design = { rows: 4, psu: Int32Array.of(0, 1, 2, 3), weight: calibration.weights, calibrations: [calibration] };
    const later = round([2, 9, 4], [1, 2, 7]);
    const ours = differenceOfRounds({ one: later, other: { statistic: known, design } });
    if (!ours.ok) throw new Error(ours.reason);
    const alone = mean(
      later.statistic.scores.map((score) => score * 3),
      { design: later.design },
    );
    expect(ours.covariance).toBeCloseTo(0, 12);
    expect(alone.ok && Math.abs(alone.se - ours.se) < 1e-12).toBe(true);
  });

  it("that are the whole population have no error to share", () => {
    const populationSize = Float64Array.of(3);
    const [one, other] = [round([1, 5, 3], [0, 1, 2], { populationSize }), round([2, 6, 9], [0, 1, 2], { populationSize })];
    expect(differenceOfRounds({ one, other })).toMatchObject({ ok: false, reason: "no-variance", correlation: null });
  });

  it("sharing all PSUs, has the error of the differences within PSUs", () => {
    const pair = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), (pairs) => {
        const psu = pairs.map((_, at) => at);
        const [one, other] = [0, 1].map((at) =>
          round(
            pairs.map((own) => own[at]!),
            psu,
          ),
        ) as [RoundStatistic, RoundStatistic];
        const ours = differenceOfRounds({ one, other });
        const within = mean(
          Float64Array.from(pairs, ([a, b]) => a - b),
          { design: { rows: pairs.length } },
        );
        if (!within.ok) throw new Error("exists");
        if (ours.ok) expect(ours.se).toBeCloseTo(within.se, 9);
        else expect(within.se).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe("differences within one sample", () => {
  it("of a statistic from itself, or from rows outside, are what they must be", () => {
    const weight = Float64Array.of(1, 1, 1, 1);
    const values = Float64Array.of(1, 3, 6, 6);
    const [low, high] = [
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ].map((inside) => existing(meanStatistic(values, { weight, inside })));
    const design = { rows: 4 };
    const ours = differenceWithin({ one: low!, other: high!, design });
    expect(ours).toMatchObject({ ok: true, value: -4, df: 3 });
    if (ours.ok) expectClose(ours.se, Math.sqrt((4 / 3) * 0.5));
    expect(differenceWithin({ one: low!, other: low!, design })).toEqual({ ok: false, reason: "no-variance", value: 0 });
  });
});
