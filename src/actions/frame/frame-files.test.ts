import { writeXlsx as packSheets } from "hucre";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { type FrameRow, frameCells, frameCsv, frameHeader, goodRows, smallRound } from "../../../test/small-round.ts";
import { createRound } from "../plan/create-round.ts";
import { downloadRejectedRows } from "./download-rejected-rows.ts";
import { findDoubtfulPairs } from "./find-doubtful-pairs.ts";
import { freezeFrame } from "./freeze-frame.ts";
import { type ImportFrameInput, importFrame } from "./import-frame.ts";
import { judgePair } from "./judge-pair.ts";
import { showFrame } from "./show-frame.ts";
import { showPairs } from "./show-pairs.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

type How = Pick<ImportFrameInput, "add" | "replace" | "instead" | "layout">;

const take = (name: string, bytes: Uint8Array, how: How = {}) =>
  importFrame({ ...place, file: { name, bytes }, ...how }, world.effects);

const list = (name: string, rows: readonly FrameRow[], how: How = {}) => take(name, frameCsv(rows), how);

const frame = async () => must(await showFrame(place, world.effects)).frame!;

/** The cells of a sheet of the file of refused rows, as an office gets it. */
const refused = async (file = 1, sheet?: string): Promise<{ header: readonly string[]; rows: string[][] }> => {
  const { bytes, name } = must(await downloadRejectedRows({ ...place, file, format: "xlsx" }, world.effects));
  const wanted = { isKnown: () => false, ...(sheet && { sheet }) };
  const table = must(await world.effects.formats.readTable({ name, bytes }, sheet ? { list: wanted } : {}));
  const rows: string[][] = [];
  for await (const row of table.rows) rows.push([...must(row).cells]);
  return { header: table.header, rows };
};

const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Uint8Array> =>
  packSheets({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) });

/** Brings refused rows back, as a spreadsheet saves them. */
const saved = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  workbook({ "Dòng bị từ chối": [header, ...rows] });

const bringBack = async (header: readonly string[], rows: readonly (readonly string[])[], name = "da-sua.xlsx") =>
  take(name, await saved(header, rows));

const faulty: readonly FrameRow[] = [
  { dossier: "S-1", completed: "31/02/2023" },
  { dossier: "S-2", agency: "UBND xã Vạn Lươn" },
  { dossier: "S-3", completed: "32/01/2023" },
];

const completed = frameHeader.indexOf("Ngày trả kết quả") + 4;
const agency = frameHeader.indexOf("Cơ quan giải quyết") + 4;

describe("refused rows that come back mended", () => {
  it("join the import that they were refused from; what is still wrong waits on, and nothing is doubled", async () => {
    must(await list("mot-cua.csv", [...goodRows, ...faulty]));
    expect((await frame()).counts).toMatchObject({ rows: 35, rejected: 3, eligible: 32 });
    const { header, rows } = await refused();
    expect(rows.map(([row]) => row)).toEqual(["34", "35", "36"]);
    rows[0]![completed] = "28/02/2023";
    rows[1]![agency] = "UBND xã Vạn Lương";
    const bytes = await saved(header, rows);
    const first = must(await take("da-sua.xlsx", bytes));
    expect(first.counts).toMatchObject({ rows: 35, rejected: 1, eligible: 34 });
    expect(first.file).toMatchObject({ read: 3, rows: 0, mended: 2, before: 0 });
    expect((await frame()).problems.map(({ row, value }) => [row, value])).toEqual([[36, "32/01/2023"]]);
    expect(codesOf(await take("da-sua.xlsx", bytes))).toEqual(["E-FRAME-121"]);

    rows[2]![completed] = "01/02/2023";
    const second = must(await bringBack(header, rows, "da-sua-lan-2.xlsx"));
    expect(second.counts).toMatchObject({ rows: 35, rejected: 0, eligible: 35 });
    expect(second.file).toMatchObject({ mended: 1, before: 2 });
  });

  it("may hold a row that somebody added, or copied, and one whose dossier the frame has", async () => {
    must(await list("mot-cua.csv", [...goodRows, ...faulty]));
    const { header, rows } = await refused();
    const added = frameCells({ dossier: "S-9" });
    const known = rows.map((row) => [...row])[0]!;
    known.splice(4, header.length - 4, ...frameCells(goodRows[0]!));
    const sent = [known, ["", "", "", "", ...added], ["35", "", "", "", ...frameCells({ dossier: "S-10" })]];
    const { counts, file } = must(await bringBack(header, sent));
    expect(file).toMatchObject({ rows: 1, mended: 1 });
    expect(counts).toMatchObject({ rows: 36, rejected: 1, overlapping: 1, eligible: 34 });
  });

  it("of a frame that was imported anew since are refused, and change nothing", async () => {
    must(await list("mot-cua.csv", [...goodRows, ...faulty]));
    const { header, rows } = await refused();
    must(await list("mot-cua-2.csv", goodRows, { replace: true }));
    expect(codesOf(await bringBack(header, rows))).toEqual(["E-FRAME-123"]);
    expect((await frame()).counts).toMatchObject({ rows: 32, eligible: 32 });
  });
});

