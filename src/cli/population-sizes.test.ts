import { describe, expect, it } from "vitest";
import { problem } from "../survey/problem.ts";
import { openPopulationSizes, type PopulationRows } from "./population-sizes.ts";

const said: { readonly index: number; readonly code: number; readonly known: number }[] = [];

const rows = (values: readonly number[], codes?: readonly number[], firstRow = 2): PopulationRows => ({
  values: Float64Array.from(values),
  codes: codes === undefined ? undefined : Int32Array.from(codes),
  fileRow: (index) => firstRow + index,
  fault: (place) => {
    said.push(place);
    return { index: place.index, problem: problem("E-DATASET-106", { file: "a.csv" }) };
  },
});

describe("openPopulationSizes", () => {
  it("remembers the population of each group over chunks", () => {
    const populations = openPopulationSizes();
    expect(populations.take(rows([5, 5, 9], [1, 1, 0]))).toBeUndefined();
    expect(populations.take(rows([9, 7, 5], [0, 40, 1], 5))).toBeUndefined();
    const sizes = populations.sizes();
    expect([sizes[0], sizes[1], sizes[2], sizes[40]]).toEqual([9, 5, Number.NaN, 7]);
  });

  it("is of one group where rows have no codes", () => {
    const populations = openPopulationSizes();
    populations.take(rows([8, 8]));
    expect(populations.sizes()[0]).toBe(8);
  });

  it("finds the first row with another number, in the same chunk and in a later one", () => {
    const populations = openPopulationSizes();
    expect(populations.take(rows([5, 6, 7], [0, 0, 0]))?.index).toBe(1);
    expect(said.at(-1)).toEqual({ index: 1, code: 0, known: 5 });
    expect(populations.take(rows([5, 5, 4], [0, 0, 0], 5))?.index).toBe(2);
  });

  it("finds a row without a number, the first of its group or not", () => {
    expect(openPopulationSizes().take(rows([3, Number.NaN], [0, 1]))?.index).toBe(1);
    expect(openPopulationSizes().take(rows([3, Number.NaN], [0, 0]))?.index).toBe(1);
  });

  it("finds the group below its sample that stands first in the file", () => {
    const populations = openPopulationSizes();
    populations.take(rows([5, 1, 2], [2, 1, 0]));
    expect(populations.firstBelow(Int32Array.of(3, 4, 5))).toEqual({ code: 1, size: 1, sampled: 4, row: 3 });
    expect(populations.firstBelow(Int32Array.of(2, 1, 5))).toBeUndefined();
    expect(populations.firstBelow(Int32Array.of(2, 1, 5, 0))).toBeUndefined();
  });
});
