import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { createRound } from "../plan/create-round.ts";
import { showEligible } from "./show-eligible.ts";

const place = { round: smallRound.code, part: "ubnd-xa" };

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

describe("the eligible people of each cell", () => {
  it("are not told before the frame, nor of an on-site part or one that there is not", async () => {
    expect(must(await showEligible(place, world.effects))).toBeNull();
    expect(must(await showEligible({ ...place, part: "tram-y-te" }, world.effects))).toBeNull();
    expect(codesOf(await showEligible({ ...place, part: "khong-co" }, world.effects))).toEqual(["E-PLAN-005"]);
  });

  it("are those that the draw will find, 0 too, and final once the frame is frozen", async () => {
    must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
    const open = must(await showEligible(place, world.effects));
    expect(open).toEqual({
      frame: "open",
      units: {
        ...{ "van-luong/tu-phap": 8, "van-luong/giao-thong": 0, "van-luong/khac": 8 },
        ...{ "van-long/tu-phap": 8, "van-long/giao-thong": 0, "van-long/khac": 8 },
      },
    });
    must(await freezeFrame(place, world.effects));
    expect(must(await showEligible(place, world.effects))).toEqual({ ...open, frame: "frozen" });
  });

  it("of other agencies are not shown to one of an agency", async () => {
    const unit = {
      ...({ id: "van-luong", kind: "agency", name: "UBND xã Vạn Lương", covers: ["van-luong"] } as const),
      ...{ rounds: [place.round], wholeRounds: [] },
    };
    const seen = must(await showEligible(place, world.as(personWith("agency-coordinator", null, unit))));
    expect(Object.keys(seen?.units ?? {})).toEqual(["van-luong/tu-phap", "van-luong/giao-thong", "van-luong/khac"]);
  });
});
