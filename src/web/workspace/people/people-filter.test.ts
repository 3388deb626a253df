import { describe, expect, it } from "vitest";
import type { AccountLine, GrantLine } from "../../../survey/people/people-view.ts";
import { chosenPeople, readPeopleFilter, scopesHeld } from "./people-filter.ts";

const grant = (change: Partial<GrantLine>): GrantLine => ({
  role: "lead",
  roundCode: null,
  unit: null,
  supervises: null,
  ...change,
});
const person = (username: string, change: Partial<AccountLine>): AccountLine => ({
  ...{ id: username, username, name: username, email: null, body: "Sở Nội vụ", grants: [], state: "active" },
  ...{ secondFactor: false, createdAt: "", seenAt: null, invitedUntil: null, ...change },
});

const unit = { id: "van-luong", name: "UBND xã Vạn Lương" };
const people = [
  person("an", { grants: [grant({ roundCode: "a" }), grant({ role: "analyst" })], secondFactor: true }),
  person("binh", { body: "UBND xã", grants: [grant({ role: "agency-coordinator", unit })] }),
  person("chi", { state: "invited" }),
];
const found = (search: string) => chosenPeople(people, readPeopleFilter(search)).map(({ username }) => username);

describe("filtering people", () => {
  it.each([
    ["", ["an", "binh", "chi"]],
    ["?role=analyst", ["an"]],
    ["?scope=unit:van-luong", ["binh"]],
    ["?scope=round:a&role=lead", ["an"]],
    ["?scope=round:a&role=analyst", []],
    [`?body=${encodeURIComponent("UBND xã".normalize("NFD"))}`, ["binh"]],
    ["?state=invited", ["chi"]],
    ["?factor=none", ["binh"]],
    ["?role=khong-co", []],
  ])("%s", (search, usernames) => {
    expect(found(search)).toEqual(usernames);
  });

  it("offers the scopes that are held", () => {
    expect([...scopesHeld(people)]).toEqual([
      ["round:a", "a"],
      ["unit:van-luong", "UBND xã Vạn Lương"],
    ]);
  });
});
