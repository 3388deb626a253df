import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCsv } from "../../formats/csv-records.ts";
import { problem } from "../problem.ts";
import { rejectedCsv } from "./rejected-csv.ts";

const fault = problem("E-FRAME-017", { file: "a.csv", row: 3, column: "Ngày trả", value: "31/02/2023" });

const file = { number: 2, sha256: "abcdef0123" };

const read = (text: string) => {
  const csv = openCsv(",");
  return [...csv.feed(text.slice(1)), ...csv.end()].map(({ cells }) => cells);
};

describe("the refused rows", () => {
  it("stand with row, column, value and what to do, before the cells of the file", () => {
    const [head, line] = read(rejectedCsv(["Số hồ sơ", "Họ tên"], [{ row: "Tháng 2!3", problem: fault, cells: ["1"] }], file));
    expect(head).toEqual(["Dòng (tệp 2, abcdef)", "Cột lỗi", "Giá trị lỗi", "Vấn đề và cách xử lý", "Số hồ sơ", "Họ tên"]);
    expect(line?.slice(0, 3)).toEqual(["Tháng 2!3", "Ngày trả", "31/02/2023"]);
    expect(line?.[3]).toContain("không có trong lịch");
    expect(line?.slice(4)).toEqual(["1", ""]);
  });

  it("are read back as they were, but no cell can run as a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
        const header = cells.map((_, index) => `c${index}`);
        const [, line] = read(rejectedCsv(header, [{ row: "2", problem: fault, cells }], file));
        const shown = line?.slice(4) ?? [];
        for (const [at, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(shown[at]);
        for (const cell of shown) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
