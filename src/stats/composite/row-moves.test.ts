import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveRows, placedColumns } from "./row-moves.ts";

const codes = 4;

/** Two domains of three codes, as many columns as are wanted. */
const cases = fc.integer({ min: 0, max: 9 }).chain((count) =>
  fc.record({
    domain: fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }),
    columns: fc.array(fc.array(fc.nat(codes - 1), { minLength: 12, maxLength: 12 }), { minLength: count, maxLength: count }),
    moves: fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 * codes, maxLength: 2 * codes }), {
      minLength: count,
      maxLength: count,
    }),
  }),
);

describe("moveRows", () => {
  it("sums what each answer moves, however many columns there are, and tells who answered", () => {
    fc.assert(
      fc.property(cases, ({ domain, columns, moves }) => {
        const placed = placedColumns(
          columns.map((column) => Int8Array.from(column)),
          Int32Array.from(domain, (code) => code * codes),
        );
        const rows = { scores: new Float64Array(12).fill(7), isAnswered: new Uint8Array(12).fill(7) };
        const figures = {
          value: new Float64Array(2),
          answers: new Float64Array(2),
          moves: moves.map((move, column) => ({ column, move: Float64Array.from(move) })),
        };
        moveRows(rows, figures, placed);
        domain.forEach((own, row) => {
          const sum = columns.reduce((total, column, at) => total + moves[at]![own * codes + column[row]!]!, 0);
          expect(rows.scores[row]).toBe(sum);
          expect(rows.isAnswered[row] !== 0).toBe(columns.some((column) => column[row] !== 0));
        });
      }),
    );
  });

  it("reads only the columns of the node", () => {
    const placed = placedColumns([Int8Array.of(1, 0), Int8Array.of(0, 1)], new Int32Array(2));
    const rows = { scores: new Float64Array(2), isAnswered: new Uint8Array(2) };
    const move = Float64Array.of(0, 5);
    moveRows(rows, { value: new Float64Array(1), answers: new Float64Array(1), moves: [{ column: 1, move }] }, placed);
    expect([...rows.scores]).toEqual([0, 5]);
    expect([...rows.isAnswered]).toEqual([0, 1]);
  });
});
