import { readFileSync } from "node:fs";
import { writeXlsx as packSheets } from "hucre";
import { describe, expect, it } from "vitest";
import { headingField } from "../survey/frame/headings.ts";
import { csvText } from "./csv.ts";
import { problemCodes } from "./table.testing.ts";
import { type ReadOptions, readTable, type TableSource } from "./table.ts";

type Lines = readonly (readonly string[])[];

const isKnown = (heading: string): boolean => headingField(heading) !== undefined;

const names = ["STT", "Số hồ sơ", "Họ và tên", "Điện thoại", "Lĩnh vực", "Cơ quan giải quyết", "Ngày trả kết quả"];
const dossier = (number: number): readonly string[] => [
  String(number),
  `H56-${number}`,
  `Nguyễn Thị ${number}`,
  "0905123456",
  "Hộ tịch",
  "UBND xã Vạn Lương",
  "05/01/2023",
];

const csv = (lines: Lines): Uint8Array => new TextEncoder().encode(csvText(lines));

const open = async (bytes: Uint8Array, choice: Partial<ReadOptions["list"]> = {}): Promise<TableSource> => {
  const table = await readTable({ name: "danh sách.xlsx", bytes }, { list: { isKnown, ...choice } });
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
};

/** What a table holds once it was read to its end. */
const read = async (table: TableSource) => {
  const [numbers, problems]: [number[], string[]] = [[], []];
  for await (const row of table.rows) row.ok ? numbers.push(row.value.number) : problems.push(...problemCodes(row));
  const passed = Object.fromEntries(Object.entries(table.passed()).map(([kind, group]) => [kind, [group.rows, group.first]]));
  return { header: table.header, at: table.headerRow, over: table.headerRows, numbers, problems, passed };
};

const blank: readonly string[] = [];

/** As a one-stop desk sends it: letterhead, title, counted columns, groups, a total, signatures. */
const officeList: Lines = [
  ["UBND HUYỆN VẠN NINH", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["VĂN PHÒNG", "", "", "", "Độc lập - Tự do - Hạnh phúc"],
  blank,
  ["DANH SÁCH HỒ SƠ ĐÃ TRẢ KẾT QUẢ"],
  ["Từ ngày 01/01/2023 đến ngày 31/5/2023"],
  names,
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
  ["I. UBND xã Vạn Lương"],
  dossier(1),
  dossier(2),
  blank,
  ["II. UBND xã Vạn Long"],
  dossier(3),
  names,
  dossier(4),
  ["", "Tổng cộng: 4 hồ sơ"],
  blank,
  ["", "", "", "", "", "Vạn Giã, ngày 20 tháng 6 năm 2023"],
  ["", "NGƯỜI LẬP BIỂU", "", "", "", "CHÁNH VĂN PHÒNG"],
  ["", "Trần Thị Bưởi", "", "", "", "Lê Văn Cam"],
];

const officePassed = {
  title: [4, 1],
  numbering: [1, 7],
  line: [2, 8],
  repeated: [1, 14],
  total: [1, 16],
  closing: [3, 18],
  blank: [2, 11],
};

describe("a list as an office sends it", () => {
  it("gives its dossiers alone, and counts what it passes over", async () => {
    const found = { header: names, at: 6, over: 1, numbers: [9, 10, 13, 15], problems: [], passed: officePassed };
    expect(await read(await open(csv(officeList)))).toEqual(found);
  });

  it("keeps the texts of what it passes over for whoever may see the file", async () => {
    const table = await open(csv(officeList));
    for await (const _ of table.batches);
    expect(table.passed().closing?.text).toBe("Vạn Giã, ngày 20 tháng 6 năm 2023");
  });

  it("holds back no row that others follow, and rejects nothing in silence", async () => {
    const odd = [["", "", "Trần Thị Bưởi"], ["", "H56-9", "Trần Thị Bưởi"], ["", "Tống Văn Ba"], ["H56-10"]];
    const { numbers, passed } = await read(await open(csv([names, dossier(1), ...odd, dossier(2)])));
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7]);
    expect(passed).toEqual({});
    const last = await read(await open(csv([names, dossier(1), ["", "H56-9", "Trần Thị Bưởi"]])));
    expect(last.numbers).toEqual([2, 3]);
  });

  it("finds no more than the lines of one page at its end", async () => {
    const lines = Array.from({ length: 50 }, () => ["", "", "Trần Thị Bưởi"]);
    const { numbers, passed } = await read(await open(csv([names, dossier(1), ...lines])));
    expect([numbers.length, passed.closing?.[0]]).toEqual([42, 9]);
  });

  it.each([
    ["units", ["", "", "", "", "", "", "(dd/mm/yyyy)"], 0],
    ["letters and numbers", ["A", "B", "1", "2", "3", "4", "5=1+2"], 1],
    ["brackets", ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]"], 1],
    ["a dossier", dossier(1), 0],
  ])("takes a row of %s below the header for what it is", async (_, row, numbering) => {
    const { passed } = await read(await open(csv([names, row, dossier(2)])));
    expect(passed.numbering?.[0] ?? 0).toBe(numbering);
  });
});

