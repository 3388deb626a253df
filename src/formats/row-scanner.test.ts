import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readColumns } from "./column-csv.ts";
import { openSink } from "./column-sink.ts";
import { openRowScanner } from "./row-scanner.ts";

const COMMA = 44;

/** Scans one record into a column of numbers and one of codes, with a third passed over. */
function scan(text: string, from = 0) {
  const [numbers, codes] = [openSink("number", false), openSink("code", false)];
  for (const sink of [numbers, codes]) sink.reserve(1);
  const end = openRowScanner([numbers, undefined, codes], COMMA)(Buffer.from(text), from, 0);
  const [number, code] = [numbers.take(1), codes.take(1)];
  if (number.kind !== "number" || code.kind !== "code") throw new Error("other columns");
  return { end, number: number.values[0], text: code.labels[code.codes[0] ?? 0] };
}

describe("openRowScanner", () => {
  it.each<[string, string, number, string]>([
    ["digits", "12,x,a\n", 12, "a"],
    ["an empty cell", ",x,a\n", Number.NaN, "a"],
    ["a decimal", "-3.25,x,a\n", -3.25, "a"],
    ["an exponent", "1e3,x,a\n", 1000, "a"],
    ["fifteen digits", "123456789012345,x,a\n", 123456789012345, "a"],
    ["more digits than fit", "12345678901234567890,x,a\n", Number("12345678901234567890"), "a"],
    ["quotes", '"12","x","a b"\n', 12, "a b"],
    ["a separator in quotes", '1,"x,y","a,b"\n', 1, "a,b"],
    ["a carriage return", "1,x,a\r\n", 1, "a"],
    ["quotes and a carriage return", '1,x,"a"\r\n', 1, "a"],
    ["an empty last cell", "1,,\n", 1, ""],
    ["empty quotes", '"","",""\n', Number.NaN, ""],
    ["letters with marks", "1,x,Đại Lãnh\n", 1, "Đại Lãnh"],
  ])("reads %s", (_, record, number, text) => {
    expect(scan(`${record}2,y,b\n`)).toEqual({ end: Buffer.byteLength(record), number, text });
  });

  it("begins where it is told to", () => {
    expect(scan("1,x,a\n2,y,b\n", 6)).toEqual({ end: 12, number: 2, text: "b" });
  });

  it.each([
    ["a blank line", "\n1,x,a\n"],
    ["a blank line of a carriage return", "\r\n1,x,a\n"],
    ["a cell too few", "1,x\n2,y,b\n"],
    ["a cell too many", "1,x,a,b\n"],
    ["doubled quotes", '1,x,"a ""b"""\n'],
    ["a line end in quotes", '1,x,"a\nb"\n'],
    ["text behind quotes", '1,x,"a"b\n'],
    ["a carriage return within a line", "1,x\ry,a\n"],
    ["a word for a number", "ba,x,a\n"],
    ["a word in quotes for a number", '"ba",x,a\n'],
    ["bytes that are not UTF-8", "1,x,\n"],
  ])("leaves %s to the careful reader", (name, record) => {
    if (!name.startsWith("bytes")) expect(scan(record).end).toBe(-1);
    else {
      const sink = openSink("code", false);
      sink.reserve(1);
      const bytes = Buffer.from([0xd0, 0xe3, 0x0a]);
      expect(openRowScanner([sink], COMMA)(bytes, 0, 0)).toBe(-1);
    }
  });
});

describe("readColumns by way of it", () => {
  const cell = fc.record({
    text: fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "Đ", ",", ";", '"', "\n", " ", "1"), maxLength: 4 }),
      fc.string({ unit: "grapheme", maxLength: 3 }).map((text) => text.normalize("NFC").replaceAll("\r", "")),
    ),
    isQuoted: fc.boolean(),
  });
  const number = fc.record({
    value: fc.oneof(
      fc.nat(9),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.constant(Number.NaN),
    ),
    isQuoted: fc.boolean(),
  });
  const row = fc.record({ first: cell, y: number, last: cell, isBlank: fc.boolean() });

  const written = ({ text, isQuoted }: { readonly text: string; readonly isQuoted: boolean }): string =>
    isQuoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }

  it("gives back what was written, quoted or not, with any line ends, in pieces of any size", async () => {
    const files = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 12 }),
      lineEnd: fc.constantFrom("\n", "\r\n"),
      hasLastEnd: fc.boolean(),
      size: fc.integer({ min: 1, max: 80 }),
    });
    await fc.assert(
      fc.asyncProperty(files, async ({ rows, lineEnd, hasLastEnd, size }) => {
        const lines = rows.map(({ first, y, last, isBlank }) => {
          const value = { text: Number.isNaN(y.value) ? "" : String(y.value), isQuoted: y.isQuoted };
          return `${isBlank ? lineEnd : ""}${[first, value, last].map(written).join(",")}`;
        });
        const text = ["t,y,c", ...lines].join(lineEnd) + (hasLastEnd ? lineEnd : "");
        const columns = { t: "text", y: "number", c: "code" } as const;
        const read = await readColumns(pieces(Buffer.from(text), size), { file: "a.csv", columns });
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { codes, labels } = read.value.code("c");
        expect(read.value.text("t").values).toEqual(rows.map(({ first }) => first.text));
        expect([...read.value.number("y").values]).toEqual(rows.map(({ y }) => y.value));
        expect(Array.from(codes, (code) => labels[code])).toEqual(rows.map(({ last }) => last.text));
      }),
      { numRuns: 300 },
    );
  });
});
