import { describe, expect, it } from "vitest";
import { acts } from "../../survey/audit/act.ts";
import { roles } from "../../survey/people/role.ts";
import type { Situation } from "../../survey/plan/overview.ts";
import { workspaceText } from "./workspace.ts";
import { actText, objectText } from "./workspace-acts.ts";
import { formatDate, formatDateTime, formatTime } from "./workspace-dates.ts";
import { overviewText, situationText } from "./workspace-overview.ts";

const situations: readonly Situation[] = [
  { kind: "plan-tasks", done: 1, total: 7, planNumber: "1982/KH-UBND", planDate: "2023-06-07" },
  { kind: "plan-tasks", done: 1, total: 7, planNumber: "1982/KH-UBND", planDate: null },
  { kind: "questionnaire-published", version: "1.0", criteria: 22 },
  { kind: "questionnaire-missing" },
  { kind: "frame-missing" },
  { kind: "frame-open", eligible: 16_032, rejected: 214 },
  { kind: "frame-frozen", eligible: 16_032 },
  { kind: "draw-waiting-frame" },
  { kind: "draw-open" },
  { kind: "draw-committed", eventName: "XSKT" },
  { kind: "draw-done", sampled: 780, reserves: 2_340 },
  { kind: "fieldwork", answered: 1_389, planned: 1_430 },
  { kind: "fieldwork", answered: 1_430, planned: 1_430 },
  { kind: "dataset-missing" },
  { kind: "dataset-frozen", version: 2, rows: 780 },
  { kind: "indicator-missing" },
  { kind: "indicator-ready", value: 85.744, ciLow: 84.5, ciHigh: 86.9 },
  { kind: "report-missing" },
  { kind: "report-draft", version: 1 },
  { kind: "report-released", version: 1, on: "2023-12-15" },
  { kind: "report-withdrawn", version: 1, on: "2023-12-20" },
  { kind: "not-built" },
];

describe("how a stage stands, in words", () => {
  it("is said with the numbers as people write them", () => {
    expect(situations.map((situation) => situationText(situation, "vi"))).toMatchSnapshot();
    expect(situationText({ kind: "fieldwork", answered: 1_389, planned: 1_430 }, "vi")).toBe("1.389 / 1.430 phiếu, thiếu 41");
    expect(situationText({ kind: "indicator-ready", value: 85.744, ciLow: 84.5, ciHigh: 86.9 }, "en")).toBe(
      "85.74% (84.50 – 86.90)",
    );
  });

  it("is another sentence in English, complete as well", () => {
    for (const situation of situations) {
      const english = situationText(situation, "en");
      expect(english).not.toMatch(/undefined|null|NaN|[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
    }
  });
});

describe("days and times", () => {
  it("are written as official papers write them, in the time of Việt Nam", () => {
    expect(formatDate("2023-06-07", "vi")).toBe("07/6/2023");
    expect(formatDate("2023-06-07T18:30:00.000Z", "vi")).toBe("08/6/2023");
    expect(formatDate("2023-06-07", "en")).toBe("7 June 2023");
    expect(formatTime("2023-06-07T18:30:00.000Z")).toBe("01:30");
    expect(formatDateTime("2023-02-01T07:05:00.000Z", "vi")).toBe("01/02/2023 14:05");
  });
});

describe("roles and acts", () => {
  it("have words for every role and for every act that leaves an entry", () => {
    for (const role of roles) expect(workspaceText.vi.roles[role]).not.toBe("");
    const words = acts.flatMap((act) => [actText(act, "vi"), actText(act, "en")]);
    for (const word of words) expect(word).toMatch(/^\p{Lowercase}+ /u);
    expect(new Set(words).size).toBe(2 * acts.length);
  });

  it("keep the code of an act that nobody named yet", () => {
    expect(actText("somethingNew", "vi")).toBe("somethingNew");
    expect(actText("importFrame", "vi")).toBe("nhập dàn mẫu");
  });

  it("name a version of a release in words, and nothing else anew", () => {
    expect(objectText("v12", "vi")).toBe("bản 12");
    expect(objectText("v1", "en")).toBe("version 1");
    for (const name of ["v1.csv", "Vạn Ninh 2023", "giamsat"]) expect(objectText(name, "vi")).toBe(name);
  });

  it("write Vietnamese in NFC", () => {
    expect(JSON.stringify(overviewText.vi).normalize("NFC")).toBe(JSON.stringify(overviewText.vi));
  });
});
