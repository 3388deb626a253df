import { gzipSync } from "node:zlib";
import { writeXlsx as packSheets } from "hucre";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { csvBytes, type FrameRow, frameCells, frameCsv, frameHeader, goodRows, smallRound } from "../../../test/small-round.ts";
import type { ColumnMapping } from "../../survey/frame/column-mapping.ts";
import type { FileLayout } from "../../survey/frame/file-layout.ts";
import { recognisePlaces } from "../../survey/frame/recognise-columns.ts";
import { createRound } from "../plan/create-round.ts";
import { listWork } from "../work/list-work.ts";
import { changeFrameProfile, copyFrameProfile, showFrameProfile } from "./change-frame-profile.ts";
import { chooseFrameTable } from "./choose-frame-table.ts";
import { downloadRejectedRows } from "./download-rejected-rows.ts";
import { dropFrameProfile, listFrameProfiles, renameFrameProfile } from "./frame-profiles.ts";
import { dropFrameFile, mapFrameColumns } from "./map-frame-columns.ts";
import { receiveFrameFile } from "./receive-frame-file.ts";
import { showFrame } from "./show-frame.ts";
import { showFrameUpload } from "./show-frame-upload.ts";
import { startFrameImport } from "./start-frame-import.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

async function* inPieces(bytes: Uint8Array, length = 1_000) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const send = (bytes: Uint8Array, name = "mot-cua.csv") =>
  receiveFrameFile({ ...place, file: { name, pieces: inPieces(bytes) } }, world.effects);

const sendRows = (rows: readonly FrameRow[]) => send(frameCsv(rows));

const upload = async () => must(await showFrameUpload(place, world.effects));

const map = async (change: Partial<ColumnMapping>, profile = "") => {
  const { mapping } = await upload();
  return mapFrameColumns({ ...place, mapping: { ...mapping, ...change }, profile }, world.effects);
};

const importIt = async (replace = false) => {
  must(await startFrameImport({ ...place, replace }, world.effects));
  await world.runTasks();
};

const frame = async () => must(await showFrame(place, world.effects)).frame;

const lastWork = async () => must(await listWork({}, world.effects)).lines[0];

