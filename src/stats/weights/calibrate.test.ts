import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import { indicatorColumns } from "../design/cell-sums.ts";
import { type CalibrationRequest, calibrate } from "./calibrate.ts";
import { postStratify } from "./post-stratification.ts";
import { rake } from "./raking.ts";

const ones = (count: number) => new Float64Array(count).fill(1);

function succeed<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { readonly ok: true }>;
}

/** The largest relative distance of the calibrated totals from those asked for. */
const farthest = ({ weights }: Calibration, { columns, totals }: Pick<CalibrationRequest, "columns" | "totals">) =>
  Math.max(
    ...columns.map((column, at) => {
      const reached = column.reduce((sum, value, row) => sum + value * weights[row]!, 0);
      return Math.abs(reached - totals[at]!) / Math.abs(totals[at]!);
    }),
  );

describe("against the package sampling of R", () => {
  const { rows, calibration } = JSON.parse(readFileSync("test/reference/weights/numbers.json", "utf8")) as {
    rows: Record<"cell" | "x" | "weight", readonly number[]>;
    calibration: { totals: readonly number[]; g: Record<"linear" | "raking" | "logit" | "truncated", readonly number[]> };
  };
  const cells = indicatorColumns({ cell: Int32Array.from(rows.cell), cells: 5 });
  const request = {
    weight: Float64Array.from(rows.weight),
    columns: [ones(rows.x.length), cells[1]!, cells[2]!, Float64Array.from(rows.x)],
    totals: Float64Array.from(calibration.totals),
  };
  const expectG = (method: keyof typeof calibration.g, options: Partial<CalibrationRequest>, within: number) => {
    const { gWeights } = succeed(calibrate({ ...request, ...options }));
    const distances = calibration.g[method].map((theirs, row) => Math.abs(gWeights[row]! / theirs - 1));
    expect(Math.max(...distances)).toBeLessThan(within);
  };

  it("g is its linear one", () => expectG("linear", {}, 1e-9));
  it("g is its raking one", () => expectG("raking", { distance: "raking" }, 1e-6));
  it("g is its logit one", () => expectG("logit", { distance: "logit", bounds: { lower: 0.5, upper: 1.8 } }, 1e-6));
  it("g is its truncated one", () => expectG("truncated", { bounds: { lower: 0.99, upper: 1.4 } }, 1e-6));
});

describe("the linear distance", () => {
  it("gives the regression weights by hand", () => {
    // Σ d = 6 → 7, Σ d·x = 18 → 22 with x = 1, 2, 6: λ = T⁻¹·(1, 4), T = [[6, 18], [18, 82]].
    const lambda = [(82 * 1 - 18 * 4) / 168, (6 * 4 - 18 * 1) / 168];
    const columns = [ones(3), Float64Array.of(1, 2, 6)];
    const { gWeights, weights } = succeed(
      calibrate({ weight: Float64Array.of(2, 2, 2), columns, totals: Float64Array.of(7, 22) }),
    );
    [1, 2, 6].forEach((x, row) => {
      expect(gWeights[row]).toBeCloseTo(1 + lambda[0]! + lambda[1]! * x, 13);
      expect(weights[row]).toBeCloseTo(2 * (1 + lambda[0]! + lambda[1]! * x), 13);
    });
  });

  it("with a variance in proportion to one positive column is the ratio estimator", () => {
    const x = Float64Array.of(1, 2, 6, 3);
    const { gWeights } = succeed(
      calibrate({ weight: Float64Array.of(2, 3, 4, 1), columns: [x], totals: Float64Array.of(70), variance: x }),
    );
    for (const g of gWeights) expect(g).toBeCloseTo(70 / (2 + 6 + 24 + 3), 13);
  });

  it("leaves weights alone whose totals fit already", () => {
    const weight = Float64Array.of(2, 3, 4);
    for (const distance of ["linear", "raking"] as const) {
      const fitted = succeed(calibrate({ weight, columns: [ones(3)], totals: Float64Array.of(9), distance }));
      expect([...fitted.gWeights]).toEqual([1, 1, 1]);
      expect([...fitted.weights]).toEqual([2, 3, 4]);
      expect(fitted.startWeights).toBe(weight);
    }
  });

  it("keeps a row of weight 0 at 0", () => {
    const { weights } = succeed(
      calibrate({
        weight: Float64Array.of(0, 3, 4),
        columns: [ones(3), Float64Array.of(9, 1, 2)],
        totals: Float64Array.of(8, 13),
      }),
    );
    expect(weights[0]).toBe(0);
    expect(weights[1]! + weights[2]!).toBeCloseTo(8, 12);
  });
});

