import { writeXlsx as packSheets } from "hucre";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { csvBytes, type FrameRow, frameCells, frameCsv, frameHeader, goodRows, smallRound } from "../../../test/small-round.ts";
import { problemMessage } from "../../survey/problem.ts";
import type { Result } from "../../survey/result.ts";
import { createRound } from "../plan/create-round.ts";
import { downloadRejectedRows } from "./download-rejected-rows.ts";
import { freezeFrame } from "./freeze-frame.ts";
import { importFrame } from "./import-frame.ts";
import { showFrame } from "./show-frame.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

const importBytes = (bytes: Uint8Array, name = "mot-cua.csv", replace = false) =>
  importFrame({ ...place, file: { name, bytes }, replace }, world.effects);

const importRows = (rows: readonly FrameRow[], replace = false) => importBytes(frameCsv(rows), "mot-cua.csv", replace);

const shownFrame = async () => {
  const view = must(await showFrame(place, world.effects));
  if (!view.frame) throw new Error("no frame");
  return view.frame;
};

const countRows = async () => {
  const { rows } = await world.database.pool.query(
    `select (select count(*) from survey.frames) + (select count(*) from survey.frame_units)
      + (select count(*) from contact.persons) + (select count(*) from contact.rejected_rows) as count`,
  );
  return Number(rows[0].count);
};

const messages = (result: Result<unknown>) => (result.ok ? [] : result.problems.map((one) => problemMessage(one, "vi")));

