import { describe, expect, it } from "vitest";
import { assessBudget } from "./assess-budget.ts";
import type { BudgetLine, BudgetSettings } from "./budget.ts";
import { budgetTable } from "./budget-table.ts";
import { basisText, figureText, findingText, shareText } from "./budget-words.ts";
import { norms } from "./norms.testing.ts";

const settings: BudgetSettings = { monthlyWage: 4_960_000, hardship: 0, formsPerDay: 10 };

const line = (changes: Partial<BudgetLine>): BudgetLine => ({
  ...{ id: "1", item: "Khoản", figure: null, quantity: 10, unit: "phiếu", normId: null, basis: "", rate: 1, share: null },
  ...changes,
});

const assess = (...lines: readonly BudgetLine[]) =>
  assessBudget({ settings, lines }, { norms, figures: new Map(), follows: true });

const said = (changes: Partial<BudgetLine>, language: "vi" | "en"): readonly string[] =>
  assess(line({ normId: "5a-hired" }), line(changes)).lines.flatMap((one) =>
    one.findings.map((finding) => findingText(finding, { line: one, norms, language })),
  );

describe("what is wrong on a line", () => {
  it("names the rate, the ceiling and its source", () => {
    const over = { normId: "7a-30", rate: 45_000 };
    expect(said(over, "vi")).toEqual(["Mức 45.000 đồng cao hơn trần 40.000 (TT 109/2016, khoản 7a, đến 30 chỉ tiêu)"]);
    expect(said(over, "en")).toEqual([
      "The rate of 45,000 dong is above the ceiling of 40,000 (Circular 109/2016, clause 7a, up to 30 items)",
    ]);
  });

  it("names the share and its ceiling", () => {
    expect(said({ normId: "9a", share: 750 }, "vi")).toEqual([
      "Tỷ lệ 7,5\u00a0% cao hơn trần 7\u00a0% (TT 109/2016, khoản 9a)",
    ]);
    expect(said({ normId: "9a", share: 750 }, "en")[0]).toContain("7.5% is above the ceiling of 7%");
  });

  it("says what is missing", () => {
    expect(said({ rate: null }, "vi")).toEqual(["Chưa ghi mức chi", "Chưa có định mức hoặc căn cứ của mức chi"]);
  });
});

describe("words of a budget", () => {
  it("name figures of the plan, those of a part with it", () => {
    expect(figureText({ name: "forms" }, "vi")).toBe("số phiếu");
    expect(figureText({ name: "forms.ubnd", part: "UBND các xã" }, "vi")).toBe("số phiếu – UBND các xã");
    expect(figureText({ name: "unknown" }, "en")).toBe("unknown");
  });

  it("give a share no more decimals than it has", () => {
    expect([700, 650, 625].map((share) => shareText(share, "vi"))).toEqual(["7\u00a0%", "6,5\u00a0%", "6,25\u00a0%"]);
  });

  it("cite the norm, then what was written beside it", () => {
    const [one] = assess(line({ normId: "7a-30", basis: "Nghị quyết số 12/NQ-HĐND" })).lines;
    expect(one && basisText({ line: one, norms, language: "vi" })).toBe(
      "TT 109/2016, khoản 7a, đến 30 chỉ tiêu; Nghị quyết số 12/NQ-HĐND",
    );
  });
});

describe("a budget as a table", () => {
  it("has numbers as numbers, the total in words, and says what is missing", () => {
    const pay = line({ item: "Tiền công", normId: "5a-hired", rate: 200_000, unit: "ngày công" });
    const share = line({ item: "Nghiệm thu", normId: "9a", rate: null, share: 650, unit: "%" });
    const { rows, strongRows, notes } = budgetTable({ norms, assessed: assess(pay, share, line({ item: "In", basis: "" })) });
    expect(rows).toEqual([
      [1, "Tiền công", "ngày công", 10, 200_000, null, 2_000_000, "TT 109/2016, khoản 5a", ""],
      [2, "Nghiệm thu", "", null, null, 6.5, 130_000, "TT 109/2016, khoản 9a", ""],
      [3, "In", "phiếu", 10, 1, null, 10, "", "Chưa có định mức hoặc căn cứ của mức chi"],
      [null, "Tổng cộng", "", null, null, null, 2_130_010, "", "Chưa đủ"],
    ]);
    expect(strongRows).toEqual([3]);
    expect(notes[0]).toBe("Bằng chữ: Hai triệu một trăm ba mươi nghìn không trăm mười đồng (chưa đủ).");
  });
});
