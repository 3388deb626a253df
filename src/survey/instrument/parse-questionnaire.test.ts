import { describe, expect, test } from "vitest";
import { problemMessage } from "../problem.ts";
import { parseQuestionnaire, questionnaireBytes } from "./parse-questionnaire.ts";
import { completeExample } from "./questionnaire.testing.ts";

type Loose = ReturnType<typeof JSON.parse>;

const changed = (change: (form: Loose) => void): string => {
  const form = structuredClone(completeExample) as Loose;
  change(form);
  return JSON.stringify(form);
};

const problemsOf = (source: string) => {
  const parsed = parseQuestionnaire(source, "phieu.json");
  return parsed.ok ? [] : parsed.problems.map(({ code, details }) => ({ code, ...details }));
};

describe("a questionnaire file", () => {
  test("loses nothing on its way out and in", () => {
    expect(parseQuestionnaire(JSON.stringify(completeExample, null, 2), "phieu.json")).toEqual({
      ok: true,
      value: completeExample,
    });
    expect(parseQuestionnaire(`\uFEFF${JSON.stringify(completeExample)}`, "phieu.json").ok).toBe(true);
  });

  test("brings its texts to NFC", () => {
    const parsed = parseQuestionnaire(
      changed((form) => (form.title.vi = "Phiếu".normalize("NFD"))),
      "phieu.json",
    );
    expect(parsed.ok && parsed.value.title.vi).toBe("Phiếu");
  });

  test.each<[string, (form: Loose) => void, object]>([
    [
      "a kind that is unknown",
      (form) => (form.sections[0].questions[1].kind = "matrix"),
      { path: "sections[0].questions[1].kind" },
    ],
    ["an id with a space", (form) => (form.sections[0].id = "a b"), { path: "sections[0].id", value: "a b" }],
    ["a text that is a number", (form) => (form.sections[1].title.vi = 7), { path: "sections[1].title.vi", value: "7" }],
    ["a text without Vietnamese", (form) => delete form.title.vi, { path: "title.vi", value: "" }],
    ["a language with a bad code", (form) => (form.title.tieng_anh = "x"), { path: "title" }],
    ["an option without a code", (form) => (form.sections[0].questions[0].options[0].value = ""), { value: "" }],
    ["an unknown key", (form) => (form.colour = "red"), { path: "colour" }],
    ["another format", (form) => (form.format = "xlsform"), { path: "format", value: "xlsform" }],
    [
      "a condition of no known shape",
      (form) => (form.sections[3].askedIf = { question: "I.1" }),
      { path: "sections[3].askedIf" },
    ],
    [
      "a date that is none",
      (form) => (form.sections[1].questions[0].min = "1/1/2026"),
      { path: "sections[1].questions[0].min" },
    ],
  ])("names the place and the value of %s", (_, change, expected) => {
    expect(problemsOf(changed(change))[0]).toMatchObject({ code: "E-INSTRUMENT-232", file: "phieu.json", ...expected });
  });

  test("that is no JSON says so", () => {
    expect(problemsOf("{")).toMatchObject([{ code: "E-INSTRUMENT-231", file: "phieu.json" }]);
    expect(problemsOf("")).toMatchObject([{ code: "E-INSTRUMENT-231" }]);
  });

  test("that is too large or too deep is refused before it is read", () => {
    expect(problemsOf(" ".repeat(questionnaireBytes + 1))).toMatchObject([
      { code: "E-INSTRUMENT-233", limit: questionnaireBytes },
    ]);
    const deep = `${'{"not":'.repeat(200)}1${"}".repeat(200)}`;
    expect(problemsOf(changed((form) => (form.sections[3].askedIf = "?")).replace('"?"', deep))).toMatchObject([
      { code: "E-INSTRUMENT-233", limit: 60 },
    ]);
  });

  test("is told about in both languages", () => {
    const parsed = parseQuestionnaire(
      changed((form) => (form.version = "một")),
      "phieu.json",
    );
    const [first] = parsed.ok ? [] : parsed.problems;
    if (!first) throw new Error("no problem");
    expect(problemMessage(first, "vi")).toMatch(/^phieu\.json, tại version: «một» không đúng, cần /);
    expect(problemMessage(first, "en")).toContain("at version: «một» is not right");
  });
});
