import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedQuotas } from "./pasted-quotas.ts";

describe("a pasted table of quotas", () => {
  it("is read row by row, with or without ordinal numbers and sums", () => {
    const text =
      "1\tUBND thị trấn Vạn Giã\t30\t20\t\t55\n2\tUBND xã Vạn Lương\t1.000\t–\t5\t1.005\n\nUBND xã Vạn Hưng\t1\t2\t3";
    expect(pastedQuotas(text, 3).map(({ line, name, sizes }) => [line, name, ...sizes])).toEqual([
      [1, "UBND thị trấn Vạn Giã", 30, 20, 0],
      [2, "UBND xã Vạn Lương", 1000, 0, 5],
      [4, "UBND xã Vạn Hưng", 1, 2, 3],
    ]);
  });

  it("tells what is no count, and keeps it as it was typed", () => {
    expect(pastedQuotas("UBND xã\t1,5\t-2\tba", 3)[0]).toMatchObject({ sizes: [null, null, null], texts: ["1,5", "-2", "ba"] });
  });

  it("gives back what a spreadsheet copies", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows.map((sizes, index) => [`Xã ${index}`, ...sizes].join("\t")).join("\r\n");
          expect(pastedQuotas(text, 2).map(({ sizes }) => sizes)).toEqual(rows);
        },
      ),
    );
  });
});
