import { describe, expect, it } from "vitest";
import type { DocumentFigure, DocumentTable, OfficialDocument } from "./document.ts";
import {
  appendixName,
  captionNumbers,
  dateText,
  documentBlocks,
  headingNumber,
  holdsHash,
  listItems,
  referenceText,
  roman,
  sourceNotes,
} from "./numbering.ts";

const table = (caption: string): DocumentTable => ({
  kind: "table",
  caption,
  columns: [{ header: "A", align: "left", width: 1 }],
  rows: [],
});
const figure = (caption: string): DocumentFigure => ({
  kind: "figure",
  caption,
  png: new Uint8Array(),
  svg: "<svg/>",
  alternative: "",
  width: 1,
  height: 1,
});

const document: OfficialDocument = {
  simulated: false,
  issuer: { issuing: "Ủy ban nhân dân tỉnh Khánh Hòa" },
  reference: { sign: "BC-UBND", place: "Khánh Hòa", date: "2023" },
  kind: "BÁO CÁO",
  subject: "Kết quả",
  addressees: [],
  bases: [],
  opening: [],
  sections: [
    {
      heading: "A",
      blocks: [table("a"), figure("b")],
      sections: [{ heading: "B", blocks: [table("c")], sections: [{ heading: "C", blocks: [figure("d")] }] }],
    },
    { heading: "D", blocks: [table("e")] },
  ],
  closing: [],
  signature: { position: "Chủ tịch" },
  recipients: [],
  appendices: [{ title: "P", blocks: [table("f")] }],
};

describe("numbers", () => {
  it.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [40, "XL"],
    [49, "XLIX"],
    [90, "XC"],
    [338, "CCCXXXVIII"],
  ])("%i is %s", (number, text) => {
    expect(roman(number)).toBe(text);
  });

  it.each([
    [0, 4, "V."],
    [1, 10, "11."],
    [2, 0, "a)"],
    [2, 4, "đ)"],
    [2, 5, "e)"],
    [2, 6, "g)"],
    [2, 40, "-"],
    [3, 0, "-"],
  ])("a heading at depth %i, place %i is %s", (depth, index, text) => {
    expect(headingNumber(depth, index)).toBe(text);
  });

  it("of appendices are Roman, and left out for a single one", () => {
    expect([appendixName(0, 1), appendixName(0, 2), appendixName(3, 4)]).toEqual(["Phụ lục", "Phụ lục I", "Phụ lục IV"]);
  });
});

describe("reference and date", () => {
  it.each([
    ["2023-12-05", "ngày 05 tháng 12 năm 2023"],
    ["2024-02-29", "ngày 29 tháng 02 năm 2024"],
    ["2024-03-10", "ngày 10 tháng 3 năm 2024"],
    ["2024", `ngày ${"\u00A0".repeat(6)} tháng ${"\u00A0".repeat(6)} năm 2024`],
  ])("%s", (date, text) => {
    expect(dateText(date)).toBe(text);
  });

  it("leaves room for a number that is not given yet", () => {
    expect(referenceText({ sign: "BC-UBND", place: "", date: "" })).toBe(`Số: ${"\u00A0".repeat(6)}/BC-UBND`);
    expect(referenceText({ number: "128", sign: "BC-UBND", place: "", date: "" })).toBe("Số: 128/BC-UBND");
  });
});

describe("blocks and captions", () => {
  it("come in the order of reading, appendices last", () => {
    const captions = documentBlocks(document).map((block) => ("caption" in block ? block.caption : ""));
    expect(captions).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("number tables and figures apart, through sections and appendices", () => {
    const numbers = [...captionNumbers(document)].map(([block, number]) => ["caption" in block ? block.caption : "", number]);
    expect(Object.fromEntries(numbers)).toEqual({
      a: "Bảng 1",
      c: "Bảng 2",
      e: "Bảng 3",
      f: "Bảng 4",
      b: "Hình 1",
      d: "Hình 2",
    });
  });
});

describe("the notes under a table", () => {
  it("name method and scoring, and the data set in a line of its own", () => {
    expect(sourceNotes({ method: "bnv-2640-2017", scoring: "top2", dataset: "ab12" })).toEqual([
      "Phương pháp: bnv-2640-2017. Cách tính điểm: top2.",
      "Bộ số liệu (SHA-256): ab12.",
    ]);
  });

  it("are known by their hash, which no justified line can hold", () => {
    expect(holdsHash(`Mã băm: ${"0123456789abcdef".repeat(4)}.`)).toBe(true);
    expect(holdsHash(`Mã băm: ${"0123456789abcdef".repeat(3)}.`)).toBe(false);
    expect(holdsHash("")).toBe(false);
  });
});

describe("items of a list", () => {
  it("end with a semicolon, the last with a full stop", () => {
    expect(listItems(["Tư pháp", "Xây dựng", "Y tế"])).toEqual(["Tư pháp;", "Xây dựng;", "Y tế."]);
    expect(listItems(["Một"])).toEqual(["Một."]);
    expect(listItems([])).toEqual([]);
  });

  it("keep a sign of their own", () => {
    expect(listItems(["Hai câu. Một ý.", "Gồm:", "Hết;"])).toEqual(["Hai câu. Một ý.", "Gồm:", "Hết;"]);
    expect(listItems(["Có ngoặc (số 1)"])).toEqual(["Có ngoặc (số 1)."]);
  });
});
