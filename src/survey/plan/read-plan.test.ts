import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { smallRound } from "../../../test/small-round.ts";
import { civilDay } from "./civil-day.ts";
import { overdueDays } from "./overdue.ts";
import type { PlanAgency, PlanPart, RoundPlan } from "./plan.ts";
import { quotaCells } from "./quotas.ts";
import { readPlan } from "./read-plan.ts";
import { isOpenRound, nextStates } from "./round-states.ts";

const [communes, stations] = smallRound.parts as [PlanPart, PlanPart];
const [agency] = smallRound.agencies as [PlanAgency];
const task = { stage: "draw", title: "x", lead: "y", due: "2023-07-15" } as const;

const faults = (change: Partial<Record<keyof RoundPlan, unknown>>) => {
  const result = readPlan({ ...smallRound, ...change }, "round.json");
  return result.ok ? [] : result.problems.map(({ details }) => [details.path, details.value]);
};

describe("a plan", () => {
  it("is read as it stands, in NFC", () => {
    const result = readPlan(JSON.parse(JSON.stringify(smallRound).normalize("NFD")), "round.json");
    expect(result.ok && { ...result.value }).toEqual({ ...smallRound, planNumber: smallRound.planNumber.normalize("NFD") });
  });

  it("of Vạn Ninh 2023 asks for 780 + 650 forms, cell by cell as decided", () => {
    const file = new URL("../../../examples/van-ninh-2023/round.json", import.meta.url);
    const plan = readPlan(JSON.parse(readFileSync(file, "utf8")), "round.json");
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const [first, second] = plan.value.parts as [PlanPart, PlanPart];
    const rows = Map.groupBy(quotaCells(first), ({ agencyId }) => agencyId);
    expect([...rows.values()].map((cells) => cells.map(({ size }) => size))).toEqual(Array(13).fill([30, 20, 5, 0, 0, 5]));
    expect(quotaCells(second).map(({ fieldCode, size }) => [fieldCode, size])).toEqual(Array(13).fill(["", 50]));
  });

  it.each([
    [{ code: "Vạn Ninh" }, [["code", '"Vạn Ninh"']]],
    [{ title: "  " }, [["title", '""']]],
    [{ periodFrom: "2023-02-31" }, [["periodFrom", '"2023-02-31"']]],
    [{ periodFrom: "2023-06-01" }, [["periodTo", "2023-05-31"]]],
    [{ reverificationShare: 10 }, [["reverificationShare", "10"]]],
    [{ budget: 1 }, [["budget", '"budget"']]],
    [{ tasks: [{ stage: "dance", title: "x", lead: "y", due: "2023-07-15" }] }, [["tasks.0.stage", '"dance"']]],
    [{ agencies: smallRound.agencies.slice(1) }, [["parts.0.agencies", "van-luong"]]],
    [{ agencies: [...smallRound.agencies, smallRound.agencies[0]] }, [["agencies", "van-luong"]]],
    [{ parts: [communes, communes] }, [["parts", "ubnd-xa"]]],
    [{ parts: [{ ...communes, fields: [] }] }, [["parts.0.agencies.van-luong.quota", "tu-phap"]]],
    [{ parts: [{ ...stations, fields: communes.fields }] }, [["parts.0.fields", "3"]]],
    [{ code: "new" }, [["code", '"new"']]],
    [{ code: "a".repeat(65) }, [["code", `"${"a".repeat(59)}`]]],
    [{ title: "a\0b" }, [["title", '"a\\u0000b"']]],
    [{ planNumber: "a\ud800" }, [["planNumber", '"a\\ud800"']]],
    [{ planDate: "0000-01-01" }, [["planDate", '"0000-01-01"']]],
    [{ tasks: [{ ...task, starts: "2023-07-16" }] }, [["tasks.0.due", "2023-07-15"]]],
    [{ agencies: [{ ...agency, validFrom: "2023-07-16", validTo: "2023-07-15" }] }, [["agencies.0.validTo", "2023-07-15"]]],
    [{ agencies: [{ ...agency, parentId: agency.id }] }, [["agencies.0.parentId", agency.id]]],
    [
      {
        agencies: [
          { ...agency, parentId: "b" },
          { ...agency, id: "b", parentId: agency.id },
        ],
      },
      [
        ["agencies.0.parentId", "b"],
        ["agencies.1.parentId", agency.id],
      ],
    ],
  ] as const)("is refused for %j", (change, expected) => {
    const found = faults(change as Partial<Record<keyof RoundPlan, unknown>>);
    expect(found).toEqual(expect.arrayContaining(expected.map((fault) => [...fault])));
    expect(found[0]?.[0]).toBe(expected[0]?.[0]);
  });

  it("is refused for quotas of the wrong kind or of a field it does not have", () => {
    const withQuota = (part: PlanPart, quota: unknown) =>
      faults({ parts: [{ ...part, agencies: [{ id: "van-luong", quota }] }] });
    expect(withQuota(communes, 60)).toEqual([["parts.0.agencies.van-luong.quota", "60"]]);
    expect(withQuota(communes, { "dat-dai": 5 })).toEqual([["parts.0.agencies.van-luong.quota", "dat-dai"]]);
    expect(withQuota(stations, { "tu-phap": 5 })).toEqual([["parts.0.agencies.van-luong.quota", '{"tu-phap":5}']]);
    expect(withQuota(stations, -1)[0]?.[0]).toContain("quota");
    expect(withQuota(stations, 99_999_999_999)[0]?.[0]).toContain("quota");
  });

  it("is told in words which entry is missing and which is none", () => {
    const { title: _, ...rest } = smallRound;
    const result = readPlan({ ...rest, budget: 1 }, "round.json");
    const reasons = result.ok ? [] : result.problems.map(({ details }) => [details.path, details.reason]);
    expect(reasons).toEqual([
      ["title", "thiếu mục này"],
      ["budget", "mục không có trong kế hoạch"],
    ]);
  });

  it("has at most one field that takes all others", () => {
    const fields = communes.fields.map((field) => ({ ...field, takesOthers: true }));
    expect(faults({ parts: [{ ...communes, fields }] })).toEqual([["parts.0.fields", "takesOthers"]]);
  });
});

describe("quotas", () => {
  it("have a cell for every agency and field, 0 where nothing is said", () => {
    expect(quotaCells(communes).map(({ size }) => size)).toEqual([2, 0, 1, 2, 0, 1]);
  });
});

describe("the states of a round", () => {
  it("lead to an end from everywhere", () => {
    for (const [state, next] of Object.entries(nextStates)) {
      const reached = new Set(next);
      for (const one of reached) for (const further of nextStates[one]) reached.add(further);
      const ends = [...reached].filter((one) => !isOpenRound(one));
      expect([state, next.length === 0 || ends.length > 0]).toEqual([state, true]);
    }
  });
});

describe("deadlines", () => {
  it("end with the day in Vietnam", () => {
    expect(civilDay(new Date("2023-07-15T16:59:59Z"))).toBe("2023-07-15");
    expect(civilDay(new Date("2023-07-15T17:00:00Z"))).toBe("2023-07-16");
    expect([overdueDays("2023-07-15", "2023-07-15"), overdueDays("2023-07-15", "2023-08-01")]).toEqual([0, 17]);
  });
});
