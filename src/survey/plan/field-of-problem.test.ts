import { describe, expect, it } from "vitest";
import { problem } from "../problem.ts";
import { planFieldOf } from "./field-of-problem.ts";
import { headNames } from "./head-names.ts";
import { supervisionLabels } from "./supervision-names.ts";

const wrong = (field: string) => problem("E-PLAN-016", { field, value: "x", reason: "sai" });

describe("the field of a problem of the plan", () => {
  it.each([
    [headNames.planDate, "planDate"],
    [headNames.reverificationShare, "share"],
    [headNames["signatory.name"], "signer"],
    ["Lý do", "reason"],
    ["Một ô khác", null],
  ])("«%s» is %s", (label, field) => expect(planFieldOf(headNames)(wrong(label))).toBe(field));

  it("counts the lines of the programme from 0", () => {
    expect(planFieldOf(supervisionLabels(3))(wrong("Dòng 3, Đến ngày"))).toBe("to-2");
  });

  it("is the reason where an adjustment has none, and nothing for what is not of one field", () => {
    expect(planFieldOf(headNames)(problem("E-PLAN-012", { round: "x" }))).toBe("reason");
    expect(planFieldOf(headNames)(problem("E-PLAN-010", { fields: headNames.title }))).toBeNull();
  });
});
