import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeColumns } from "./code-columns.ts";
import type { CompositeNode } from "./composite-node.ts";

/** Scores that neither rise with the codes nor all differ. */
const score = Float64Array.of(0, 50, 10, 50, 90);
const lowest: CompositeNode = { kind: "lowest", items: [0, 1], score };
const pooled: CompositeNode = { kind: "pooled", items: [0], score };

describe("codeColumns", () => {
  it("adds a column for each lowest node, after those of the items", () => {
    const columns = codeColumns({ items: 2, codes: 5, nodes: [lowest, pooled, lowest] });
    expect(columns.lowest).toEqual([2, -1, 3]);
    const answers = [Int8Array.of(1, 0), Int8Array.of(4, 0)];
    const all = columns.of(answers);
    expect(all).toHaveLength(4);
    expect(all.slice(0, 2)).toEqual(answers);
    expect(columns.scores[1]).toBe(score);
  });

  it("ranks codes from the highest score down, those of the same score alike", () => {
    const { scores, of } = codeColumns({ items: 2, codes: 5, nodes: [lowest] });
    expect([...(scores[0] as Float64Array)]).toEqual([0, 90, 50, 10, 0]);
    const column = of([Int8Array.of(4, 1, 3, 2), new Int8Array(4)])[2];
    expect([...(column as Int8Array)]).toEqual([1, 2, 2, 3]);
  });

  it("gives each row the score of its worst answer, none to a row without answers", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 30 }), (rows) => {
        const { scores, of } = codeColumns({ items: 2, codes: 5, nodes: [lowest] });
        const answers = [0, 1].map((item) => Int8Array.from(rows, (row) => row[item] as number));
        const column = of(answers)[2] as Int8Array;
        rows.forEach((row, at) => {
          const given = row.filter((code) => code !== 0).map((code) => score[code] as number);
          if (given.length === 0) expect(column[at]).toBe(0);
          else expect(scores[0]?.[column[at] as number]).toBe(Math.min(...given));
        });
      }),
    );
  });

  it("refuses items without a column, codes without a score, and more codes than a byte holds", () => {
    const plan = (node: CompositeNode, more = {}) => codeColumns({ items: 2, codes: 5, nodes: [node], ...more });
    expect(() => plan({ kind: "pooled", items: [2], score })).toThrow("node 0 has item 2, of 2 columns");
    expect(() => plan({ kind: "ratios", part: { parts: [{ item: -1 }] }, score })).toThrow("node 0 has item -1");
    expect(() => plan({ kind: "pooled", items: [0], score: Float64Array.of(0, 1) })).toThrow("no score for every code below 5");
    expect(() => plan({ kind: "pooled", items: [0], score: Float64Array.of(0, 1, Number.NaN, 1, 1) })).toThrow("no score");
    expect(() => plan(pooled, { codes: 129 })).toThrow("129 codes do not fit");
    expect(() => plan(pooled, { codes: 0 })).toThrow("0 codes do not fit");
  });

  it("does not read the score of no answer", () => {
    const odd = { ...pooled, score: Float64Array.of(Number.NaN, 50, 10, 50, 90) };
    expect(() => codeColumns({ items: 1, codes: 5, nodes: [odd] })).not.toThrow();
  });
});
