import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvBytes } from "./csv.ts";

const textOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvBytes({ name: "a.csv", header: ["tên", "số"], rows }));

describe("a list as CSV", () => {
  it("begins with a byte order mark and keeps every mark of Vietnamese", () => {
    expect(textOf([["Nguyễn Ưỡng, Ổn", 1.5]])).toBe('\uFEFFtên,số\r\n"Nguyễn Ưỡng, Ổn",1.5\r\n');
  });

  it("quotes what would break a row and leaves nothing for nothing", () => {
    expect(textOf([['a"b\nc', null]])).toBe('\uFEFFtên,số\r\n"a""b\nc",\r\n');
  });

  it.each(["=1+1", "+84 905", "-2", "@SUM(A1)", "\t=1"])("makes %j harmless, but not a negative number", (text) => {
    expect(textOf([[text, -2]])).toContain(`'${text}`);
    expect(textOf([["a", -2]])).toContain("a,-2");
  });

  it("never begins a text cell with what a spreadsheet runs", () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const line = textOf([[cell, 1]])
          .split("\r\n")
          .slice(1)
          .join("\r\n");
        expect(line).not.toMatch(/^"?[=+\-@\t]/);
      }),
    );
  });
});
