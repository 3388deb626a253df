import type { PassedKind } from "../../survey/frame/passed-rows.ts";
import type { Language } from "../../survey/language.ts";

/** Words of where the list stands in its file, and of the rows that are none of it. */
const vi = {
  title: "Bảng trong tệp",
  found: (row: string) => `Tên cột ở dòng ${row}.`,
  foundOver: (from: string, to: string) => `Tên cột ở dòng ${from} đến dòng ${to}.`,
  inSheet: (sheet: string) => `Trang tính «${sheet}».`,
  foundNone: "Bảng không có dòng tên cột.",
  noNames: "Không có dòng tên cột (gọi là Cột A, Cột B…)",
  encoding: "Bảng mã chữ Việt",
  sheet: "Trang tính",
  hidden: "ẩn",
  headerRow: "Dòng tên cột",
  row: (row: string, text: string) => `Dòng ${row}: ${text}`,
  headerRows: "Tên cột chiếm",
  rowsOver: (rows: string) => `${rows} dòng`,
  again: "Đọc lại",
  hint: "Nếu tên cột hoặc chữ Việt bên dưới không đúng, chọn lại rồi bấm Đọc lại. Cách ghép cột sẽ được đoán lại từ đầu.",
  alike: (sheets: string) =>
    `Trang tính ${sheets} có đúng các cột này nhưng chưa được đọc. Nếu cần, đánh dấu trang đó bên dưới rồi bấm Đọc lại.`,
  passed: "Dòng bỏ qua, không phải hồ sơ",
  none: "Không bỏ qua dòng nào.",
  whole: (rows: string) => `Đã xem cả tệp: ${rows} dòng dưới tên cột.`,
  part: (rows: string) => `Đã xem ${rows} dòng đầu; phần còn lại được đếm khi nhập.`,
  kind: "Loại dòng",
  rows: "Số dòng",
  first: "Dòng đầu",
  text: "Nội dung",
  kinds: {
    title: "Tiêu đề phía trên bảng",
    numbering: "Số thứ tự cột, đơn vị tính",
    line: "Dòng nhóm trong bảng",
    repeated: "Tên cột lặp lại",
    total: "Dòng cộng",
    closing: "Phần ký ở cuối",
    blank: "Dòng trống",
  } satisfies Record<PassedKind, string> as Record<PassedKind, string>,
  inFrame: (kinds: string) => `Bỏ qua khi đọc: ${kinds}.`,
  counted: (kind: string, rows: string) => `${kind.toLowerCase()} ${rows}`,
};

export type FrameTableText = typeof vi;

const en: FrameTableText = {
  title: "The table in the file",
  found: (row) => `Column names in row ${row}.`,
  foundOver: (from, to) => `Column names in rows ${from} to ${to}.`,
  inSheet: (sheet) => `Sheet “${sheet}”.`,
  foundNone: "The table has no row of column names.",
  noNames: "No row of column names (called Cột A, Cột B…)",
  encoding: "Encoding of the letters",
  sheet: "Sheet",
  hidden: "hidden",
  headerRow: "Row of the column names",
  row: (row, text) => `Row ${row}: ${text}`,
  headerRows: "Column names take",
  rowsOver: (rows) => (rows === "1" ? "1 row" : `${rows} rows`),
  again: "Read again",
  hint: "If the names below are not the columns, or the letters are wrong, choose again and press Read again. The mapping is then guessed anew.",
  alike: (sheets) => `${sheets} has these very columns and is not read. If you need it, tick it below and press Read again.`,
  passed: "Rows passed over, no dossiers",
  none: "No row was passed over.",
  whole: (rows) => `The whole file was looked at: ${rows} rows below the column names.`,
  part: (rows) => `The first ${rows} rows were looked at; the rest is counted when the file is imported.`,
  kind: "Kind of row",
  rows: "Rows",
  first: "First row",
  text: "Text",
  kinds: {
    title: "Titles above the table",
    numbering: "Numbers of columns, units",
    line: "Group lines in the table",
    repeated: "Column names again",
    total: "Totals",
    closing: "Signatures at the end",
    blank: "Empty rows",
  },
  inFrame: (kinds) => `Passed over when reading: ${kinds}.`,
  counted: (kind, rows) => `${kind.toLowerCase()} ${rows}`,
};

export const frameTableText: Readonly<Record<Language, FrameTableText>> = { vi, en };
