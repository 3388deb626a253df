import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { roundCode } from "../../survey/plan/plan-shape.ts";
import { workspaceRoutes } from "./routes.ts";

const besideRounds = workspaceRoutes.find(({ path }) => path === "workspace")?.children ?? [];
const names = [...new Set(besideRounds.map(({ path }) => path?.split("/")[0] ?? ""))].filter((name) => /^[^:]/.test(name));

describe("the code of a round", () => {
  it("stands in the address beside pages across the rounds", () => {
    expect(names).toEqual(expect.arrayContaining(["new", "units", "work", "mail"]));
  });

  it.each(names)("may not be %s, the name of a page", (name) => {
    expect(v.is(roundCode, name)).toBe(false);
    expect(v.is(roundCode, `${name}-2026`)).toBe(true);
  });
});
