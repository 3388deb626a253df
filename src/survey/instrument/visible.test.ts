import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AskedIf, comparisonsOf, holds } from "./asked-if.ts";
import { completeExample } from "./questionnaire.testing.ts";
import { questionsOf } from "./questionnaire.ts";
import { type FormAnswers, nextQuestions, visible } from "./visible.ts";

const ids = (answers: FormAnswers) => visible(completeExample, answers).map(({ question }) => question.id);

describe("conditions", () => {
  const chosen = (question: string) => ({ a: ["1"], b: ["x", "y"] })[question] ?? [];

  test.each<[AskedIf, boolean]>([
    [{ question: "a", equals: "1" }, true],
    [{ question: "a", equals: "2" }, false],
    [{ question: "b", equals: "y" }, true],
    [{ question: "b", in: ["y", "z"] }, true],
    [{ question: "nobody", equals: "1" }, false],
    [{ not: { question: "nobody", equals: "1" } }, true],
    [
      {
        all: [
          { question: "a", equals: "1" },
          { question: "b", equals: "z" },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { question: "a", equals: "1" },
          { question: "b", equals: "z" },
        ],
      },
      true,
    ],
  ])("%j is %s", (condition, expected) => {
    expect(holds(condition, chosen)).toBe(expected);
  });

  test("not, all and any keep to De Morgan", () => {
    const leaf = fc.record({ question: fc.constantFrom("a", "b", "c"), equals: fc.constantFrom("1", "x", "y") });
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1 }), (leaves) => {
        const none = { not: { any: leaves } };
        expect(holds(none, chosen)).toBe(holds({ all: leaves.map((not) => ({ not })) }, chosen));
      }),
    );
  });

  test("say what they compare", () => {
    expect(comparisonsOf({ not: { any: [{ question: "a", equals: "1" }, { all: [{ question: "b", in: ["x"] }] }] } })).toEqual([
      { question: "a", values: ["1"] },
      { question: "b", values: ["x"] },
    ]);
  });
});

describe("the questions that are asked", () => {
  test("leave out what an answer has not opened yet", () => {
    expect(ids({})).toEqual(["age_group", "ethnicity", "people", "received", "channel", "lateness", "I.1", "I.2"]);
  });

  test("follow questions and sections", () => {
    expect(ids({ lateness: "late", channel: ["people"], "I.1": "2" })).toContain("why_late");
    expect(ids({ lateness: "late", channel: ["people", "internet"] })).not.toContain("why_late");
    expect(ids({ lateness: "late", channel: ["internet"], age_group: "50+" })).toContain("why_late");
    expect(ids({ "I.1": "2" })).toContain("comment");
    expect(ids({ "I.1": "not-applicable" })).not.toContain("comment");
  });

  test("forget an answer whose question is not asked any more", () => {
    const [first, ...others] = completeExample.sections;
    if (!first) throw new Error("no section");
    const gated = { ...first, askedIf: { question: "nobody", equals: "x" } };
    const shown = visible({ sections: [gated, ...others] }, { age_group: "50+", lateness: "late", channel: ["internet"] });
    expect(shown.map(({ question }) => question.id)).not.toContain("why_late");
  });

  test("come next in order, without those answered", () => {
    expect(nextQuestions(completeExample, { age_group: "50+", people: "4", channel: [] }).map(({ id }) => id)).toEqual([
      ...["ethnicity", "received", "channel", "lateness", "I.1", "I.2"],
    ]);
  });

  test("are always among those of the form, each once, in its order", () => {
    const all = questionsOf(completeExample).map(({ question }) => question.id);
    const answers = fc.dictionary(fc.constantFrom(...all), fc.constantFrom("late", "50+", "1", "posted", "", "x"));
    fc.assert(
      fc.property(answers, (given) => {
        const shown = ids(given);
        expect(all.filter((id) => shown.includes(id))).toEqual(shown);
      }),
    );
  });
});