describe("lists of several systems", () => {
  const tax: readonly FrameRow[] = [{ dossier: "T-1" }, { dossier: "T-2" }, goodRows[0]!, { dossier: "T-3", completed: "?" }];

  it("make one frame: a dossier that both have is told, and counts once", async () => {
    must(await list("mot-cua.csv", goodRows));
    expect(codesOf(await list("thue.csv", tax))).toEqual(["E-FRAME-106"]);
    const { counts } = must(await list("thue.csv", tax, { add: true }));
    expect(counts).toMatchObject({ rows: 36, rejected: 1, overlapping: 1, eligible: 34 });
    expect(codesOf(await list("thue-lan-2.csv", tax, { add: true }))).toEqual(["E-FRAME-121"]);
    const told = await refused(2, "Đã có từ tệp khác");
    expect(told.rows.map((row) => [row[0], row[2]])).toEqual([["4", goodRows[0]!.dossier]]);
    expect(told.rows[0]![3]).toContain("lấy từ tệp mot-cua.csv");
    const { rows: units } = await world.database.pool.query("select unit_id from survey.frame_units");
    expect(new Set(units.map(({ unit_id }) => unit_id)).size).toBe(34);
  });

  it("give way to a newer list of the same system, and the others stay", async () => {
    must(await list("mot-cua.csv", [...goodRows, ...faulty]));
    must(await list("thue.csv", tax, { add: true }));
    const newer = [...goodRows.slice(1), { dossier: "N-1" }];
    const { counts, replaced } = must(await list("mot-cua-moi.csv", newer, { instead: 1 }));
    expect(replaced).toBe(true);
    expect(counts).toMatchObject({ rows: 36, rejected: 1, overlapping: 1, eligible: 34 });
    expect(codesOf(await list("x.csv", newer.slice(2), { instead: 1 }))).toEqual(["E-FRAME-125"]);
    const { name } = must(await downloadRejectedRows(place, world.effects));
    expect(name).toBe("thue-dong-bi-tu-choi.csv");
    must(await freezeFrame(place, world.effects));
    expect(codesOf(await list("muon.csv", [{ dossier: "M-1" }], { add: true }))).toEqual(["E-FRAME-107"]);
  });

  it("keep what was judged of their persons, and put one person's dossiers together across them", async () => {
    const hoa = { name: "Trần Thị Hoa", birth: "02/02/1971" };
    const rows = [
      ...goodRows,
      { ...hoa, dossier: "P-1", identity: "225123456", phone: "0905777888" },
      { ...hoa, dossier: "P-2", identity: "056171001234", phone: "0912000111" },
    ];
    must(await list("mot-cua.csv", rows));
    must(await findDoubtfulPairs(place, world.effects));
    const { pair } = must(await showPairs(place, world.effects)).found!;
    expect(pair?.kind).toBe("identity-renewed");
    must(await judgePair({ ...place, pair: pair!.id, verdict: "same" }, world.effects));
    expect((await frame()).counts).toMatchObject({ eligible: 33, samePerson: 1 });
    must(await list("thue.csv", [{ ...hoa, dossier: "P-3", identity: "056171001234" }], { add: true }));
    expect((await frame()).counts).toMatchObject({ rows: 35, eligible: 33, samePerson: 2 });
  });
});

describe("several sheets of a workbook", () => {
  const rows = goodRows.map((row) => [...frameCells(row)]);
  const turned = (row: readonly string[]): string[] => [...row].reverse();

  it("are read as one list, in whatever order their columns stand; rows are told by their sheet", async () => {
    const bad = [...frameCells({ dossier: "B-1", completed: "31/02/2023" })];
    const bytes = await workbook({
      "Tháng 1": [["Tháng 1"], frameHeader, ...rows.slice(0, 16)],
      "Tháng 2": [turned(frameHeader), turned(bad), ...rows.slice(16).map(turned), turned(rows[0]!)],
    });
    const layout = { sheet: "Tháng 1", together: ["Tháng 2"] };
    const { counts } = must(await take("hai-thang.xlsx", bytes, { layout }));
    expect(counts).toMatchObject({ rows: 34, rejected: 2, eligible: 32 });
    const { rows: kept } = await refused();
    expect(kept.map((row) => row[0])).toEqual(["Tháng 2!2", "Tháng 2!19"]);
    expect(kept[0]![3]).toContain("hai-thang.xlsx › Tháng 2, dòng 2");
    expect(kept[1]![3]).toContain("dòng Tháng 1!3");
    expect((await frame()).file.note).toBe("Tháng 1, Tháng 2");
  });

  it("with other column names are refused by their name", async () => {
    const bytes = await workbook({ A: [frameHeader, ...rows], B: [[...frameHeader.slice(0, -1), "Ghi chú"], rows[0]!] });
    expect(codesOf(await take("a.xlsx", bytes, { layout: { sheet: "A", together: ["B"] } }))).toEqual(["E-FRAME-124"]);
  });
});

it("keeps what it passed over, to be looked at", async () => {
  const lines = [
    ["DANH SÁCH HỒ SƠ"],
    frameHeader,
    ["I. Lĩnh vực Tư pháp"],
    ...goodRows.map(frameCells),
    ["Tổng cộng: 32"],
    ["", "Người lập"],
  ];
  must(await take("danh-sach.xlsx", await workbook({ A: lines })));
  const { rows } = await refused(1, "Không phải hồ sơ");
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["1", "Tiêu đề phía trên bảng", "DANH SÁCH HỒ SƠ"],
    ["3", "Dòng nhóm trong bảng", "I. Lĩnh vực Tư pháp"],
    ["36", "Dòng cộng", "Tổng cộng: 32"],
    ["37", "Phần ký ở cuối", ""],
  ]);
});
