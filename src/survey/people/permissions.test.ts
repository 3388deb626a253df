import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Grant, UnitScope } from "./actor.ts";
import { actionNames, may, permissionOf, seenRows, unitsSeen } from "./permissions.ts";
import { type Role, roles } from "./role.ts";

const person = (...grants: readonly Grant[]): Actor => ({
  ...{ kind: "account", id: "1", username: "a", name: "A", body: "B" },
  grants,
});

const commune: UnitScope = {
  ...{ id: "van-luong", kind: "agency", name: "UBND xã Vạn Lương" },
  ...{ covers: ["van-luong", "tyt-van-luong"], rounds: ["a"], wholeRounds: [] },
};
const province: UnitScope = {
  ...{ id: "56", kind: "area", name: "Khánh Hòa" },
  ...{ covers: ["56", "van-luong", "tyt-van-luong", "van-long"], rounds: ["a", "b"], wholeRounds: ["a"] },
};
const coordinator: Grant = { role: "agency-coordinator", roundCode: null, unit: commune };

describe("a role held in one round", () => {
  const own: Grant = { role: "lead", roundCode: "a" };

  it("reaches that round, and what is filtered everywhere", () => {
    expect(may(person(own), "commitDraw", { round: "a" })).toBe(true);
    expect(may(person(own), "commitDraw", { round: "b" })).toBe(false);
    expect(may(person(own), "createRound")).toBe(false);
    expect(may(person(own), "listRounds")).toBe(true);
  });

  it("is not needed by the machine itself, and held by nobody unknown", () => {
    expect(may({ kind: "system", name: "" }, "commitDraw", { round: "x" })).toBe(true);
    for (const action of actionNames) expect(may({ kind: "anonymous", name: "", grants: [] }, action)).toBe(false);
  });
});

describe("a role held for one unit", () => {
  it("reaches the units below it, and its own rows of the rounds that measure them", () => {
    expect(may(person(coordinator), "showFrame", { round: "a" })).toBe(true);
    expect(may(person(coordinator), "showFrame", { round: "b" })).toBe(false);
    expect(may(person(coordinator), "showFrame", { round: "a", unit: "tyt-van-luong" })).toBe(true);
    expect(may(person(coordinator), "showFrame", { round: "a", unit: "van-long" })).toBe(false);
  });

  it("reaches a whole round only where nothing of it lies outside", () => {
    const lead = person({ role: "lead", roundCode: null, unit: province });
    expect(may(lead, "commitDraw", { round: "a" })).toBe(true);
    expect(may(lead, "commitDraw", { round: "b" })).toBe(false);
    expect(may(lead, "createRound")).toBe(false);
    const local = person({ role: "lead", roundCode: null, unit: commune });
    expect(may(local, "commitDraw", { round: "a", unit: "van-luong" }), "naming a unit opens no whole round").toBe(false);
    expect(may(local, "invitePerson", { round: "a", unit: "van-luong" })).toBe(true);
    expect(may(local, "invitePerson", { round: "a", unit: "van-long" })).toBe(false);
  });

  it("sees the rows of its units alone", () => {
    const rows = ["van-luong", "van-long", "tyt-van-luong"];
    const seen = (actor: Actor) => seenRows(rows, unitsSeen(actor, "showFrame", { round: "a" }), (unit) => unit);
    expect(seen(person(coordinator))).toEqual(["van-luong", "tyt-van-luong"]);
    expect(seen(person(coordinator, { role: "auditor", roundCode: null }))).toEqual(rows);
    expect(seen(person({ role: "lead", roundCode: null, unit: province }))).toEqual(rows);
    expect(seen(person())).toEqual([]);
    expect(unitsSeen({ kind: "system", name: "" }, "showFrame")).toBeNull();
  });
});

describe("a unit under evaluation", () => {
  const touching = actionNames.filter((action) => permissionOf(action).respondents);

  it("never sees its own respondents: no action, as no role", () => {
    expect(touching).toEqual(
      expect.arrayContaining(["downloadContacts", "importResponses", "downloadDataset", "showIndicator"]),
    );
    for (const action of touching)
      for (const role of roles)
        for (const roundCode of [null, "a"])
          for (const unit of [undefined, "van-luong"])
            expect([action, role, may(person({ role, roundCode, unit: commune }), action, { round: "a", unit })]).toEqual([
              action,
              role,
              false,
            ]);
  });

  it("is kept from them whatever other roles its person holds", () => {
    const grant = fc.record({ role: fc.constantFrom<Role>(...roles), roundCode: fc.constantFrom(null, "a") });
    fc.assert(
      fc.property(fc.array(grant), fc.constantFrom(...touching), (others, action) => {
        expect(may(person(coordinator, ...others), action, { round: "a" })).toBe(false);
      }),
    );
  });

  it("does not bar its person from rounds that do not measure it", () => {
    const both = person(coordinator, { role: "analyst", roundCode: null });
    expect(may(both, "computeIndex", { round: "c" })).toBe(true);
    expect(may(both, "computeIndex", { round: "a" })).toBe(false);
  });

  it("has a co-ordinator who changes nothing of what is measured", () => {
    const rights = actionNames.filter((action) => permissionOf(action).roles.includes("agency-coordinator"));
    for (const action of rights) expect([action, permissionOf(action).respondents]).toEqual([action, undefined]);
  });
});
