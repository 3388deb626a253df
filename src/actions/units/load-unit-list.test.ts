import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { lastDayBefore, reformDay } from "../../survey/units/unit.ts";
import { loadUnitList } from "./load-unit-list.ts";

describe("the list of units in the database", () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it("is filled once, by one of several that start, and again only for another version", async () => {
    expect(await loadUnitList(world.effects)).toBe(14_918);
    expect(await loadUnitList(world.effects)).toBe(0);
    await sql`update survey.unit_lists set version = 'old'`.execute(world.database.db);
    await sql`insert into survey.units (id, name, plain_name, tone_name, kind, level, province_id, dated)
      values ('99', 'Tỉnh Không Còn', '', '', 'province', 'province', '99', false)`.execute(world.database.db);
    expect(await Promise.all([loadUnitList(world.effects), loadUnitList(world.effects)])).toEqual(
      expect.arrayContaining([14_918, 0]),
    );
    expect(await world.effects.store.findUnits(["99"])).toEqual([]);
  });

  it("is counted by the province of a day", async () => {
    const now = await world.effects.store.countUnitsOn(reformDay);
    expect(now.find(({ provinceId }) => provinceId === "56")).toEqual({ provinceId: "56", districts: 0, communes: 65 });
    const before = await world.effects.store.countUnitsOn(lastDayBefore);
    expect([now.length, before.length]).toEqual([34, 63]);
    expect(before.reduce((sum, { communes }) => sum + communes, 0)).toBe(10_035);
  });

  it.each([
    ["hoà phú", "Xã Hòa Phú"],
    ["HOÀ PHÚ", "Xã Hòa Phú"],
    ["hoa phu", "Xã Hòa Phú"],
    ["06978", "Xã Ba Chẽ"],
    ["Vạn Ninh", "Xã Vạn Ninh"],
  ])("is searched for %s", async (typed, name) => {
    const { folded } = await import("../../survey/fold.ts");
    const { toneFolded } = await import("../../survey/units/unit-name.ts");
    const words = { plain: folded(typed), tone: toneFolded(typed), date: reformDay, limit: 5 };
    expect((await world.effects.store.searchUnits(words)).units.map((unit) => unit.name)).toContain(name);
  });
});
