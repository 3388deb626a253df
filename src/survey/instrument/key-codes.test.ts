import { expect, test } from "vitest";
import { blankKey, keyCodes, notApplicableKey } from "./key-codes.ts";
import { completeExample } from "./questionnaire.testing.ts";
import { type Question, questionsOf } from "./questionnaire.ts";

const question = (id: string) => questionsOf(completeExample).find((found) => found.question.id === id)?.question as Question;

test("a criterion is typed as its point, an option by its place, and free answers have no code", () => {
  expect(keyCodes(question("I.1"), completeExample).map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5"]);
  expect(keyCodes(question("lateness"), completeExample).map(({ key, value }) => [key, value])).toEqual([
    ["1", "on-time"],
    ["2", "late"],
  ]);
  expect(keyCodes(question("people"), completeExample)).toEqual([]);
});

test("no code is that of a blank or of what does not apply, whatever the number of options", () => {
  const lateness = question("lateness");
  if (lateness.kind !== "single") throw new Error("not single");
  for (const count of [2, 8, 9, 12, 40]) {
    const options = Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: { vi: `${at}` } }));
    const keys = keyCodes({ ...lateness, options }, completeExample).map(({ key }) => key);
    expect(new Set(keys).size).toBe(count);
    expect(keys).not.toContain(blankKey);
    expect(keys).not.toContain(notApplicableKey);
  }
});
