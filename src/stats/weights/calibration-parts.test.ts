import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalibrationDistance, calibrationCurve } from "./calibration-distance.ts";
import { calibrationSystem, fitAt, normalMatrix } from "./calibration-system.ts";
import { orthonormalBasis, takeOut } from "./orthonormal-basis.ts";
import { remainder, solveSymmetric } from "./symmetric-system.ts";

const dot = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);

describe("the curve of a distance", () => {
  const bounds = { lower: 0.4, upper: 2.5 };
  const curves = [
    ["linear", calibrationCurve("linear")],
    ["linear within bounds", calibrationCurve("linear", bounds)],
    ["raking", calibrationCurve("raking")],
    ["raking within bounds", calibrationCurve("raking", bounds)],
    ["logit", calibrationCurve("logit", bounds)],
  ] as const;

  it.each(curves)("%s starts at 1 with slope 1", (_, curve) => {
    expect(curve.value(0)).toBeCloseTo(1, 14);
    expect(curve.slope(0)).toBeCloseTo(1, 14);
  });

  it.each(curves)("%s never falls, and has the slope it says", (_, curve) => {
    fc.assert(
      fc.property(fc.double({ min: -0.55, max: 0.8, noNaN: true }), (u) => {
        const step = 1e-6;
        const slope = (curve.value(u + step) - curve.value(u - step)) / (2 * step);
        expect(Math.abs(curve.slope(u) - slope)).toBeLessThan(1e-6);
        expect(curve.value(u + 0.01)).toBeGreaterThanOrEqual(curve.value(u));
      }),
    );
  });

  it.each(["linear", "raking", "logit"] satisfies CalibrationDistance[])(
    "%s stays within its bounds, however far",
    (distance) => {
      const curve = calibrationCurve(distance, bounds);
      for (const u of [-1e6, -50, -2, 2, 50, 1e6]) {
        expect(curve.value(u)).toBeGreaterThanOrEqual(0.4);
        expect(curve.value(u)).toBeLessThanOrEqual(2.5);
        expect(curve.slope(u)).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(curve.slope(u))).toBe(true);
      }
    },
  );

  it("says whether its ends can be reached", () => {
    expect(curves.map(([, { isOpen }]) => isOpen)).toEqual([false, false, true, false, true]);
    expect(calibrationCurve("raking").bounds).toEqual({ lower: 0, upper: Number.POSITIVE_INFINITY });
  });

  it("refuses bounds that do not enclose 1", () => {
    for (const [lower, upper] of [
      [1, 2],
      [0.5, 1],
      [2, 3],
      [Number.NaN, 2],
    ] as const)
      expect(() => calibrationCurve("linear", { lower, upper })).toThrow(`bounds ${lower} and ${upper} do not enclose 1`);
    expect(() => calibrationCurve("logit", { lower: 0, upper: Number.POSITIVE_INFINITY })).toThrow("finite bounds");
  });
});

describe("the equations", () => {
  const request = {
    weight: Float64Array.of(2, 3, 4),
    columns: [Float64Array.of(1, 1, 1), Float64Array.of(0, -2, 5)],
    totals: Float64Array.of(10, 20),
  };

  it("know what each column reaches", () => {
    const { reach, parts, scale } = calibrationSystem(request, calibrationCurve("linear"));
    expect([...reach]).toEqual([9, 26]);
    expect(parts).toEqual([
      { positive: 9, negative: 0 },
      { positive: 20, negative: -6 },
    ]);
    expect([...scale]).toEqual([10, 26]);
  });

  it("say how far a λ is from the totals", () => {
    const system = calibrationSystem(request, calibrationCurve("linear"));
    const fit = fitAt(system, Float64Array.of(0.5, 0.1));
    expect([...fit.gWeights]).toEqual([1.5, 1.3, 2]);
    expect([...fit.missing]).toEqual([expect.closeTo(10 - 3 - 3.9 - 8, 12), expect.closeTo(20 + 7.8 - 40, 12)]);
    expect(fit.worst).toBe(0);
    expect(fit.distance).toBeCloseTo(0.49, 12);
  });

  it("count numbers that overflow as an endless distance", () => {
    const system = calibrationSystem(request, calibrationCurve("raking"));
    expect(fitAt(system, Float64Array.of(1000, 0)).distance).toBe(Number.POSITIVE_INFINITY);
  });

  it("have the slope of the totals as their matrix, with variances too", () => {
    const variance = Float64Array.of(1, 2, 0.5);
    const system = calibrationSystem({ ...request, variance }, calibrationCurve("raking"));
    const lambda = Float64Array.of(0.2, -0.1);
    const matrix = normalMatrix(system, fitAt(system, lambda).slopes);
    const step = 1e-6;
    for (const k of [0, 1]) {
      const moved = (by: number) =>
        fitAt(
          system,
          lambda.map((value, at) => value + (at === k ? by : 0)),
        ).missing;
      for (const j of [0, 1]) {
        const slope = (moved(-step)[j]! - moved(step)[j]!) / (2 * step);
        expect(matrix[Math.max(j, k)]![Math.min(j, k)]).toBeCloseTo(slope, 6);
      }
    }
  });
});

