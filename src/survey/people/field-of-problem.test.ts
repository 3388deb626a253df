import { describe, expect, it } from "vitest";
import { problem } from "../problem.ts";
import { personFieldOf } from "./field-of-problem.ts";
import { nameFaults } from "./person-name.ts";

describe("the field of a problem about a person", () => {
  it.each([
    [problem("E-PEOPLE-011", { field: "vai trò" }), "role"],
    [problem("E-PEOPLE-015", {}), "unit"],
    [problem("E-PEOPLE-013", { email: "x" }), "email"],
    [problem("E-PEOPLE-018", { username: "x" }), null],
  ])("%o is %s", (fault, field) => expect(personFieldOf(fault)).toBe(field));

  it("is that of the name, empty or too long", () => {
    expect(nameFaults(" ", "họ và tên").map(personFieldOf)).toEqual(["name"]);
    expect(nameFaults("Ổ".repeat(201), "cơ quan").map((fault) => [personFieldOf(fault), fault.details.length])).toEqual([
      ["body", 201],
    ]);
    expect(nameFaults("Ổ".repeat(200), "cơ quan")).toEqual([]);
  });
});
