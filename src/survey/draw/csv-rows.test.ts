import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecord } from "./csv-record.ts";
import { csvRows } from "./csv-rows.ts";

describe("the rows of a CSV text", () => {
  it("are what was written, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ệ", ",", '"', "\n", "\r", " ") });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        expect([...csvRows(written.map(csvRecord).join(""))]).toEqual(written);
      }),
    );
  });

  it("may end in CR LF, in nothing, or in an empty cell, and begin with a byte order mark", () => {
    expect([...csvRows("\ufeffa,b\r\nc,d\r\n")]).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect([...csvRows("a,b\nc,")]).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
    expect([...csvRows('a,"b')]).toEqual([["a", "b"]]);
    expect([...csvRows("")]).toEqual([]);
  });
});
