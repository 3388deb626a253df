import { describe, expect, it } from "vitest";
import type { CompositeNode } from "./composite-node.ts";
import { addCompositeErrors, compositeErrors, mergeCompositeErrors } from "./streamed-composite-errors.ts";
import { compositeOutcomes } from "./streamed-composite-outcomes.ts";
import { addCompositeSums, compositeSums, mergeCompositeSums } from "./streamed-composite-sums.ts";

const score = Float64Array.of(0, 0, 1);
const node: CompositeNode = { kind: "pooled", items: [0, 1], score };
const plan = { items: 2, codes: 3, nodes: [node] };
const answers = [Int8Array.of(1, 2, 0), Int8Array.of(2, 2, 1)];
const chunk = { rows: 3, answers };

describe("the first pass", () => {
  it("counts codes and weights by domain, rows with them, and leaves out rows of no domain or weight", () => {
    const sums = compositeSums(plan);
    addCompositeSums(sums, { ...chunk, weight: Float64Array.of(2, 0, 5), domain: Int32Array.of(1, 1, -1) });
    addCompositeSums(sums, { ...chunk, weight: Float64Array.of(1, 1, 1), domain: Int32Array.of(1, 1, 1) });
    const { counted, rows } = compositeErrors(sums);
    expect([...rows.subarray(0, 2)]).toEqual([0, 5]);
    expect([...counted.counts[0]!]).toEqual([0, 0, 0, 1, 2, 1]);
    expect([...counted.weights[0]!]).toEqual([0, 0, 0, 1, 3, 1]);
  });

  it("holds no more groups than domains where rows bring weights", () => {
    const sums = compositeSums(plan);
    const stratum = Int32Array.of(0, 1, 2);
    addCompositeSums(sums, { ...chunk, stratum, weight: new Float64Array(3).fill(1) });
    expect(sums.groups.size).toBe(1);
    const plain = compositeSums(plan);
    addCompositeSums(plain, { ...chunk, stratum });
    expect(plain.groups.size).toBe(3);
  });

  it.each([
    ["a column too few", { answers: [answers[0]!] }, "1 columns of answers, not 2"],
    ["a column of other rows", { answers: [answers[0]!, new Int8Array(2)] }, "answers 1 have 2 rows, not 3"],
    ["a design of other rows", { stratum: new Int32Array(2) }, "column stratum has 2 rows, not 3"],
    ["a code above the plan's", { answers: [Int8Array.of(1, 3, 0), answers[1]!] }, "code 3 of answers 0, row 1"],
    ["a code below 0", { answers: [answers[0]!, Int8Array.of(1, 1, -2)] }, "code -2 of answers 1, row 2"],
    ["a negative weight", { weight: Float64Array.of(1, -1, 1) }, "weight -1 is no weight"],
    ["a weight that is no number", { weight: Float64Array.of(1, Number.NaN, 1) }, "weight NaN is no weight"],
    ["a PSU in two strata", { psu: new Int32Array(3), stratum: Int32Array.of(0, 0, 1) }, "psu 0 lies in strata 0 and 1"],
  ])("refuses %s", (_, wrong, message) => {
    expect(() => addCompositeSums(compositeSums(plan), { ...chunk, ...wrong })).toThrow(message);
  });

  it("refuses weights in some chunks only", () => {
    const sums = compositeSums(plan);
    addCompositeSums(sums, chunk);
    expect(() => addCompositeSums(sums, { ...chunk, weight: new Float64Array(3).fill(1) })).toThrow(
      "some chunks bring weights",
    );
    const other = compositeSums(plan);
    addCompositeSums(other, { ...chunk, weight: new Float64Array(3).fill(1) });
    expect(() => mergeCompositeSums(sums, other)).toThrow("some parts bring weights");
  });

  it("merges with nothing, and with nothing that is not of the plan", () => {
    const [sums, empty] = [compositeSums(plan), compositeSums(plan)];
    addCompositeSums(sums, chunk);
    mergeCompositeSums(sums, empty);
    mergeCompositeSums(empty, sums);
    expect(empty.counts).toEqual(sums.counts);
    const wider = compositeSums({ ...plan, codes: 2, nodes: [] });
    expect(() => mergeCompositeSums(wider, sums)).toThrow("different composites");
  });
});

describe("the second pass", () => {
  const sums = compositeSums(plan);
  addCompositeSums(sums, { ...chunk, stratum: Int32Array.of(0, 0, 1) });

  it("refuses rows of strata and domains that the first did not see", () => {
    expect(() => addCompositeErrors(compositeErrors(sums), { ...chunk, stratum: Int32Array.of(0, 0, 2) })).toThrow(RangeError);
    expect(() => addCompositeErrors(compositeErrors(sums), { ...chunk, domain: Int32Array.of(0, 0, 1) })).toThrow(RangeError);
    expect(() => addCompositeErrors(compositeErrors(sums), { ...chunk, answers: [answers[0]!] })).toThrow(RangeError);
  });

  it("merges only what was asked for the same composites and domains", () => {
    const errors = compositeErrors(sums);
    expect(() => mergeCompositeErrors(errors, compositeErrors(sums, { domains: 2 }))).toThrow("different composites");
  });

  it("has as many domains as are wanted, empty ones too", () => {
    const outcomes = compositeOutcomes(compositeErrors(sums, { domains: 3, singletonPsu: "adjust" }));
    expect(outcomes[0]).toHaveLength(3);
    expect(outcomes[0]?.[2]).toEqual({ ok: false, reason: "empty-domain" });
  });

  it("says that nobody answered where there are no rows at all", () => {
    expect(compositeOutcomes(compositeErrors(compositeSums(plan)))).toEqual([[{ ok: false, reason: "empty-domain" }]]);
  });

  it("is as large in memory after many rows as after few", () => {
    const many = compositeSums(plan);
    const rows = 5000;
    const large = {
      rows,
      stratum: Int32Array.from({ length: rows }, (_, row) => row % 7),
      answers: [0, 1].map((shift) => Int8Array.from({ length: rows }, (_, row) => (row + shift) % 3)),
    };
    for (let again = 0; again < 4; again += 1) addCompositeSums(many, large);
    const errors = compositeErrors(many);
    for (let again = 0; again < 4; again += 1) addCompositeErrors(errors, large);
    const size = (value: unknown): number =>
      ArrayBuffer.isView(value)
        ? value.byteLength
        : typeof value === "object" && value !== null
          ? Object.values(value).reduce((sum: number, one) => sum + size(one), 0)
          : 0;
    expect(size(errors)).toBeLessThan(20_000);
    expect(compositeOutcomes(errors)[0]?.[0]).toMatchObject({ ok: true, answers: 4 * 6667 });
  });
});
