import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerRow,
  answerRows,
  chunkOf,
  domains,
  items,
  nodes,
  plan,
  score,
  sumsOf,
} from "../properties/random-answers.testing.ts";
import { codeCounts, compositeFigures } from "./composite-figures.ts";
import { type CompositeNode, compositeShares, itemsOf } from "./composite-node.ts";
import { addCompositeSums, type CompositeSums, compositeSums } from "./streamed-composite-sums.ts";

const sampleOf = (rows: readonly AnswerRow[]) => ({ rows, units: "rows", rule: "adjust", notDrawn: undefined }) as const;

const foldedSums = (sums: CompositeSums, inverseShare?: Float64Array) => codeCounts(sums, { domains, inverseShare });

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Rows of a domain that answered an item. */
const givenTo = (rows: readonly AnswerRow[], domain: number, item: number): readonly AnswerRow[] =>
  rows.filter((row) => row.domain === domain && row.answers[item] !== 0);

const meanOf = (rows: readonly AnswerRow[], worthOf: (row: AnswerRow) => number): number =>
  sum(rows.map((row) => row.weight * worthOf(row))) / sum(rows.map(({ weight }) => weight));

const worth = (item: number) => (row: AnswerRow) => score[row.answers[item] as number] as number;

/** The value of a node by plain sums over the rows; NaN where there is none. */
function plainValue(node: CompositeNode, rows: readonly AnswerRow[], domain: number): number {
  if (node.kind === "ratios") {
    const shares = compositeShares(node.part, (item) => givenTo(rows, domain, item).length > 0);
    if (shares.length === 0) return Number.NaN;
    return sum(shares.map(({ item, share }) => share * meanOf(givenTo(rows, domain, item), worth(item))));
  }
  if (node.kind === "pooled") {
    const given = node.items.flatMap((item) => givenTo(rows, domain, item).map((row) => ({ row, y: worth(item)(row) })));
    return sum(given.map(({ row, y }) => row.weight * y)) / sum(given.map(({ row }) => row.weight));
  }
  const own = rows.filter((row) => row.domain === domain && node.items.some((item) => row.answers[item] !== 0));
  return meanOf(own, (row) =>
    Math.min(...node.items.filter((item) => row.answers[item] !== 0).map((item) => worth(item)(row))),
  );
}

describe("codeCounts", () => {
  it("are how often each code was given, and what it weighs, by domain", () => {
    fc.assert(
      fc.property(answerRows(), (rows) => {
        const { counts, weights, size, codes } = foldedSums(sumsOf([chunkOf(sampleOf(rows), rows)]));
        for (let domain = 0; domain < domains; domain += 1) {
          const own = rows.filter((row) => row.domain === domain);
          const whole = sum(own.map(({ weight }) => weight));
          expect(size[domain]).toBeCloseTo(own.length === 0 ? 1 : whole, 9);
          for (let item = 0; item < items; item += 1)
            for (let code = 0; code < codes; code += 1) {
              const given = own.filter(({ answers }) => answers[item] === code);
              expect(counts[item]?.[domain * codes + code]).toBe(given.length);
              expect(weights[item]?.[domain * codes + code]).toBeCloseTo(sum(given.map(({ weight }) => weight)), 9);
            }
        }
      }),
    );
  });

  it("weigh what the strata stand for, where rows bring no weights", () => {
    const sums = compositeSums({ items: 1, codes: 3, nodes: [] });
    const stratum = Int32Array.of(0, 1, 1);
    addCompositeSums(sums, { rows: 3, stratum, answers: [Int8Array.of(1, 1, 2)] });
    const shared = codeCounts(sums, { domains: 1, inverseShare: Float64Array.of(10, 3) });
    expect([...shared.weights[0]!]).toEqual([0, 13, 3]);
    expect([...shared.counts[0]!]).toEqual([0, 2, 1]);
    expect([...shared.size]).toEqual([16]);
    const plain = codeCounts(sums, { domains: 1, inverseShare: undefined });
    expect([...plain.weights[0]!]).toEqual([0, 2, 1]);
  });

  it("are 0 of a domain that no row has, whose size is 1", () => {
    const sums = compositeSums({ items: 1, codes: 2, nodes: [] });
    addCompositeSums(sums, { rows: 1, answers: [Int8Array.of(1)] });
    const { counts, size } = codeCounts(sums, { domains: 2, inverseShare: undefined });
    expect([...counts[0]!]).toEqual([0, 1, 0, 0]);
    expect([...size]).toEqual([1, 1]);
  });
});

