import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { wordOutline, wordPart } from "../../../test/golden/report/outline.ts";
import { smallRound } from "../../../test/small-round.ts";
import { createRound } from "./create-round.ts";
import { downloadBudget } from "./download-budget.ts";
import { downloadPlan } from "./download-plan.ts";
import { draftBudget } from "./draft-budget.ts";

let world: TestWorld;
const round = smallRound.code;

beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

const planText = async (): Promise<string> => {
  const { bytes } = must(await downloadPlan({ round }, world.effects));
  return wordOutline(wordPart(bytes, "word/document.xml"));
};

describe("before there is a budget", () => {
  it("the plan says so, and there is no file of it", async () => {
    expect(await planText()).toContain("Dự toán kinh phí được lập và trình duyệt riêng.");
    expect(codesOf(await downloadBudget({ round, format: "csv" }, world.effects))).toEqual(["E-PLAN-062"]);
  });
});

describe("a budget taken away", () => {
  beforeAll(async () => {
    must(await draftBudget({ round, norms: "tt-109-2016" }, world.effects));
  });

  it("is a csv that a spreadsheet reads, with what is missing beside its line", async () => {
    const { name, bytes } = must(await downloadBudget({ round, format: "csv" }, world.effects));
    expect(name).toBe("dot-thu-2023-du-toan-mo-phong.csv");
    const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFTT,Khoản chi,Đơn vị tính/);
    expect(lines[2]).toBe(
      '2,Chi cho người trả lời phiếu – UBND các xã,phiếu,6,40000,,240000,"TT 109/2016, khoản 7a, đến 30 chỉ tiêu",',
    );
    expect(lines[4]).toContain("Chưa ghi mức chi; Chưa có lương tối thiểu vùng để tính trần");
    expect(lines.at(-2)).toBe(",Tổng cộng,,,,,40440000,,Chưa đủ");
  });

  it("is a workbook with numbers as numbers, marked as simulated", async () => {
    const { bytes } = must(await downloadBudget({ round, format: "xlsx" }, world.effects));
    const sheet = wordPart(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<v>40440000</v>");
    expect(wordPart(bytes, "xl/sharedStrings.xml")).toContain("Số liệu mô phỏng");
  });

  it("stands in the plan as its last appendix, its sum in words", async () => {
    const text = await planText();
    expect(text).toContain("Tổng dự toán: 40.440.000 đồng (Bằng chữ: Bốn mươi triệu bốn trăm bốn mươi nghìn đồng)");
    expect(text).toContain("Dự toán chưa đủ");
    expect(text.slice(text.lastIndexOf("Phụ lục III"))).toContain("DỰ TOÁN KINH PHÍ");
  });

  it("is not for everyone", async () => {
    for (const role of ["enumerator", "data-entry"] as const) {
      const other = world.as(personWith(role));
      expect(codesOf(await downloadBudget({ round, format: "xlsx" }, other))).toEqual(["E-PEOPLE-001"]);
      expect(codesOf(await downloadPlan({ round }, other))).toEqual(["E-PEOPLE-001"]);
    }
  });
});