describe("importing a frame", () => {
  it("takes a file with NUL in its cells as if they were not there", async () => {
    const clean = new TextDecoder().decode(frameCsv(goodRows));
    const rows = clean.split("\n").map((line, index) => (index === 0 ? line : line.replaceAll(",", "\0,")));
    must(await importBytes(new TextEncoder().encode(rows.join("\n"))));
    const spoilt = await shownFrame();
    must(await importRows(goodRows, true));
    expect(spoilt.counts).toEqual((await shownFrame()).counts);
  });

  it("takes the good rows and gives each unit a code that tells no person and no order", async () => {
    const { counts, replaced } = must(await importRows(goodRows));
    expect(counts).toMatchObject({ rows: 32, rejected: 0, eligible: 32 });
    expect(replaced).toBe(false);
    const units = await world.database.db
      .selectFrom("survey.frameUnits as unit")
      .innerJoin("contact.persons as person", "person.frameUnitId", "unit.id")
      .select(["unit.unitId", "unit.stratum", "unit.id", "person.cipher"])
      .orderBy("unit.unitId")
      .execute();
    expect(units.map(({ unitId }) => unitId).filter((id) => id.startsWith("VLU-"))).toEqual(
      Array.from({ length: 16 }, (_, index) => `VLU-${String(index + 1).padStart(5, "0")}`),
    );
    expect(units[0]?.stratum).toMatch(/^van-long\/(tu-phap|khac)$/);
    const dossiers = units.map(({ id, cipher }) => JSON.parse(world.effects.contacts.open(cipher, `person:${id}`)).dossier);
    expect([...dossiers].sort()).toEqual(goodRows.map(({ dossier }) => dossier).sort());
    expect(dossiers).not.toEqual([...dossiers].sort());
  });

  it("stores no name, number or telephone in clear", async () => {
    must(await importRows([{ dossier: "H56-1", name: "Trần Thị Bưởi", phone: "0987654321", identity: "056180001234" }]));
    const { rows } = await world.database.pool.query(
      "select row_to_json(f)::text || row_to_json(u)::text || row_to_json(p)::text as text from survey.frames f join survey.frame_units u on true join contact.persons p on true",
    );
    for (const secret of ["Bưởi", "0987654321", "056180001234", "H56-1"]) expect(rows[0].text).not.toContain(secret);
  });

  it("leaves out who may not be drawn, each for one reason, and the steps add up", async () => {
    const { counts } = must(
      await importRows([
        { dossier: "1" },
        { dossier: "2", completed: "31/12/2022" },
        { dossier: "3", completed: "" },
        { dossier: "4", status: "Rút hồ sơ", completed: "" },
        { dossier: "5", birth: "2006" },
        { dossier: "6", phone: "" },
        { dossier: "7", identity: "056180001234", completed: "01/02/2023" },
        { dossier: "8", identity: "56180001234", completed: "03/02/2023" },
        { dossier: "9", completed: "31/02/2023" },
        { dossier: "10", completed: "31/05/2023" },
      ]),
    );
    expect(counts).toEqual({
      rows: 10,
      rejected: 1,
      outOfScope: 0,
      overlapping: 0,
      notCompleted: 2,
      withdrawn: 1,
      underAge: 1,
      noContact: 1,
      samePerson: 1,
      eligible: 3,
    });
    const kept = await world.database.db
      .selectFrom("survey.frameUnits")
      .select("completedOn")
      .where("exclusion", "is", null)
      .execute();
    expect(kept.map(({ completedOn }) => completedOn).sort()).toEqual(["2023-02-03", "2023-03-15", "2023-05-31"]);
  });

  it("keeps faulty rows apart, each with row, column and value", async () => {
    must(
      await importRows([
        { dossier: "H56-1" },
        { dossier: "H56-2", completed: "31/02/2023" },
        { dossier: "h56-1 " },
        { dossier: "H56-4", agency: "UBND xã Vạn Lươngg" },
        { dossier: "H56-5", agency: "Sở Giao thông" },
        { dossier: "H56-6", birth: "1887" },
        { dossier: "" },
        { dossier: "H56-8", completed: "30/02/2023" },
      ]),
    );
    const { problems, counts, elsewhere } = await shownFrame();
    expect(counts).toMatchObject({ rows: 8, rejected: 6, outOfScope: 1, eligible: 1 });
    expect(elsewhere).toEqual([{ name: "Sở Giao thông", rows: 1 }]);
    expect(problems.map(({ first, count, row, column, value }) => [first.code, count, row, column, value])).toEqual([
      ["E-FRAME-017", 2, 3, "Ngày trả kết quả", "31/02/2023"],
      ["E-FRAME-019", 1, 7, "Ngày sinh", "1887"],
      ["E-FRAME-022", 1, 8, "Số hồ sơ", ""],
      ["E-FRAME-101", 1, 4, "Số hồ sơ", "h56-1"],
      ["E-FRAME-102", 1, 5, "Cơ quan giải quyết", "UBND xã Vạn Lươngg"],
    ]);
    expect(problemMessage(problems[3]!.first, "vi")).toContain("đã có ở dòng 2");
    expect(problemMessage(problems[4]!.first, "vi")).toContain("Rất giống «UBND xã Vạn Lương»");
  });

  it("gives the refused rows back as a csv to mend, and writes that down", async () => {
    must(await importRows([{ dossier: "H56-1" }, { dossier: "H56-2", completed: "31/02/2023", name: "=cmd()" }]));
    const file = must(await downloadRejectedRows(place, world.effects));
    const [head, line] = new TextDecoder().decode(file.bytes).split("\r\n");
    expect(head).toContain("Vấn đề và cách xử lý,Số hồ sơ,Họ và tên");
    expect(line).toMatch(/^3,Ngày trả kết quả,31\/02\/2023,.*,H56-2,'=cmd\(\)/);
    expect(file.name).toBe("mot-cua-dong-bi-tu-choi.csv");
    const last = await world.database.db.selectFrom("audit.entries").select("act").orderBy("seq", "desc").executeTakeFirst();
    expect(last?.act).toBe("downloadRejectedRows");
  });

  it("puts fields the plan does not name into the field for all others, and says which", async () => {
    must(
      await importRows([
        { dossier: "1", field: "Hộ tịch" },
        { dossier: "2", field: "Đất đai" },
        { dossier: "3", field: "đất đai" },
      ]),
    );
    const { strata, others } = await shownFrame();
    expect(others).toEqual([
      { name: "Đất đai", rows: 1 },
      { name: "đất đai", rows: 1 },
    ]);
    expect(strata[0]?.cells).toEqual([
      { field: "tu-phap", eligible: 1, quota: 2, short: true },
      { field: "giao-thong", eligible: 0, quota: 0, short: false },
      { field: "khac", eligible: 2, quota: 1, short: false },
    ]);
  });

  it("shows which column became what", async () => {
    const header = [...frameHeader, "Ghi chú"];
    must(await importBytes(csvBytes([header, [...frameCells({ dossier: "1" }), "x"]])));
    const { mapping, file } = await shownFrame();
    expect(mapping.find(({ field }) => field === "agency")).toEqual({
      column: "Cơ quan giải quyết",
      field: "agency",
      recognised: "heading",
      distinct: 1,
    });
    expect(mapping.at(-1)).toEqual({ column: "Ghi chú", field: null, recognised: "unused", distinct: null });
    expect(file).toMatchObject({ name: "mot-cua.csv", rows: 1, columns: 10, note: "UTF-8", importedBy: "Hệ thống" });
  });

  it("refuses a file without a needed column whole, and names the column", async () => {
    const without = (name: string) => frameHeader.map((heading) => (heading === name ? "Cột khác" : heading));
    const result = await importBytes(csvBytes([without("Lĩnh vực"), frameCells({ dossier: "1" })]));
    expect(codesOf(result)).toEqual(["E-FRAME-013"]);
    expect(messages(result)[0]).toContain("thiếu cột «Lĩnh vực»");
    const noContact = await importBytes(csvBytes([without("Điện thoại"), frameCells({ dossier: "1" })]));
    expect(messages(noContact)[0]).toContain("thiếu cột «Điện thoại»");
    expect(await countRows()).toBe(0);
  });

  it.each([
    ["a file that is not a spreadsheet", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2, 3]), "E-FRAME-003"],
    ["noise", new Uint8Array(64).map((_, index) => (index * 37) % 7), "E-FRAME-001"],
    ["a file of 0 bytes", new Uint8Array(0), "E-FRAME-002"],
    ["a heading alone", csvBytes([frameHeader]), "E-FRAME-105"],
  ])("refuses %s, and leaves nothing", async (_, bytes, code) => {
    const result = await importBytes(bytes, "tep.xlsx");
    expect(codesOf(result)).toEqual([code]);
    expect(messages(result)[0]).toContain("tep.xlsx");
    expect(await countRows()).toBe(0);
  });

  it("leaves nothing when the file breaks off in the middle", async () => {
    const text = `${new TextDecoder().decode(frameCsv(goodRows))}H56-99,"Nguyễn Văn A`;
    const result = await importBytes(new TextEncoder().encode(text));
    expect(codesOf(result)).toEqual(["E-FRAME-016"]);
    expect(await countRows()).toBe(0);
    const entries = await world.effects.store.countAuditEntries();
    expect(entries).toBe(1);
  });

  it("reads a workbook, its dates as dates and its numbers without their zeros", async () => {
    const born = new Date("1980-05-12T00:00:00Z");
    const done = new Date("2023-03-15T00:00:00Z");
    const row = (dossier: string, on: Date) => [
      dossier,
      "Trần Thị Bưởi",
      56180001234,
      born,
      905123456,
      "Hộ tịch",
      "Vạn Long",
      on,
      "",
    ];
    const rows = [["DANH SÁCH HỒ SƠ"], [...frameHeader], row("H56-1", done), row("H56-2", new Date("2023-04-01T00:00:00Z"))];
    must(await importBytes(await packSheets({ sheets: [{ name: "Danh sách", rows }] }), "mot-cua.xlsx"));
    const { file, counts, strata } = await shownFrame();
    expect([file.note, file.rows, file.columns]).toEqual(["Danh sách", 2, 9]);
    expect(counts).toMatchObject({ eligible: 1, samePerson: 1, rejected: 0 });
    expect(strata[1]?.cells[0]).toMatchObject({ field: "tu-phap", eligible: 1 });
    const kept = await world.database.db
      .selectFrom("survey.frameUnits")
      .select(["completedOn", "exclusion"])
      .orderBy("completedOn")
      .execute();
    expect(kept).toEqual([
      { completedOn: "2023-03-15", exclusion: "same-person" },
      { completedOn: "2023-04-01", exclusion: null },
    ]);
  });

  it("takes more rows than go to the database at once", async () => {
    const rows = Array.from({ length: 4_500 }, (_, index) => ({
      dossier: `H56-${index}`,
      identity: `0561${String(index).padStart(8, "0")}`,
      completed: index % 100 === 0 ? "31/02/2023" : "15/03/2023",
    }));
    const done: number[] = [];
    const file = { name: "lon.csv", bytes: frameCsv(rows) };
    const { counts } = must(
      await importFrame({ ...place, file }, { ...world.effects, progress: (count) => void done.push(count) }),
    );
    expect(counts).toMatchObject({ rows: 4_500, rejected: 45, eligible: 4_455 });
    expect(done.at(-1)).toBe(4_500);
    expect(done.length).toBe(3);
  });

  it("leaves nothing when the database fails in the middle", async () => {
    const rows = Array.from({ length: 4_500 }, (_, index) => ({
      dossier: `H56-${index}`,
      agency: index === 2_500 ? "Vạn Long" : "Vạn Lương",
    }));
    await world.database.pool.query("alter table survey.frame_units add constraint no_long check (agency_id <> 'van-long')");
    await expect(importRows(rows)).rejects.toThrow("no_long");
    expect(await countRows()).toBe(0);
  });

  it("reads TCVN3 and Windows-1258", async () => {
    const rows = goodRows.slice(0, 4).map((row) => ({ ...row, name: "Nguyễn Thị Ưng Đặng" }));
    for (const [encoding, bytes] of [
      ["TCVN3 (ABC)", toTcvn3(rows)],
      ["Windows-1258", toWindows1258(rows)],
    ] as const) {
      must(await importBytes(bytes, "cu.csv", true));
      const { file, counts } = await shownFrame();
      expect([file.note, counts.eligible]).toEqual([encoding, 4]);
    }
  });
});

