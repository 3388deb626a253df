import { describe, expect, it } from "vitest";
import { wordOutline, wordPart } from "../../test/golden/report/outline.ts";
import type { DocumentTable, OfficialDocument } from "../survey/document/document.ts";
import { bodyLines } from "./docx/letterhead.ts";
import { writeDocx } from "./docx.ts";
import { convert, hasOffice, hasPdfText, pdfPages } from "./office.testing.ts";

const base: OfficialDocument = {
  simulated: false,
  issuer: { issuing: "Sở Nội vụ" },
  reference: { number: "9", sign: "BC-SNV", place: "Khánh Hòa", date: "2024-01-31" },
  kind: "Báo cáo",
  subject: "Kết quả",
  addressees: [],
  bases: [],
  opening: [],
  sections: [],
  closing: [],
  signature: { position: "Giám đốc", name: "Nguyễn Văn A" },
  recipients: ["Lưu: VT"],
  appendices: [],
};

const table = (rows: number, extra: Partial<DocumentTable> = {}): DocumentTable => ({
  kind: "table",
  caption: "Số phiếu",
  columns: [
    { header: "Đơn vị", align: "left", width: 3 },
    { header: "Số phiếu", align: "right", width: 1 },
  ],
  rows: Array.from({ length: rows }, (_, index) => ({ cells: [`Đơn vị ${index + 1}`, "12"] })),
  ...extra,
});

const lines = async (document: Partial<OfficialDocument>): Promise<readonly string[]> =>
  wordOutline(wordPart(await writeDocx({ ...base, ...document }), "word/document.xml")).split("\n");

const said = (all: readonly string[]): readonly string[] => all.map((line) => line.replace(/^\[[^\]]*\] ?/, ""));

describe("head and foot of a report", () => {
  it("breaks the name of a body before the unit it serves", () => {
    expect(bodyLines("Ủy ban nhân dân tỉnh Khánh Hòa")).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH KHÁNH HÒA"]);
    expect(bodyLines("Ủy ban nhân dân thành phố Nha Trang")).toEqual(["ỦY BAN NHÂN DÂN", "THÀNH PHỐ NHA TRANG"]);
    expect(bodyLines("Ủy ban nhân dân thị xã Ninh Hòa")).toEqual(["ỦY BAN NHÂN DÂN", "THỊ XÃ NINH HÒA"]);
    expect(bodyLines("UBND huyện Vạn Ninh")).toEqual(["UBND HUYỆN VẠN NINH"]);
    expect(bodyLines("Sở Nội vụ")).toEqual(["SỞ NỘI VỤ"]);
  });

  it("leaves out the governing body where there is none, and gives number, name and date", async () => {
    const [, head] = await lines({});
    expect(head).toBe(
      "  | ^ SỞ NỘI VỤ /  / Số: 9/BC-SNV | ^ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc /  / Khánh Hòa, ngày 31 tháng 01 năm 2024",
    );
    expect((await lines({})).some((line) => line.includes("- Lưu: VT. | ^ GIÁM ĐỐC"))).toBe(true);
    expect((await lines({})).some((line) => line.endsWith("Nguyễn Văn A"))).toBe(true);
  });

  it("names one addressee in the line, several below each other", async () => {
    expect(said(await lines({ addressees: ["Bộ Nội vụ"] }))).toContain("Kính gửi: Bộ Nội vụ.");
    const several = said(await lines({ addressees: ["Bộ Nội vụ", "Ủy ban nhân dân tỉnh"] }));
    expect(several).toEqual(expect.arrayContaining(["Kính gửi:", "- Bộ Nội vụ;", "- Ủy ban nhân dân tỉnh."]));
    expect(said(await lines({})).join()).not.toContain("Kính gửi");
  });

  it("puts the end mark after the very last paragraph, in place of its full stop", async () => {
    const texts = said(await lines({ closing: ["Đoạn một.", "Đoạn hai. "] }));
    expect(texts).toContain("Đoạn một.");
    expect(texts).toContain("Đoạn hai./.");
  });
});

