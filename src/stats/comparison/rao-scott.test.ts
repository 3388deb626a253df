import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedDesign, type SampleDesign } from "../design/design.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { fisherTail } from "../distributions/fisher.ts";
import { coded } from "../reference/reference.testing.ts";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { stratifiedCovariances } from "../variance/covariance.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { choleskyFactor, forwardSolve } from "../weights/cholesky.ts";
import { raoScott, type TwoWayTable } from "./rao-scott.ts";

interface Row {
  readonly case: "sample" | "finite" | "simple" | "schools";
  readonly first: string;
  readonly second: string;
  readonly pearson: number;
  readonly f: number;
  readonly numDf: number;
  readonly denDf: number;
  readonly p: number;
  readonly n: number;
}

interface Tail {
  readonly f: number;
  readonly a: number;
  readonly b: number;
  readonly p: number;
}

const { rows, tails } = referenceCase<{ rows: readonly Row[]; tails: readonly Tail[] }>("rao-scott");

/** Codes of the categories that occur; −1 where the cell is empty. */
function categories(texts: readonly string[]): { codes: Int32Array; count: number } {
  const labels = [...new Set(texts.filter((text) => text !== ""))];
  return { codes: Int32Array.from(texts, (text) => labels.indexOf(text)), count: labels.length };
}

function tableOf({ case: name, first, second }: Row): TwoWayTable {
  const table = referenceTable(`rao-scott/${name === "schools" ? "schools" : "sample"}.csv`);
  const [row, column] = [first, second].map((variable) => categories(table.texts(variable)));
  const psu = coded(table.texts("psu")).codes;
  const weight = numbersOf(table.texts("weight"));
  const stratum = name === "schools" ? undefined : coded(table.texts("stratum")).codes;
  const sizes = { sample: undefined, schools: undefined, simple: undefined, finite: Float64Array.of(40, 9, 12) };
  const design: SampleDesign =
    name === "simple" ? { rows: table.rows } : { rows: table.rows, psu, weight, stratum, populationSize: sizes[name] };
  return { row: row!.codes, column: column!.codes, rows: row!.count, columns: column!.count, design };
}

describe("tests of two-way tables against R's svychisq", () => {
  it.each(rows)("$first by $second of $case", (theirs) => {
    const ours = raoScott(tableOf(theirs));
    if (!ours.ok) throw new Error(JSON.stringify(ours));
    for (const label of ["pearson", "f", "numDf", "denDf", "p"] as const) expectClose(ours[label], theirs[label], { label });
    expect(ours.n).toBe(theirs.n);
    expect(ours.emptyCells).toBe(theirs.case !== "simple" && theirs.second === "rare" && theirs.first === "row" ? 1 : 0);
  });

  it("has the tails of F that R has", () => {
    for (const { f, a, b, p } of tails) expectClose(fisherTail(f, a, b), p, { label: `F(${f}; ${a}, ${b})` });
    expect(fisherTail(0, 2, 3)).toBe(1);
    expect(() => fisherTail(-1, 2, 3)).toThrow("f -1");
    expect(() => fisherTail(1, 0, 3)).toThrow("parameter 0");
  });
});

describe("tables that cannot be tested", () => {
  const codes = (...own: number[]) => Int32Array.from(own);
  const table = (more: Partial<TwoWayTable> = {}): TwoWayTable => ({
    row: codes(0, 0, 1, 1, 0, 1),
    column: codes(0, 1, 1, 1, 0, 0),
    rows: 2,
    columns: 2,
    design: { rows: 6 },
    ...more,
  });

  it("say why", () => {
    expect(raoScott(table({ row: new Int32Array(6).fill(-1) }))).toEqual({ ok: false, reason: "empty-domain" });
    expect(raoScott(table({ row: new Int32Array(6), rows: 1 }))).toEqual({ ok: false, reason: "one-category" });
    expect(raoScott(table({ rows: 3 }))).toEqual({ ok: false, reason: "empty-category", margin: "row", code: 2 });
    expect(raoScott(table({ column: codes(1, 1, 1, 1, 1, 1) }))).toMatchObject({ reason: "empty-category", margin: "column" });
    const lonely = { rows: 6, stratum: codes(0, 0, 0, 0, 0, 1) };
    expect(raoScott(table({ design: lonely }))).toEqual({ ok: false, reason: "singleton-psu", stratum: 1 });
    expect(raoScott(table({ design: { rows: 6, populationSize: Float64Array.of(6) } }))).toEqual({
      ok: false,
      reason: "no-variance",
    });
    const apart = { rows: 6, stratum: codes(0, 1, 2, 3, 4, 5), singletonPsu: "certainty" as const };
    expect(raoScott(table({ design: apart }))).toEqual({ ok: false, reason: "no-degrees-of-freedom" });
  });

  it("name the empty cells that leave a contrast open", () => {
    const block = { row: codes(0, 1, 2, 2, 0, 1), column: codes(0, 1, 2, 2, 0, 1), rows: 3, columns: 3 };
    expect(raoScott(table(block))).toEqual({ ok: false, reason: "empty-cells", emptyCells: 6 });
  });

  it("are refused when codes and columns do not fit", () => {
    expect(() => raoScott(table({ row: codes(0, 2, 1, 1, 0, 1) }))).toThrow("categories 2, 1 of row 1 lie beyond the table");
    expect(() => raoScott(table({ row: codes(0) }))).toThrow("categories of 1 and 6 rows, not 6");
  });
});

