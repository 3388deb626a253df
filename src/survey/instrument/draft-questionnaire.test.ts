import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { draftFrom } from "./draft-questionnaire.ts";
import type { Method } from "./method.ts";
import { parseMethod } from "./parse-method.ts";
import { parseQuestionnaire } from "./parse-questionnaire.ts";
import { questionNumbers } from "./question-numbers.ts";
import { questionsOf, type Respondent } from "./questionnaire.ts";
import { visible } from "./visible.ts";

const folder = new URL("../../../methods/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.includes("schema"));

const methodIn = (file: string): Method => {
  const parsed = parseMethod(readFileSync(new URL(file, folder), "utf8"), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const forms = files.flatMap((file) => (["citizen", "organisation"] as const).map((who) => [file, who] as const));

describe.each<readonly [string, Respondent]>(forms)("a draft of %s for a %s", (file, respondent) => {
  const method = methodIn(file);
  const draft = draftFrom(method, { respondent });
  const questions = questionsOf(draft).map(({ question }) => question);

  test("asks every criterion of the method once", () => {
    const asked = questions.filter(({ kind }) => kind === "criterion").map(({ id }) => id);
    expect(asked).toEqual(method.factors.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  });

  test("asks the method's other questions once, but an organisation neither sex nor age", () => {
    const others = method.context.map(({ id }) => id).filter((id) => respondent === "citizen" || !/^(sex|age_group)$/.test(id));
    for (const id of others) expect(questions.filter((question) => question.id === id)).toHaveLength(1);
    expect(questions.some(({ id }) => id === "sex")).toBe(respondent === "citizen");
  });

  test("is a file that reads back as it was", () => {
    expect(parseQuestionnaire(JSON.stringify(draft), "f.json")).toEqual({ ok: true, value: draft });
  });

  test("has Vietnamese and English for every text", () => {
    JSON.stringify(draft, (key, value) => {
      if (typeof value === "object" && value !== null && "vi" in value)
        expect([key, value.vi, value.en]).not.toContain(undefined);
      return value;
    });
  });
});

describe("the draft of Decision 2640", () => {
  const method = methodIn("bnv-2640-2017.json");
  const draft = draftFrom(method, { respondent: "citizen", asker: "Phòng Nội vụ huyện Vạn Ninh" });
  const ids = (answers: Record<string, string>) => visible(draft, answers).map(({ question }) => question.id);

  test("opens factor V by its gate, which is question 19", () => {
    expect(questionNumbers(draft).get("gave_feedback")).toBe("19");
    expect(questionNumbers(draft).get("III.1")).toBe("10");
    expect(ids({})).not.toContain("V.1");
    expect(ids({ gave_feedback: "no" })).not.toContain("V.1");
    expect(ids({ gave_feedback: "yes" })).toEqual(expect.arrayContaining(["V.1", "V.2", "V.3", "V.4"]));
  });

  test("asks about notice and apology only those whose matter was late", () => {
    expect(ids({ lateness: "on-time" })).not.toContain("apology");
    expect(ids({ lateness: "late" })).toEqual(expect.arrayContaining(["late_notice", "apology"]));
  });

  test("has ages that say which years they stand for, and a sensitive question that may stay blank", () => {
    const found = questionsOf(draft).map(({ question }) => question);
    const age = found.find(({ id }) => id === "age_group");
    expect(age?.kind === "single" && age.options.map(({ range }) => range)).toEqual([
      ...[{ from: 18, to: 24 }, { from: 25, to: 34 }, { from: 35, to: 49 }, { from: 50, to: 60 }, { from: 61 }],
    ]);
    expect(found.find(({ id }) => id === "ethnicity")).toMatchObject({ sensitive: true, required: false });
    expect(found.find(({ id }) => id === "expectations")).toMatchObject({ kind: "multiple", max: 3 });
  });

  test("says who asks, how long it takes, and the law", () => {
    expect(draft.introduction.vi).toContain("Phòng Nội vụ huyện Vạn Ninh");
    expect(draft.introduction.vi).toContain("10 phút");
    expect(draft.consent.text.vi).toContain("91/2025/QH15");
  });

  test.each([
    ["2026-01-01", "theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, "],
    ["2025-12-31", "theo Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân, "],
    ["2023-06-30", "theo quy định của pháp luật về bảo vệ dữ liệu cá nhân, "],
  ])("names the rule of the day: %s", (on, rule) => {
    expect(draftFrom(methodIn("bnv-2640-2017.json"), { respondent: "citizen", on }).consent.text.vi).toContain(rule);
  });
});