describe("column names over several rows", () => {
  const twoRows: Lines = [
    ["DANH SÁCH HỒ SƠ"],
    ["STT", "Số hồ sơ", "Người nộp hồ sơ", "", "", "Chủ hồ sơ", "", "Lĩnh vực", "Cơ quan giải quyết", "Ngày", ""],
    ["", "", "Họ và tên", "Số CCCD", "Điện thoại", "Họ và tên", "Địa chỉ", "", "", "Tiếp nhận", "Trả kết quả"],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
    ["1", "H56-1", "Lê Văn Ba", "056190001234", "0905123456", "Lê Bốn", "Vạn Giã", "Hộ tịch", "Vạn Lương", "1/1/23", "2/1/23"],
  ];
  const both = [
    "STT",
    "Số hồ sơ",
    "Họ và tên (Người nộp hồ sơ)",
    "Số CCCD (Người nộp hồ sơ)",
    "Điện thoại (Người nộp hồ sơ)",
    "Họ và tên (Chủ hồ sơ)",
    "Địa chỉ (Chủ hồ sơ)",
    "Lĩnh vực",
    "Cơ quan giải quyết",
    "Tiếp nhận (Ngày)",
    "Trả kết quả (Ngày)",
  ];

  it("are put together, a group in brackets", async () => {
    const found = await read(await open(csv(twoRows)));
    expect(found).toMatchObject({ header: both, at: 2, over: 2, numbers: [5], passed: { title: [1, 1], numbering: [1, 4] } });
    const fields = both.map((heading) => headingField(heading)?.field);
    expect(fields.slice(1, 7)).toEqual(["dossier", "name", "identity", "phone", "owner", "address"]);
  });

  it("are as many rows as a person says, and begin where a person says", async () => {
    expect(await read(await open(csv(officeList), { headerRow: 6, headerRows: 2 }))).toMatchObject({ at: 6, over: 2 });
    const parts = await read(await open(csv(twoRows), { headerRow: 3, headerRows: 1 }));
    expect(parts.header.slice(2, 7)).toEqual(["Họ và tên", "Số CCCD", "Điện thoại", "Họ và tên (cột F)", "Địa chỉ"]);
    const table = await readTable(
      { name: "a.csv", bytes: csv(officeList) },
      { list: { isKnown, headerRow: 9, headerRows: 1 } },
    );
    expect(problemCodes(table)).toEqual(["E-FRAME-011"]);
  });

  it("cannot begin in a row that is empty or far down", async () => {
    for (const headerRow of [3, 900, 5_000]) {
      const table = await readTable({ name: "a.csv", bytes: csv(officeList) }, { list: { isKnown, headerRow } });
      expect(problemCodes(table)).toEqual(["E-FRAME-028"]);
    }
  });

  it.each([
    [
      "an unnamed column",
      [
        ["Số hồ sơ", "", "Họ và tên", "Lĩnh vực"],
        ["Một", "Hai", "Ba", "Bốn"],
      ],
      1,
    ],
    [
      "a row of codes",
      [
        ["Số hồ sơ", "", "", "Họ và tên", "Lĩnh vực"],
        ["H56-1", "H56-2", "H56-3", "", ""],
      ],
      1,
    ],
  ] as const)("are one row with %s", async (_, lines, over) => {
    expect((await open(csv(lines))).headerRows).toBe(over);
  });
});

