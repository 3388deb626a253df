import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/formats/docx.ts";
import { convert, hasOffice, hasPdfText, pdfPages } from "../../../src/formats/office.testing.ts";
import { openZip } from "../../../src/formats/zip.ts";
import { captionNumbers } from "../../../src/survey/document/numbering.ts";
import { wordOutline, wordPart } from "./outline.ts";
import { sampleReport } from "./sample.ts";

let docx: Uint8Array;

beforeAll(async () => {
  docx = await writeDocx(sampleReport);
});

const collapse = (text: string): string => text.replace(/\s+/g, " ");

describe("the report as Word", () => {
  it("says what it said, laid out as it was", async () => {
    await expect(wordOutline(wordPart(docx, "word/document.xml"))).toMatchFileSnapshot("../expected/report.txt");
  });

  it("is the same bytes each time", async () => {
    expect(Buffer.from(await writeDocx(sampleReport)).equals(Buffer.from(docx))).toBe(true);
    expect(wordPart(docx, "docProps/core.xml")).toContain("2023-12-05T00:00:00Z");
  });

  it("is A4 in Times New Roman, in Vietnamese, with the margins of the decree", () => {
    const styles = wordPart(docx, "word/styles.xml");
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('w:lang w:val="vi-VN"');
    const xml = wordPart(docx, "word/document.xml");
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  it("numbers pages in the head of each page but the first, and marks simulated figures on every one", () => {
    const heads = [...openZip(docx).parts.keys()]
      .filter((name) => name.startsWith("word/header"))
      .map((name) => wordPart(docx, name));
    expect(heads.length).toBeGreaterThanOrEqual(4);
    for (const head of heads) expect(head).toContain("SỐ LIỆU MÔ PHỎNG");
    expect(heads.filter((head) => !head.includes(">PAGE<"))).toHaveLength(1);
  });

  it("has no mark when the figures are real", async () => {
    const real = await writeDocx({ ...sampleReport, simulated: false });
    const texts = [...openZip(real).parts.keys()].filter((name) => name.endsWith(".xml")).map((name) => wordPart(real, name));
    expect(texts.join("").toLocaleUpperCase("vi")).not.toContain("MÔ PHỎNG");
  });

  it("carries each figure as drawing and as picture, with a text for who cannot see it", () => {
    const xml = wordPart(docx, "word/document.xml");
    expect(xml).toContain('descr="Biểu đồ thanh ngang năm yếu tố');
    const media = [...openZip(docx).parts.keys()].filter((name) => name.startsWith("word/media/"));
    expect(media.map((name) => name.split(".").at(-1)).sort()).toEqual(["png", "svg"]);
  });

  it("has headings that a screen reader finds", () => {
    const headings = wordOutline(wordPart(docx, "word/document.xml"))
      .split("\n")
      .filter((line) => line.startsWith("[Heading"));
    expect(headings.filter((line) => line.startsWith("[Heading1")).map((line) => line.replace(/^\[[^\]]*\] /, ""))).toEqual([
      "I. GIỚI THIỆU CHUNG",
      "II. TÌNH HÌNH TRIỂN KHAI",
      "III. KẾT QUẢ",
      "IV. NHẬN XÉT, ĐÁNH GIÁ, KIẾN NGHỊ",
      "V. CÁC PHỤ LỤC",
    ]);
  });
});

describe.runIf(hasOffice && hasPdfText)("the report as a word processor prints it", () => {
  let pages: readonly string[];

  beforeAll(() => {
    pages = pdfPages(convert(docx, "docx", "pdf"));
  }, 120_000);

  it("fills six pages: four of the report, one for each appendix", () => {
    expect(pages).toHaveLength(6);
    for (const page of pages) expect(page).toContain("SỐ LIỆU MÔ PHỎNG");
  });

  it("has its headings, captions and appendices in order", () => {
    const text = collapse(pages.join(" "));
    const words = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "BÁO CÁO",
      "I. GIỚI THIỆU CHUNG",
      "1. Mục đích, yêu cầu",
      "2. Phạm vi, đối tượng",
      "II. TÌNH HÌNH TRIỂN KHAI",
      "III. KẾT QUẢ",
      "Bảng 1.",
      "Hình 1.",
      "a) Theo xã, thị trấn",
      "Bảng 2.",
      "IV. NHẬN XÉT, ĐÁNH GIÁ, KIẾN NGHỊ",
      "V. CÁC PHỤ LỤC",
      "tổng hợp./.",
      "Nơi nhận:",
      "Phụ lục I TỶ LỆ",
      "Bảng 3.",
      "Phụ lục II PHƯƠNG PHÁP TÍNH",
    ];
    const places = words.map((word) => text.indexOf(word));
    expect(words.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("repeats the header row where the long table goes on, and splits no row", () => {
    const [start, next] = pages.flatMap((page, index) => (/Xã, thị trấn +Lĩnh vực +Số phiếu/.test(page) ? [index] : []));
    expect([start, next]).toEqual([2, 3]);
    const orders = pages
      .slice(2, 4)
      .flatMap((page) => [...page.matchAll(/^ *(\d+) +(?:Vạn|Đại|Xuân) .* (\d\d,\d\d)/gm)].map((match) => Number(match[1])));
    expect(orders).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  });

  it("shows no page number on the first page, and counts each appendix from 1", () => {
    const first = pages.map((page) => /^\s*(\d+)\s*$/m.exec(page.slice(0, 120))?.[1]);
    expect(first).toEqual([undefined, "2", "3", "4", "1", "1"]);
  });
});

describe("numbers of captions", () => {
  it("run through the whole document, tables and figures apart", () => {
    expect([...captionNumbers(sampleReport).values()]).toEqual(["Bảng 1", "Bảng 2", "Bảng 3", "Hình 1"]);
  });
});
