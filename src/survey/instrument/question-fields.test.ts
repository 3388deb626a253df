import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AskedIf, holds } from "./asked-if.ts";
import { type ConditionRows, conditionFrom, rowsFrom } from "./condition-rows.ts";
import { conditionFields, conditionIn, type Fields, fieldsOf, questionFrom } from "./question-fields.ts";
import { completeExample } from "./questionnaire.testing.ts";
import { type Question, questionsOf } from "./questionnaire.ts";

const named = (name: string) => name;
const all = questionsOf(completeExample).map(({ question }) => question);
const find = (id: string) => all.find((question) => question.id === id) as Question;
const changed = (id: string, fields: Fields) => questionFrom({ ...fieldsOf(find(id)), ...fields }, find(id), named);

describe("the fields of a question", () => {
  test.each(all.map((question) => [question.id, question] as const))("%s come back as the question", (_, question) => {
    expect(questionFrom(fieldsOf(question), question, named)).toEqual({ ok: true, value: question });
  });

  test("keep what another kind has no use for out of it", () => {
    const result = changed("people", { kind: "text", maxLength: "80" });
    expect(result.ok && result.value).toEqual({
      ...{ kind: "text", id: "people", text: find("people").text, required: false, notApplicable: false, maxLength: 80 },
    });
  });

  test("put options in the order of their numbers and leave out the emptied and the ticked", () => {
    const result = changed("channel", {
      "option.0.order": "9",
      "option.1.gone": "on",
      "option.3.value": "radio",
      "option.3.label.vi": " Loa truyền thanh ",
      "option.4.value": "",
    });
    expect(result.ok && "options" in result.value && result.value.options.map(({ value }) => value)).toEqual([
      ...["people", "radio", "posted"],
    ]);
  });

  test("give options without a code one of their words, and the question its own back", () => {
    const result = changed("channel", {
      id: " ",
      "option.3.label.vi": "Loa truyền thanh",
      "option.4.label.vi": "Loa  truyền thanh",
      "option.5.value": "radio",
      "option.5.label.vi": "Đài",
    });
    expect(result.ok && result.value.id).toBe("channel");
    expect(result.ok && "options" in result.value && result.value.options.slice(3).map(({ value }) => value)).toEqual([
      ...["loa-truyen-thanh", "loa-truyen-thanh-2", "radio"],
    ]);
    const fresh = questionFrom({ kind: "text", "text.vi": "Ông/Bà cần gì thêm?" }, null, named);
    expect(fresh.ok && fresh.value.id).toBe("ong-ba-can-gi-them");
  });

  test("bring typed texts to NFC", () => {
    const result = changed("people", { "text.vi": "Số người".normalize("NFD"), "text.en": " " });
    expect(result.ok && result.value.text).toEqual({ vi: "Số người" });
  });

  test.each<[string, Fields, object]>([
    ["people", { id: "số người" }, { label: "id", value: "số người" }],
    ["people", { min: "một" }, { label: "min", value: "một" }],
    ["channel", { max: "0" }, { label: "max", value: "0" }],
    ["channel", { "option.0.value": "hai chữ" }, { label: "option 1", value: "hai chữ" }],
    ["age_group", { "option.1.to": "x" }, { label: "range 2", value: "x" }],
  ])("of %s with %j are refused by name and value", (id, fields, details) => {
    expect(changed(id, fields)).toMatchObject({ ok: false, problems: [{ code: "E-INSTRUMENT-260", details }] });
  });
});

describe("the condition builder", () => {
  const answer = fc.record({ question: fc.constantFrom("a", "b", "c"), value: fc.constantFrom("1", "2", "3") });
  const row = fc.record({
    not: fc.boolean(),
    answers: fc.uniqueArray(answer, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
  });
  const rows = fc.record({
    join: fc.constantFrom("all" as const, "any" as const),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  });

  const given = fc.record({
    a: fc.subarray(["1", "2", "3"]),
    b: fc.subarray(["1", "2", "3"]),
    c: fc.subarray(["1", "2", "3"]),
  });

  test("says the same after going through lines and fields, whatever is answered", () => {
    fc.assert(
      fc.property(rows, given, (found: ConditionRows, answers) => {
        const condition = conditionFrom(found) as AskedIf;
        const holdsNow = (one: AskedIf | undefined) =>
          one !== undefined && holds(one, (question) => answers[question as "a" | "b" | "c"]);
        const shown = rowsFrom(condition);
        expect(shown).not.toBeNull();
        expect(holdsNow(shown ? conditionFrom(shown) : undefined)).toBe(holdsNow(condition));
        const fields = conditionFields(condition);
        if (fields.join !== "keep") expect(holdsNow(conditionIn(fields, undefined))).toBe(holdsNow(condition));
      }),
      { numRuns: 500 },
    );
  });

  test("gives the same condition again once it has been through", () => {
    fc.assert(
      fc.property(rows, (found: ConditionRows) => {
        const once = rowsFrom(conditionFrom(found));
        const twice = once && rowsFrom(conditionFrom(once));
        expect(twice && conditionFrom(twice)).toEqual(once && conditionFrom(once));
      }),
      { numRuns: 500 },
    );
  });

  test("keeps a condition that it cannot show", () => {
    const deep: AskedIf = { all: [{ any: [{ all: [{ question: "a", equals: "1" }] }] }] };
    expect(conditionFields(deep)).toEqual({ join: "keep" });
    expect(conditionIn({ join: "keep" }, deep)).toEqual(deep);
  });

  test("takes emptied lines for no condition", () => {
    expect(conditionIn({ join: "all", "when.0.0": "", "when.1.not": "not" }, { question: "a", equals: "1" })).toBeUndefined();
    expect(rowsFrom(undefined)).toEqual({ join: "all", rows: [] });
  });

  test("reads a value that holds an equals sign", () => {
    expect(conditionIn({ join: "all", "when.0.0": "a=x=y" }, undefined)).toEqual({ question: "a", equals: "x=y" });
  });
});
