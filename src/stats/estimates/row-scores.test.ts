import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StreamedStatistic } from "../design/sample-chunk.ts";
import { meanStatistic, proportionStatistic, ratioStatistic, type Statistic, totalStatistic } from "../index.ts";
import { domainFigures } from "../streaming/streamed-figures.ts";
import { addSums, sampleSums } from "../streaming/streamed-sums.ts";
import { type DomainFigures, type PlacedChunk, scoreRows } from "./row-scores.ts";

const missing = <Value>(value: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(otherwise) });

const rowsOf = fc.array(
  fc.record({
    weight: missing(
      fc.integer({ min: 1, max: 40 }).map((eighths) => eighths / 8),
      0,
    ),
    domain: fc.integer({ min: -1, max: 1 }),
    y: missing(fc.integer({ min: -40, max: 40 }), Number.NaN),
    x: missing(fc.integer({ min: 1, max: 40 }), Number.NaN),
    category: fc.integer({ min: -1, max: 2 }),
  }),
  { minLength: 1, maxLength: 20, size: "max" },
);
type Row = typeof rowsOf extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const chunkOf = (rows: readonly Row[]): PlacedChunk => {
  const domain = Int32Array.from(rows, (row) => row.domain);
  return {
    rows: rows.length,
    weight: Float64Array.from(rows, (row) => row.weight),
    domain,
    place: domain,
    numbers: [Float64Array.from(rows, (row) => row.y), Float64Array.from(rows, (row) => row.x)],
    categories: [Int32Array.from(rows, (row) => row.category)],
  };
};

/** The figures of a statistic by category, and the scores of the rows for each. */
function scored(rows: readonly Row[], statistic: StreamedStatistic) {
  const chunk = chunkOf(rows);
  const sums = sampleSums([statistic]);
  addSums(sums, chunk);
  const parts = domainFigures(sums, { domains: 2, inverseShare: undefined })[0] ?? [];
  return parts.map((figures) => {
    const columns = { scores: new Float64Array(rows.length), squares: new Float64Array(2) };
    scoreRows(figures, chunk, columns);
    return { figures, ...columns };
  });
}

/** The scores of the rows of a domain, divided; 0 elsewhere. */
const dividedScores = (
  figures: DomainFigures,
  scores: Float64Array,
  { rows, domain }: { readonly rows: readonly Row[]; readonly domain: number },
) =>
  Array.from(scores, (score, row) =>
    rows[row]?.domain === domain && !Number.isNaN(score) ? score / (figures.divisor[domain] as number) : 0,
  );

const near = (ours: readonly number[], theirs: ArrayLike<number>): boolean =>
  ours.every((one, at) => Math.abs(one - (theirs[at] as number)) <= 1e-12 * (1 + Math.abs(one)));

