import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RoundPlan } from "./plan.ts";
import { seenPlan } from "./seen-plan.ts";

const plan = JSON.parse(
  readFileSync(new URL("../../../examples/hau-giang-2021/round.json", import.meta.url), "utf8"),
) as RoundPlan;
const commune = plan.agencies.find(({ parentId, kind }) => parentId !== undefined && kind === "commune");

describe("a plan as somebody sees it", () => {
  it("is whole for who sees every unit", () => {
    expect(seenPlan(plan, null)).toBe(plan);
  });

  it("holds the quotas of one's own units alone, with the agencies they belong to; head and tasks are for all", () => {
    const own = seenPlan(plan, [commune?.id ?? ""]);
    expect(own.parts.map(({ code, agencies }) => [code, agencies.map(({ id }) => id)])).toEqual([
      ["so-nganh", []],
      ["ubnd-huyen", []],
      ["ubnd-xa", [commune?.id]],
    ]);
    expect(own.agencies.map(({ id }) => id).toSorted()).toEqual([commune?.id, commune?.parentId].toSorted());
    expect({ ...own, parts: plan.parts, agencies: plan.agencies }).toEqual(plan);
  });

  it("holds no quota for who sees no unit of it", () => {
    expect(seenPlan(plan, []).parts.flatMap(({ agencies }) => agencies)).toEqual([]);
  });
});
