import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { comparePlanVersions } from "./compare-plan-versions.ts";
import { createRound } from "./create-round.ts";
import { setQuotas } from "./set-quotas.ts";

const round = smallRound.code;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

const setStations = async (size: number) => {
  const quotas = ["tyt-van-luong", "tyt-van-long"].map((agency) => ({ agency, field: "", size }));
  must(await setQuotas({ round, part: "tram-y-te", quotas }, world.effects));
};

describe("two kept versions of a plan", () => {
  it("are compared once there are two: the last with the one before, or those asked for", async () => {
    expect(must(await comparePlanVersions({ round }, world.effects))).toBeNull();
    await approvePlan(world, round);
    expect(must(await comparePlanVersions({ round }, world.effects))).toBeNull();
    await setStations(4);
    await setStations(5);
    const last = must(await comparePlanVersions({ round }, world.effects));
    expect(last).toMatchObject({ from: 1, to: 2 });
    expect(last?.differences.map(({ of, before, after }) => [of, before, after])).toEqual([
      ["Trạm Y tế xã Vạn Lương", "4", "5"],
      ["Trạm Y tế xã Vạn Long", "4", "5"],
    ]);
    const whole = must(await comparePlanVersions({ round, from: 0, to: 2 }, world.effects));
    expect(whole?.differences.map(({ before, after }) => [before, after])).toEqual([
      ["3", "5"],
      ["2", "5"],
    ]);
    expect(must(await comparePlanVersions({ round, from: 1, to: 1 }, world.effects))?.differences).toEqual([]);
  });

  it("are refused where one is not kept", async () => {
    expect(codesOf(await comparePlanVersions({ round, from: 0, to: 9 }, world.effects))).toEqual(["E-PLAN-022"]);
  });
});
