import { describe, expect, it } from "vitest";
import { smallRound } from "../../../test/small-round.ts";
import { planDifferences } from "./compare-plans.ts";
import type { RoundPlan } from "./plan.ts";

const said = (after: Partial<RoundPlan>, before: RoundPlan = smallRound) =>
  planDifferences(before, { ...before, ...after }).map(({ section, aspect, of, before, after }) => [
    `${section} ${aspect}`,
    ...[of, before, after],
  ]);
const [communes, stations] = smallRound.parts as [RoundPlan["parts"][0], RoundPlan["parts"][0]];
const [first, second] = smallRound.tasks as [RoundPlan["tasks"][0], RoundPlan["tasks"][0]];

describe("what differs between two versions of a plan", () => {
  it("is nothing for the same plan, whatever the order of keys", () => {
    expect(said({ parts: [{ ...communes, ratedUnit: "competent" }, stations], supervision: [] })).toEqual([]);
  });

  it("names head and texts, and says an order that was changed once", () => {
    const [a = "", b = ""] = smallRound.legalBases;
    expect(said({ title: "Tên mới", planDate: null, legalBases: [b, a], purposes: ["Khác."] })).toEqual([
      ["head title", "", smallRound.title, "Tên mới"],
      ["head planDate", "", "2023-06-07", null],
      ["texts legalBases", "", `${a}\n${b}`, `${b}\n${a}`],
      ["texts purposes", "", smallRound.purposes[0], null],
      ["texts purposes", "", null, "Khác."],
    ]);
  });

  it("names parts, agencies and quotas by what people call them", () => {
    const agencies = [{ id: "van-luong", quota: { "tu-phap": 4, khac: 1 } }];
    expect(said({ parts: [{ ...communes, agencies }] })).toEqual([
      ["scope agency", "UBND các xã", "UBND xã Vạn Long", null],
      ["quotas forms", "UBND xã Vạn Lương, Tư pháp", "2", "4"],
      ["quotas forms", "UBND xã Vạn Long, Tư pháp", "2", null],
      ["quotas forms", "UBND xã Vạn Long, Các lĩnh vực khác", "1", null],
      ["parts part", "Trạm Y tế xã", "Trạm Y tế xã", null],
    ]);
    expect(said({ parts: [communes, { ...stations, agencies: [{ id: "tyt-van-luong", quota: 9 }] }] })).toContainEqual([
      "quotas forms",
      ...["Trạm Y tế xã Vạn Lương", "3", "9"],
    ]);
  });

  it("tells tasks that came, went, or changed", () => {
    const tasks = [
      { ...second, due: "2023-10-15", product: "Phiếu" },
      { ...first, title: "Việc mới", lead: "Sở Nội vụ" },
    ];
    expect(said({ tasks })).toEqual([
      ["tasks task", first.title, first.due, null],
      ["tasks product", second.title, null, "Phiếu"],
      ["tasks due", second.title, "2023-09-30", "2023-10-15"],
      ["tasks task", "Việc mới", null, first.due],
    ]);
  });

  it("tells a task by its new title when nothing else of it changed, each once", () => {
    const [a, b] = [
      { ...first, title: "Việc A" },
      { ...first, title: "Việc B" },
    ];
    expect(said({ tasks: [{ ...first, title: "Việc khác" }, second] })).toEqual([
      ["tasks taskTitle", "Việc khác", first.title, "Việc khác"],
    ]);
    expect(said({ tasks: [a, b, second] }).map(([aspect]) => aspect)).toEqual(["tasks taskTitle", "tasks task"]);
    expect(said({ tasks: [second] }, { ...smallRound, tasks: [a, b, second] }).map(([aspect]) => aspect)).toEqual([
      ...["tasks task", "tasks task"],
    ]);
  });

  it("tells an agency by its new name", () => {
    const agencies = smallRound.agencies.map((agency) =>
      agency.id === "van-long" ? { ...agency, name: "UBND phường Vạn Long" } : agency,
    );
    expect(said({ agencies })).toEqual([["scope agency", "UBND các xã", "UBND xã Vạn Long", "UBND phường Vạn Long"]]);
  });

  it("tells the supervision programme line by line", () => {
    const line = { body: "MTTQ", watches: "Phát phiếu", from: "2023-08-01", to: "2023-08-09" };
    expect(said({ supervision: [line] })).toEqual([
      ["supervision supervision", "", null, "MTTQ: Phát phiếu, 2023-08-01 – 2023-08-09"],
    ]);
  });
});
