import fc from "fast-check";
import { writeXlsx as packSheets } from "hucre";
import { expect, it } from "vitest";
import { isFrameHeading } from "../survey/frame/headings.ts";
import { csvText } from "./csv.ts";
import { encode, encodeVni } from "./encoding.testing.ts";
import { readTable } from "./table.ts";

const header = ["STT", "Số hồ sơ", "Họ và tên", "Điện thoại", "Lĩnh vực", "Cơ quan giải quyết", "Ngày trả kết quả"];
/** The same names over two rows: the two of the person stand under one of their own. */
const twoLines = [
  ["STT", "Số hồ sơ", "Người nộp hồ sơ", "", "Lĩnh vực", "Cơ quan giải quyết", "Ngày trả kết quả"],
  ["", "", "Họ và tên", "Điện thoại", "", "", ""],
];

const word = (...words: readonly string[]) => fc.constantFrom(...words);

const dossier = fc.record({
  family: word("Nguyễn", "Trần", "Lê", "Huỳnh", "Võ"),
  given: word("Thị Thuý Hằng", "Quốc Vượng", "Văn Lắng", "Ngọc Yến", "Khuê"),
  phone: fc.stringMatching(/^09\d{8}$/),
  field: word("Tư pháp", "Đất đai, môi trường", 'Hộ tịch "trực tuyến"', "Giao thông"),
  agency: word("Sở Nội vụ", "Văn phòng Đăng ký đất đai", "Phòng Tư pháp huyện Vạn Ninh"),
  day: word("05/01/2023", "2023-02-28", "28-3-2023"),
});

/** A list as an office sends it, with whatever may stand around and between its dossiers. */
const office = fc.record({
  dossiers: fc.array(dossier, { minLength: 4, maxLength: 15 }),
  ...{ titled: fc.boolean(), twice: fc.boolean(), numbered: fc.boolean(), grouped: fc.boolean(), summed: fc.boolean() },
  signed: fc.boolean(),
});

type Office = typeof office extends fc.Arbitrary<infer List> ? List : never;

const cellsOf = (list: Office): readonly (readonly string[])[] =>
  list.dossiers.map(({ family, given, phone, field, agency, day }, at) => [
    ...[String(at + 1), `H56.${String(at).padStart(4, "0")}`, `${family} ${given}`, phone, field, agency, day],
  ]);

const linesOf = (list: Office): readonly (readonly string[])[] => {
  const rows = cellsOf(list);
  return [
    ...(list.titled ? [["UBND TỈNH HẬU GIANG"], ["DANH SÁCH HỒ SƠ ĐÃ TRẢ KẾT QUẢ"], []] : []),
    ...(list.twice ? twoLines : [header]),
    ...(list.numbered ? [header.map((_, at) => `(${at + 1})`)] : []),
    ...(list.grouped ? [["I. Lĩnh vực thứ nhất"]] : []),
    ...rows.slice(0, 2),
    ...(list.grouped ? [["II. Lĩnh vực thứ hai"]] : []),
    ...rows.slice(2),
    ...(list.summed ? [["Tổng cộng", "", String(rows.length)]] : []),
    ...(list.signed ? [["", "NGƯỜI LẬP BIỂU", "", "", "", "THỦ TRƯỞNG ĐƠN VỊ"]] : []),
  ];
};

const square = (lines: readonly (readonly string[])[]): string[][] =>
  lines.map((line) => header.map((_, at) => line[at] ?? ""));

/** The same lines in every kind of file. */
const filesOf = async (lines: readonly (readonly string[])[]): Promise<Readonly<Record<string, Uint8Array>>> => {
  const text = csvText(square(lines), {});
  const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");
  return {
    "UTF-8": Buffer.from(text),
    "UTF-16LE": utf16,
    "UTF-16BE": Buffer.from(utf16).swap16(),
    "Windows-1258": encode(text, "Windows-1258"),
    "TCVN3 (ABC)": encode(text, "TCVN3 (ABC)"),
    VNI: encodeVni(text),
    xlsx: await packSheets({ sheets: [{ name: "Danh sách", rows: square(lines) }] }),
  };
};

const read = async (name: string, bytes: Uint8Array) => {
  const table = await readTable({ name, bytes }, { list: { isKnown: isFrameHeading } });
  if (!table.ok) return { name, problems: table.problems };
  const rows: (readonly string[])[] = [];
  for await (const row of table.value.rows) rows.push(row.ok ? row.value.cells : row.problems.map(({ code }) => code));
  return { header: table.value.header, rows, encoding: table.value.kind === "csv" ? table.value.encoding : "xlsx" };
};

it("reads the same dossiers from a list of an office, however it is written", async () => {
  await fc.assert(
    fc.asyncProperty(office, async (list) => {
      const names = list.twice ? header.map((name, at) => (at === 2 || at === 3 ? `${name} (Người nộp hồ sơ)` : name)) : header;
      for (const [encoding, bytes] of Object.entries(await filesOf(linesOf(list))))
        expect(await read(encoding === "xlsx" ? "a.xlsx" : "a.csv", bytes)).toEqual({
          ...{ header: names, rows: cellsOf(list), encoding },
        });
    }),
    { numRuns: 40 },
  );
});
