import { describe, expect, it, test } from "vitest";
import { problemMessage } from "../problem.ts";
import { type CountTable, readCount, readOfficialCounts } from "./official-counts.ts";

const context = {
  agencies: [
    { id: "gia", name: "UBND thị trấn Vạn Giã", shortName: "Vạn Giã" },
    { id: "luong", name: "UBND xã Vạn Lương", shortName: "Vạn Lương" },
  ],
  fields: [
    { code: "tp", name: "Tư pháp" },
    { code: "dd", name: "Đất đai" },
  ],
};

const table = (header: readonly string[], ...rows: (readonly string[])[]): CountTable => ({
  file: "so-lieu.xlsx",
  header,
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
});

const messages = (counts: CountTable): readonly string[] => {
  const read = readOfficialCounts(counts, context);
  return read.ok ? [] : read.problems.map((one) => `${one.code} ${problemMessage(one, "vi")}`);
};

describe("a number of dossiers", () => {
  test.each([
    ["1974", 1974],
    ["1.974", 1974],
    ["1,974", 1974],
    [" 1 974 ", 1974],
    ["0", 0],
    ["12.345.678", 12_345_678],
    ["", null],
    ["-3", null],
    ["1.97", null],
    ["1.9740", null],
    ["nhiều", null],
    ["999999999999", null],
  ])("«%s» is %s", (written, number) => {
    expect(readCount(written)).toBe(number);
  });
});

describe("a table of official numbers", () => {
  const head = ["TT", "Cơ quan", "Đất đai", "TƯ PHÁP", "Tổng"];

  it("is read by the names of its agencies and fields, whatever their order; totals and empty cells say nothing", () => {
    const read = readOfficialCounts(
      table(
        head,
        ["1", "Vạn Lương", "12", "1.200", "1.212"],
        ["2", "UBND TT. Vạn Giã", "", "0", "0"],
        ["", "Tổng cộng", "12", "1.200", ""],
      ),
      context,
    );
    expect(read.ok && read.value).toEqual([
      { agencyId: "luong", fieldCode: "tp", dossiers: 1200 },
      { agencyId: "luong", fieldCode: "dd", dossiers: 12 },
      { agencyId: "gia", fieldCode: "tp", dossiers: 0 },
    ]);
  });

  it("names row, column and value of every fault at once", () => {
    expect(messages(table(head, ["1", "Vạn Lươngg", "1", "2", ""], ["2", "Vạn Giã", "1,5", "khoảng 20", ""]))).toEqual([
      "E-FRAME-152 so-lieu.xlsx, dòng 2, cột Cơ quan: «Vạn Lươngg» không phải cơ quan của phần này. Gần nhất: Vạn Lương.",
      "E-FRAME-153 so-lieu.xlsx, dòng 3, cột TƯ PHÁP: «khoảng 20» không phải số hồ sơ. Ghi một số nguyên không âm, ví dụ 1.974.",
      "E-FRAME-153 so-lieu.xlsx, dòng 3, cột Đất đai: «1,5» không phải số hồ sơ. Ghi một số nguyên không âm, ví dụ 1.974.",
    ]);
  });

  it("says which fields it looks for when no column is one", () => {
    expect(messages(table(["Cơ quan", "Số"], ["Vạn Giã", "3"]))).toEqual([
      "E-FRAME-151 so-lieu.xlsx: không có cột nào mang tên một lĩnh vực của phần này. Các cột tìm thấy: Cơ quan, Số. Cần: Tư pháp, Đất đai.",
    ]);
  });
});
