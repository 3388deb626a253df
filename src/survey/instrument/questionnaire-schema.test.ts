import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { draftFrom } from "./draft-questionnaire.ts";
import { parseMethod } from "./parse-method.ts";
import { parseQuestionnaire } from "./parse-questionnaire.ts";
import { completeExample } from "./questionnaire.testing.ts";

const folder = new URL("../../../methods/", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("questionnaire.schema.json", folder), "utf8"));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

type Loose = ReturnType<typeof JSON.parse>;

const changed = (change: (form: Loose) => void): Loose => {
  const form = structuredClone(completeExample) as Loose;
  change(form);
  return form;
};

test("the JSON Schema takes the complete example and the draft of a method", () => {
  const method = parseMethod(readFileSync(new URL("bnv-2640-2017.json", folder), "utf8"), "m.json");
  if (!method.ok) throw new Error("no method");
  for (const form of [completeExample, draftFrom(method.value, { respondent: "citizen" })]) {
    isValid(form);
    expect(isValid.errors).toBeNull();
  }
});

test.each<[string, (form: Loose) => void]>([
  ["as it stands", () => undefined],
  ["another format", (form) => (form.format = "x")],
  ["a title without Vietnamese", (form) => delete form.title.vi],
  ["a text in a language with a bad code", (form) => (form.title.EN = "x")],
  ["an unknown key", (form) => (form.sections[0].colour = "red")],
  ["options of a number", (form) => (form.sections[0].questions[2].options = [])],
  ["a single choice without options", (form) => delete form.sections[0].questions[0].options],
  ["an id with a space", (form) => (form.sections[0].questions[0].id = "a b")],
  ["sensitive: false", (form) => (form.sections[0].questions[1].sensitive = false)],
  ["a range without a start", (form) => (form.sections[0].questions[0].options[0].range = { to: 3 })],
  ["an empty list of conditions", (form) => (form.sections[3].askedIf = { any: [] })],
  ["a condition of two shapes", (form) => (form.sections[3].askedIf = { question: "I.1", equals: "1", in: ["2"] })],
  ["one point on the scale", (form) => form.scale.points.splice(1)],
  ["a version in words", (form) => (form.version = "một")],
  ["no language", (form) => (form.languages = [])],
])("the JSON Schema and the parser agree on %s", (_, change) => {
  const form = changed(change);
  expect(isValid(form)).toBe(parseQuestionnaire(JSON.stringify(form), "f.json").ok);
});
