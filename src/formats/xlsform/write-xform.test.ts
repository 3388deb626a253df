import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { draftFrom } from "../../survey/instrument/draft-questionnaire.ts";
import { completeExample } from "../../survey/instrument/questionnaire.testing.ts";
import { type Question, type Questionnaire, questionsOf } from "../../survey/instrument/questionnaire.ts";
import { type FormAnswers, visible } from "../../survey/instrument/visible.ts";
import { methodIds, readMethod } from "../method-file.ts";
import { type EngineNode, nodesOf, openInEngine } from "./engine.testing.ts";
import { formName } from "./names.ts";
import { writeXForm } from "./write-xform.ts";

const agree = (nodes: ReadonlyMap<string, EngineNode>): void => nodes.get("opensipas_consent")?.selectValues?.(["yes"]);

describe("an XForm in ODK's own engine", () => {
  const drafts = methodIds.flatMap((id) =>
    (["citizen", "organisation"] as const).map((respondent) => [id, respondent] as const),
  );

  test.each(drafts)("%s for a %s is accepted, with every question and every choice", async (id, respondent) => {
    const read = await readMethod(id);
    if (!read.ok) throw new Error(id);
    const questionnaire = draftFrom(read.value.method, { respondent });
    const root = await openInEngine(writeXForm(questionnaire));
    expect(root.languages.map(({ language }) => language)).toEqual(["Tiếng Việt (vi)", "English (en)"]);
    const nodes = nodesOf(root);
    for (const { question } of questionsOf(questionnaire)) {
      const node = nodes.get(formName(question.id));
      expect(node?.currentState.label?.asString, question.id).toBe(question.text.vi);
      const choices = node?.currentState.valueOptions?.map(({ value }) => value);
      expect(choices, question.id).toEqual(expectedChoices(question, questionnaire));
    }
  });

  const expectedChoices = (question: Question, { scale }: Questionnaire): readonly string[] | undefined => {
    const mark = question.notApplicable ? ["not-applicable"] : [];
    if (question.kind === "criterion") return [...scale.points.map(({ value }) => String(value)), ...mark];
    return question.kind === "single" || question.kind === "multiple"
      ? [...question.options.map(({ value }) => value), ...mark]
      : undefined;
  };

  it("asks nothing before the consent, and nothing after a refusal", async () => {
    const root = await openInEngine(writeXForm(completeExample));
    const nodes = nodesOf(root);
    const asked = () => completeExample.sections.map(({ id }) => nodes.get(`section_${id}`)?.currentState.relevant);
    expect(asked()).toEqual([false, false, false, false]);
    agree(nodes);
    expect(asked()).toEqual([true, true, true, false]);
    nodes.get("opensipas_consent")?.selectValues?.(["no"]);
    expect(asked()).toEqual([false, false, false, false]);
    expect(nodes.get("opensipas_thanks")?.currentState.relevant).toBe(true);
  });

  const single = (id: string, ...values: string[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined }).map((value) => [id, value] as const);
  const answers = fc
    .tuple(
      single("age_group", "18-49", "50+"),
      single("lateness", "on-time", "late"),
      single("I.1", "1", "2", "3", "5", "not-applicable"),
      fc.subarray(["posted", "internet", "people"]).map((values) => ["channel", values.length ? values : undefined] as const),
    )
    .map(
      (pairs): FormAnswers => Object.fromEntries(pairs.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]))),
    );

  it("asks what our own evaluation asks, whatever is answered", async () => {
    const root = await openInEngine(writeXForm(completeExample));
    const nodes = nodesOf(root);
    agree(nodes);
    fc.assert(
      fc.property(answers, (given) => {
        for (const id of ["age_group", "lateness", "I.1", "channel"]) nodes.get(id)?.selectValues?.([given[id] ?? []].flat());
        const shown = questionsOf(completeExample).filter(({ question }) => nodes.get(question.id)?.currentState.relevant);
        expect(shown.map(({ question }) => question.id)).toEqual(
          visible(completeExample, given).map(({ question }) => question.id),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("keeps to the limits of figures, days, texts and choices", async () => {
    const nodes = nodesOf(await openInEngine(writeXForm(completeExample)));
    agree(nodes);
    const keeps = (id: string): boolean | undefined => nodes.get(id)?.validationState.constraint?.valid;
    for (const [value, valid] of [
      [0n, false],
      [1n, true],
      [30n, true],
      [31n, false],
    ] as const) {
      nodes.get("people")?.setValue?.(value);
      expect([value, keeps("people")]).toEqual([value, valid]);
    }
    nodes.get("channel")?.selectValues?.(["posted", "internet", "people"]);
    expect(keeps("channel")).toBe(false);
    nodes.get("channel")?.selectValues?.(["posted", "not-applicable"]);
    expect(keeps("channel")).toBe(false);
    nodes.get("channel")?.selectValues?.(["not-applicable"]);
    expect(keeps("channel")).toBe(true);
  });

  it("speaks the languages of the form, Vietnamese where one has nothing yet", async () => {
    const root = await openInEngine(writeXForm(completeExample));
    const nodes = nodesOf(root);
    const khmer = root.languages.find(({ language }) => language.endsWith("(km)"));
    root.setLanguage(khmer);
    expect(nodes.get("I.1")?.currentState.label?.asString).toBe("មានកន្លែងអង្គុយគ្រប់គ្រាន់");
    expect(nodes.get("I.2")?.currentState.label?.asString).toBe("Trang thiết bị đầy đủ");
  });

  it("takes words that are signs of XML and XPath, and ids that begin with a digit", async () => {
    const [section] = completeExample.sections;
    const odd: Questionnaire = {
      ...completeExample,
      title: { vi: `<Phiếu> & "hỏi" 'đáp'` },
      sections: [
        {
          ...section!,
          questions: [
            {
              ...{ kind: "single", id: "1.a", required: false, notApplicable: false, text: { vi: "Đạt < 5 & > 2?" } },
              options: [
                { value: `it's`, label: { vi: "Có" } },
                { value: `"no"`, label: { vi: "Không" } },
                { value: `'"`, label: { vi: "Cả hai" } },
              ],
            },
            {
              ...{ kind: "number", id: "2.b", required: false, notApplicable: true, text: { vi: "Bao nhiêu?" } },
              askedIf: { question: "1.a", in: [`it's`, `'"`] },
            },
          ],
        },
      ],
    };
    const nodes = nodesOf(await openInEngine(writeXForm(odd)));
    agree(nodes);
    const follows = (value: string): boolean | undefined => {
      nodes.get("_1.a")?.selectValues?.([value]);
      return nodes.get("_2.b")?.currentState.relevant;
    };
    expect([`it's`, `"no"`, `'"`].map(follows)).toEqual([true, false, true]);
    nodes.get("_2.b_na")?.selectValues?.(["not-applicable"]);
    expect(nodes.get("_2.b")?.currentState.relevant).toBe(false);
    expect(nodes.get("_1.a")?.currentState.label?.asString).toBe("Đạt < 5 & > 2?");
  });
});