describe("compositeFigures", () => {
  it("have the values of plain sums over the rows", () => {
    fc.assert(
      fc.property(answerRows(), (rows) => {
        const sums = sumsOf([chunkOf(sampleOf(rows), rows)]);
        const figures = compositeFigures(sums, foldedSums(sums));
        nodes.forEach((node, at) => {
          for (let domain = 0; domain < domains; domain += 1) {
            const [ours, theirs] = [figures[at]?.value[domain], plainValue(node, rows, domain)];
            if (Number.isNaN(theirs)) expect(ours).toBeNaN();
            else expect(ours).toBeCloseTo(theirs, 9);
          }
        });
      }),
    );
  });

  it("count the answers to the items of the node", () => {
    fc.assert(
      fc.property(answerRows(), (rows) => {
        const sums = sumsOf([chunkOf(sampleOf(rows), rows)]);
        const figures = compositeFigures(sums, foldedSums(sums));
        nodes.forEach((node, at) => {
          for (let domain = 0; domain < domains; domain += 1)
            expect(figures[at]?.answers[domain]).toBe(sum(itemsOf(node).map((item) => givenTo(rows, domain, item).length)));
        });
      }),
    );
  });

  it("have moves that come to nothing over all answers, and none for no answer", () => {
    fc.assert(
      fc.property(answerRows(), (rows) => {
        const sums = sumsOf([chunkOf(sampleOf(rows), rows)]);
        const counted = foldedSums(sums);
        for (const { moves } of compositeFigures(sums, counted))
          for (let domain = 0; domain < domains; domain += 1) {
            const moved = moves.map(({ column, move }) =>
              sum(
                Array.from({ length: plan.codes }, (_, code) => {
                  const at = domain * plan.codes + code;
                  if (code === 0) expect(move[at]).toBe(0);
                  return (counted.weights[column]?.[at] as number) * (move[at] as number);
                }),
              ),
            );
            expect(sum(moved) / (counted.size[domain] as number)).toBeCloseTo(0, 8);
          }
      }),
    );
  });

  it("by hand: an item nobody of a domain answered leaves its share, and moves nothing", () => {
    const node: CompositeNode = {
      kind: "ratios",
      part: { parts: [{ item: 0 }, { item: 1, weight: 3 }] },
      score: Float64Array.of(0, 0, 100),
    };
    const sums = compositeSums({ items: 2, codes: 3, nodes: [node] });
    const answers = [Int8Array.of(2, 1, 2, 2), Int8Array.of(1, 2, 0, 0)];
    addCompositeSums(sums, { rows: 4, domain: Int32Array.of(0, 0, 1, 1), answers });
    const [figures] = compositeFigures(sums, codeCounts(sums, { domains: 2, inverseShare: undefined }));
    expect([...figures!.value]).toEqual([50, 100]);
    // Domain 0 of two rows: ¼·(y − 50)·2/2 and ¾·(y − 50)·2/2; in domain 1 all of item 0 is satisfied.
    expect(figures!.moves.map(({ column, move }) => [column, ...move])).toEqual([
      [0, 0, -12.5, 12.5, 0, -100, 0],
      [1, 0, -37.5, 37.5, 0, 0, 0],
    ]);
    expect([...figures!.answers]).toEqual([4, 2]);
  });

  it("by hand: the lowest scores, ranked from the highest down", () => {
    const node: CompositeNode = { kind: "lowest", items: [0, 1], score: Float64Array.of(0, 10, 30) };
    const sums = compositeSums({ items: 2, codes: 3, nodes: [node] });
    addCompositeSums(sums, { rows: 4, answers: [Int8Array.of(2, 1, 2, 0), Int8Array.of(2, 2, 0, 0)] });
    const [figures] = compositeFigures(sums, codeCounts(sums, { domains: 1, inverseShare: undefined }));
    const mean = (30 + 10 + 30) / 3;
    expect(figures!.value[0]).toBeCloseTo(mean, 12);
    const [only] = figures!.moves;
    expect(only!.column).toBe(2);
    expect([...only!.move]).toEqual([0, expect.closeTo(((30 - mean) * 4) / 3, 12), expect.closeTo(((10 - mean) * 4) / 3, 12)]);
  });
});