describe("bounds", () => {
  const weight = Float64Array.of(5, 5, 5, 5, 5);
  const columns = [ones(5), Float64Array.of(1, 2, 3, 4, 10)];
  const totals = Float64Array.of(25, 115);
  const bounds = { lower: 0.7, upper: 1.3 };

  it.each(["linear", "raking", "logit"] as const)("hold for %s, and the totals are met", (distance) => {
    const fitted = succeed(calibrate({ weight, columns, totals, distance, bounds }));
    expect(farthest(fitted, { columns, totals })).toBeLessThan(1e-12);
    for (const g of fitted.gWeights) {
      expect(g).toBeGreaterThanOrEqual(0.7);
      expect(g).toBeLessThanOrEqual(1.3);
    }
  });

  it("bind where the free solution goes beyond them", () => {
    const free = succeed(calibrate({ weight, columns, totals }));
    expect(Math.max(...free.gWeights)).toBeGreaterThan(1.3);
    const cut = succeed(calibrate({ weight, columns, totals, bounds }));
    expect(cut.gWeights[4]).toBe(1.3);
    const strict = succeed(calibrate({ weight, columns, totals, distance: "logit", bounds }));
    expect(strict.gWeights[4]).toBeLessThan(1.3);
  });

  it("that do not bind change nothing", () => {
    const free = succeed(calibrate({ weight, columns, totals }));
    const wide = succeed(calibrate({ weight, columns, totals, bounds: { lower: -10, upper: 10 } }));
    wide.gWeights.forEach((g, row) => {
      expect(g).toBeCloseTo(free.gWeights[row]!, 12);
    });
  });

  it("that no weights can satisfy for one column are told with what could be reached", () => {
    expect(calibrate({ weight, columns, totals: Float64Array.of(40, 115), bounds })).toEqual({
      ok: false,
      reason: "infeasible",
      column: 0,
      wanted: 40,
      reached: 32.5,
    });
    expect(calibrate({ weight, columns, totals: Float64Array.of(10, 115), bounds })).toMatchObject({
      column: 0,
      reached: 17.5,
    });
  });

  it("that each column alone could satisfy, but not all together, do not converge", () => {
    const failure = calibrate({ weight, columns, totals: Float64Array.of(20, 125), bounds });
    expect(failure).toMatchObject({ ok: false, reason: "not-converged" });
    if (failure.ok) throw new Error("converged");
    expect(Number.isFinite(failure.reached)).toBe(true);
    expect(failure.reached).not.toBe(failure.wanted);
  });

  it.each(["linear", "raking"] as const)("that most rows end at still let %s converge", (distance) => {
    const most = { lower: 0.5, upper: 1.2 };
    const tight = Float64Array.of(25, 5 * (0.99 * 1.2 * (4 + 10) + 0.65 * (1 + 2 + 3)));
    const fitted = calibrate({ weight, columns, totals: tight, distance, bounds: most });
    expect(farthest(succeed(fitted), { columns, totals: tight })).toBeLessThan(1e-9);
  });
});

describe("the raking distance", () => {
  it("keeps weights positive where the linear one does not", () => {
    const columns = [ones(6), Float64Array.of(1, 2, 3, 4, 5, 100)];
    const request = { weight: new Float64Array(6).fill(10), columns, totals: Float64Array.of(60, 120) };
    expect(Math.min(...succeed(calibrate(request)).weights)).toBeLessThan(0);
    const raked = succeed(calibrate({ ...request, distance: "raking" }));
    expect(Math.min(...raked.weights)).toBeGreaterThan(0);
    expect(farthest(raked, request)).toBeLessThan(1e-12);
  });

  it("says which column it cannot bring to 0", () => {
    const failure = calibrate({ weight: ones(2), columns: [ones(2)], totals: Float64Array.of(0), distance: "raking" });
    expect(failure).toEqual({ ok: false, reason: "infeasible", column: 0, wanted: 0, reached: 0 });
  });

  it.each([1e-6, 1e6, 1e9])("does not mind columns in other units (× %d) nor weights far from the population's", (unit) => {
    const x = Float64Array.of(1.5, 2, 7, 4, 3, 9);
    const requestIn = (scale: number) => ({
      weight: ones(6),
      columns: [ones(6), x.map((value) => value * scale)],
      totals: Float64Array.of(6000, 24_000 * scale),
      distance: "raking" as const,
    });
    const plain = succeed(calibrate(requestIn(1)));
    const fitted = succeed(calibrate(requestIn(unit)));
    expect(farthest(fitted, requestIn(unit))).toBeLessThan(1e-10);
    fitted.gWeights.forEach((g, row) => {
      expect(Math.abs(g / plain.gWeights[row]! - 1)).toBeLessThan(1e-9);
    });
  });

  it("meets totals that ask for weights a million times larger", () => {
    const request = { weight: ones(4), columns: [ones(4), Float64Array.of(0, 0, 1, 1)], totals: Float64Array.of(2e6, 3) };
    expect(farthest(succeed(calibrate({ ...request, distance: "raking" })), request)).toBeLessThan(1e-10);
  });
});