const workbook = (sheets: Parameters<typeof packSheets>[0]["sheets"]): Promise<Uint8Array> => packSheets({ sheets });

const cells = (lines: Lines) => lines.map((line) => line.map((cell) => (cell === "" ? null : cell)));

describe("sheets of a workbook", () => {
  const sheets = () =>
    workbook([
      { name: "Hướng dẫn", rows: cells([["Cách điền"], ["Điền đủ các cột"]]) },
      {
        name: "Tổng hợp",
        rows: cells([
          ["Đơn vị", "Số hồ sơ"],
          ["Vạn Lương", "12"],
        ]),
      },
      { name: "Tháng 1", rows: cells([names, dossier(1)]) },
      { name: "Tháng 2", rows: cells([names, dossier(2), dossier(3)]) },
      {
        name: "Cũ",
        rows: cells([
          ["Mã", "Tên"],
          ["1", "a"],
        ]),
        hidden: true,
      },
    ]);

  it("are chosen by their column names, and those alike are told", async () => {
    const table = await open(await sheets());
    expect(table).toMatchObject({ kind: "xlsx", sheet: "Tháng 1" });
    expect(table.kind === "xlsx" && table.sheets.map(({ name, isHidden, isAlike }) => [name, isHidden, isAlike])).toEqual([
      ["Hướng dẫn", false, false],
      ["Tổng hợp", false, false],
      ["Tháng 1", false, false],
      ["Tháng 2", false, true],
      ["Cũ", true, false],
    ]);
  });

  it("are read as a person chooses, the hidden ones too", async () => {
    expect((await read(await open(await sheets(), { sheet: "Tháng 2" }))).numbers).toEqual([2, 3]);
    expect((await open(await sheets(), { sheet: "Cũ" })).header).toEqual(["Mã", "Tên"]);
    const none = await readTable({ name: "a.xlsx", bytes: await sheets() }, { list: { isKnown, sheet: "Tháng 3" } });
    expect(none).toMatchObject({ ok: false, problems: [{ code: "E-FRAME-029", details: { sheet: "Tháng 3" } }] });
  });

  it("merge their titles and names", async () => {
    const bytes = await workbook([
      {
        name: "Danh sách",
        rows: cells(officeList),
        merges: [
          { startRow: 3, startCol: 0, endRow: 3, endCol: 6 },
          { startRow: 4, startCol: 0, endRow: 4, endCol: 6 },
          { startRow: 7, startCol: 0, endRow: 7, endCol: 6 },
        ],
      },
    ]);
    expect((await read(await open(bytes))).passed).toEqual(officePassed);
  });
});

/** list.fods, written by hand with merged cells, and what LibreOffice saved it as. */
const saved = (kind: string): Uint8Array => readFileSync(new URL(`./lists/list.${kind}`, import.meta.url));

describe("a list that LibreOffice saved", () => {
  it("is read with its merged cells", async () => {
    const found = await read(await open(saved("xlsx")));
    expect(found).toMatchObject({ at: 5, over: 2, numbers: [8, 9, 11], problems: [] });
    expect(found.header).toContain("Họ và tên (Người nộp hồ sơ)");
    expect(found.passed).toEqual({
      ...{ title: [3, 1], numbering: [1, 7], blank: [1, 13] },
      ...{ total: [1, 12], closing: [2, 14], line: [1, 10] },
    });
  });

  it.each([
    ["ods", "E-FRAME-027"],
    ["xls", "E-FRAME-004"],
  ])("is refused as .%s", async (kind, code) => {
    expect(problemCodes(await readTable({ name: `a.${kind}`, bytes: saved(kind) }))).toEqual([code]);
  });
});