/** A list as an office sends it. */
const officeRows = (rows: readonly FrameRow[]): string[][] => [
  ["UBND HUYỆN VẠN NINH", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["DANH SÁCH HỒ SƠ ĐÃ TRẢ KẾT QUẢ"],
  [...frameHeader],
  frameHeader.map((_, at) => `(${at + 1})`),
  ...rows.map((row) => [...frameCells(row)]),
  ["Tổng cộng: 32 hồ sơ"],
  ["", "NGƯỜI LẬP BIỂU", "", "", "CHÁNH VĂN PHÒNG"],
];

describe("a list with titles, totals and signatures around it", () => {
  it("is found, imported without them, and they are counted", async () => {
    must(await send(gzipSync(csvBytes(officeRows(goodRows))), "mot-cua.csv.gz"));
    const view = await upload();
    expect(view.layout).toMatchObject({ headerRow: 3, headerRows: 1, sheets: [], top: expect.any(Array) });
    expect(view.looked).toMatchObject({
      rows: 32,
      isWhole: true,
      passed: { title: { rows: 2, text: expect.stringContaining("UBND") } },
    });
    expect(view.check).toMatchObject({ rows: 32, good: 32 });
    await importIt();
    const imported = await frame();
    expect(imported?.counts).toMatchObject({ rows: 32, rejected: 0, eligible: 32 });
    const kinds = Object.entries(imported?.passed ?? {}).map(([kind, { rows, text }]) => [kind, rows, text]);
    expect(kinds.toSorted()).toEqual([
      ["closing", 1, ""],
      ["numbering", 1, ""],
      ["title", 2, ""],
      ["total", 1, ""],
    ]);
  });

  it("stands where somebody says, in the sheet and the rows; a wrong place changes nothing", async () => {
    const rows = goodRows.map((row) => [...frameCells(row)]);
    const sheet = (name: string, lines: readonly (readonly string[])[]) => ({ name, rows: lines.map((line) => [...line]) });
    const bytes = await packSheets({
      sheets: [sheet("Mẫu", [frameHeader, rows[0] ?? []]), sheet("Tháng 1", [["Tháng 1"], frameHeader, ...rows])],
    });
    must(await send(bytes, "mot-cua.xlsx"));
    expect((await upload()).layout?.sheets.map(({ isAlike }) => isAlike)).toEqual([false, true]);
    const choose = (layout: FileLayout) => chooseFrameTable({ ...place, layout }, world.effects);
    must(await choose({ sheet: "Tháng 1", headerRow: 1 }));
    expect((await upload()).layout).toMatchObject({ sheet: "Tháng 1", headerRow: 2, headerRows: 1 });
    must(await map({ dayOrder: "month-first" }));
    for (const [wrong, code] of [
      [{ sheet: "Tháng 1", headerRow: 500 }, "E-FRAME-028"],
      [{ sheet: "Tháng 13" }, "E-FRAME-029"],
      [{ sheet: "Tháng 1", headerRow: 3, headerRows: 1 }, "E-FRAME-011"],
    ] as const)
      expect(codesOf(await choose(wrong))).toEqual([code]);
    expect((await upload()).mapping.dayOrder).toBe("month-first");
    must(await choose({ sheet: "Tháng 1", headerRow: 2, headerRows: 1 }));
    await importIt();
    expect((await frame())?.counts).toMatchObject({ rows: 32, eligible: 32 });
  });
});

const oneByte = ["Windows-1258", "TCVN3 (ABC)", "VNI"] as const;

/** The columns of the small round, by their letters. */
const lettersFor = ({ columns, mapping }: Awaited<ReturnType<typeof upload>>): ColumnMapping => {
  const fields = recognisePlaces(frameHeader);
  return { ...mapping, columns: Object.fromEntries([...fields].map(([field, at]) => [field, columns[at]?.heading])) };
};

describe("a file that does not say its columns or letters", () => {
  const rows = goodRows.map((row) => [...frameCells(row)]);

  it("is kept, says why, and is imported without being sent again once somebody says that it has no column names", async () => {
    must(await send(csvBytes(rows)));
    const before = await upload();
    expect(before.check.problems.map(({ code }) => code)).toEqual(["E-FRAME-011"]);
    expect(before).toMatchObject({ columns: [], layout: { top: expect.any(Array) } });
    expect(codesOf(await startFrameImport(place, world.effects))).toContain("E-FRAME-013");
    must(await chooseFrameTable({ ...place, layout: { headerRow: 0 } }, world.effects));
    const mapping = lettersFor(await upload());
    must(await mapFrameColumns({ ...place, mapping, profile: "" }, world.effects));
    await importIt();
    expect((await frame())?.counts).toMatchObject({ rows: 32, eligible: 32 });
  });

  it("is shown in each encoding, and read in the one that somebody chooses", async () => {
    const text = `${frameHeader.join(",")}\n${rows.map((row) => row.join(",")).join("\n")}`;
    must(await send(new Uint8Array(Buffer.from(text.replace(/[^\p{ASCII}]/gu, "\u00e9\u00ea"), "latin1"))));
    const before = await upload();
    expect(before.check.problems.map(({ code }) => code)).toEqual(["E-FRAME-023"]);
    expect(before.layout?.samples?.map(({ encoding }) => encoding)).toEqual(["UTF-8", "UTF-16LE", "UTF-16BE", ...oneByte]);
    must(await chooseFrameTable({ ...place, layout: { encoding: "Windows-1258" } }, world.effects));
    expect(await upload()).toMatchObject({ file: { note: "Windows-1258", columns: frameHeader.length } });
    must(await send(frameCsv(goodRows)));
    must(await chooseFrameTable({ ...place, layout: { encoding: "VNI" } }, world.effects));
    must(await chooseFrameTable({ ...place, layout: { encoding: "UTF-8" } }, world.effects));
    expect((await upload()).check).toMatchObject({ good: 32, problems: [] });
  });
});

describe("a file that waits", () => {
  it("is kept sealed, shown with its first rows, imported in the background, and gone afterwards", async () => {
    must(await sendRows(goodRows));
    const view = await upload();
    expect(view.file).toMatchObject({ name: "mot-cua.csv", note: "UTF-8", columns: 9 });
    expect(view.check).toMatchObject({ rows: 32, good: 32, outOfScope: 0, problems: [], faults: [] });
    expect(view.columns.find(({ field }) => field === "completedOn")).toMatchObject({ dates: "day-month-year", filled: 32 });
    expect(await frame()).toBeNull();
    await importIt();
    expect((await frame())?.counts).toMatchObject({ rows: 32, eligible: 32 });
    expect(await lastWork()).toMatchObject({ kind: "importKeptFrame", state: "done" });
    expect(codesOf(await showFrameUpload(place, world.effects))).toEqual(["E-FRAME-111"]);
    expect(await world.effects.uploads.list()).toEqual([]);
  });

  it("stores nothing of a person in clear", async () => {
    must(await sendRows([{ dossier: "H56-1", name: "Trần Thị Bưởi", phone: "0987654321" }]));
    const { rows } = await world.database.pool.query("select row_to_json(u)::text as text from survey.frame_uploads u");
    for (const secret of ["Bưởi", "0987654321", "H56-1"]) expect(rows[0].text).not.toContain(secret);
    expect((await upload()).rows[0]).toContain("Trần Thị Bưởi");
  });

  it("gives way to the next one, and can be taken away", async () => {
    must(await sendRows(goodRows));
    must(await sendRows(goodRows.slice(0, 3)));
    expect((await upload()).check.rows).toBe(3);
    expect(await world.effects.uploads.list()).toHaveLength(1);
    must(await dropFrameFile(place, world.effects));
    expect(await world.effects.uploads.list()).toEqual([]);
    expect(codesOf(await dropFrameFile(place, world.effects))).toEqual(["E-FRAME-111"]);
    expect(codesOf(await startFrameImport(place, world.effects))).toEqual(["E-FRAME-111"]);
  });

  it.each([
    ["nothing", new Uint8Array(0), "E-FRAME-002"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]), "E-FRAME-003"],
    [
      "a web page called .xls",
      new TextEncoder().encode("<html><table><tr><td>Số hồ sơ</td></tr></table></html>"),
      "E-FRAME-027",
    ],
    ["a heading alone", csvBytes([frameHeader]), "E-FRAME-105"],
    ["a thousand columns", csvBytes([Array.from({ length: 1_000 }, (_, at) => `Cột ${at}`), ["1"]]), "E-FRAME-008"],
  ])("is not %s", async (_, bytes, code) => {
    expect(codesOf(await send(bytes, "tep.xls"))).toEqual([code]);
    expect(await world.effects.uploads.list()).toEqual([]);
    expect(codesOf(await showFrameUpload(place, world.effects))).toEqual(["E-FRAME-111"]);
  });

  it("leaves the one before alone when it breaks off", async () => {
    must(await sendRows(goodRows));
    const broken = async function* () {
      yield new Uint8Array(500_000);
      throw new Error("the line is dead");
    };
    const file = { name: "dut.csv", pieces: broken() };
    await expect(receiveFrameFile({ ...place, file }, world.effects)).rejects.toThrow("the line is dead");
    expect((await upload()).file.name).toBe("mot-cua.csv");
    expect(await world.effects.uploads.list()).toHaveLength(1);
  });

  it("is forgotten after a week, with bytes that no file stands for", async () => {
    must(await sendRows(goodRows));
    const stray = "01700000-0000-7000-8000-000000000000";
    await world.effects.uploads.keep(stray, inPieces(new Uint8Array(9)), 100);
    world.setClock("2023-06-28T00:00:00.000Z");
    const { pool } = world.database;
    await pool.query("update survey.frame_uploads set received_at = '2023-06-20T00:00:00Z'");
    expect(codesOf(await send(new Uint8Array(0)))).toEqual(["E-FRAME-002"]);
    expect(codesOf(await showFrameUpload(place, world.effects))).toEqual(["E-FRAME-111"]);
    expect(await world.effects.uploads.list()).not.toContain(stray);
  });

  it("says so when its bytes are gone", async () => {
    must(await sendRows(goodRows));
    for (const id of await world.effects.uploads.list()) await world.effects.uploads.remove(id);
    await importIt();
    expect(await lastWork()).toMatchObject({ state: "failed" });
    const { rows } = await world.database.pool.query("select problems from survey.work");
    expect(rows[0].problems[0].code).toBe("E-FRAME-112");
  });

  it("is imported once, however often that is asked for or run", async () => {
    must(await sendRows(goodRows));
    const asked = await Promise.all([startFrameImport(place, world.effects), startFrameImport(place, world.effects)]);
    expect(new Set(asked.map((one) => must(one).id)).size).toBe(1);
    await world.runTasks();
    expect((await frame())?.counts.rows).toBe(32);
    await world.database.pool.query("update survey.work set state = 'queued'");
    await world.database.pool.query(
      "select graphile_worker.add_job('work', json_build_object('province', province, 'id', id)) from survey.work",
    );
    await world.runTasks();
    expect(await lastWork()).toMatchObject({ state: "done" });
    expect((await frame())?.counts.rows).toBe(32);
  });

  it("replaces a frame only when that is said", async () => {
    must(await sendRows(goodRows));
    await importIt();
    must(await sendRows(goodRows.slice(0, 4)));
    expect((await upload()).there).toMatchObject([{ number: 1, name: "mot-cua.csv", rows: 32, isSame: false }]);
    expect(codesOf(await startFrameImport(place, world.effects))).toEqual(["E-FRAME-106"]);
    await importIt(true);
    expect((await frame())?.counts.rows).toBe(4);
  });
});

