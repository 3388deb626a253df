import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadColumn } from "./column-sink.ts";
import { tableOf } from "./column-table.ts";
import { checkSum, compactChunk, openExpander, sizeOf } from "./compact-chunk.ts";

const tableWith = (columns: readonly ReadColumn[], rows: number) =>
  tableOf({ rows, columns: new Map(columns.map((column, at) => [`c${at}`, column])), fileRow: (index) => index + 2 });

const numbers = (...values: number[]): ReadColumn => ({ kind: "number", values: Float64Array.from(values) });
const codes = (labels: number, ...own: number[]): ReadColumn => ({
  kind: "code",
  codes: Int32Array.from(own),
  labels: Array.from({ length: labels }, (_, at) => `l${at}`),
});

const compactOf = (column: ReadColumn, rows: number) => {
  const [compact] = compactChunk(tableWith([column], rows)).columns;
  if (compact === undefined) throw new Error("no column");
  return compact;
};

describe("a compact chunk", () => {
  it.each<[string, readonly number[], number]>([
    ["small whole numbers", [0, 1, 254], 1],
    ["small whole numbers and gaps", [Number.NaN, 5, Number.NaN], 1],
    ["255, which stands for a gap", [255, 1, 1], 8],
    ["larger numbers", [256, 1, 1], 8],
    ["numbers below 0", [-1, 1, 1], 8],
    ["parts of numbers", [0.5, 1, 1], 8],
    ["numbers that a byte would wrap", [4294967297, 1, 1], 8],
    ["endless numbers", [Number.POSITIVE_INFINITY, 1, 1], 8],
  ])("keeps %s in %s bytes", (_, values, bytes) => {
    const table = tableWith([numbers(...values)], 3);
    const chunk = compactChunk(table);
    expect(sizeOf(chunk)).toBe(3 * bytes);
    expect(openExpander()(chunk, [[]])).toEqual([numbers(...values)]);
  });

  it("keeps codes in as many bytes as the number of labels asks for", () => {
    expect(compactOf(codes(256, 255, 0), 2)).toEqual({ kind: "code", codes: Uint8Array.of(255, 0) });
    expect(compactOf(codes(257, 256, 0), 2)).toEqual({ kind: "code", codes: Uint16Array.of(256, 0) });
    expect(compactOf(codes(65_537, 65_536, 0), 2)).toEqual({ kind: "code", codes: Int32Array.of(65_536, 0) });
  });

  it("is a copy: the table may be overwritten", () => {
    const values = Float64Array.of(0.5, 2);
    const chunk = compactChunk(tableWith([{ kind: "number", values }], 2));
    values.fill(9);
    expect(openExpander()(chunk, [[]])).toEqual([numbers(0.5, 2)]);
  });

  it("comes back from outside memory", () => {
    const chunk = compactChunk(tableWith([numbers(1, 2), numbers(1.5, Number.NaN), codes(3, 2, 1)], 2));
    expect(deserialize(serialize(chunk))).toEqual(chunk);
  });

  it("is expanded into the same place each time, shorter chunks too", () => {
    const expand = openExpander();
    const [long] = expand(compactChunk(tableWith([numbers(1, 2, 3)], 3)), [[]]);
    const [short] = expand(compactChunk(tableWith([numbers(7)], 1)), [[]]);
    expect(short).toEqual(numbers(7));
    if (long?.kind !== "number" || short?.kind !== "number") throw new Error("no numbers");
    expect(short.values.buffer).toBe(long.values.buffer);
    expect(long.values[0]).toBe(7);
  });

  it("has another sum when any entry is another", () => {
    const column = fc.array(fc.oneof(fc.nat(300), fc.double({ noNaN: true })), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(column, fc.nat(), fc.nat(300), (values, place, other) => {
        const at = place % values.length;
        fc.pre(values[at] !== other && values[at] !== 0);
        const sumOf = (own: readonly number[]) =>
          checkSum(compactChunk(tableWith([numbers(...own), codes(2, ...own.map(() => 1))], own.length)));
        expect(sumOf(values)).toBe(sumOf([...values]));
        expect(sumOf(values.with(at, other))).not.toBe(sumOf(values));
        expect(sumOf([...values, 1])).not.toBe(sumOf(values));
      }),
    );
  });
});
