import { gzipSync } from "node:zlib";
import { writeXlsx as packSheets } from "hucre";
import { describe, expect, it } from "vitest";
import { problemMessage } from "../survey/problem.ts";
import { readRows, readText, rowNumbers, stream } from "./table.testing.ts";
import { findColumns, readTable } from "./table.ts";
import { writeZip } from "./zip.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const codes = async (name: string, bytes: Uint8Array, limits = {}) => {
  const table = await readTable({ name, bytes }, { limits });
  return table.ok ? [] : table.problems.map((each) => [each.code, problemMessage(each, "vi")]);
};

describe("readTable refuses what is no table, and says what it is", () => {
  it.each([
    ["rỗng.xlsx", new Uint8Array(), "E-FRAME-002", "0 byte"],
    ["kế hoạch.pdf", text("%PDF-1.7\n%âãÏÓ và nội dung"), "E-FRAME-003", "25 50 44 46 2D 31 2E 37"],
    ["xuất.xls", text("<html><body><table><tr><td>1</td></tr></table>"), "E-FRAME-027", "HTML"],
    ["ảnh.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), "E-FRAME-003", "JPEG"],
    ["cũ.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "E-FRAME-004", "Lưu thành"],
    ["văn bản.docx", writeZip([["word/document.xml", text("<w/>")]]), "E-FRAME-003", "Word (.docx)"],
    ["gói.zip", writeZip([["thang-1.csv", text("a")]]), "E-FRAME-026", "ZIP (thang-1.csv)"],
    ["nhiều.zip", writeZip(["a/", "b", "c", "d", "e"].map((name) => [name, text("")])), "E-FRAME-026", "(b, c, d, …)"],
    ["gói.rar", Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0), "E-FRAME-026", "RAR. Giải nén"],
    ["gói.7z", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "E-FRAME-026", "7-Zip"],
    [
      "bảng.ods",
      writeZip([
        ["mimetype", text("x")],
        ["content.xml", text("<w/>")],
      ]),
      "E-FRAME-027",
      "OpenDocument (.ods)",
    ],
    ["nhị phân.xlsb", writeZip([["xl/workbook.bin", text("x")]]), "E-FRAME-027", "Excel (.xlsb)"],
    ["ảnh.csv.gz", gzipSync(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)), "E-FRAME-025", "FF D8 FF E0"],
    ["rỗng.csv.gz", gzipSync(new Uint8Array()), "E-FRAME-002", "0 byte"],
    ["hỏng.csv.gz", gzipSync(text("Mã,Tên\n1,a\n")).fill(0xff, 10), "E-FRAME-010", "GZIP"],
    ["lạ.csv", Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 30), "E-FRAME-001", "byte đầu"],
    ["cắt.xlsx", writeZip([["a.txt", text("a")]]).subarray(0, 30), "E-FRAME-010", "hỏng"],
    ["trắng.csv", text("\n\n ;\n"), "E-FRAME-021", "không chứa dòng dữ liệu"],
    ["số liệu.csv", text("1,2,3\n4,5,6\n"), "E-FRAME-011", "«1»"],
    ["mã.csv", text("000.12.H30-230105,Khai sinh,05/01/2023\n"), "E-FRAME-011", "000.12.H30-230105"],
    ["trùng.csv", text("Mã hồ sơ,Họ tên,mã  HỒ SƠ\n1,2,3\n"), "E-FRAME-012", "cột A và cột C"],
  ])("%s", async (name, bytes, code, words) => {
    const [[foundCode, message] = []] = await codes(name, bytes);
    expect(foundCode).toBe(code);
    expect(message).toContain(words);
    expect(message).toContain(name);
  });

  it("a workbook under a password, which hides in an OLE container", async () => {
    const sealed = await packSheets({
      sheets: [{ name: "A", rows: [["a"], [1]] }],
      encryption: { password: "x", spinCount: 100 },
    });
    expect(await codes("kín.xlsx", sealed)).toMatchObject([["E-FRAME-005", expect.stringContaining("mật khẩu")]]);
  });

  it("a file above each limit", async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index},Nguyễn Văn A`);
    const csv = text(["Mã,Tên", ...rows].join("\n"));
    expect(await codes("lớn.csv", csv, { bytes: 100 })).toMatchObject([["E-FRAME-006", expect.any(String)]]);
    expect(await codes("rộng.csv", csv, { columns: 1 })).toMatchObject([["E-FRAME-008", expect.stringContaining("2 cột")]]);
    const table = await readRows({ name: "dài.csv", bytes: csv }, { rows: 10 });
    expect(table.rows).toHaveLength(10);
    expect(table.problems).toEqual(["E-FRAME-007"]);
    const streamed = await readRows(
      { name: "lớn.csv", stream: stream(text(`Mã,Tên\n${"1,a\n".repeat(2_000_000)}`)) },
      { bytes: 2 ** 21 },
    );
    expect(streamed.problems).toEqual(["E-FRAME-006"]);
  });
});

describe("readTable reads a csv packed with gzip", () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `${index},Nguyễn Văn ${index % 7}`);
  const packed = gzipSync(text(["Mã,Tên", ...lines].join("\r\n")));

  it("whatever it is called, at once or as it arrives", async () => {
    for (const file of [{ bytes: packed }, { stream: stream(packed, 777) }]) {
      const table = await readRows({ name: "một cửa.csv", ...file });
      expect(table.source).toMatchObject({ kind: "csv", encoding: "UTF-8", header: ["Mã", "Tên"] });
      expect(table.rows).toHaveLength(5_000);
      expect(table.rows.at(-1)).toEqual(["4999", "Nguyễn Văn 1"]);
    }
  });

  it("up to its limit, and says when it is cut off", async () => {
    const bomb = gzipSync(text(`Mã,Tên\n${"1,a\n".repeat(2_000_000)}`));
    const table = await readRows({ name: "bom.csv.gz", bytes: bomb }, { unpacked: 3 * 2 ** 20 });
    expect(table.problems).toEqual(["E-FRAME-024"]);
    expect(table.messages[0]).toContain("3 MB");
    const half = gzipSync(text(["Mã,Tên", ...Array.from({ length: 90_000 }, () => crypto.randomUUID())].join("\n")));
    const cut = await readRows({ name: "cắt.csv.gz", bytes: half.subarray(0, -100_000) }, {});
    expect(cut.problems.at(-1)).toBe("E-FRAME-010");
    expect(cut.rows.length).toBeGreaterThan(0);
  });
});

describe("readTable reads csv", () => {
  it.each([",", ";", "\t"])("separated by %j, with quotes, CRLF and a byte order mark", async (separator) => {
    const lines = [
      ["Mã hồ sơ", "Họ và tên", "Nội dung"],
      ["0001", '"Lê ""Bé"" Ba"', `"dòng 1\r\ndòng 2${separator}3"`],
      ["0002", "Trần Thị Bưởi", ""],
    ];
    const bytes = text(`\uFEFF${lines.map((line) => line.join(separator)).join("\r\n")}`);
    const table = await readRows({ name: "a.csv", bytes });
    expect(table.source).toMatchObject({ kind: "csv", encoding: "UTF-8", separator, header: lines[0] });
    expect(table.rows).toEqual([
      ["0001", 'Lê "Bé" Ba', `dòng 1\r\ndòng 2${separator}3`],
      ["0002", "Trần Thị Bưởi", ""],
    ]);
  });

  it("numbers rows as a spreadsheet does, and passes over titles and blank lines", async () => {
    const lines = ["UBND HUYỆN VẠN NINH,,,", "DANH SÁCH HỒ SƠ,,,", "", "STT,Mã,Tên,Ngày", "1,a,b,c", ",,,", "2,d,e,f"];
    const numbers = await rowNumbers({ name: "a.csv", bytes: text(lines.join("\n")) });
    expect(numbers).toEqual({ header: 4, rows: [5, 7] });
  });

  it("gives a file that arrives in pieces of one byte the same rows", async () => {
    const value = 'Mã,Tên\r\n1,"Ngô ""Tý"" Ẩn"\r\n2,Đặng Ồ\r\n';
    const whole = await readRows({ name: "a.csv", bytes: text(value) });
    const pieces = await readRows({ name: "a.csv", stream: stream(text(value), 1) });
    expect(pieces.rows).toEqual(whole.rows);
    expect(whole.rows).toEqual([
      ["1", 'Ngô "Tý" Ẩn'],
      ["2", "Đặng Ồ"],
    ]);
  });

  it("honours the line sep=; without counting it as a row", async () => {
    expect(await rowNumbers({ name: "a.csv", bytes: text("sep=;\r\nMã;Tên, họ\r\n1;a\r\n") })).toEqual({
      header: 1,
      rows: [2],
    });
  });

  it("names row, column and value of a broken letter and goes on", async () => {
    const bytes = Buffer.concat([
      text("Mã,Họ tên\n1,Nguyễn Văn Ả\n2,Ngu"),
      Buffer.from([0xe1, 0xbb]),
      text("n\n3,Lê Thị Đào\n"),
    ]);
    const table = await readRows({ name: "hỏng.csv", bytes });
    expect(table.rows.map(([id]) => id)).toEqual(["1", "3"]);
    expect(table.messages).toEqual([expect.stringContaining("hỏng.csv, dòng 3, cột «Họ tên»: «Ngu�n»")]);
  });

  it("names the row whose quote is never closed, even where it would swallow the file", async () => {
    const long = `Mã,Tên\n1,a\n2,"Hà\n${"3,b\n".repeat(100_000)}`;
    for (const value of [long, 'Mã,Tên\n1,a\n2,"Hà\n3,b\n']) {
      const table = await readRows({ name: "a.csv", bytes: text(value) });
      expect(table.problems).toEqual(["E-FRAME-016"]);
      expect(table.messages[0]).toContain("dòng 3");
    }
  });

  it("names a row that is wider than its header, and fills up one that is shorter", async () => {
    const table = await readRows({ name: "a.csv", bytes: text("Mã,Tên,Ngày\n1,a\n2,b,c,Phường, 5\n") });
    expect(table.rows).toEqual([["1", "a", ""]]);
    expect(table.messages[0]).toContain("có 5 ô trong khi bảng có 3 cột; ô thừa đầu tiên là «Phường»");
  });

  it("composes letters", async () => {
    const decomposed = "Mã,Tên\n1,Nguyễn Thị Ngọc Ánh\n".normalize("NFD");
    expect(await readText(text(decomposed))).toEqual([
      ["Mã", "Tên"],
      ["1", "Nguyễn Thị Ngọc Ánh"],
    ]);
  });
});

describe("findColumns", () => {
  it("matches names without regard to case and spaces, and names each one missing", async () => {
    const table = await readTable({ name: "a.csv", bytes: text("Mã hồ sơ,Lĩnh vực\n1,2\n") });
    if (!table.ok) throw new Error("no table");
    expect(findColumns(table.value, "a.csv", ["LĨNH  VỰC", "mã hồ sơ"])).toEqual({ ok: true, value: [1, 0] });
    const missing = findColumns(table.value, "a.csv", ["Ngày trả", "Mã hồ sơ"]);
    expect(missing.ok ? [] : missing.problems.map((each) => problemMessage(each, "vi"))).toEqual([
      "a.csv: thiếu cột «Ngày trả». Các cột đang có: Mã hồ sơ, Lĩnh vực. Thêm cột này hoặc chọn cột tương ứng.",
    ]);
  });
});
