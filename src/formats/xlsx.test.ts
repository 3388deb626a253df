import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCsv } from "./csv-records.ts";
import { convert, hasOffice } from "./office.testing.ts";
import { readRows } from "./table.testing.ts";
import { sheetNames, wrappedLines, writeXlsx, type XlsxSheet } from "./xlsx.ts";
import { openZip, unpackPart } from "./zip.ts";

const factors: XlsxSheet = {
  name: "Chỉ số theo yếu tố",
  title: ["Chỉ số hài lòng theo yếu tố", "Đợt khảo sát năm 2023, huyện Vạn Ninh"],
  columns: [
    { header: "Mã", kind: "text" },
    { header: "Yếu tố", kind: "text" },
    { header: "Số phiếu", kind: "integer" },
    { header: "Chỉ số (%)", kind: "decimal" },
    { header: "Ngày chốt", kind: "date" },
  ],
  rows: [
    ["01", "Tiếp cận dịch vụ", 1234, 83.87096774193549, "2023-11-05"],
    ["02", "=Thủ tục hành chính", 60, 100, "2023-11-06"],
    ["03", "Góp ý, phản ánh, kiến nghị", 0, "–", null],
  ],
  notes: ["Phương pháp: bnv-2640-2017; bộ số liệu 5f2c."],
};

const part = (bytes: Uint8Array, name: string): string => {
  const zip = openZip(bytes);
  const found = zip.parts.get(name);
  if (!found) throw new Error(`no ${name}`);
  return new TextDecoder().decode(unpackPart(zip, found, 1e8));
};

