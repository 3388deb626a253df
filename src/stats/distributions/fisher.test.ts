import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choleskyFactor, forwardSolve } from "../weights/cholesky.ts";
import { fisherTail } from "./fisher.ts";
import { studentTail } from "./student.ts";

describe("fisherTail", () => {
  const df = fc.integer({ min: 1, max: 400 });
  const f = fc.double({ min: 0.001, max: 50, noNaN: true });

  it("of one degree of freedom is Student's, both ways", () => {
    fc.assert(
      fc.property(f, df, (value, own) => {
        expect(Math.abs(fisherTail(value, 1, own) / (2 * studentTail(Math.sqrt(value), own)) - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("of 1/f with the degrees of freedom exchanged is what is left", () => {
    fc.assert(
      fc.property(f, df, df, (value, one, other) => {
        expect(fisherTail(value, one, other) + fisherTail(1 / value, other, one)).toBeCloseTo(1, 11);
      }),
    );
  });

  it("falls with f, from 1 to 0", () => {
    fc.assert(
      fc.property(f, fc.double({ min: 1.01, max: 3, noNaN: true }), df, df, (value, times, one, other) => {
        const [near, far] = [fisherTail(value, one, other), fisherTail(value * times, one, other)];
        expect(far).toBeLessThanOrEqual(near);
        expect(near <= 1 && far >= 0).toBe(true);
      }),
    );
    expect(fisherTail(0, 3, 4)).toBe(1);
    expect(fisherTail(4, 1, 10)).toBeCloseTo(0.07338803477074, 12);
  });

  it("refuses what is no F", () => {
    expect(() => fisherTail(Number.NaN, 1, 1)).toThrow("f NaN is not from 0 on");
    expect(() => fisherTail(1, 1, -2)).toThrow(RangeError);
  });
});

describe("choleskyFactor", () => {
  const entries = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });

  it("gives back the matrix, and solves with its factor", () => {
    fc.assert(
      fc.property(entries, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), (root, right) => {
        // root·rootᵀ + 1 on the diagonal is positive definite.
        const matrix = root.map((one, j) =>
          root.map((other, k) => one.reduce((all, own, i) => all + own * other[i]!, j === k ? 1 : 0)),
        );
        const factor = choleskyFactor(matrix);
        if (!factor.ok) throw new Error(`column ${factor.column}`);
        factor.lower.forEach((row, j) => {
          for (let k = 0; k <= j; k += 1) {
            const product = factor.lower[k]!.reduce((all, own, i) => all + own * row[i]!, 0);
            expect(product).toBeCloseTo(matrix[j]![k]!, 8);
          }
        });
        const solution = forwardSolve(factor.lower, right);
        factor.lower.forEach((row, j) => {
          expect(row.reduce((all, own, i) => all + own * solution[i]!, 0)).toBeCloseTo(right[j]!, 8);
        });
      }),
    );
  });

  it("names the first column that depends on those before it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 9 }), (times, size) => {
        const matrix = [[size], [times * size, times * times * size]];
        expect(choleskyFactor(matrix)).toEqual({ ok: false, reason: "singular", column: 1 });
      }),
    );
    expect(choleskyFactor([[1], [0, -1]])).toEqual({ ok: false, reason: "singular", column: 1 });
    expect(choleskyFactor([])).toEqual({ ok: true, lower: [] });
    expect(choleskyFactor([[Number.NaN]])).toEqual({ ok: false, reason: "singular", column: 0 });
  });
});
