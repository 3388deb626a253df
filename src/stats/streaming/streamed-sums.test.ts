import { describe, expect, it } from "vitest";
import { addSums, mergeSums, type SampleSums, sampleSums } from "./streamed-sums.ts";

const values = (...numbers: number[]) => Float64Array.from(numbers);
const codes = (...numbers: number[]) => Int32Array.from(numbers);

const four = () =>
  sampleSums([
    { kind: "mean", values: 0 },
    { kind: "total", values: 1 },
    { kind: "ratio", values: 0, below: 1 },
    { kind: "shares", categories: 0 },
  ]);

/** The sums of a statistic over the groups there are. */
function sumsOf({ groups, sums }: SampleSums, at: number) {
  const own = sums[at];
  if (own === undefined) throw new Error("no such statistic");
  const first = (column: Float64Array) => [...column.subarray(0, groups.size)];
  return { n: first(own.n), weight: first(own.weight), above: own.above.map(first), below: first(own.below) };
}

describe("the first pass", () => {
  const chunk = {
    rows: 4,
    weight: values(2, 3, 0, 5),
    domain: codes(0, 1, 0, 1),
    numbers: [values(10, 20, 30, Number.NaN), values(1, 2, 3, 4)],
    categories: [codes(1, -1, 0, 0)],
  };

  it("sums by domain over the rows with a weight and an answer", () => {
    const sums = four();
    addSums(sums, chunk);
    expect(sumsOf(sums, 0)).toEqual({ n: [1, 1], weight: [2, 3], above: [[20, 60]], below: [] });
    expect(sumsOf(sums, 1)).toEqual({ n: [1, 2], weight: [2, 8], above: [[2, 26]], below: [] });
    expect(sumsOf(sums, 2)).toEqual({ n: [1, 1], weight: [2, 3], above: [[20, 60]], below: [2, 6] });
    expect(sumsOf(sums, 3)).toEqual({
      n: [1, 1],
      weight: [2, 5],
      above: [
        [0, 5],
        [2, 0],
      ],
      below: [],
    });
  });

  it("sums by stratum within the domain where weights are still to come, by PSU in two stages", () => {
    const sums = sampleSums([{ kind: "total", values: 0 }]);
    const { weight: _, ...plain } = chunk;
    addSums(sums, { ...plain, stratum: codes(0, 0, 1, 1) });
    expect(sumsOf(sums, 0)).toMatchObject({ n: [1, 1, 1, 0], weight: [1, 1, 1, 0], above: [[10, 20, 30, 0]] });
    const staged = sampleSums([{ kind: "total", values: 0 }]);
    addSums(staged, { ...plain, psu: codes(0, 1, 0, 2), ssu: codes(0, 0, 1, 1) });
    expect(staged.groups.size).toBe(3);
    expect(sumsOf(staged, 0).above).toEqual([[40, 20, 0]]);
  });

  it("leaves out rows outside all domains", () => {
    const sums = four();
    addSums(sums, { ...chunk, domain: codes(-1, -1, -1, 1) });
    expect(sumsOf(sums, 1)).toEqual({ n: [1], weight: [5], above: [[20]], below: [] });
    expect(sums.units.rows).toBe(4);
  });

  it("adds chunks to what is there, new domains and categories too", () => {
    const sums = four();
    addSums(sums, chunk);
    addSums(sums, { ...chunk, domain: codes(5, 5, 0, 0), categories: [codes(3, 3, 3, 3)] });
    expect(sumsOf(sums, 1)).toMatchObject({ n: [2, 2, 2], above: [[22, 26, 8]] });
    expect(sumsOf(sums, 3).above.map((column) => column.length)).toEqual([3, 3, 3, 3]);
    expect(sumsOf(sums, 3).above[3]).toEqual([5, 0, 5]);
  });

  it("takes chunks without rows", () => {
    const sums = four();
    const none = { rows: 0, weight: values(), domain: codes(), numbers: [values(), values()], categories: [codes()] };
    addSums(sums, none);
    addSums(sums, chunk);
    addSums(sums, none);
    const alone = four();
    addSums(alone, chunk);
    expect(sums).toEqual(alone);
  });

  it.each([
    ["a negative weight", { weight: values(1, -1, 1, 1) }, "weight -1 is no weight"],
    ["a weight that is no number", { weight: values(1, Number.NaN, 1, 1) }, "weight NaN is no weight"],
    ["an endless weight", { weight: values(1, 1, 1, Number.POSITIVE_INFINITY) }, "weight Infinity is no weight"],
    ["a column of another length", { domain: codes(0) }, "column domain has 1 rows, not 4"],
    ["a variable that is not there", { numbers: [values(1, 2, 3, 4)] }, "no column 1 of numbers"],
    ["categories that are not there", { categories: undefined }, "no column 0 of categories"],
    ["a PSU in two strata", { stratum: codes(0, 1, 0, 0), psu: codes(0, 0, 1, 1) }, "psu 0 lies in strata 0 and 1"],
  ])("refuses %s", (_, change, message) => {
    expect(() => addSums(four(), { ...chunk, ...change })).toThrow(message);
    expect(() => addSums(four(), { ...chunk, ...change })).toThrow(RangeError);
  });

  it("refuses chunks of other columns than before", () => {
    const sums = four();
    addSums(sums, chunk);
    expect(() => addSums(sums, { ...chunk, weight: undefined })).toThrow("the columns domain, another weight, domain");
    expect(() => addSums(sums, { ...chunk, psu: codes(0, 1, 2, 3) })).toThrow("the columns psu, weight, domain");
  });

  it("refuses to merge other statistics and other columns, but takes a part without rows", () => {
    const sums = four();
    addSums(sums, chunk);
    expect(() => mergeSums(sums, sampleSums([{ kind: "mean", values: 0 }]))).toThrow("different statistics");
    const other = four();
    const { weight: _, ...plain } = chunk;
    addSums(other, plain);
    expect(() => mergeSums(sums, other)).toThrow("a chunk has the columns domain, another weight, domain");
    const before = structuredClone(sums);
    mergeSums(sums, four());
    expect(sums).toEqual(before);
    const empty = four();
    mergeSums(empty, sums);
    expect(sumsOf(empty, 1)).toEqual(sumsOf(sums, 1));
  });
});
