import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { showFieldwork } from "../fieldwork/show-fieldwork.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { createRound } from "../plan/create-round.ts";
import { commitDraw } from "./commit-draw.ts";
import { drawSample } from "./draw-sample.ts";
import { replaceCase } from "./replace-case.ts";
import { showDraw } from "./show-draw.ts";
import { showReplacements } from "./show-replacements.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
  await approvePlan(world, place.round);
  must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
  must(await freezeFrame(place, world.effects));
  must(await commitDraw({ ...place, eventName: "XSKT", reserves: 1 }, world.effects));
  must(await drawSample({ ...place, eventText: "482915" }, world.effects));
});
afterEach(() => world.close());

const casesOf = async (stratum: string) => {
  const { rows } = await world.database.pool.query<{ code: string; role: string; position: number; outcome: string }>(
    "select code, role, position, outcome from survey.sample_cases where stratum = $1 order by role desc, position",
    [stratum],
  );
  return rows;
};

const replace = (code: string, reason = "refused", note = "") => replaceCase({ ...place, code, reason, note }, world.effects);

describe("replacing a case", () => {
  it("takes the reserves of the stratum in their order, also for a reserve that fails in its turn, until none is left", async () => {
    const [first, second, one, two] = await casesOf("van-luong/tu-phap");
    expect(codesOf(await replace(one!.code))).toEqual(["E-DRAW-033"]);
    expect(must(await replace(second!.code, "deceased")).reserve).toBe(one!.code);
    expect(must(await replace(one!.code.toLowerCase(), "moved")).reserve).toBe(two!.code);
    expect(codesOf(await replace(second!.code))).toEqual(["E-DRAW-031"]);
    expect(codesOf(await replace(first!.code))).toEqual(["E-DRAW-032"]);
    const outcomes = (await casesOf("van-luong/tu-phap")).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["open", "not-found", "moved", "open"]);
  });

  it("needs a reason of the list, and words for another one", async () => {
    const [first] = await casesOf("van-long/khac");
    expect(codesOf(await replace(first!.code, "lười"))).toEqual(["E-DRAW-028"]);
    expect(codesOf(await replace(first!.code, "other"))).toEqual(["E-DRAW-028"]);
    must(await replace(first!.code, "other", "đi công tác dài ngày"));
    expect(codesOf(await replace("DT23-A9999"))).toEqual(["E-DRAW-029"]);
  });

  it("does not replace who has answered", async () => {
    const [first] = await casesOf("van-long/khac");
    await world.database.pool.query("update survey.sample_cases set outcome = 'answered' where code = $1", [first!.code]);
    expect(codesOf(await replace(first!.code))).toEqual(["E-DRAW-030"]);
  });

  it("is listed with its reason, and counted by agency and in all", async () => {
    const [, second, one] = await casesOf("van-luong/tu-phap");
    must(await replace(second!.code, "language"));
    must(await replace(one!.code));
    const view = must(await showReplacements(place, world.as(personWith("supervisor"))));
    expect(view.lines.map(({ code, reserve, reason }) => [code, reserve, reason])).toEqual([
      [second!.code, one!.code, "language"],
      [one!.code, expect.any(String), "refused"],
    ]);
    expect(view.rates.map(({ agencyId, replaced, sampled }) => [agencyId, replaced, sampled])).toEqual([
      ["van-luong", 1, 3],
      ["van-long", 0, 3],
      [null, 1, 6],
    ]);
    expect(must(await showDraw(place, world.effects)).stage).toBe("drawn");
  });

  it("gives the page of the fieldwork its substitution rates", async () => {
    const shown = async () => must(await showFieldwork(place, world.effects));
    expect((await shown()).totals.substitution).toBe(0);
    const [first] = await casesOf("van-luong/tu-phap");
    must(await replace(first!.code));
    const { totals, agencies } = await shown();
    expect([totals.substitution, agencies.map(({ substitution }) => substitution)]).toEqual([100 / 6, [100 / 3, 0]]);
  });
});
