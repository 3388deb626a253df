import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { createRound } from "../plan/create-round.ts";
import { downloadMergers, listMergers } from "./list-mergers.ts";
import { loadUnitList } from "./load-unit-list.ts";
import { showRoundUnits } from "./show-round-units.ts";
import { showUnit } from "./show-unit.ts";
import { showUnits } from "./show-units.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  world.setClock("2026-03-02T02:00:00Z");
  await loadUnitList(world.effects);
  const round = readFileSync("examples/van-ninh-2023/round.json", "utf8");
  must(await createRound({ plan: JSON.parse(round) }, world.effects));
});
afterAll(() => world.close());

const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name).toSorted();

describe("the tree of units on a day", () => {
  it("has two levels today, three before the reform", async () => {
    const now = must(await showUnits({ date: "2026-03-02", province: "56" }, world.effects));
    expect(now.provinces.length).toBe(34);
    expect(now.provinces.find(({ id }) => id === "56")).toMatchObject({
      ...{ name: "Tỉnh Khánh Hòa", communes: 65, districts: 0, change: "merged" },
      others: ["Tỉnh Khánh Hòa", "Tỉnh Ninh Thuận"],
    });
    expect(now.opened?.below.length).toBe(65);
    const then = must(await showUnits({ date: "2023-06-07", province: "56-old" }, world.effects));
    expect(then.provinces.length).toBe(63);
    const district = then.opened?.below.find(({ unit }) => unit.name === "Huyện Vạn Ninh");
    expect([district?.change, district?.below.length, district?.others.length]).toEqual(["abolished", 13, 5]);
  });

  it("says which provinces the reform left as they were", async () => {
    const { provinces } = must(await showUnits({ date: "2026-03-02" }, world.effects));
    expect(provinces.filter(({ change }) => change === "unchanged").length).toBe(11);
  });

  it("is searched at all times, whatever the marks", async () => {
    const { found } = must(await showUnits({ date: "2026-03-02", query: "Hoà Trí" }, world.effects));
    expect(found?.lines[0]).toMatchObject({ unit: { name: "Xã Hòa Trí" }, place: "Tỉnh Khánh Hòa" });
    expect(must(await showUnits({ date: "2026-03-02", query: "100%" }, world.effects)).found?.total).toBe(0);
  });
});

describe("the page of a unit", () => {
  it("tells what it was made of and what became of it", async () => {
    const now = must(await showUnit({ code: "22489" }, world.effects));
    expect([now.change, names(now.before.map(({ unit }) => unit)), now.after]).toEqual([
      "merged",
      ["Thị trấn Vạn Giã", "Xã Vạn Lương", "Xã Vạn Phú"],
      [],
    ]);
    expect(now.before[0]?.place).toBe("Huyện Vạn Ninh, Tỉnh Khánh Hòa");
    const split = must(await showUnit({ code: "00166-old" }, world.effects));
    expect([split.change, split.after.map(({ unit, extent }) => [unit.name, extent])]).toEqual([
      "split",
      [
        ["Phường Nghĩa Đô", "part"],
        ["Phường Cầu Giấy", "part"],
      ],
    ]);
  });

  it("lists what stands below a district, and refuses what is not", async () => {
    const district = must(await showUnit({ code: "56-old-huyen-van-ninh" }, world.effects));
    expect([district.above.map(({ name }) => name), district.below.length]).toEqual([["Tỉnh Khánh Hòa"], 13]);
    expect(codesOf(await showUnit({ code: "x" }, world.effects))).toEqual(["E-UNITS-001"]);
  });
});

describe("the look-up of the merger", () => {
  it("is searched by either name, paged, and taken away", async () => {
    const page = must(await listMergers({ query: "van gia", province: "56" }, world.effects));
    expect(page.moves).toMatchObject([{ oldName: "Thị trấn Vạn Giã", newName: "Xã Vạn Ninh", extent: "whole" }]);
    const whole = must(await listMergers({ limit: 3 }, world.effects));
    expect([whole.total, whole.moves.length]).toEqual([10_838, 3]);
    const file = must(await downloadMergers({ query: "van gia", province: "56", format: "csv" }, world.effects));
    expect(new TextDecoder().decode(file.bytes)).toContain(
      "22489,Thị trấn Vạn Giã,Huyện Vạn Ninh,Tỉnh Khánh Hòa,22489,Xã Vạn Ninh,Tỉnh Khánh Hòa,01/7/2025,toàn bộ",
    );
  });
});

describe("a round in the units of its day, and of today", () => {
  it("shows the 13 communes of Vạn Ninh of 2023 as the 5 of today", async () => {
    const then = must(await showRoundUnits({ round: "van-ninh-2023", as: "then" }, world.effects));
    expect([then.date, then.groups.length, then.unplaced]).toEqual(["2023-06-07", 13, []]);
    expect(then.groups.every(({ agencies }) => agencies.length === 2)).toBe(true);
    const now = must(await showRoundUnits({ round: "van-ninh-2023", as: "today" }, world.effects));
    expect([now.date, now.ownDay]).toEqual(["2026-03-02", "2023-06-07"]);
    expect(names(now.groups.map(({ unit }) => unit))).toEqual([
      ...["Xã Tu Bông", "Xã Vạn Hưng", "Xã Vạn Ninh", "Xã Vạn Thắng", "Xã Đại Lãnh"],
    ]);
    const all = now.groups.flatMap(({ agencies }) => agencies);
    expect([all.length, now.severalStations]).toEqual([5 + 13, 5]);
    const merged = all.find(({ name }) => name === "UBND xã Vạn Ninh");
    expect(merged?.was.map(({ planned }) => planned)).toEqual([60, 60, 60]);
    expect(merged?.planned).toBe(180);
    expect(now.groups.find(({ unit }) => unit.id === "22489")?.others.length).toBe(3);
  });
});
