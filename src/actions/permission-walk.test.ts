import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import type { Actor, UnitScope } from "../survey/people/actor.ts";
import { may, permissionOf } from "../survey/people/permissions.ts";
import { roles } from "../survey/people/role.ts";
import type { Action } from "./action.ts";
import { createRound } from "./plan/create-round.ts";

type AnyAction = Action<unknown, unknown>;

const isAction = (value: unknown): value is AnyAction => typeof value === "function" && "right" in value;

/** Every action that asks for a right, by its file: `draw/commit-draw: commitDraw`. */
const walked = (
  await Promise.all(
    readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/test(ing)?\.ts$/.test(file))
      .map(async (file) => {
        const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ `./${file}`);
        return Object.entries(module).flatMap(([name, value]) =>
          isAction(value) ? [[`${file}: ${name}`, value] as const] : [],
        );
      }),
  )
)
  .flat()
  .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Enough of an input that an action allowed to run finds nothing and says so, without doing anything. */
const input = (round: string) => ({
  ...{ round, part: "khong-co", task: "khong-co", state: "draft", stratum: "", eventName: "x", eventText: "x" },
  ...{ file: { name: "x.csv", bytes: new Uint8Array(0) }, username: "x", name: "", body: "", role: "king", plan: {} },
  ...{ reason: "", version: 1, done: true, example: "khong-co", name: "khong-co" },
  ...{ form: "khong-co", revision: 1, respondent: "citizen", edit: {}, people: 1, notes: "", lines: [] },
});

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

/** Whether the action let this person through; what it then says or throws is another matter. */
const lets = async (run: AnyAction, person: Actor, unit?: string): Promise<boolean> => {
  try {
    const asked = { ...input(smallRound.code), ...(unit && { unit }) };
    return !codesOf(await run(asked, world.as(person))).includes("E-PEOPLE-001");
  } catch {
    return true;
  }
};

const round = smallRound.code;
const measured: UnitScope = {
  ...{ id: "van-luong", kind: "agency", name: "UBND xã Vạn Lương", covers: ["van-luong"] },
  ...{ rounds: [round], wholeRounds: [] },
};
const elsewhere: UnitScope = { ...measured, id: "noi-khac", covers: ["noi-khac"], rounds: ["dot-khac"] };
const district: UnitScope = { ...measured, id: "huyen", kind: "area", covers: ["huyen", "van-luong"], wholeRounds: [round] };

/** Every place that a role can be held for, seen from the round of the walk. */
const scopes: readonly (readonly [string, string | null, UnitScope | null])[] = [
  ["everywhere", null, null],
  ["in this round", round, null],
  ["in another round", "dot-khac", null],
  ["for a measured agency", null, measured],
  ["for a measured agency in another round", "dot-khac", measured],
  ["for another unit", round, elsewhere],
  ["for the whole district", round, district],
];

describe("every action as every role", () => {
  it("are all found by their right", () => {
    const asking = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .filter((file) => readFileSync(join(import.meta.dirname, file), "utf8").includes("= action("));
    expect(asking.length).toBeGreaterThan(20);
    expect(walked.map(([name]) => name.split(":")[0])).toEqual(expect.arrayContaining(asking));
  });

  it.each(walked)("%s asks for its right", async (_, run) => {
    const { right } = run;
    const { roles: allowed, reach, respondents } = permissionOf(right);
    for (const role of roles) {
      for (const [where, roundCode, unit] of scopes) {
        const person = personWith(role, roundCode, unit);
        expect([role, where, await lets(run, person)]).toEqual([role, where, may(person, right, { round })]);
      }
      expect(may(personWith(role), right, { round })).toBe(allowed.includes(role));
      expect(may(personWith(role, null, elsewhere), right, { round })).toBe(allowed.includes(role) && reach === "anywhere");
      for (const unit of ["van-luong", "noi-khac"]) {
        const person = personWith(role, null, measured);
        if (!may(person, right, { round, unit }))
          expect([role, unit, await lets(run, person, unit)]).toEqual([role, unit, false]);
      }
      if (respondents) expect(await lets(run, personWith(role, null, measured))).toBe(false);
    }
    expect(codesOf(await run(input(round), world.as(anonymous)))).toEqual(["E-PEOPLE-001"]);
  });

  it("writes nothing on the way", async () => {
    const entries = await world.effects.store.listAuditEntries({ limit: 500 });
    expect(entries.map(({ act }) => act)).toEqual(["createRound"]);
  });
});