describe("properties of the test", () => {
  const answers = fc.array(
    fc.record({ row: fc.nat(2), column: fc.nat(2), psu: fc.nat(5), weight: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 12,
      maxLength: 60,
    },
  );
  type Answers = readonly { row: number; column: number; psu: number; weight: number }[];
  const tableFrom = (sample: Answers): TwoWayTable => ({
    row: Int32Array.from(sample, (one) => one.row),
    column: Int32Array.from(sample, (one) => one.column),
    rows: 3,
    columns: 3,
    design: {
      rows: sample.length,
      psu: Int32Array.from(sample, (one) => one.psu),
      weight: Float64Array.from(sample, (one) => one.weight),
    },
  });

  it("gives a probability, or a reason, and never NaN", () => {
    fc.assert(
      fc.property(answers, (sample) => {
        const ours = raoScott(tableFrom(sample));
        if (!ours.ok) return void expect(ours.reason).toBeTypeOf("string");
        for (const value of Object.values(ours)) expect(value).not.toBeNaN();
        expect(ours.p >= 0 && ours.p <= 1 && ours.pearson >= 0).toBe(true);
        expect(ours.numDf).toBeLessThanOrEqual(4 + 1e-9);
      }),
    );
  });

  it("is the same when the table is turned, when its categories are renamed, and when all weights are multiplied", () => {
    fc.assert(
      fc.property(answers, (sample) => {
        const ours = raoScott(tableFrom(sample));
        const turned = raoScott(tableFrom(sample.map((one) => ({ ...one, row: one.column, column: one.row }))));
        const renamed = raoScott(tableFrom(sample.map((one) => ({ ...one, row: 2 - one.row, weight: 3 * one.weight }))));
        for (const other of [turned, renamed]) {
          expect(other.ok).toBe(ours.ok);
          if (!ours.ok || !other.ok) continue;
          expectClose(other.pearson, ours.pearson, { tolerance: 1e-7 });
          expectClose(other.numDf, ours.numDf, { tolerance: 1e-6 });
        }
      }),
    );
  });

  it("of a simple random sample is nearly Pearson's own test: design effects of n/(n − 1)", () => {
    const row = Int32Array.from({ length: 60 }, (_, at) => at % 2);
    const column = Int32Array.from({ length: 60 }, (_, at) => (at * 7) % 3);
    const ours = raoScott({ row, column, rows: 2, columns: 3, design: { rows: 60 } });
    expect(ours).toMatchObject({ ok: true, pearson: 0, f: 0, p: 1 });
    if (ours.ok) expectClose(ours.meanDeff, 60 / 59);
  });
});

describe("what the test is made of", () => {
  it("factors a matrix, and says which column depends on others", () => {
    const factor = choleskyFactor([[4], [2, 5]]);
    if (!factor.ok) throw new Error("exists");
    expect(factor.lower.map((row) => [...row])).toEqual([[2], [1, 2]]);
    expect([...forwardSolve(factor.lower, [2, 5])]).toEqual([1, 2]);
    expect(choleskyFactor([[1], [2, 4]])).toEqual({ ok: false, reason: "singular", column: 1 });
    expect(choleskyFactor([[0]])).toEqual({ ok: false, reason: "singular", column: 0 });
  });

  it("gives each column the variance that it has alone, and sums of columns theirs", () => {
    const scored = fc.record({
      stratum: fc.nat(2),
      psu: fc.nat(3),
      a: fc.integer({ min: -9, max: 9 }),
      b: fc.integer({ min: -9, max: 9 }),
    });
    const rules = fc.constantFrom<SingletonPsu>("fail", "certainty", "adjust", "average");
    fc.assert(
      fc.property(fc.array(scored, { minLength: 1, maxLength: 30 }), rules, fc.boolean(), (sample, singletonPsu, finite) => {
        const design = {
          rows: sample.length,
          stratum: Int32Array.from(sample, (one) => one.stratum),
          psu: Int32Array.from(sample, (one) => one.stratum * 4 + one.psu),
          populationSize: finite ? Float64Array.of(4, 9, 20) : undefined,
          singletonPsu,
        };
        const [a, b] = [Float64Array.from(sample, (one) => one.a), Float64Array.from(sample, (one) => one.b)];
        const ours = stratifiedCovariances([a, b], countedDesign(design));
        const alone = [a, b, a.map((value, at) => value + b[at]!)].map((scores) => stratifiedVariance({ ...design, scores }));
        expect(alone.map(({ ok }) => ok)).toEqual([ours.ok, ours.ok, ours.ok]);
        if (!ours.ok) return;
        const [va, vb, vab] = alone.map((one) => (one.ok ? one.variance : Number.NaN));
        expect(ours.matrix[0]![0]).toBeCloseTo(va!, 6);
        expect(ours.matrix[1]![1]).toBeCloseTo(vb!, 6);
        expect(va! + vb! + 2 * ours.matrix[1]![0]!).toBeCloseTo(vab!, 6);
      }),
    );
    expect(() => stratifiedCovariances([Float64Array.of(1)], countedDesign({ rows: 2 }))).toThrow("has 1 rows, not 2");
  });
});