/** Columns of numbers, all of one length. */
const columnsArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 6, max: 12 }))
  .chain(([count, rows]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows, maxLength: rows }), {
      minLength: count,
      maxLength: count,
    }),
  )
  .map((columns) => columns.map((column) => Float64Array.from(column)));

describe("an orthonormal basis", () => {
  it("leaves out what depends on others, and nothing else", () => {
    const ones = Float64Array.of(1, 1, 1, 1);
    expect(orthonormalBasis([Float64Array.of(1, 1, 0, 0), ones, Float64Array.of(0, 0, 1, 1)], ones)).toHaveLength(2);
    expect(orthonormalBasis([ones, Float64Array.of(1, 1, 1, 1.001)], ones)).toHaveLength(2);
    expect(orthonormalBasis([new Float64Array(4)], ones)).toEqual([]);
  });

  it("spans the columns, with vectors of length 1 at right angles", () => {
    fc.assert(
      fc.property(columnsArbitrary, (columns) => {
        const root = columns[0]!.map((_, row) => 2 ** (row % 5));
        const basis = orthonormalBasis(columns, root);
        basis.forEach((one, j) => {
          basis.forEach((other, k) => {
            expect(dot(one, other)).toBeCloseTo(j === k ? 1 : 0, 12);
          });
        });
        for (const column of columns) {
          const vector = column.map((value, row) => value * root[row]!);
          const length = Math.sqrt(dot(vector, vector));
          takeOut(basis, vector);
          expect(Math.sqrt(dot(vector, vector))).toBeLessThanOrEqual(1e-6 * length);
        }
      }),
    );
  });
});

describe("a symmetric system", () => {
  it("is solved by hand", () => {
    expect([...solveSymmetric([Float64Array.of(4), Float64Array.of(2, 3)], Float64Array.of(8, 8))]).toEqual([
      expect.closeTo(1, 14),
      expect.closeTo(2, 14),
    ]);
  });

  it("of nothing has no unknowns", () => {
    expect(solveSymmetric([], new Float64Array(0))).toEqual(new Float64Array(0));
  });

  it("leaves what is out of range as a remainder", () => {
    const matrix = [Float64Array.of(1), Float64Array.of(1, 1), Float64Array.of(0, 0, 0)];
    const solution = solveSymmetric(matrix, Float64Array.of(2, 3, 5));
    expect([...remainder(matrix, solution, Float64Array.of(2, 3, 5))].map(Math.abs).toSorted()).toEqual([0, 1, 5]);
  });

  it("is solved wherever it can be, also when columns depend on each other or differ in size by 10^12", () => {
    fc.assert(
      fc.property(
        columnsArbitrary,
        fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 12, maxLength: 12 }),
        (columns, exponents) => {
          const sized = [...columns, columns[0]!].map((column, at) => column.map((value) => value * 10 ** exponents[at]!));
          const matrix = sized.map((one, j) => Float64Array.from(sized.slice(0, j + 1), (other) => dot(one, other)));
          const right = Float64Array.from(sized, (column) =>
            dot(
              column,
              columns[0]!.map((_, row) => row - 2),
            ),
          );
          const left = remainder(matrix, solveSymmetric(matrix, right), right);
          left.forEach((value, at) => {
            const size = Math.sqrt(dot(sized[at]!, sized[at]!));
            expect(Math.abs(value)).toBeLessThanOrEqual(1e-6 * size * 100);
          });
        },
      ),
    );
  });
});
