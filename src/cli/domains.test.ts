import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnTable } from "../formats/column-table.ts";
import { tableOf } from "../formats/column-table.ts";
import { openDomains } from "./domains.ts";

/** Tables of a file's rows, cut into chunks, with codes that mean the same in all. */
function tablesOf(rows: readonly (readonly string[])[], columns: readonly string[], size: number): ColumnTable[] {
  const labels = columns.map((): string[] => []);
  const chunks = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
  return chunks.map((chunk) => {
    const read = columns.map((column, at) => {
      const codes = Int32Array.from(chunk, (row) => {
        const [own, text] = [labels[at]!, row[at]!];
        return own.includes(text) ? own.indexOf(text) : own.push(text) - 1;
      });
      return [column, { kind: "code", codes, labels: labels[at]! }] as const;
    });
    return tableOf({ rows: chunk.length, columns: new Map(read), fileRow: (index) => index + 2 });
  });
}

describe("openDomains", () => {
  it("makes one domain of a file without columns", () => {
    const domains = openDomains([]);
    expect(domains.codesOf(tablesOf([["a"]], ["c"], 1)[0]!)).toBeUndefined();
    expect(domains.sorted()).toEqual([{ code: 0, texts: [] }]);
  });

  it("leaves rows with an empty cell out and sorts as people do", () => {
    const domains = openDomains(["c"]);
    const [table] = tablesOf([["Xã 10"], [""], ["Xã 2"], ["Đá"], ["Da"], ["Xã 10"]], ["c"], 6);
    expect([...(domains.codesOf(table!) ?? [])]).toEqual([0, -1, 1, 2, 3, 0]);
    expect(domains.sorted().map(({ texts }) => texts[0])).toEqual(["Da", "Đá", "Xã 2", "Xã 10"]);
    expect(domains.sorted().map(({ code }) => code)).toEqual([3, 2, 1, 0]);
  });

  it("gives each combination of texts that occurs one code, in every chunk and in a second pass", () => {
    const text = fc.constantFrom("", "a", "b", "c");
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }), (cells, width, size) => {
        const columns = ["x", "y", "z"].slice(0, width);
        const domains = openDomains(columns);
        const tables = tablesOf(cells, columns, size);
        const codes = tables.flatMap((table) => [...(domains.codesOf(table) ?? [])]);
        const sorted = domains.sorted();
        const textsOf = new Map(sorted.map(({ code, texts }) => [code, texts] as const));
        const expected = cells.map((row) => row.slice(0, width)).map((row) => (row.includes("") ? undefined : row));
        expect(codes.map((code) => textsOf.get(code))).toEqual(expected);
        const names = expected.filter((row) => row !== undefined).map((row) => row.join());
        expect(sorted.map(({ texts }) => texts.join())).toEqual([...new Set(names)].sort());
        expect(tables.flatMap((table) => [...(domains.codesOf(table) ?? [])])).toEqual(codes);
      }),
    );
  });
});