describe("importing again", () => {
  it("asks before it replaces, then replaces as a whole", async () => {
    must(await importRows(goodRows));
    const again = await importRows(goodRows.slice(0, 3));
    expect(codesOf(again)).toEqual(["E-FRAME-106"]);
    expect((await shownFrame()).counts.rows).toBe(32);
    expect(must(await importRows(goodRows.slice(0, 3), true)).replaced).toBe(true);
    expect(await countRows()).toBe(1 + 3 + 3);
  });

  it("keeps the old frame when the new file is refused", async () => {
    must(await importRows(goodRows));
    expect(codesOf(await importBytes(new Uint8Array(0), "rong.csv", true))).toEqual(["E-FRAME-002"]);
    expect((await shownFrame()).counts.eligible).toBe(32);
  });

  it("refuses once the frame is frozen", async () => {
    must(await importRows(goodRows));
    const { hash, eligible } = must(await freezeFrame(place, world.effects));
    expect(eligible).toBe(32);
    expect(codesOf(await importRows(goodRows, true))).toEqual(["E-FRAME-107"]);
    expect(codesOf(await freezeFrame(place, world.effects))).toEqual(["E-FRAME-107"]);
    expect((await shownFrame()).frozen?.hash).toBe(hash);
  });

  it("freezes nothing that is not there or has nobody", async () => {
    expect(codesOf(await freezeFrame(place, world.effects))).toEqual(["E-FRAME-108"]);
    must(await importRows([{ dossier: "1", completed: "" }]));
    expect(codesOf(await freezeFrame(place, world.effects))).toEqual(["E-FRAME-110"]);
  });

  it("does not take a frame for a part surveyed on the spot, or a part that is not there", async () => {
    const file = { name: "a.csv", bytes: frameCsv(goodRows) };
    expect(codesOf(await importFrame({ round: place.round, part: "tram-y-te", file }, world.effects))).toEqual(["E-FRAME-109"]);
    expect(codesOf(await importFrame({ round: place.round, part: "so", file }, world.effects))).toEqual(["E-PLAN-005"]);
    expect(codesOf(await importFrame({ round: "khong-co", part: "so", file }, world.effects))).toEqual(["E-PLAN-001"]);
  });
});

