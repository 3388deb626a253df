import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { interceptRuleLine } from "../../survey/draw/read-intercept-rule.ts";
import { createRound } from "../plan/create-round.ts";
import { setInterceptRule } from "./set-intercept-rule.ts";
import { showIntercept } from "./show-intercept.ts";

const place = { round: "dot-thu-2023", part: "tram-y-te" };
const rule = { seed: "482915", from: "2023-07-17", to: "2023-07-21", weekdays: ["1", "3"], perSession: "2", visitors: "9" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

const set = (over: Partial<typeof rule> = {}, part = place.part) =>
  setInterceptRule({ ...place, part, rule: { ...rule, ...over } }, world.effects);

describe("the rule for asking on the spot", () => {
  it("is offered with the days of the fieldwork, and gives each place its sessions", async () => {
    expect(must(await showIntercept(place, world.effects))).toMatchObject({
      ...{ rule: null, sessions: [], offered: { from: "2023-07-15", to: "2023-09-30" }, fixed: false },
    });
    must(await set());
    const { sessions, agencies, setBy } = must(await showIntercept(place, world.effects));
    expect(setBy).toBe("Hệ thống");
    for (const { id, quota } of agencies) {
      const own = sessions.filter(({ agencyId }) => agencyId === id);
      expect(own.reduce((sum, session) => sum + session.quota, 0)).toBe(quota);
      expect(own.every(({ day }) => ["2023-07-17", "2023-07-19"].includes(day))).toBe(true);
    }
    must(await set({ seed: "khác" }));
    expect(must(await showIntercept(place, world.effects)).rule?.seed).toBe("khác");
  });

  it("is set by one at a time; the other is told what stands there now", async () => {
    const save = (seed: string, seen: string) => setInterceptRule({ ...place, rule: { ...rule, seed }, seen }, world.effects);
    must(await save("482915", ""));
    const late = await save("khác", "");
    expect(late).toMatchObject({ problems: [{ code: "E-PLAN-010", details: { fields: expect.stringContaining("482915") } }] });
    const shown = interceptRuleLine(must(await showIntercept(place, world.effects)).rule);
    must(await save("khác", shown));
  });

  it("names every field that is wrong, and keeps what stood", async () => {
    must(await set());
    const wrong = { seed: " ", from: "2023-02-31", to: "x", weekdays: [], perSession: "0", visitors: "nhiều" };
    expect(codesOf(await set(wrong))).toEqual([171, 172, 173, 174, 175, 176].map((code) => `E-DRAW-${code}`));
    expect(codesOf(await set({ weekdays: ["7"] }))).toEqual(["E-DRAW-178"]);
    expect(codesOf(await set({}, "ubnd-xa"))).toEqual(["E-DRAW-012"]);
    expect(must(await showIntercept(place, world.effects)).rule?.seed).toBe("482915");
  });
});
