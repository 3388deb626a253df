import { describe, expect, it } from "vitest";
import { categoriesAt, checkChunk, checkColumns, designColumns, numbersAt } from "./sample-chunk.ts";

describe("a chunk", () => {
  const codes = Int32Array.of(0, 1);
  const numbers = [Float64Array.of(1, 2)];

  it("has columns of as many entries as rows", () => {
    expect(() => checkChunk({ rows: 2, stratum: codes, psu: codes, ssu: codes, domain: codes, numbers })).not.toThrow();
    expect(() => checkChunk({ rows: 0 })).not.toThrow();
  });

  it.each(["stratum", "psu", "ssu", "domain"] as const)("refuses a %s of another length", (name) => {
    expect(() => checkChunk({ rows: 3, [name]: codes })).toThrow(`column ${name} has 2 rows, not 3`);
  });

  it("refuses weights and variables of another length", () => {
    expect(() => checkChunk({ rows: 1, weight: Float64Array.of(1, 2) })).toThrow("column weight has 2 rows, not 1");
    expect(() => checkChunk({ rows: 3, numbers })).toThrow("variable 0 has 2 rows, not 3");
    expect(() => checkChunk({ rows: 2, numbers, categories: [codes, Int32Array.of(1)] })).toThrow(
      "variable 2 has 1 rows, not 2",
    );
  });

  it("names the columns that say how rows were drawn", () => {
    expect(designColumns({ rows: 2, psu: codes, weight: Float64Array.of(1, 2), stratum: codes, numbers })).toEqual([
      "stratum",
      "psu",
      "weight",
    ]);
    expect(designColumns({ rows: 2, numbers })).toEqual([]);
  });

  it("has the same columns as those before", () => {
    expect(() => checkColumns(["psu"], undefined)).not.toThrow();
    expect(() => checkColumns(["psu"], ["psu"])).not.toThrow();
    expect(() => checkColumns(["psu"], ["psu", "weight"])).toThrow("a chunk has the columns psu, another psu, weight");
    expect(() => checkColumns([], ["psu"])).toThrow("a chunk has the columns –, another psu");
  });

  it("has the variables that are asked for", () => {
    expect(numbersAt({ rows: 2, numbers }, 0)).toBe(numbers[0]);
    expect(categoriesAt({ rows: 2, categories: [codes] }, 0)).toBe(codes);
    expect(() => numbersAt({ rows: 2, numbers }, 1)).toThrow("no column 1 of numbers in the chunk");
    expect(() => numbersAt({ rows: 2 }, 0)).toThrow("no column 0 of numbers");
    expect(() => categoriesAt({ rows: 2, numbers }, 0)).toThrow("no column 0 of categories in the chunk");
  });
});