describe("body of a report", () => {
  it("numbers headings by depth and place", async () => {
    const leaf = { heading: "Ý", blocks: [] };
    const point = { heading: "Điểm", blocks: [], sections: [leaf] };
    const part = { heading: "Phần", blocks: [], sections: [{ heading: "Mục", blocks: [], sections: [point, point] }] };
    const headings = (await lines({ sections: [part, part] })).filter((line) => line.startsWith("[Heading"));
    expect(said(headings)).toEqual([
      "I. PHẦN",
      "1. Mục",
      "a) Điểm",
      "- Ý",
      "b) Điểm",
      "- Ý",
      "II. PHẦN",
      "1. Mục",
      "a) Điểm",
      "- Ý",
      "b) Điểm",
      "- Ý",
    ]);
  });

  it("gives a wide table a page that lies, and goes on upright after it", async () => {
    const blocks = [
      { kind: "paragraph", text: "Trước", italic: true } as const,
      table(2, { landscape: true }),
      { kind: "list", items: ["Sau;"] } as const,
    ];
    const all = await lines({ sections: [{ heading: "Kết quả", blocks }] });
    const sections = all.filter((line) => line.startsWith("=== ")).map((line) => /orient="(\w+)"/.exec(line)?.[1]);
    expect(sections).toEqual(["portrait", "landscape", "portrait"]);
    expect(all).toContain("[both indent italic] Trước");
    expect(said(all)).toContain("- Sau;");
  });

  it("sets what holds a hash to the left, since justified it would be torn apart", async () => {
    const hash = "0123456789abcdef".repeat(4);
    const blocks = [
      { kind: "paragraph", text: `Mã băm: ${hash}.` } as const,
      { kind: "list", items: ["Một", `Hai: ${hash}`] } as const,
      table(1, { source: { method: "m", scoring: "s", dataset: hash } }),
    ];
    const all = await lines({ sections: [{ heading: "A", blocks }] });
    expect(all).toEqual(
      expect.arrayContaining([
        `[left indent 20] Mã băm: ${hash}.`,
        "[both indent] - Một;",
        `[left indent 20] - Hai: ${hash}.`,
        "[both 22 italic] Phương pháp: m. Cách tính điểm: s.",
        `[left 22 italic] Bộ số liệu (SHA-256): ${hash}.`,
      ]),
    );
  });

  it("keeps small tables whole, and of long ones the head with the first rows and the last rows together", async () => {
    const kept = async (count: number, extra: Partial<DocumentTable> = {}): Promise<readonly boolean[]> => {
      const bytes = await writeDocx({ ...base, sections: [{ heading: "A", blocks: [table(count, extra)] }] });
      const [, grid = ""] =
        /<w:tbl>((?:(?!<w:tbl>)[\s\S])*?Đơn vị 1<[\s\S]*?)<\/w:tbl>/.exec(wordPart(bytes, "word/document.xml")) ?? [];
      return [...grid.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row.includes("<w:keepNext/>"));
    };
    expect(await kept(3)).toEqual([true, true, true, false]);
    expect(await kept(1)).toEqual([true, false]);
    const long = await kept(20);
    expect(long.flatMap((keeps, row) => (keeps ? [row] : []))).toEqual([0, 1, 19]);
    expect(await kept(4, { breaks: true })).toEqual([true, true, false, true, false]);
    expect(await kept(2, { notes: ["Ghi chú."] })).toEqual([true, true, true]);
  });

  it("puts columns of one group under one heading, in a header of two rows", async () => {
    const columns = [
      { header: "Đơn vị", align: "left", width: 3 },
      { header: "2022", align: "right", width: 1, group: "Năm" },
      { header: "2023", align: "right", width: 1, group: "Năm" },
      { header: "Ghi chú", align: "left", width: 1 },
    ] as const;
    const all = await lines({
      sections: [{ heading: "A", blocks: [table(1, { columns, rows: [{ cells: ["x", "1", "2", ""], strong: true }] })] }],
    });
    expect(all.filter((line) => line.startsWith("  |HEAD"))).toEqual([
      "  |HEAD ^ Đơn vị | ^ Năm | ^ Ghi chú",
      "  |HEAD ^  | ^ 2022 | ^ 2023 | ^ ",
    ]);
    const xml = wordPart(
      await writeDocx({ ...base, sections: [{ heading: "A", blocks: [table(1, { columns })] }] }),
      "word/document.xml",
    );
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
  });

  it("fills up a row that has fewer cells than columns", async () => {
    const all = await lines({ sections: [{ heading: "A", blocks: [table(0, { rows: [{ cells: ["một"] }] })] }] });
    expect(all).toContain("  | một | > ");
  });

  it("keeps letters composed and signs of XML as they are", async () => {
    const text = 'Nguyễn & <Trần> "Lê"'.normalize("NFD");
    expect(said(await lines({ sections: [{ heading: "A", blocks: [{ kind: "paragraph", text }] }] }))).toContain(
      'Nguyễn & <Trần> "Lê"',
    );
  });

  it("gives a single appendix no number, and names the document that it belongs to", async () => {
    const all = said(
      await lines({
        sections: [{ heading: "A", blocks: [{ kind: "appendices" }] }],
        appendices: [{ title: "Bảng số liệu", blocks: [table(1)] }],
      }),
    );
    expect(all).toContain("- Phụ lục: Bảng số liệu.");
    expect(all).toEqual(
      expect.arrayContaining([
        "Phụ lục",
        "BẢNG SỐ LIỆU",
        "(Kèm theo Báo cáo số 9/BC-SNV ngày 31 tháng 01 năm 2024 của Sở Nội vụ)",
      ]),
    );
  });
});

describe("size", () => {
  it("sets three hundred pages of tables within seconds", { timeout: 60_000 }, async () => {
    const started = performance.now();
    const docx = await writeDocx({
      ...base,
      sections: [{ heading: "A", blocks: Array.from({ length: 30 }, () => table(400)) }],
    });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(docx.length).toBeGreaterThan(50_000);
  });

  it.runIf(hasOffice && hasPdfText)("begins no page without text", { timeout: 120_000 }, async () => {
    const docx = await writeDocx({
      ...base,
      closing: ["Hết."],
      appendices: [
        { title: "B", blocks: [table(3)] },
        { title: "C", landscape: true, blocks: [table(3)] },
      ],
    });
    const pages = pdfPages(convert(docx, "docx", "pdf"));
    expect(pages.map((page) => /Giám đốc|GIÁM ĐỐC|Phụ lục I\b|Phụ lục II\b/.exec(page)?.[0])).toEqual([
      "GIÁM ĐỐC",
      "Phụ lục I",
      "Phụ lục II",
    ]);
  });
});
