import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoments, mergeMoments, momentSums, noMoments, type ScoreMoments } from "./score-moments.ts";
import { addTotals, mergeTotals, noTotals, totalSums } from "./score-totals.ts";

const pairs = 3;
const row = fc.record({
  score: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)),
  at: fc.integer({ min: -1, max: pairs - 1 }),
});
const rowsOf = fc.array(row, { maxLength: 25 });
type Row = { readonly score: number; readonly at: number };

const placed = (rows: readonly Row[]) => ({
  scores: Float64Array.from(rows, ({ score }) => score),
  place: Int32Array.from(rows, ({ at }) => at),
  size: pairs,
});

const momentsOf = (rows: readonly Row[]): ScoreMoments => {
  const moments = noMoments();
  addMoments(moments, placed(rows));
  return moments;
};

const totalsOf = (rows: readonly Row[]) => {
  const totals = noTotals();
  addTotals(totals, placed(rows));
  return totals;
};

/** Sums over `drawn` units of each pair, those without a score counting 0, straight from the definition. */
function defined(rows: readonly Row[], drawn: number) {
  return Array.from({ length: pairs }, (_, pair) => {
    const own = rows.filter(({ at, score }) => at === pair && !Number.isNaN(score)).map(({ score }) => score);
    const total = own.reduce((sum, score) => sum + score, 0);
    const all = [...own, ...Array.from({ length: drawn - own.length }, () => 0)];
    const squares = all.reduce((sum, score) => sum + (score - total / drawn) ** 2, 0);
    return { total, squares: own.length === 0 ? 0 : squares, isSeen: Number(own.length > 0) };
  });
}

function expectDefined(sums: ReturnType<typeof momentSums>, rows: readonly Row[], drawn: number): void {
  for (const [pair, expected] of defined(rows, drawn).entries()) {
    expect(sums.total[pair]).toBeCloseTo(expected.total, 8);
    expect(sums.squares[pair]).toBeCloseTo(expected.squares, 8);
    expect(sums.isSeen[pair]).toBe(expected.isSeen);
  }
}

describe("moments of scores", () => {
  const drawn = 30;

  it("give the sums of their definition, with units that take no part as 0", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expectDefined(momentSums(momentsOf(rows), new Float64Array(pairs).fill(drawn)), rows, drawn);
      }),
    );
  });

  it("merge to those of all rows, with pairs numbered otherwise", () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (one, other) => {
        const moments = momentsOf(one);
        const turned = other.map(({ score, at }) => ({ score, at: at < 0 ? -1 : pairs - 1 - at }));
        mergeMoments(moments, momentsOf(turned), { place: Int32Array.of(2, 1, 0), size: pairs });
        expectDefined(momentSums(moments, new Float64Array(pairs).fill(2 * drawn)), [...one, ...other], 2 * drawn);
      }),
    );
  });

  it("lose nothing where scores are large and near each other", () => {
    const far = 1e9;
    const moments = momentsOf([1, 2, 3, 4].map((score) => ({ score: far + score, at: 0 })));
    expect(momentSums(moments, Float64Array.of(4, 0, 0)).squares[0]).toBe(5);
  });
});

describe("totals of scores", () => {
  it("are by cell, NaN where no row takes part", () => {
    const { total } = totalsOf([
      { score: 2, at: 0 },
      { score: Number.NaN, at: 1 },
      { score: 3, at: 0 },
      { score: 9, at: -1 },
    ]);
    expect([...total.subarray(0, pairs)]).toEqual([5, Number.NaN, Number.NaN]);
  });

  it("merge to those of all rows, with cells numbered otherwise", () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (one, other) => {
        const totals = totalsOf(one);
        const turned = other.map(({ score, at }) => ({ score, at: at < 0 ? -1 : pairs - 1 - at }));
        mergeTotals(totals, totalsOf(turned), { place: Int32Array.of(2, 1, 0), size: pairs });
        expect([...totals.total.subarray(0, pairs)]).toEqual([...totalsOf([...one, ...other]).total.subarray(0, pairs)]);
      }),
    );
  });

  it("give the sums of their definition over the PSUs of a pair", () => {
    const cells = [
      { pair: 0, rows: [1, 4] },
      { pair: 0, rows: [2] },
      { pair: 1, rows: [] },
      { pair: 2, rows: [7] },
    ];
    const totals = totalsOf([]);
    for (const [at, { rows }] of cells.entries())
      addTotals(totals, { scores: Float64Array.from(rows), place: new Int32Array(rows.length).fill(at), size: cells.length });
    const sums = totalSums(totals, { pair: Int32Array.from(cells, ({ pair }) => pair), drawn: Float64Array.of(4, 2, 1) });
    expect([...sums.total]).toEqual([7, 0, 7]);
    expect([...sums.isSeen]).toEqual([1, 0, 1]);
    // 5, 2 and twice 0 around 7/4; nobody; one PSU around itself.
    expect(sums.squares[0]).toBeCloseTo(5 ** 2 + 2 ** 2 - 7 ** 2 / 4, 12);
    expect([sums.squares[1], sums.squares[2]]).toEqual([0, 0]);
  });
});
