import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftFrom } from "./draft-questionnaire.ts";
import { withFormQuestions } from "./form-context.ts";
import type { Method } from "./method.ts";
import { parseMethod } from "./parse-method.ts";

const methodIn = (): Method => {
  const name = "bnv-2640-2017.json";
  const parsed = parseMethod(readFileSync(new URL(`../../../methods/${name}`, import.meta.url), "utf8"), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

describe("the questions of the answers of a part", () => {
  const method = methodIn();
  const form = draftFrom(method, { respondent: "citizen" });
  const extended = withFormQuestions(method, [form, form]);
  const added = extended.context.slice(method.context.length);

  it("are those of the method first, then those that its forms ask beyond it, each once", () => {
    expect(extended.context.slice(0, method.context.length)).toEqual(method.context);
    const ids = extended.context.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const criteria = method.factors.flatMap(({ criteria: own }) => own.map(({ id }) => id));
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter(({ id }) => criteria.includes(id))).toEqual([]);
  });

  it("keep the codes of their answers, and say when a question does not apply", () => {
    const [section] = form.sections;
    const label = { vi: "Ở nhà" };
    const head = { id: "where", text: { vi: "Nộp ở đâu?" }, required: false, notApplicable: true } as const;
    const question = { ...head, kind: "multiple", options: [{ value: "home", label }] } as const;
    const own = withFormQuestions(method, [{ ...form, sections: section ? [{ ...section, questions: [question] }] : [] }]);
    expect(own.context.at(-1)).toEqual({
      ...{ id: "where", type: "multiple", text: { vi: "Nộp ở đâu?", en: "Nộp ở đâu?" } },
      options: [
        { value: "home", label: { vi: "Ở nhà", en: "Ở nhà" } },
        { value: "not-applicable", label: { vi: form.scale.notApplicable.vi, en: form.scale.notApplicable.en } },
      ],
    });
  });

  it("take the options that a form gives to a question of the method beside the method's own", () => {
    const [section] = form.sections;
    const head = { id: "age_group", text: { vi: "Tuổi" }, required: false, notApplicable: false, kind: "single" } as const;
    const options = ["18-24", "25+"].map((value) => ({ value, label: { vi: value } }));
    const own = withFormQuestions(method, [
      { ...form, sections: section ? [{ ...section, questions: [{ ...head, options }] }] : [] },
    ]);
    const [before, after] = [method, own].map(({ context }) => context.find(({ id }) => id === "age_group")?.options ?? []);
    expect(after).toEqual([...(before ?? []), { value: "25+", label: { vi: "25+", en: "25+" } }]);
  });

  it("never take the place of a column of the data set", () => {
    const [section] = form.sections;
    const question = { id: "weight", kind: "text", text: { vi: "Cân nặng" }, required: false, notApplicable: false } as const;
    const strange = { ...form, sections: section ? [{ ...section, questions: [question] }] : [] };
    expect(withFormQuestions(method, [strange])).toEqual(method);
  });
});
