import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { createRound } from "../plan/create-round.ts";
import { draftBudget } from "../plan/draft-budget.ts";
import { applySizes } from "./apply-sizes.ts";
import { commitDraw } from "./commit-draw.ts";
import { compareSizes } from "./compare-sizes.ts";
import { showDraw } from "./show-draw.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };
const onSite = { round: "dot-thu-2023", part: "tram-y-te" };
const four = [
  ["quota", "4"],
  ["use", "quota-4"],
] as const;

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
  await approvePlan(world, place.round);
});
afterEach(() => world.close());

const importGood = async () =>
  must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));

describe("comparing sizes of a round", () => {
  it("is provisional before the frame, while it is open, and final once it is frozen", async () => {
    const standing = async () => must(await compareSizes(place, world.effects)).frame;
    expect(await standing()).toBe("none");
    await importGood();
    expect(await standing()).toBe("open");
    must(await freezeFrame(place, world.effects));
    const view = must(await compareSizes({ ...place, asked: four }, world.effects));
    expect(view).toMatchObject({ frame: "frozen", fixed: false, chosen: { id: "quota-4", total: 8 }, problems: [] });
    expect(view.people).toBe(view.chosen.agencies.reduce((sum, { population }) => sum + (population ?? 0), 0));
  });

  it("offers the index that was published last of each agency, as it is shown and no other", async () => {
    must(await createRound({ plan: { ...smallRound, code: "dot-truoc", shortTitle: "Đợt trước", year: 2022 } }, world.effects));
    const figure = (value: number | null) => ({
      name: "",
      overall: { value, n: 40, flag: value === null ? "suppressed" : "ok" },
    });
    const parts = [
      {
        agencies: [
          { id: "van-luong", ...figure(86.25) },
          { id: "van-long", ...figure(null) },
        ],
      },
    ];
    const release = async (version: number, value: unknown) =>
      world.database.pool.query(
        `insert into survey.releases (province, id, round_id, version, snapshot, drafted_by, drafted_at, released_by, released_at)
         select province, gen_random_uuid(), id, $1, $2, 'A', now(), 'B', now() from survey.rounds where code = 'dot-truoc'`,
        [version, JSON.stringify(value)],
      );
    await release(1, { parts });
    const asked = [["assume", "published"]] as const;
    const agencies = must(await compareSizes({ ...place, asked }, world.effects)).chosen.agencies;
    expect(agencies.map(({ id, expected, published }) => [id, expected, published?.title ?? null])).toEqual(
      expect.arrayContaining([
        ["van-luong", 86.25, "Đợt trước"],
        ["van-long", 80, null],
      ]),
    );
    await world.database.pool.query(
      "update survey.releases set withdrawn_at = now(), withdrawn_by = 'B', withdrawal_reason = 'x'",
    );
    const after = must(await compareSizes({ ...place, asked }, world.effects)).chosen.agencies;
    expect(after.every(({ published, expected }) => published === null && expected === 80)).toBe(true);
  });

  it("knows an on-site part without fields or people", async () => {
    const view = must(await compareSizes({ ...onSite, asked: [["table", "van-ninh-2023"]] }, world.effects));
    expect(view.fields).toEqual([]);
    expect(view.outcomes.find(({ id }) => id === "table-van-ninh-2023")).toMatchObject({ total: 100, silent: 0 });
  });

  it("goes by the fee of the round's budget, unless another is asked for", async () => {
    expect(must(await compareSizes(place, world.effects))).toMatchObject({ budgeted: null, settings: { price: 40_000 } });
    must(await draftBudget({ round: place.round, norms: "tt-109-2016" }, world.effects));
    await world.database.pool.query("update survey.budget_lines set rate = 35000 where figure = 'forms.ubnd-xa'");
    expect(must(await compareSizes(place, world.effects))).toMatchObject({ budgeted: 35_000, settings: { price: 35_000 } });
    const asked = [["price", "50000"]] as const;
    expect(must(await compareSizes({ ...place, asked }, world.effects)).settings.price).toBe(50_000);
  });
});

describe("applying a rule", () => {
  it("writes the quotas of the part, with the rule in the audit trail, until they are committed", async () => {
    await importGood();
    must(await freezeFrame(place, world.effects));
    expect(must(await applySizes({ ...place, asked: four }, world.effects))).toMatchObject({ before: 6, total: 8 });
    expect(must(await showDraw(place, world.effects)).planned).toBe(8);
    expect(must(await compareSizes(place, world.effects)).outcomes[0]).toMatchObject({ id: "plan", total: 8 });
    must(await commitDraw({ ...place, eventName: "XSKT 25/6/2023" }, world.effects));
    expect(codesOf(await applySizes({ ...place, asked: four }, world.effects))).toEqual(["E-DRAW-017"]);
    expect(must(await compareSizes(place, world.effects)).fixed).toBe(true);
  });

  it("takes an on-site part too, and nothing that was typed wrong", async () => {
    const asked = [
      ["quota", "5"],
      ["use", "quota-5"],
    ] as const;
    expect(must(await applySizes({ ...onSite, asked }, world.effects))).toMatchObject({ total: 10 });
    expect(codesOf(await applySizes({ ...onSite, asked: [["quota", "năm"]] }, world.effects))).toEqual(["E-DRAW-016"]);
    expect(codesOf(await applySizes({ ...onSite, part: "khac" }, world.effects))).toEqual(["E-PLAN-005"]);
  });
});