describe("a file that joins a frame", () => {
  it("is mapped like the one whose refused rows it brings back; a list of its own is added or takes a place", async () => {
    const strange = [...frameHeader.slice(0, -1), "Tình hình"];
    const lines = [...goodRows, { dossier: "S-1", completed: "31/02/2023" }].map((row) => frameCells(row));
    must(await send(csvBytes([strange, ...lines])));
    must(await map({ columns: { ...(await upload()).mapping.columns, status: "Tình hình" } }));
    await importIt();
    const { bytes } = must(await downloadRejectedRows(place, world.effects));
    must(
      await send(
        new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/,31\/02\/2023,/g, ",28/02/2023,")),
        "sua.csv",
      ),
    );
    expect(await upload()).toMatchObject({ mends: "mot-cua.csv", mapping: { columns: { status: "Tình hình" } } });
    must(await startFrameImport(place, world.effects));
    await world.runTasks();
    expect((await lastWork())?.state).toBe("done");
    expect((await frame())?.counts).toMatchObject({ rows: 33, rejected: 0, eligible: 33 });

    must(await sendRows([{ dossier: "T-1" }]));
    expect((await upload()).there.map(({ number, name }) => [number, name])).toEqual([[1, "mot-cua.csv"]]);
    must(await startFrameImport({ ...place, add: true }, world.effects));
    await world.runTasks();
    must(await sendRows([{ dossier: "T-1" }]));
    expect((await upload()).there.map(({ isSame }) => isSame)).toEqual([false, true]);
    expect(codesOf(await startFrameImport({ ...place, add: true }, world.effects))).toEqual(["E-FRAME-121"]);
    must(await startFrameImport({ ...place, instead: 3 }, world.effects));
    await world.runTasks();
    const shown = await frame();
    expect(shown?.counts).toMatchObject({ rows: 34, eligible: 34 });
    expect(shown?.files.map(({ number, mends, mended }) => [number, mends, mended])).toEqual([
      [1, null, 0],
      [2, 1, 1],
      [4, null, 0],
    ]);
  });
});

