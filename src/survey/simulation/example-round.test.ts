import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlan } from "../plan/read-plan.ts";
import { populationFrom } from "./population.ts";

const folder = new URL("../../../examples/van-ninh-2023/", import.meta.url);
const source = readFileSync(new URL("round.json", folder), "utf8");
const read = readPlan(JSON.parse(source), "round.json");
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const plan = read.value;
const population = populationFrom(JSON.parse(readFileSync(new URL("population.json", folder), "utf8")));
const [communes, stations] = plan.parts;

describe("the plan 1982/KH-UBND", () => {
  test("its head, and that everything counted in it is simulated", () => {
    expect(plan).toMatchObject({ code: "van-ninh-2023", planNumber: "1982/KH-UBND", planDate: "2023-06-07", simulated: true });
    expect(plan.reverificationShare).toBe(0.1);
    expect(plan.signatory).toEqual({ authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "Đàm Ngọc Quang" });
    expect(source.normalize("NFC")).toBe(source);
  });

  test("three legal bases with numbers and dates, three purposes, eight recipients, two supervisors", () => {
    expect(plan.legalBases.map((text) => /số (\S+) ngày (\S+) của/.exec(text)?.slice(1))).toEqual([
      ["2072/QĐ-UBND", "12/8/2014"],
      ["1118/QĐ-UBND", "19/5/2023"],
      ["84/QĐ-UBND", "11/01/2023"],
    ]);
    expect([plan.purposes.length, plan.recipients.length, plan.supervisors.length]).toEqual([3, 8, 2]);
  });

  test("780 forms: 13 communes × (30, 20, 5, 0, 0, 5), cell by cell", () => {
    expect(communes?.fields.map(({ name }) => name)).toEqual([
      "Tư pháp",
      "Lao động - TB và XH",
      "Tài nguyên và môi trường",
      "Giao thông, Xây dựng",
      "Giáo dục, Y tế",
      "Các lĩnh vực khác",
    ]);
    const codes = communes?.fields.map(({ code }) => code) ?? [];
    const rows =
      communes?.agencies.map(({ quota }) => codes.map((code) => (typeof quota === "number" ? quota : quota[code]))) ?? [];
    expect(rows).toEqual(Array(13).fill([30, 20, 5, 0, 0, 5]));
  });

  test("650 forms on the spot: 13 health stations × 50", () => {
    expect(stations).toMatchObject({ source: "on-site", methodId: "health-station" });
    expect(stations?.agencies.map(({ quota }) => quota)).toEqual(Array(13).fill(50));
  });

  test("seven tasks with their dates, in the order of the stages", () => {
    expect(plan.tasks.map(({ stage, due }) => [stage, due])).toEqual([
      ["plan", "2023-07-15"],
      ["fieldwork", "2023-09-30"],
      ["verification", "2023-10-25"],
      ["dataset", "2023-11-05"],
      ["indicator", "2023-11-20"],
      ["report", "2023-12-05"],
      ["report", "2023-12-15"],
    ]);
    expect(plan.tasks[1]?.starts).toBe("2023-07-15");
    expect(plan.tasks[2]?.starts).toBe("2023-10-01");
  });

  test("the agencies in the order of the appendix", () => {
    const names = communes?.agencies.map(({ id }) => plan.agencies.find((agency) => agency.id === id)?.name);
    expect(names?.[0]).toBe("UBND thị trấn Vạn Giã");
    expect(names?.[12]).toBe("UBND xã Xuân Sơn");
    expect(new Set(names).size).toBe(13);
  });
});

describe("the population behind it", () => {
  test("has the agencies and stations of the plan, by the same ids and names", () => {
    expect(population.agencies.map(({ id }) => id)).toEqual(communes?.agencies.map(({ id }) => id));
    expect(population.stations.map(({ id }) => id)).toEqual(stations?.agencies.map(({ id }) => id));
    for (const { id, name } of population.agencies) expect(plan.agencies.find((agency) => agency.id === id)?.name).toBe(name);
  });

  test("has more people in every stratum than the plan asks, with its reserves", () => {
    for (const { id, eligible } of population.agencies) {
      const quota = communes?.agencies.find((agency) => agency.id === id)?.quota ?? {};
      for (const [field, size] of Object.entries(quota)) expect(eligible[field]).toBeGreaterThanOrEqual(size * 4);
    }
  });

  test("says that it is simulated", () => {
    expect(population.note).toContain("Số liệu mô phỏng");
    expect([population.periodFrom, population.periodTo]).toEqual([plan.periodFrom, plan.periodTo]);
  });
});
