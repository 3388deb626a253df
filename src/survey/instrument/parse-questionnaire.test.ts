import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemMessage } from "../problem.ts";
import type { AskedIf } from "./asked-if.ts";
import { parseQuestionnaire, questionnaireBytes } from "./parse-questionnaire.ts";
import { completeExample } from "./questionnaire.testing.ts";
import { type Questionnaire, sectionKinds } from "./questionnaire.ts";

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

const word = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.normalize("NFC"));
const texts = fc.record({ vi: word, en: word, km: word }, { requiredKeys: ["vi"] });
const code = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/);
const condition = fc.letrec<{ any: AskedIf }>((again) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.record({ question: code, equals: code }),
    fc.record({ question: code, in: fc.array(code, { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: again("any") }),
    fc.record({ all: fc.array(again("any"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(again("any"), { minLength: 1, maxLength: 2 }) }),
  ),
})).any;
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const head = { id: code, text: texts, required: fc.boolean(), notApplicable: fc.boolean() };
const extra = fc.record(
  { short: texts, hint: texts, interviewer: texts, sensitive: fc.constant(true), askedIf: condition },
  { requiredKeys: [] },
);
const range = fc.record({ from: fc.integer(), to: fc.integer() }, { requiredKeys: ["from"] });
const option = fc.record({ value: code, label: texts, range }, { requiredKeys: ["value", "label"] });
const options = fc.array(option, { maxLength: 4 });
const whole = fc.record({ min: fc.integer(), max: fc.integer() }, { requiredKeys: [] });
const days = fc.record({ min: day, max: day }, { requiredKeys: [] });
const length = fc.record({ maxLength: fc.integer({ min: 1, max: 2_000 }) }, { requiredKeys: [] });
const most = fc.record({ max: fc.integer({ min: 1, max: 9 }), options }, { requiredKeys: ["options"] });
const ofKind = (kind: string, own: fc.Arbitrary<object>) =>
  fc.tuple(fc.record(head), extra, own).map((parts) => Object.assign({ kind }, ...parts));
const question = fc.oneof(
  ofKind("criterion", fc.constant({})),
  ofKind("single", fc.record({ options })),
  ofKind("multiple", most),
  ofKind("number", whole),
  ofKind("date", days),
  ofKind("text", length),
);
const anyForm = fc
  .array(
    fc.record({
      id: code,
      kind: fc.constantFrom(...sectionKinds),
      title: texts,
      questions: fc.array(question, { maxLength: 5 }),
    }),
    {
      maxLength: 4,
    },
  )
  .map((sections) => ({ ...completeExample, sections }) as unknown as Questionnaire);

describe("a questionnaire file", () => {
  test("loses nothing on its way out and in", () => {
    expect(parseQuestionnaire(JSON.stringify(completeExample, null, 2), "phieu.json")).toEqual({
      ok: true,
      value: completeExample,
    });
    expect(parseQuestionnaire(`\uFEFF${JSON.stringify(completeExample)}`, "phieu.json").ok).toBe(true);
  });

  test("loses nothing of any form, whatever its words, kinds, limits and conditions are", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(parseQuestionnaire(JSON.stringify(form, null, 2), "phieu.json")).toEqual({ ok: true, value: form });
      }),
    );
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

  test.each(["a\0b", "a\ud800b"])("with a text that no database holds is told where: %j", (text) => {
    const found = problemsOf(changed((form) => (form.sections[0].title.vi = text)));
    expect(found).toMatchObject([{ code: "E-INSTRUMENT-232", path: "sections[0].title.vi", expected: "Unicode" }]);
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