describe("the mapping of a file", () => {
  const strange = ["Mã biên nhận HS", "Khách hàng", "Giấy tờ", "Sinh", "Liên lạc", "Nhóm", "Đơn vị", "Xong", "TT"];
  const fields = ["dossier", "name", "identity", "birth", "phone", "field", "agency", "completedOn", "status"] as const;
  const columns = Object.fromEntries(fields.map((field, at) => [field, strange[at] ?? ""]));

  it("is set by hand where the headings say nothing, kept as a profile, and found again", async () => {
    const bytes = csvBytes([strange, frameCells({ dossier: "1" }), frameCells({ dossier: "2" })]);
    must(await send(bytes));
    expect((await upload()).check.problems.map(({ code }) => code)).toContain("E-FRAME-013");
    expect(codesOf(await startFrameImport(place, world.effects))).toContain("E-FRAME-013");
    expect(codesOf(await map({ columns: { ...columns, agency: "" } }))).toEqual(["E-FRAME-013"]);
    expect(codesOf(await map({ columns: { ...columns, status: "Xong" } }))).toEqual(["E-FRAME-113"]);
    must(await map({ columns }, "  Một cửa   Khánh Hòa "));
    expect((await upload()).check).toMatchObject({ good: 2, problems: [] });
    await importIt();
    expect((await frame())?.counts.eligible).toBe(2);
    must(await send(bytes, "lan-hai.csv"));
    expect(await upload()).toMatchObject({ profile: "Một cửa Khánh Hòa", check: { good: 2 } });
  });

  it("gives names that the plan does not have a meaning", async () => {
    const rows = [
      { dossier: "1", agency: "Xã số 7", status: "ĐÃ CHUYỂN KHÁCH" },
      { dossier: "2", agency: "Sở Giao thông", status: "KHÁCH BỎ" },
      { dossier: "3", field: "LĨNH VỰC 01", status: "KHÁCH BỎ" },
    ];
    must(await sendRows(rows));
    const { check } = await upload();
    expect(check).toMatchObject({ good: 1, outOfScope: 2 });
    expect(check.agencies.map(({ name, meaning }) => [name, meaning])).toEqual([
      ["Xã số 7", null],
      ["Sở Giao thông", null],
    ]);
    const states = { "khách bỏ": "withdrawn", "đã chuyển khách": "completed" } as const;
    must(await map({ agencies: { "Xã số 7": "van-long" }, fields: { "lĩnh vực 01": "tu-phap" }, states }));
    await importIt();
    const shown = await frame();
    expect(shown?.counts).toMatchObject({ rows: 3, outOfScope: 1, withdrawn: 1, eligible: 1 });
    expect(shown?.strata[1]?.cells[0]).toMatchObject({ field: "tu-phap", eligible: 1 });
    expect(shown?.elsewhere).toEqual([{ name: "Sở Giao thông", rows: 1 }]);
  });

  it("reads the month first where the file writes it first", async () => {
    must(await sendRows(["02/28/2023", "03/04/2023"].map((completed, at) => ({ dossier: `${at}`, completed }))));
    const view = await upload();
    expect(view.mapping.dayOrder).toBe("month-first");
    expect(view.columns.find(({ field }) => field === "completedOn")?.dates).toBe("month-day-year");
    await importIt();
    const units = await world.database.db
      .selectFrom("survey.frameUnits")
      .select("completedOn")
      .orderBy("completedOn")
      .execute();
    expect(units.map(({ completedOn }) => completedOn)).toEqual(["2023-02-28", "2023-03-04"]);
  });

  it("keeps where a dossier was handed in beside the agency that is rated", async () => {
    const cells = [...frameCells({ dossier: "1" }), "UBND xã Vạn Long"];
    must(await send(csvBytes([[...frameHeader, "Nơi tiếp nhận"], cells])));
    await importIt();
    const unit = await world.database.db.selectFrom("survey.frameUnits").selectAll().executeTakeFirstOrThrow();
    expect([unit.agencyId, unit.receivedAgencyId]).toEqual(["van-luong", "van-long"]);
  });
});

