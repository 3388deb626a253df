import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells } from "../design/cell-sums.ts";
import { countedMargins, marginEffects } from "./margin-effects.ts";

const all = (rows: number) => new Uint8Array(rows).fill(1);

/** Row by row, as one would by hand: the mean of what is left in each cell, margin by margin. */
function byHand(margins: readonly Cells[], counted: Uint8Array, { values, sweeps }: { values: Float64Array; sweeps: number }) {
  const left = [...values];
  const effects = margins.map(({ cells }) => new Array<number>(cells).fill(0));
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    margins.forEach(({ cell, cells }, margin) => {
      for (let code = 0; code < cells; code += 1) {
        const inside = left.filter((_, row) => cell[row] === code && counted[row] === 1);
        if (inside.length === 0) continue;
        const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
        effects[margin]![code]! += mean;
        left.forEach((_, row) => {
          if (cell[row] === code) left[row]! -= mean;
        });
      }
    });
  return effects;
}

describe("effects of margins", () => {
  it("of one margin are its means, after any number of sweeps", () => {
    const margins = countedMargins([{ cell: Int32Array.of(0, 0, 1), cells: 2 }], all(3));
    for (const sweeps of [1, 2, 10])
      expect(marginEffects(margins, Float64Array.of(1, 3, 7), sweeps)).toEqual([Float64Array.of(2, 7)]);
  });

  it("are 0 before the first sweep, and in a cell that no row is in", () => {
    const margins = countedMargins([{ cell: Int32Array.of(0, 2), cells: 3 }], all(2));
    expect(marginEffects(margins, Float64Array.of(4, 6), 0)).toEqual([Float64Array.of(0, 0, 0)]);
    expect(marginEffects(margins, Float64Array.of(4, 6), 3)).toEqual([Float64Array.of(4, 0, 6)]);
  });

  it("of two balanced margins are found in one sweep", () => {
    const one = { cell: Int32Array.of(0, 0, 1, 1), cells: 2 };
    const other = { cell: Int32Array.of(0, 1, 0, 1), cells: 2 };
    const margins = countedMargins([one, other], all(4));
    const values = Float64Array.of(1, 3, 11, 13);
    expect(marginEffects(margins, values, 1)).toEqual([Float64Array.of(2, 12), Float64Array.of(-1, 1)]);
    expect(marginEffects(margins, values, 10)).toEqual([Float64Array.of(2, 12), Float64Array.of(-1, 1)]);
  });

  it("do not count rows that do not count", () => {
    const margins = countedMargins([{ cell: Int32Array.of(0, 0, 1), cells: 2 }], Uint8Array.of(1, 0, 1));
    expect(marginEffects(margins, Float64Array.of(1, 1e9, 7), 2)).toEqual([Float64Array.of(1, 7)]);
  });

  it("are what taking means row by row gives", () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 }));
    const rows = fc.array(fc.tuple(row, fc.boolean(), fc.integer({ min: -99, max: 99 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 10 }), (drawn, sweeps) => {
        const margins = [3, 4, 2].map((cells, margin) => ({
          cell: Int32Array.from(drawn, ([codes]) => codes[margin]!),
          cells,
        }));
        const counted = Uint8Array.from(drawn, ([, isCounted]) => (isCounted ? 1 : 0));
        const values = Float64Array.from(drawn, ([, , value]) => value);
        const ours = marginEffects(countedMargins(margins, counted), values, sweeps);
        byHand(margins, counted, { values, sweeps }).forEach((effects, margin) => {
          effects.forEach((effect, code) => {
            expect(Math.abs(ours[margin]![code]! - effect)).toBeLessThan(1e-9);
          });
        });
      }),
    );
  });

  it("leave the values as they are", () => {
    const values = Float64Array.of(1, 3, 7);
    marginEffects(countedMargins([{ cell: Int32Array.of(0, 0, 1), cells: 2 }], all(3)), values, 10);
    expect([...values]).toEqual([1, 3, 7]);
  });
});
