import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvRows, csvLine, csvText, writeCsv } from "./csv.ts";
import { openCsv } from "./csv-records.ts";

const whole = async (rows: CsvRows, options = {}): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of writeCsv(rows, options)) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
};

const parse = (text: string, separator = ","): readonly (readonly string[])[] => {
  const csv = openCsv(separator);
  return [...csv.feed(text), ...csv.end()].map(({ cells }) => cells);
};

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('"', '""', ",", ";", "\t", "\r\n", "\n", "\r", "a\r", '"\n,', "Ồ", "ế"),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));

describe("csvLine", () => {
  it.each([
    [["Mã", "Tên"], "Mã,Tên"],
    [["a,b", 'nói "vâng"', "hai\ndòng"], '"a,b","nói ""vâng""","hai\ndòng"'],
    [[1, 2.5, true, null, undefined, ""], "1,2.5,true,,,"],
    [[""], '""'],
    [["e\u0302\u0301"], "ế"],
  ])("%j → %s", (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["@sum", "'@sum"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["- Đề nghị niêm yết", "'- Đề nghị niêm yết"],
    ["\tx", "'\tx"],
    ["-1,5", '"-1,5"'],
    ["+84 905 123 456", "+84 905 123 456"],
    [-5, "-5"],
    ["a=b", "a=b"],
  ])("keeps a spreadsheet from running %j", (value, line) => {
    expect(csvLine([value], { forPeople: true })).toBe(line);
    expect(csvLine([value])).not.toContain("'=");
  });
});

describe("writeCsv", () => {
  it("writes mark, separator and line ends as asked", async () => {
    const rows = [
      ["a", "b;c"],
      ["1", "2"],
    ];
    expect(await whole(rows)).toBe("a,b;c\r\n1,2\r\n");
    expect(await whole(rows, { byteOrderMark: true, lineEnd: "\n", separator: ";" })).toBe('\uFEFFa;"b;c"\n1;2\n');
    expect(csvText(rows, { byteOrderMark: true })).toBe(await whole(rows, { byteOrderMark: true }));
  });

  it("streams rows that arrive one by one", async () => {
    async function* rows(): AsyncGenerator<readonly string[]> {
      for (let index = 0; index < 20_000; index++) yield [String(index), "Trần Thị Bưởi"];
    }
    let pieces = 0;
    let bytes = 0;
    for await (const piece of writeCsv(rows())) {
      pieces++;
      bytes += piece.length;
    }
    expect(pieces).toBeGreaterThan(4);
    expect(bytes).toBe(Buffer.byteLength(await whole(rows())));
  });

  it("comes back as it was, whatever the table, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), fc.nat(), async (rows, separator, cut) => {
        const text = await whole(rows, { separator });
        const composed = rows.map((row) => row.map((value) => value.normalize("NFC")));
        expect(parse(text, separator)).toEqual(composed);
        const csv = openCsv(separator);
        const at = text.length === 0 ? 0 : cut % text.length;
        const records = [...csv.feed(text.slice(0, at)), ...csv.feed(text.slice(at)), ...csv.end()];
        expect(records.map(({ cells }) => cells)).toEqual(composed);
        expect(text).toBe(text.normalize("NFC"));
      }),
    );
  });

  it("gives a spreadsheet nothing to run", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const [[read = ""] = []] = parse(`${csvLine([value], { forPeople: true })}\n`);
        expect(/^[=@\t\r\n]/.test(read)).toBe(false);
      }),
    );
  });
});