describe("columns that depend on each other", () => {
  const cell = Int32Array.of(0, 1, 0, 1);
  const columns = [ones(4), ...indicatorColumns({ cell, cells: 2 })];

  it.each(["linear", "raking"] as const)("do no harm when their totals agree (%s)", (distance) => {
    const totals = Float64Array.of(30, 10, 20);
    const { weights } = succeed(calibrate({ weight: ones(4), columns, totals, distance }));
    [5, 10, 5, 10].forEach((wanted, row) => {
      expect(weights[row]).toBeCloseTo(wanted, 11);
    });
  });

  it("are infeasible when their totals do not", () => {
    const failure = calibrate({ weight: ones(4), columns, totals: Float64Array.of(30, 10, 21) });
    expect(failure).toMatchObject({ ok: false, reason: "infeasible" });
    if (failure.ok) throw new Error("calibrated");
    expect([0, 1, 2]).toContain(failure.column);
    expect(Math.abs(failure.wanted - failure.reached)).toBeGreaterThan(0.1);
  });

  it("may be empty with a total of 0, and fail by name with another", () => {
    const withEmpty = [ones(4), new Float64Array(4)];
    const fitted = succeed(calibrate({ weight: ones(4), columns: withEmpty, totals: Float64Array.of(8, 0) }));
    expect([...fitted.weights]).toEqual([2, 2, 2, 2]);
    expect(calibrate({ weight: ones(4), columns: withEmpty, totals: Float64Array.of(8, 3) })).toEqual({
      ok: false,
      reason: "empty-column",
      column: 1,
      wanted: 3,
      reached: 0,
    });
  });
});

describe("what is not answered", () => {
  const good = { weight: Float64Array.of(1, 1), columns: [ones(2)], totals: Float64Array.of(3) };
  const refused: readonly (readonly [string, Partial<CalibrationRequest>, string])[] = [
    ["a negative weight", { weight: Float64Array.of(1, -1) }, "weight -1 of row 1 is no weight"],
    ["a missing weight", { weight: Float64Array.of(Number.NaN, 1) }, "weight NaN of row 0 is no weight"],
    ["a column of another length", { columns: [ones(3)] }, "column 0 has 3 rows, not 2"],
    ["a missing value", { columns: [Float64Array.of(1, Number.NaN)] }, "column 0, row 1: NaN is no number to calibrate on"],
    ["a missing total", { totals: Float64Array.of(Number.NaN) }, "total NaN of column 0 is no number"],
    ["totals for other columns", { totals: Float64Array.of(1, 2) }, "2 totals for 1 columns"],
    ["a variance of 0", { variance: Float64Array.of(1, 0) }, "variance 0 of row 1 is not positive"],
    ["a variance of another length", { variance: ones(1) }, "variance has 1 rows, not 2"],
    ["bounds that leave 1 out", { bounds: { lower: 1, upper: 2 } }, "bounds 1 and 2 do not enclose 1"],
    ["a logit without bounds", { distance: "logit" }, "the logit distance needs finite bounds"],
    ["a tolerance that is none", { tolerance: Number.NaN }, "tolerance NaN is no distance"],
    ["iterations without end", { maxIterations: Number.POSITIVE_INFINITY }, "Infinity is no number of iterations"],
  ];
  it.each(refused)("%s throws", (_, wrong, message) => {
    expect(() => calibrate({ ...good, ...wrong })).toThrow(new RangeError(message));
  });

  it("too few iterations are told", () => {
    const request = { weight: ones(3), columns: [ones(3), Float64Array.of(1, 2, 6)], totals: Float64Array.of(70, 260) };
    const failure = calibrate({ ...request, distance: "raking", maxIterations: 1 });
    expect(failure).toMatchObject({ ok: false, reason: "not-converged" });
    expect(calibrate({ ...request, distance: "raking" }).ok).toBe(true);
  });

  it("no columns leave the weights as they are", () => {
    const fitted = succeed(calibrate({ weight: Float64Array.of(2, 5), columns: [], totals: new Float64Array(0) }));
    expect([...fitted.weights]).toEqual([2, 5]);
  });
});

