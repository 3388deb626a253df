import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result } from "../result.ts";
import { edited, freeId } from "./edit-questionnaire.ts";
import { completeExample } from "./questionnaire.testing.ts";
import { type Question, type Questionnaire, questionsOf } from "./questionnaire.ts";
import { headOf, type QuestionnaireEdit, replacedBy, sectionHead } from "./questionnaire-edit.ts";

const done = (result: Result<Questionnaire>): Questionnaire => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const changedBy = (...edits: readonly QuestionnaireEdit[]) =>
  edits.reduce((form, edit) => done(edited(form, edit)), completeExample);
const idsOf = (form: Questionnaire) =>
  form.sections.map(({ id, questions }) => [id, ...questions.map((one) => one.id)].join(" "));
const codeOf = (edit: QuestionnaireEdit) => {
  const result = edited(completeExample, edit);
  return result.ok ? "" : result.problems[0]?.code;
};
const find = (form: Questionnaire, id: string) =>
  questionsOf(form).find(({ question }) => question.id === id)?.question as Question;

describe("questions", () => {
  test("move within their section and over its edge", () => {
    expect(idsOf(changedBy({ act: "moveQuestion", question: "ethnicity", by: -1 }))[0]).toBe(
      "about ethnicity age_group people",
    );
    expect(idsOf(changedBy({ act: "moveQuestion", question: "received", by: -1 })).slice(0, 2)).toEqual([
      ...["about age_group ethnicity people received", "experience channel lateness why_late"],
    ]);
    expect(idsOf(changedBy({ act: "moveQuestion", question: "people", by: 1 }))[1]).toBe(
      "experience people received channel lateness why_late",
    );
    expect(codeOf({ act: "moveQuestion", question: "age_group", by: -1 })).toBe("E-INSTRUMENT-242");
    expect(codeOf({ act: "moveQuestion", question: "comment", by: 1 })).toBe("E-INSTRUMENT-242");
  });

  test("are inserted first, after another, and never under an id that is taken", () => {
    const question = { ...find(completeExample, "people"), id: "adults" };
    expect(idsOf(changedBy({ act: "insertQuestion", section: "I", after: null, question }))[2]).toBe("I adults I.1 I.2");
    expect(idsOf(changedBy({ act: "insertQuestion", section: "I", after: "I.1", question }))[2]).toBe("I I.1 adults I.2");
    expect(codeOf({ act: "insertQuestion", section: "I", after: "sex", question })).toBe("E-INSTRUMENT-241");
    expect(codeOf({ act: "insertQuestion", section: "II", after: null, question })).toBe("E-INSTRUMENT-241");
    expect(codeOf({ act: "insertQuestion", section: "I", after: null, question: { ...question, id: "I.2" } })).toBe(
      "E-INSTRUMENT-244",
    );
  });

  test("are duplicated beside themselves under a free id", () => {
    const twice = changedBy({ act: "duplicateQuestion", question: "people" }, { act: "duplicateQuestion", question: "people" });
    expect(idsOf(twice)[0]).toBe("about age_group ethnicity people people-3 people-2");
    expect(freeId(completeExample, "neu")).toBe("neu");
  });

  test("take the conditions along when they are renamed", () => {
    const form = changedBy({
      act: "changeQuestion",
      question: "lateness",
      to: { ...find(completeExample, "lateness"), id: "delay" },
    });
    expect(JSON.stringify(find(form, "why_late").askedIf)).toContain('"question":"delay"');
    expect(JSON.stringify(form)).not.toContain('"lateness"');
    const to = { ...find(completeExample, "I.1"), id: "I.2" };
    expect(codeOf({ act: "changeQuestion", question: "I.1", to })).toBe("E-INSTRUMENT-244");
  });

  test("that are gone are told", () => {
    for (const act of ["removeQuestion", "duplicateQuestion"] as const)
      expect(codeOf({ act, question: "khong-co" })).toBe("E-INSTRUMENT-241");
    expect(codeOf({ act: "moveQuestion", question: "khong-co", by: 1 })).toBe("E-INSTRUMENT-241");
  });

  test("are neither lost nor doubled by any row of moves", () => {
    const all = questionsOf(completeExample).map(({ question }) => question.id);
    const moves = fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (found) => {
        const moved = found.reduce((form, [question, by]) => {
          const next = edited(form, { act: "moveQuestion", question, by });
          return next.ok ? next.value : form;
        }, completeExample);
        expect(
          questionsOf(moved)
            .map(({ question }) => question.id)
            .toSorted(),
        ).toEqual(all.toSorted());
      }),
    );
  });
});

describe("sections", () => {
  const section = { id: "more", kind: "comments", title: { vi: "Thêm" } } as const;

  test("are added, moved, changed and removed once empty", () => {
    const added = changedBy({ act: "addSection", after: "about", section }, { act: "moveSection", section: "more", by: -1 });
    expect(idsOf(added).slice(0, 2)).toEqual(["more", "about age_group ethnicity people"]);
    expect(idsOf(done(edited(added, { act: "removeSection", section: "more" })))).toEqual(idsOf(completeExample));
    const renamed = changedBy({ act: "changeSection", section: "I", to: { ...section, id: "II" } });
    expect(idsOf(renamed)[2]).toBe("II I.1 I.2");
  });

  test.each<[QuestionnaireEdit, string]>([
    [{ act: "removeSection", section: "I" }, "E-INSTRUMENT-243"],
    [{ act: "removeSection", section: "x" }, "E-INSTRUMENT-241"],
    [{ act: "addSection", after: "x", section }, "E-INSTRUMENT-241"],
    [{ act: "addSection", after: null, section: { ...section, id: "I" } }, "E-INSTRUMENT-244"],
    [{ act: "changeSection", section: "I", to: { ...section, id: "about" } }, "E-INSTRUMENT-244"],
    [{ act: "moveSection", section: "about", by: -1 }, "E-INSTRUMENT-242"],
  ])("%j is refused with %s", (edit, code) => {
    expect(codeOf(edit)).toBe(code);
  });
});

describe("what an edit replaces", () => {
  test("is that piece alone", () => {
    const [first] = completeExample.sections;
    if (!first) throw new Error("no section");
    const to = find(completeExample, "people");
    expect(replacedBy(completeExample, { act: "changeQuestion", question: "people", to })).toEqual(to);
    expect(replacedBy(completeExample, { act: "changeSection", section: "about", to: sectionHead(first) })).toEqual(
      sectionHead(first),
    );
    expect(replacedBy(completeExample, { act: "changeHead", to: headOf(completeExample) })).toEqual(headOf(completeExample));
    expect(replacedBy(completeExample, { act: "removeQuestion", question: "people" })).toBeNull();
  });

  test("is changed in place by head and languages", () => {
    const head = { ...headOf(completeExample), title: { vi: "Khác" } };
    expect(changedBy({ act: "changeHead", to: head })).toEqual({ ...completeExample, title: { vi: "Khác" } });
    const languages = completeExample.languages.slice(0, 1);
    expect(changedBy({ act: "changeLanguages", to: languages })).toEqual({ ...completeExample, languages });
  });
});