describe("writeXlsx", () => {
  it("is read back as it was written", async () => {
    const { source, rows } = await readRows({ name: "a.xlsx", bytes: await writeXlsx({ sheets: [factors] }) });
    expect(source).toMatchObject({
      sheet: "Chỉ số theo yếu tố",
      header: ["Mã", "Yếu tố", "Số phiếu", "Chỉ số (%)", "Ngày chốt"],
    });
    expect(rows).toEqual([
      ["01", "Tiếp cận dịch vụ", "1234", "83.8709677419355", "2023-11-05"],
      ["02", "=Thủ tục hành chính", "60", "100", "2023-11-06"],
      ["03", "Góp ý, phản ánh, kiến nghị", "0", "–", ""],
      ["Phương pháp: bnv-2640-2017; bộ số liệu 5f2c.", "", "", "", ""],
    ]);
  });

  it("keeps numbers as numbers with two places, texts as texts, and the header in sight", async () => {
    const bytes = await writeXlsx({ sheets: [factors] });
    const sheet = part(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<v>83\.87096774193549<\/v>/);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
    expect(part(bytes, "xl/styles.xml")).toContain('formatCode="#,##0.00"');
    expect(part(bytes, "xl/workbook.xml")).toContain("_xlnm.Print_Titles");
  });

  it("keeps the first column in sight of a wide table, but not one that fills the screen", async () => {
    const wide = Array.from({ length: 12 }, (_, index) => ({ header: `Cột ${index}`, kind: "integer" }) as const);
    const frozen = async (first: number): Promise<boolean> => {
      const columns = [{ header: "Đơn vị", kind: "text", width: first } as const, ...wide];
      const bytes = await writeXlsx({ sheets: [{ name: "A", columns, rows: [["x"]] }] });
      return /<pane [^>]*xSplit="1"/.test(part(bytes, "xl/worksheets/sheet1.xml"));
    };
    expect([await frozen(24), await frozen(60)]).toEqual([true, false]);
    expect(part(await writeXlsx({ sheets: [factors] }), "xl/worksheets/sheet1.xml")).not.toContain("xSplit");
  });

  it("marks simulated figures above the title of each sheet, and others not", async () => {
    const marked = await writeXlsx({ sheets: [factors, { ...factors, title: [] }], simulated: true });
    expect(part(marked, "xl/sharedStrings.xml")).toContain("Số liệu mô phỏng");
    expect(part(marked, "xl/worksheets/sheet2.xml")).toContain('ySplit="3"');
    expect(part(await writeXlsx({ sheets: [factors] }), "xl/sharedStrings.xml")).not.toContain("mô phỏng");
  });

  it("gives the same parts for the same figures", async () => {
    const [first, second] = [await writeXlsx({ sheets: [factors] }), await writeXlsx({ sheets: [factors] })];
    for (const name of openZip(first).parts.keys()) expect(part(second, name)).toBe(part(first, name));
  });

  it("makes rows as tall as their wrapped text", async () => {
    expect(wrappedLines("Tiếp cận dịch vụ", 60)).toBe(1);
    expect(wrappedLines("Tiếp cận dịch vụ", 12)).toBe(2);
    expect(wrappedLines("abcdefghijkl", 5)).toBe(3);
    const long = "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị của người dân, tổ chức ".repeat(3);
    const bytes = await writeXlsx({
      sheets: [{ name: "A", columns: [{ header: "B", kind: "text" }], rows: [["ngắn"], [long]] }],
    });
    const heights = [...part(bytes, "xl/worksheets/sheet1.xml").matchAll(/<row [^>]*\sht="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(heights).toEqual([18, 18, 65]);
  });

  it("sets heading rows and totals in bold", async () => {
    const bytes = await writeXlsx({ sheets: [{ ...factors, strongRows: [1] }] });
    const styleOf = (row: number): string =>
      new RegExp(`<c r="B${row}"[^>]* s="(\\d+)"`).exec(part(bytes, "xl/worksheets/sheet1.xml"))?.[1] ?? "";
    expect(styleOf(5)).toBe(styleOf(7));
    expect(styleOf(6)).not.toBe(styleOf(5));
  });

  it("refuses what is no figure", async () => {
    await expect(writeXlsx({ sheets: [{ ...factors, rows: [["1", "a", Number.NaN, 1, null]] }] })).rejects.toThrow(
      "Số phiếu holds NaN",
    );
  });

  it("makes names of sheets that spreadsheets accept", () => {
    const long = "Chỉ số hài lòng theo đơn vị và theo yếu tố";
    expect(sheetNames(["A/B: [1]?", long, long, "", "'x'"])).toEqual([
      "A B   1",
      "Chỉ số hài lòng theo đơn vị và",
      "Chỉ số hài lòng theo đơn vị (2)",
      "Bảng",
      "x",
    ]);
  });

  it("comes back whatever the texts and counts", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .map((value) => `x${value.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")}`);
    const row = fc.tuple(text, fc.nat(), text);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const columns = [
          { header: "Tên", kind: "text" },
          { header: "Số", kind: "integer" },
          { header: "Ghi chú", kind: "text" },
        ] as const;
        const read = await readRows({ name: "a.xlsx", bytes: await writeXlsx({ sheets: [{ name: "A", columns, rows }] }) });
        expect(read.rows).toEqual(rows.map((cells) => cells.map((cell) => String(cell).normalize("NFC"))));
      }),
      { numRuns: 40 },
    );
  });

  it.runIf(hasOffice)(
    "is opened by a spreadsheet program, which shows the figures with two places",
    { timeout: 120_000 },
    async () => {
      const csv = convert(
        await writeXlsx({ sheets: [factors], simulated: true }),
        "xlsx",
        "csv",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false",
      );
      const reader = openCsv(",");
      const rows = [...reader.feed(csv.toString("utf8")), ...reader.end()].map(({ cells }) => cells);
      expect(rows.slice(0, 3).map(([first]) => first)).toEqual([
        "Số liệu mô phỏng",
        "Chỉ số hài lòng theo yếu tố",
        "Đợt khảo sát năm 2023, huyện Vạn Ninh",
      ]);
      expect(rows.slice(4, 8)).toEqual([
        ["Mã", "Yếu tố", "Số phiếu", "Chỉ số (%)", "Ngày chốt"],
        ["01", "Tiếp cận dịch vụ", "1,234", "83.87", "05/11/2023"],
        ["02", "=Thủ tục hành chính", "60", "100.00", "06/11/2023"],
        ["03", "Góp ý, phản ánh, kiến nghị", "0", "–", ""],
      ]);
    },
  );
});
