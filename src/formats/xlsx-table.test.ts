import { writeXlsx as packSheets } from "hucre";
import { describe, expect, it } from "vitest";
import { readRows, rowNumbers, stream } from "./table.testing.ts";
import { readTable } from "./table.ts";
import { openZip, unpackPart, writeZip } from "./zip.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const part = (name: string, xml: string): readonly [string, Uint8Array] => [name, text(`<?xml version="1.0"?>${xml}`)];

/** A workbook written by hand, so that odd writers can be imitated. */
const workbook = (
  sheets: readonly string[],
  extra: { readonly styles?: string; readonly strings?: string; readonly states?: readonly string[] } = {},
) =>
  writeZip([
    part("[Content_Types].xml", "<Types/>"),
    part(
      "_rels/.rels",
      '<Relationships><Relationship Id="r0" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    ),
    part(
      "xl/workbook.xml",
      `<workbook><sheets>${sheets.map((_, index) => `<sheet name="Trang ${index + 1}" sheetId="${index + 1}" r:id="r${index}" state="${extra.states?.[index] ?? "visible"}"/>`).join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Type="http://x/worksheet" Target="worksheets/sheet${index}.xml"/>`).join("")}<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/><Relationship Id="t" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    ...sheets.map((xml, index) => part(`xl/worksheets/sheet${index}.xml`, xml)),
    part("xl/styles.xml", extra.styles ?? "<styleSheet/>"),
    part("xl/sharedStrings.xml", extra.strings ?? "<sst/>"),
  ]);

const sheet = (rows: string): string =>
  `<worksheet><cols><col min="1" max="2"/></cols><sheetData>${rows}</sheetData><rowBreaks count="1"><brk id="3"/></rowBreaks></worksheet>`;
const inline = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${inline("Mã")}${inline("Giá trị")}</row>`;

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="0000\\ 000\\ 000"/></numFmts><cellStyleXfs><xf numFmtId="165"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="166"/><xf numFmtId="2"/></cellXfs></styleSheet>`;

const value = async (cell: string, extra = {}): Promise<string | undefined> => {
  const bytes = workbook([sheet(`${header}<row r="2"><c r="A2"><v>1</v></c>${cell}</row>`)], { styles, ...extra });
  return (await readRows({ name: "a.xlsx", bytes })).rows[0]?.[1];
};

describe("cells of an xlsx as a person sees them", () => {
  it.each([
    ["a telephone number kept as a number", '<c r="B2"><v>9.05123456E8</v></c>', "905123456"],
    ["a twelve-digit identity number", '<c r="B2"><v>56190001234</v></c>', "56190001234"],
    ["the same shown with its leading zero", '<c r="B2" s="1"><v>56190001234</v></c>', "056190001234"],
    ["a telephone number with a spaced format", '<c r="B2" s="4"><v>905123456</v></c>', "0905 123 456"],
    ["leading zeros of a text", '<c r="B2" t="inlineStr"><is><t>0905</t></is></c>', "0905"],
    ["a day", '<c r="B2" s="2"><v>44985</v></c>', "2023-02-28"],
    ["a day and time of a format known by number", '<c r="B2" s="3"><v>44985.604166666664</v></c>', "2023-02-28T14:30:00"],
    ["a time of day", '<c r="B2" s="3"><v>0.5</v></c>', "12:00:00"],
    ["an ISO day of strict workbooks", '<c r="B2" t="d"><v>2023-02-28T00:00:00</v></c>', "2023-02-28"],
    ["a sum with binary noise", '<c r="B2"><v>0.30000000000000004</v></c>', "0.3"],
    ["a very small number", '<c r="B2"><v>1E-7</v></c>', "0.0000001"],
    ["two decimals are not cut off", '<c r="B2" s="5"><v>83.8712</v></c>', "83.8712"],
    ["a formula, by its result", '<c r="B2" t="str"><f>A1&amp;B1</f><v>a&amp;b</v></c>', "a&b"],
    ["an error", '<c r="B2" t="e"><v>#N/A</v></c>', "#N/A"],
    ["a truth", '<c r="B2" t="b"><v>1</v></c>', "TRUE"],
    ["escaped and numeric characters", '<c r="B2" t="inlineStr"><is><t>A_x000D_&#7871;&#x1EBF;&lt;</t></is></c>', "A\rếế<"],
    [
      "runs of one text",
      '<c r="B2" t="inlineStr"><is><r><t>Vạn </t></r><r><t>Ninh</t></r><rPh><t>x</t></rPh></is></c>',
      "Vạn Ninh",
    ],
    ["an empty cell with a style", '<c r="B2" s="1"/>', ""],
  ])("%s", async (_, cell, expected) => {
    expect(await value(cell)).toBe(expected);
  });

  it("shared strings, composed", async () => {
    const strings = `<sst><si><t>${"Hà Nội".normalize("NFD")}</t></si><si><r><t>Vạn</t></r><r><t xml:space="preserve"> Ninh</t></r></si><si/></sst>`;
    expect(await value('<c r="B2" t="s"><v>0</v></c>', { strings })).toBe("Hà Nội");
    expect(await value('<c r="B2" t="s"><v>1</v></c>', { strings })).toBe("Vạn Ninh");
    expect(await value('<c r="B2" t="s"><v>2</v></c>', { strings })).toBe("");
  });
});