describe("mapping profiles", () => {
  it("are renamed and removed; a name that is taken, empty or gone is refused", async () => {
    for (const name of ["A", "B"]) {
      must(await sendRows(goodRows));
      must(await map({}, name));
      await importIt(true);
    }
    const list = async () => must(await listFrameProfiles(place, world.effects));
    const [last] = await list();
    expect((await list()).map(({ name }) => name).sort()).toEqual(["A", "B"]);
    const rename = (id: string, name: string) => renameFrameProfile({ ...place, id, name }, world.effects);
    const other = last?.name === "A" ? "B" : "A";
    expect(codesOf(await rename(last?.id ?? "", other))).toEqual(["E-FRAME-114"]);
    expect(codesOf(await rename(last?.id ?? "", " "))).toEqual(["E-FRAME-116"]);
    must(await rename(last?.id ?? "", "Một cửa"));
    must(await dropFrameProfile({ ...place, id: last?.id ?? "" }, world.effects));
    expect(codesOf(await rename(last?.id ?? "", "C"))).toEqual(["E-FRAME-115"]);
    expect((await list()).map(({ name }) => name)).toEqual([other]);
  });

  it("are changed and copied without a file; the audit log says what was and what is", async () => {
    must(await sendRows(goodRows));
    must(await map({ agencies: { "Xã số 7": "van-long" } }, "A"));
    await importIt();
    const [{ id = "" } = {}] = must(await listFrameProfiles(place, world.effects));
    const show = async (profile = id) => must(await showFrameProfile({ ...place, id: profile }, world.effects));
    const { mapping, agencies } = await show();
    expect(agencies.map(({ value }) => value)).toEqual(["van-luong", "van-long"]);
    const change = (columns: ColumnMapping["columns"], more: Partial<ColumnMapping> = {}) =>
      changeFrameProfile({ ...place, id, mapping: { ...mapping, ...more, columns } }, world.effects);
    expect(codesOf(await change({ ...mapping.columns, dossier: "" }))).toEqual(["E-FRAME-013"]);
    expect(codesOf(await change({ ...mapping.columns, dossier: "Họ và tên" }))).toEqual(["E-FRAME-113"]);
    expect((await show()).mapping).toEqual(mapping);
    must(await change({ ...mapping.columns, dossier: "Mã biên nhận" }, { agencies: { "Xã số 7": "van-luong" } }));
    expect((await show()).headings).toContain("mã biên nhận");
    const [last] = await world.effects.store.listAuditEntries({ limit: 1 });
    expect(last).toMatchObject({ act: "changeFrameProfile" });
    expect(last?.detail).toMatchObject({
      changes: { "columns.dossier": ["Số hồ sơ", "Mã biên nhận"], "agencies.Xã số 7": ["van-long", "van-luong"] },
    });
    const copy = (name: string) => copyFrameProfile({ ...place, id, name }, world.effects);
    expect(codesOf(await copy("A"))).toEqual(["E-FRAME-114"]);
    expect((await show(must(await copy("B")).id)).mapping.columns.dossier).toBe("Mã biên nhận");
    expect(codesOf(await showFrameProfile({ ...place, id: "khong-co" }, world.effects))).toEqual(["E-FRAME-115"]);
  });
});
