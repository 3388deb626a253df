import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/formats/docx.ts";
import { convert, hasOffice, hasPdfText, pdfPages } from "../../../src/formats/office.testing.ts";
import { composeMinutes } from "../../../src/survey/document/compose-minutes.ts";
import { wordOutline, wordPart } from "../report/outline.ts";
import { sampleMinutes } from "./sample.ts";

let docx: Uint8Array;

beforeAll(async () => {
  docx = await writeDocx(composeMinutes(sampleMinutes));
});

const hash = /[0-9a-f]{64}/;

describe("minutes as Word", () => {
  it("say what they said, laid out as they were", async () => {
    await expect(wordOutline(wordPart(docx, "word/document.xml"))).toMatchFileSnapshot("../expected/minutes.txt");
  });

  it("set every hash in letters of one width, whole or in lines of one length", () => {
    const xml = wordPart(docx, "word/document.xml");
    const mono = [
      ...xml.matchAll(/<w:r><w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>(?:<w:br\/>)?<w:t[^>]*>([0-9a-f]{16,64})<\/w:t>/g),
    ];
    const letters = mono.map(([, , text = ""]) => text).join("");
    expect(letters).toHaveLength(7 * 64);
    for (const [, look] of mono) expect(look).toContain("Courier New");
    expect(new Set(mono.map(([, , text = ""]) => text.length))).toEqual(new Set([64, 32]));
  });

  it("name the parties side by side, with a line for who has no name yet", () => {
    const lines = wordOutline(wordPart(docx, "word/document.xml")).split("\n");
    const signed = lines.find((line) => line.includes("ĐẠI DIỆN SỞ NỘI VỤ"));
    expect(signed?.match(/ĐẠI DIỆN/g)).toHaveLength(3);
    expect(signed).toContain("ĐẠI DIỆN HỘI CỰU CHIẾN BINH TỈNH / (Ký, ghi rõ họ tên)");
    expect(lines.find((line) => line.includes("Trần Thị Ổn") && line.startsWith("  |"))).toContain("Nguyễn Ưỡng");
  });

  it("put four parties in two rows of two", async () => {
    const [first, ...others] = sampleMinutes.parties;
    if (!first) throw new Error("no party");
    const xml = wordPart(
      await writeDocx(composeMinutes({ ...sampleMinutes, parties: [first, first, ...others] })),
      "word/document.xml",
    );
    const rows = wordOutline(xml)
      .split("\n")
      .filter((line) => line.includes("ĐẠI DIỆN"));
    expect(rows.map((row) => row.match(/ĐẠI DIỆN/g)?.length)).toEqual([2, 2]);
  });
});

describe("what minutes say", () => {
  const closing = (changes: Partial<typeof sampleMinutes>): string =>
    composeMinutes({ ...sampleMinutes, ...changes }).closing.join(" ");

  it("count the time of day in Vietnam, and name the day when they end on another", () => {
    const said = JSON.stringify(composeMinutes(sampleMinutes).sections);
    expect(said).toContain("bắt đầu hồi 08 giờ 05 phút, ngày 05 tháng 10 năm 2026");
    expect(closing({})).toMatch(/^Biên bản kết thúc hồi 10 giờ 40 phút, cùng ngày\./);
    expect(closing({ endedAt: "2026-10-05T17:30:00.000Z" })).toContain("00 giờ 30 phút, ngày 06 tháng 10 năm 2026");
    expect(closing({ endedAt: null })).toContain("hồi ...... giờ ...... phút cùng ngày");
  });

  it("count the copies, one for each party unless said otherwise", () => {
    expect(closing({})).toContain("lập thành 03 bản có giá trị như nhau, mỗi bên giữ 01 bản;");
    expect(closing({ copies: 5 })).toContain("lập thành 05 bản có giá trị như nhau; đã đọc lại");
  });

  it("leave out a conclusion that nobody drew", () => {
    const headings = composeMinutes({ ...sampleMinutes, conclusions: [] }).sections.map(({ heading }) => heading);
    expect(headings).toEqual(["Thời gian, địa điểm", "Thành phần tham dự", "Nội dung, diễn biến"]);
  });
});

describe.runIf(hasOffice && hasPdfText)("minutes as a word processor prints them", () => {
  it("keep each hash in lines that can be compared, and the signatures together", { timeout: 120_000 }, () => {
    const pages = pdfPages(convert(docx, "docx", "pdf"));
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(hash.test(pages.join(""))).toBe(true);
    const last = pages.findLast((page) => page.includes("ĐẠI DIỆN"));
    for (const name of ["Trần Thị Ổn", "Nguyễn Ưỡng", "Nơi nhận:"]) expect(last).toContain(name);
  });
});