describe("sheets of an xlsx", () => {
  it("opens the first visible sheet that holds anything", async () => {
    const sheets = [
      sheet(header),
      sheet(""),
      sheet(`<row r="3">${inline("Tên")}${inline("Số")}</row><row r="7">${inline("a")}</row>`),
    ];
    const bytes = workbook(sheets, { states: ["hidden", "visible", "visible"] });
    const { source } = await readRows({ name: "a.xlsx", bytes });
    expect(source).toMatchObject({ kind: "xlsx", sheet: "Trang 3", header: ["Tên", "Số"] });
    expect(await rowNumbers({ name: "a.xlsx", bytes })).toEqual({ header: 3, rows: [7] });
  });

  it("says so when no sheet holds anything", async () => {
    const table = await readTable({
      name: "a.xlsx",
      bytes: workbook([sheet(""), sheet('<row r="1"><c r="A1" s="1"/></row>')]),
    });
    expect(table).toMatchObject({ ok: false, problems: [{ code: "E-FRAME-021" }] });
  });

  it("reads prefixed elements and cells without references", async () => {
    const xml = `<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>Mã</x:v></x:c><x:c t="str"><x:v>Tên</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>7</x:v></x:c><x:c t="str"><x:v>b</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { rows, numbers } = await readRows({ name: "a.xlsx", bytes: workbook([xml]) });
    expect(rows).toEqual([["7", "b"]]);
    expect(numbers).toEqual([3]);
  });

  it("reads what another writer packed, and a stream of it", async () => {
    const bytes = await packSheets({
      sheets: [
        {
          name: "Hồ sơ",
          rows: [
            ["Mã", "Ngày"],
            ["001", new Date("2023-02-28T00:00:00Z")],
          ],
        },
      ],
    });
    expect((await readRows({ name: "a.xlsx", bytes })).rows).toEqual([["001", "2023-02-28"]]);
    const streamed = await readRows({ name: "a.xlsx", stream: stream(bytes, 1000) });
    expect(streamed.rows).toEqual([["001", "2023-02-28"]]);
    const table = await readTable({ name: "a.xlsx", stream: stream(bytes, 1000) }, { limits: { bytes: 2000 } });
    expect(table).toMatchObject({ ok: false, problems: [{ code: "E-FRAME-006" }] });
  });
});

describe("an xlsx that would overwhelm", () => {
  it("is refused by what it says it unpacks to, and by what it truly unpacks to", async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => `<row r="${index + 2}">${inline("a".repeat(200))}</row>`).join("");
    const bytes = workbook([sheet(header + rows)]);
    const honest = await readTable({ name: "bom.xlsx", bytes }, { limits: { unpacked: 200_000 } });
    expect(honest).toMatchObject({
      ok: false,
      problems: [{ code: "E-FRAME-009", details: { part: "xl/worksheets/sheet0.xml" } }],
    });
    const lying = Buffer.from(bytes);
    for (const size of [...openZip(bytes).parts.values()].map(({ unpacked }) => unpacked).filter((size) => size > 100_000)) {
      for (let at = lying.indexOf(uint32(size)); at >= 0; at = lying.indexOf(uint32(size), at + 1))
        lying.writeUInt32LE(1000, at);
    }
    const dishonest = await readTable({ name: "bom.xlsx", bytes: lying }, { limits: { unpacked: 200_000 } });
    expect(dishonest).toMatchObject({ ok: false, problems: [{ code: "E-FRAME-009" }] });
  });

  it("is refused for a cell far to the right and for a row without end", async () => {
    const far = workbook([sheet(`${header}<row r="2"><c r="XFD2"><v>1</v></c></row>`)]);
    expect((await readRows({ name: "a.xlsx", bytes: far })).messages).toEqual([
      "a.xlsx, dòng 2: có 16384 cột, nhiều hơn mức cho phép 500 cột. Bỏ các cột không dùng rồi chọn lại.",
    ]);
    const endless = workbook([sheet(`${header}<row r="2">${inline("a".repeat(5 * 2 ** 20))}</row>`)]);
    expect((await readRows({ name: "a.xlsx", bytes: endless })).problems).toEqual(["E-FRAME-010"]);
  });

  it("is told to be damaged when its bytes are", async () => {
    const bytes = workbook([
      sheet(header + Array.from({ length: 3000 }, (_, index) => `<row>${inline(`v${index * 7919}`)}</row>`).join("")),
    ]);
    const zip = openZip(bytes);
    const broken = Uint8Array.from(bytes);
    const target = zip.parts.get("xl/worksheets/sheet0.xml");
    if (!target) throw new Error("no sheet");
    broken.fill(0xff, target.offset + 2000, target.offset + 4000);
    const table = await readTable({ name: "a.xlsx", bytes: broken });
    const codes = table.ok
      ? (await readRows({ name: "a.xlsx", bytes: broken })).problems
      : table.problems.map(({ code }) => code);
    expect(codes).toContain("E-FRAME-010");
    const without = writeZip(
      [...zip.parts.values()]
        .filter(({ name }) => !name.includes("worksheets/"))
        .map((each) => [each.name, unpackPart(zip, each, 1e6)]),
    );
    expect(await readTable({ name: "a.xlsx", bytes: without })).toMatchObject({
      ok: false,
      problems: [{ code: "E-FRAME-010" }],
    });
  });
});

const uint32 = (size: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(size);
  return buffer;
};
