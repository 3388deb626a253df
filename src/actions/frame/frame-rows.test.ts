import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, smallRound } from "../../../test/small-round.ts";
import type { FrameRowFilter } from "../../survey/frame/frame-rows-view.ts";
import { createRound } from "../plan/create-round.ts";
import { downloadFrameRows } from "./download-frame-rows.ts";
import { importFrame } from "./import-frame.ts";
import { type ShowFrameRowsInput, showFrameRows } from "./show-frame-rows.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };
const fields = ["Tư pháp", "Giao thông, Xây dựng", "Đất đai"];

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
  const rows = Array.from({ length: 230 }, (_, at) => ({
    ...{ dossier: `H-${at}`, field: fields[at % 3] ?? "", agency: at % 2 === 0 ? "UBND xã Vạn Lương" : "UBND xã Vạn Long" },
    ...(at % 10 === 0 && { name: `Công ty TNHH số ${at}` }),
    ...(at % 23 === 0 && { status: "Rút hồ sơ" }),
  }));
  must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(rows) } }, world.effects));
});
afterAll(() => world.close());

const show = async (input: Partial<ShowFrameRowsInput> = {}) =>
  must(await showFrameRows({ ...place, filter: {}, ...input }, world.effects));

/** Every unit by turning page after page. */
const walk = async (filter: FrameRowFilter): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (let after: string | undefined; ; after = seen.at(-1)) {
    const { rows } = await show({ filter, after });
    seen.push(...rows.map(({ unitId }) => unitId));
    if (rows.length < 40) return seen;
  }
};

const wanted = async (filter: string): Promise<readonly string[]> => {
  const { rows } = await world.database.pool.query(
    `select unit_id from survey.frame_units where ${filter} order by stratum collate "C", unit_id collate "C"`,
  );
  return rows.map(({ unit_id }) => unit_id);
};

describe("the units of a frame", () => {
  it.each([
    [{}, "true"],
    [{ agency: "van-long" }, "agency_id = 'van-long'"],
    [{ field: "khac" }, "field_code = 'khac'"],
    [{ state: "withdrawn" }, "exclusion = 'withdrawn'"],
    [{ state: "eligible", stratum: "van-luong/" }, "exclusion is null and agency_id = 'van-luong'"],
    [{ respondent: "organisation" }, "respondent = 'organisation'"],
    [{ filedForOthers: true }, "filed_for_others"],
    [{ agency: "khong-co" }, "false"],
  ] as const)("come page by page, each once, and are counted: %j", async (filter, where) => {
    const units = await wanted(where);
    expect(await walk(filter)).toEqual(units);
    expect((await show({ filter })).total).toBe(units.length);
  });

  it("go back as they came", async () => {
    const first = await show();
    const second = await show({ after: first.rows.at(-1)!.unitId });
    expect((await show({ before: second.rows[0]!.unitId })).rows).toEqual(first.rows);
    expect((await show({ after: "KHONG-CO" })).rows).toEqual(first.rows);
  });

  it("say whom their dossiers are of, and nothing of a person", async () => {
    const { eligible, rows } = await show();
    const organisations = await wanted("respondent = 'organisation' and exclusion is null");
    expect(eligible).toMatchObject({ organisation: organisations.length, filedForOthers: 0 });
    expect(JSON.stringify(rows)).not.toMatch(/Công ty|Nguyễn|0905/);
  });

  it("are taken away as csv and xlsx, all of them that the filter finds", async () => {
    const file = must(await downloadFrameRows({ ...place, filter: { state: "withdrawn" }, format: "csv" }, world.effects));
    const lines = new TextDecoder().decode(file.bytes).trimEnd().split("\r\n");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(await wanted("exclusion = 'withdrawn'"));
    const book = must(await downloadFrameRows({ ...place, filter: {}, format: "xlsx" }, world.effects));
    const table = must(await world.effects.formats.readTable({ name: book.name, bytes: book.bytes }));
    let rows = 0;
    for await (const _ of table.rows) rows += 1;
    expect(rows).toBe(230);
  });

  it("are not for who sees one agency, nor before there is a frame", async () => {
    for (const actor of [personWith("agency-coordinator", place.round), personWith("lead", "dot-khac")])
      expect(codesOf(await showFrameRows({ ...place, filter: {} }, world.as(actor)))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await showFrameRows({ ...place, part: "tram-y-te", filter: {} }, world.effects))).toEqual(["E-FRAME-109"]);
  });
});
