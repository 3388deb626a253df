import { describe, expect, it } from "vitest";
import type { ReadColumn } from "../formats/column-sink.ts";
import { tableOf } from "../formats/column-table.ts";
import type { Target } from "./estimate-options.ts";
import { openVariables } from "./estimate-variables.ts";

const targets: readonly Target[] = [
  { statistic: "mean", columns: ["y"] },
  { statistic: "total", columns: ["y"] },
  { statistic: "ratio", columns: ["x", "y"] },
  { statistic: "proportion", columns: ["c"] },
];

const tableWith = (codes: readonly number[], labels: readonly string[]) => {
  const numbers = (values: readonly number[]) => ({ kind: "number", values: Float64Array.from(values) }) as const;
  return tableOf({
    rows: codes.length,
    columns: new Map<string, ReadColumn>([
      ["y", numbers(codes.map((code) => code * 10))],
      ["x", numbers(codes)],
      ["c", { kind: "code", codes: Int32Array.from(codes), labels } as const],
    ]),
    fileRow: (index) => index + 2,
  });
};

/** Names and categories of the shares, after one chunk. */
const shares = (labels: readonly string[]) => {
  const variables = openVariables([{ statistic: "proportion", columns: ["c"] }]);
  const { categories } = variables.columnsOf(
    tableWith(
      labels.map((_, code) => code),
      labels,
    ),
  );
  return { codes: [...(categories?.[0] ?? [])], names: variables.namesOf(0).map(({ name }) => name) };
};

describe("openVariables", () => {
  it("takes each column once, whatever is asked of it", () => {
    const variables = openVariables(targets);
    expect(variables.statistics).toEqual([
      { kind: "mean", values: 0 },
      { kind: "total", values: 0 },
      { kind: "ratio", values: 1, below: 0 },
      { kind: "shares", categories: 0 },
    ]);
    const { numbers, categories } = variables.columnsOf(tableWith([2, 1], ["1", "0", "1 "]));
    expect(numbers?.map((column) => [...column])).toEqual([
      [20, 10],
      [2, 1],
    ]);
    expect(categories?.length).toBe(1);
  });

  it("names the statistic only where there are several", () => {
    const variables = openVariables(targets);
    variables.columnsOf(tableWith([0], ["1"]));
    expect([0, 1, 2, 3].flatMap((at) => variables.namesOf(at)).map(({ name }) => name)).toEqual([
      "mean(y)",
      "total(y)",
      "ratio(x/y)",
      "proportion(c)",
    ]);
    expect(openVariables([{ statistic: "ratio", columns: ["x", "y"] }]).namesOf(0)).toEqual([{ name: "x/y", category: 0 }]);
  });

  it("shows the share of 1 alone where there are only 0 and 1, even if there is no 1", () => {
    expect(shares(["0", "1", ""])).toEqual({ codes: [1, 0, -1], names: ["c"] });
    expect(shares(["0"])).toEqual({ codes: [1], names: ["c"] });
    expect(shares([""])).toEqual({ codes: [-1], names: ["c"] });
  });

  it("shows the share of each text otherwise, sorted as people do", () => {
    expect(shares(["mức 10", "", "mức 9", "1"])).toEqual({ codes: [1, -1, 2, 0], names: ["c=1", "c=mức 9", "c=mức 10"] });
    expect(shares(["a"])).toEqual({ codes: [1], names: ["c=a"] });
  });

  it("keeps a category its number in later chunks", () => {
    const variables = openVariables([{ statistic: "proportion", columns: ["c"] }]);
    const labels = ["b"];
    const codesOf = (codes: readonly number[]) => [...(variables.columnsOf(tableWith(codes, labels)).categories?.[0] ?? [])];
    expect(codesOf([0, 0])).toEqual([1, 1]);
    labels.push("", "1", "a");
    expect(codesOf([3, 2, 1, 0])).toEqual([2, 0, -1, 1]);
    expect(variables.namesOf(0)).toEqual([
      { name: "c=1", category: 0 },
      { name: "c=a", category: 2 },
      { name: "c=b", category: 1 },
    ]);
  });
});