/** The bytes of a text by a table of letters; ASCII stays. */
const encodeBy = (text: string, table: Readonly<Record<string, readonly number[]>>): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => table[letter] ?? [letter.charCodeAt(0) & 0xff]));

function toTcvn3(rows: readonly FrameRow[]): Uint8Array {
  const pairs =
    "à=b5 á=b8 ả=b6 ã=b7 ạ=b9 ă=a8 ằ=bb ắ=be ẳ=bc ẵ=bd ặ=c6 â=a9 ầ=c7 ấ=ca ẩ=c8 ẫ=c9 ậ=cb đ=ae è=cc é=d0 ẻ=ce ẽ=cf ẹ=d1 ê=aa ề=d2 ế=d5 ể=d3 ễ=d4 ệ=d6 ì=d7 í=dd ỉ=d8 ĩ=dc ị=de ò=df ó=e3 ỏ=e1 õ=e2 ọ=e4 ô=ab ồ=e5 ố=e8 ổ=e6 ỗ=e7 ộ=e9 ơ=ac ờ=ea ớ=ed ở=eb ỡ=ec ợ=ee ù=ef ú=f3 ủ=f1 ũ=f2 ụ=f4 ư=ad ừ=f5 ứ=f8 ử=f6 ữ=f7 ự=f9 ỳ=fa ý=fd ỷ=fb ỹ=fc ỵ=fe Ă=a1 Â=a2 Ê=a3 Ô=a4 Ơ=a5 Ư=a6 Đ=a7";
  const table = Object.fromEntries(
    pairs.split(" ").map((pair) => [pair.slice(0, 1), [Number.parseInt(pair.slice(2), 16)]] as const),
  );
  return encodeBy(new TextDecoder().decode(frameCsv(rows)), table);
}