describe("properties", () => {
  /** Rows with two classifications that fill every pair, and positive weights over orders of magnitude. */
  const sample = fc
    .record({
      some: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })), { maxLength: 20 }),
      exponents: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 26, maxLength: 26 }),
      shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
      size: fc.integer({ min: 10, max: 100_000 }),
    })
    .map(({ some, exponents, shares, size }) => {
      const pairs = [...some, ...[0, 1, 2].flatMap((one) => [0, 1].map((other) => [one, other] as const))];
      const share = (parts: readonly number[]) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        return Float64Array.from(parts, (part) => (size * part) / all);
      };
      return {
        weight: Float64Array.from(pairs, (_, row) => 2 ** (exponents[row]! / 4)),
        one: { cell: Int32Array.from(pairs, ([code]) => code), populationSize: share(shares.slice(0, 3)) },
        other: { cell: Int32Array.from(pairs, ([, code]) => code), populationSize: share(shares.slice(3)) },
      };
    });

  it("raking is calibration with the raking distance", () => {
    fc.assert(
      fc.property(sample, ({ weight, one, other }) => {
        const raked = succeed(rake({ weight, margins: [one, other], tolerance: 1e-13, maxIterations: 20_000 }));
        const columns = [...indicatorColumns({ ...one, cells: 3 }), ...indicatorColumns({ ...other, cells: 2 })];
        const totals = Float64Array.of(...one.populationSize, ...other.populationSize);
        const calibrated = succeed(calibrate({ weight, columns, totals, distance: "raking" }));
        raked.weights.forEach((value, row) => {
          expect(Math.abs(calibrated.weights[row]! / value - 1)).toBeLessThan(1e-8);
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(["linear", "raking"] as const)("calibrated weights reproduce the totals (%s)", (distance) => {
    fc.assert(
      fc.property(sample, ({ weight, one, other }) => {
        const columns = [...indicatorColumns({ ...one, cells: 3 }), ...indicatorColumns({ ...other, cells: 2 })];
        const totals = Float64Array.of(...one.populationSize, ...other.populationSize);
        expect(farthest(succeed(calibrate({ weight, columns, totals, distance })), { columns, totals })).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("logit weights stay within their bounds and reproduce totals that bounded weights can reach", () => {
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.double({ min: 0.55, max: 1.75, noNaN: true }), { minLength: 26, maxLength: 26 }),
        (drawn, g) => {
          const { weight, one, other } = drawn;
          const columns = [...indicatorColumns({ ...one, cells: 3 }), ...indicatorColumns({ ...other, cells: 2 })];
          const within = weight.map((value, row) => value * g[row]!);
          const totals = Float64Array.from(columns, (column) =>
            column.reduce((sum, value, row) => sum + value * within[row]!, 0),
          );
          for (const distance of ["logit", "linear", "raking"] as const) {
            const fitted = succeed(calibrate({ weight, columns, totals, distance, bounds: { lower: 0.5, upper: 1.8 } }));
            expect(farthest(fitted, { columns, totals })).toBeLessThan(1e-9);
            expect(Math.min(...fitted.gWeights)).toBeGreaterThanOrEqual(0.5);
            expect(Math.max(...fitted.gWeights)).toBeLessThanOrEqual(1.8);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("the factor of the first weights does not matter to raking weights", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.001, max: 1000, noNaN: true }), ({ weight, one }, factor) => {
        const columns = indicatorColumns({ ...one, cells: 3 });
        const request = { columns, totals: one.populationSize, distance: "raking" } as const;
        const first = succeed(calibrate({ ...request, weight }));
        const second = succeed(calibrate({ ...request, weight: weight.map((value) => value * factor) }));
        const known = succeed(postStratify({ weight, ...one }));
        first.weights.forEach((value, row) => {
          expect(Math.abs(second.weights[row]! / value - 1)).toBeLessThan(1e-9);
          expect(Math.abs(known.weights[row]! / value - 1)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 40 },
    );
  });
});