describe("scores and figures by domain", () => {
  const inMemory: Readonly<
    Record<"mean" | "total" | "ratio", (rows: readonly Row[], inside: Int8Array) => ReturnType<typeof meanStatistic>>
  > = {
    mean: (rows, inside) => meanStatistic(chunkOf(rows).numbers?.[0] as Float64Array, { weight: chunkOf(rows).weight, inside }),
    total: (rows, inside) =>
      totalStatistic(chunkOf(rows).numbers?.[0] as Float64Array, { weight: chunkOf(rows).weight, inside }),
    ratio: (rows, inside) => {
      const [numerator, denominator] = chunkOf(rows).numbers as readonly [Float64Array, Float64Array];
      return ratioStatistic({ numerator, denominator }, { weight: chunkOf(rows).weight, inside });
    },
  };

  function expectStatistic(
    found: ReturnType<typeof scored>[number] | undefined,
    statistic: ReturnType<typeof meanStatistic>,
    at: { readonly rows: readonly Row[]; readonly domain: number },
  ): void {
    if (!statistic.ok) {
      expect(found?.figures.n[at.domain] ?? 0).toBe(0);
      return;
    }
    const { value, scores, n }: Statistic = statistic;
    if (found === undefined) throw new Error("no figures");
    expect(found.figures.n[at.domain]).toBe(n);
    expect(found.figures.value[at.domain]).toBeCloseTo(value, 10);
    expect(near(dividedScores(found.figures, found.scores, at), scores)).toBe(true);
  }

  it.each(["mean", "total", "ratio"] as const)("are those of the %s in memory", (kind) => {
    const statistic: StreamedStatistic = kind === "ratio" ? { kind, values: 0, below: 1 } : { kind, values: 0 };
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const [found] = scored(rows, statistic);
        for (const domain of [0, 1]) {
          const inside = Int8Array.from(rows, (row) => Number(row.domain === domain));
          expectStatistic(found, inMemory[kind](rows, inside), { rows, domain });
        }
      }),
    );
  });

  it("are those of each share in memory, which sum to one with scores that sum to nothing", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const parts = scored(rows, { kind: "shares", categories: 0 });
        for (const domain of [0, 1]) {
          const inside = Int8Array.from(rows, (row) => Number(row.domain === domain));
          parts.forEach((found, category) => {
            const values = Float64Array.from(rows, (row) =>
              row.category < 0 ? Number.NaN : Number(row.category === category),
            );
            expectStatistic(found, proportionStatistic(values, { weight: chunkOf(rows).weight, inside }), { rows, domain });
          });
          if ((parts[0]?.figures.n[domain] ?? 0) === 0) continue;
          const sum = parts.reduce((total, { figures }) => total + (figures.value[domain] as number), 0);
          expect(sum).toBeCloseTo(1, 12);
        }
        const together = rows.map((_, row) => parts.reduce((total, { scores }) => total + (scores[row] || 0), 0));
        expect(near(together, new Float64Array(rows.length))).toBe(true);
      }),
    );
  });

  it("add up the squared distances from the mean, of a total too", () => {
    const rows = [1, 3, 8].map((y) => ({ weight: 2, domain: 0, y, x: 1, category: 0 }));
    const squares = 2 * (9 + 1 + 16);
    expect(scored(rows, { kind: "mean", values: 0 })[0]?.squares[0]).toBe(squares);
    expect(scored(rows, { kind: "total", values: 0 })[0]?.squares[0]).toBe(squares);
    expect(scored(rows, { kind: "ratio", values: 0, below: 1 })[0]?.squares[0]).toBe(squares);
  });

  it("leave rows outside, without an answer, and only these, without a score; a row without weight has a score of 0", () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const [found] = scored(rows, { kind: "total", values: 0 });
        const isScored = Array.from(found?.scores ?? [], (score) => !Number.isNaN(score));
        const isWanted = rows.map(({ domain, y }) => domain >= 0 && !Number.isNaN(y));
        const isKnown = rows.map(({ domain }) => (found?.figures.n[domain] ?? 0) > 0);
        rows.forEach((row, at) => {
          if (isKnown[at]) expect(isScored[at]).toBe(isWanted[at]);
          if (isScored[at] && row.weight === 0) expect(Math.abs(found?.scores[at] as number)).toBe(0);
        });
      }),
    );
  });

  it("have no value where there is nothing to divide by", () => {
    const rows = [{ weight: 1, domain: 0, y: 5, x: 0, category: 0 }];
    const [ratio] = scored(rows, { kind: "ratio", values: 0, below: 1 });
    expect([ratio?.figures.value[0], ratio?.figures.value[1], ratio?.figures.n[0]]).toEqual([Number.NaN, Number.NaN, 1]);
    const [total] = scored(rows, { kind: "total", values: 0 });
    expect([total?.figures.value[0], total?.figures.value[1]]).toEqual([5, 0]);
  });

  it("need the columns that the statistic names", () => {
    const rows = [{ weight: 1, domain: 0, y: 5, x: 1, category: 0 }];
    const [found] = scored(rows, { kind: "ratio", values: 0, below: 1 });
    const columns = { scores: new Float64Array(1), squares: new Float64Array(2) };
    const bare = { ...chunkOf(rows), numbers: [Float64Array.of(1)] };
    expect(() => scoreRows(found?.figures as DomainFigures, bare, columns)).toThrow("no column 1 of numbers in the chunk");
  });
});