function toWindows1258(rows: readonly FrameRow[]): Uint8Array {
  const marks: Readonly<Record<string, number>> = {
    "\u0300": 0xcc,
    "\u0301": 0xec,
    "\u0303": 0xde,
    "\u0309": 0xd2,
    "\u0323": 0xf2,
  };
  const bases = "à=e0 á=e1 â=e2 ă=e3 è=e8 é=e9 ê=ea ô=f4 ơ=f5 ư=fd đ=f0 Đ=d0 Ư=dd Ơ=d5 Ă=c3 Â=c2 Ê=ca Ô=d4";
  const letters = new Map(bases.split(" ").map((pair) => [pair.slice(0, 1), Number.parseInt(pair.slice(2), 16)]));
  const split = (letter: string): readonly number[] => {
    const known = letters.get(letter);
    if (known !== undefined) return [known];
    const parts = [...letter.normalize("NFD")];
    const tone = parts.find((part) => part in marks);
    if (tone === undefined) return [letter.charCodeAt(0) & 0xff];
    const base = parts
      .filter((part) => part !== tone)
      .join("")
      .normalize("NFC");
    return [letters.get(base) ?? base.charCodeAt(0), marks[tone]!];
  };
  return Uint8Array.from([...new TextDecoder().decode(frameCsv(rows))].flatMap(split));
}
