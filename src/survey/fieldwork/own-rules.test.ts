import { describe, expect, it } from "vitest";
import { parseDate } from "../../formats/cell.ts";
import { readMethod } from "../../formats/method-file.ts";
import { withFormQuestions } from "../instrument/form-context.ts";
import type { Method } from "../instrument/method.ts";
import { completeExample } from "../instrument/questionnaire.testing.ts";
import type { Questionnaire, Respondent } from "../instrument/questionnaire.ts";
import { problemMessage } from "../problem.ts";
import { acceptResponses, type KnownCase } from "./accept-responses.ts";
import { responseColumns } from "./response-columns.ts";

const read = await readMethod("bnv-2640-2017");
const own: Method = read.ok ? read.value.method : (undefined as never);
const text = (vi: string) => ({ vi, en: vi });
const organisation: Questionnaire = {
  ...completeExample,
  respondent: "organisation",
  title: text("Phiếu tổ chức"),
  sections: [
    {
      ...{ id: "about", kind: "profile", title: text("Về tổ chức") },
      questions: [{ kind: "number", id: "staff", text: text("Số lao động"), required: false, notApplicable: true, min: 1 }],
    },
  ],
};
const forms: Questionnaire[] = [organisation, completeExample, { ...completeExample, version: "0.9", sections: [] }];
const method = withFormQuestions(own, forms);
const header = responseColumns(method).map(({ heading }) => heading);

const known = (code: string, respondent: Respondent): KnownCase => ({
  ...{ id: `id-${code}`, code, respondent, stratum: code, role: "sample", position: 1, outcome: "open" },
});

const take = (cells: Readonly<Record<string, string>>, code = "CD-1", published = forms) => {
  const head = { "Mã phiếu": code, "Kết quả": "trả lời", "Hình thức": "giấy", "Ngày trả lời": "05/8/2026", "I.1": "4" };
  const given: Readonly<Record<string, string>> = { ...head, ...cells };
  return acceptResponses(
    { name: "tra-loi.csv", header, rows: [{ number: 2, cells: header.map((heading) => given[heading] ?? "") }] },
    {
      ...{ method, own, forms: published, part: "ubnd-xa", today: "2026-10-25", parseDate },
      cases: [known("CD-1", "citizen"), known("TC-1", "organisation")],
    },
  );
};
const kept = (cells: Readonly<Record<string, string>>, code?: string, published?: Questionnaire[]) => {
  const taken = take(cells, code, published);
  return taken.ok ? taken.value[0]?.form : taken.problems;
};

const late = { lateness: "late", age_group: "50+", why_late: "Thiếu giấy tờ" };

describe("answers to the questions that an office added to its form", () => {
  it.each([
    [{ people: "31" }, "E-FIELDWORK-023", { column: "people", value: "31", from: 1, to: 30 }],
    [{ people: "0" }, "E-FIELDWORK-023", { column: "people", value: "0" }],
    [{ age_group: "61+" }, "E-FIELDWORK-009", { value: "61+", expected: "18-49 (18 đến 49), 50+ (Từ 50)" }],
    [{ people: "ba" }, "E-FIELDWORK-009", { column: "people", value: "ba" }],
    [{ received: "31/12/2025" }, "E-FIELDWORK-023", { value: "2025-12-31", from: "2026-01-01", to: "2026-12-31" }],
    [{ received: "31/02/2026" }, "E-FRAME-017", { column: "received", value: "31/02/2026" }],
    [{ channel: "posted; internet; people" }, "E-FIELDWORK-024", { column: "channel", count: 3, most: 2 }],
    [{ channel: "posted; KAD" }, "E-FIELDWORK-009", { column: "channel", value: "posted; KAD" }],
    [{ channel: "posted; not-applicable" }, "E-FIELDWORK-025", { column: "channel" }],
    [{ ...late, why_late: "x".repeat(501) }, "E-FIELDWORK-019", { column: "why_late", length: 501, limit: 500 }],
    [{ ...late, lateness: "on-time" }, "E-FIELDWORK-026", { column: "why_late", depends: "lateness, age_group, channel" }],
    [{ ...late, age_group: "18-49", channel: "posted" }, "E-FIELDWORK-026", { column: "why_late", value: "Thiếu giấy tờ" }],
    [{ comment: "Nhanh hơn" }, "E-FIELDWORK-026", { column: "comment", depends: "I.1" }],
    [{ staff: "12" }, "E-FIELDWORK-027", { column: "staff", value: "12", form: "Phiếu khảo sát" }],
  ])("are refused with row and column where they break a rule: %j", (cells, code, details) => {
    const taken = take(cells);
    const [, fault, ...more] = taken.ok ? [] : taken.problems;
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ code, details: { file: "tra-loi.csv", row: 2, ...details } });
    if (fault) for (const language of ["vi", "en"] as const) expect(problemMessage(fault, language)).not.toMatch(/\{\w+\}/);
  });

  it("are taken where they keep the rules: limits, dates as people write them, conditions", () => {
    const cells = { ...late, people: "30", received: "01/01/2026", channel: "people;people", "I.1": "2", comment: "Nhanh hơn" };
    expect(kept(cells)).toMatchObject({
      context: { ...late, people: "30", received: "2026-01-01", channel: ["people"], comment: "Nhanh hơn" },
    });
  });

  it("may be marked as not applicable where the form does not ask them", () => {
    expect(kept({ lateness: "on-time", why_late: "đúng hẹn" })).toMatchObject([{}, { code: "E-FIELDWORK-026" }]);
    const sections = completeExample.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === "people" ? { ...question, askedIf: { question: "age_group", equals: "50+" } } : question,
      ),
    }));
    const [hidden] = forms.slice(1).map((form) => ({ ...form, sections }));
    const cells: Readonly<Record<string, string>> = { age_group: "18-49", people: "KAD" };
    expect(kept(cells, "CD-1", hidden && [hidden])).toMatchObject({ context: { people: "not-applicable" } });
  });

  it("may say that a question does not apply where the form offers it, and only there", () => {
    expect(kept({ channel: "KAD" })).toMatchObject({ context: { channel: "not-applicable" } });
    expect(kept({ staff: "kad" }, "TC-1")).toMatchObject({ context: { staff: "not-applicable" } });
    expect(kept({ people: "KAD" })).toMatchObject([{}, { code: "E-FIELDWORK-009", details: { column: "people" } }]);
  });

  it("are judged by the newest form of the case's own respondent", () => {
    expect(kept({ staff: "0" }, "TC-1")).toMatchObject([{}, { code: "E-FIELDWORK-023", details: { from: 1, to: "…" } }]);
    expect(kept({ people: "2" }, "TC-1")).toMatchObject([{}, { code: "E-FIELDWORK-027", details: { form: "Phiếu tổ chức" } }]);
  });
});

describe("criteria that a form asks on a condition of its own", () => {
  const sections = completeExample.sections.map((section) =>
    section.id === "I" ? { ...section, askedIf: { question: "lateness", equals: "late" } } : section,
  );
  const one = (cells: Readonly<Record<string, string>>) => {
    const conditional = [{ ...completeExample, sections }];
    const given: Readonly<Record<string, string>> = {
      ...{ "Mã phiếu": "CD-1", "Kết quả": "trả lời", "Hình thức": "giấy", "Ngày trả lời": "05/8/2026", "II.1": "5", ...cells },
    };
    return acceptResponses(
      { name: "x.csv", header, rows: [{ number: 2, cells: header.map((heading) => given[heading] ?? "") }] },
      { method, own, forms: conditional, part: "p", today: "2026-10-25", parseDate, cases: [known("CD-1", "citizen")] },
    );
  };

  it("count as not asked where they are left blank, and are refused where they are scored", () => {
    const taken = one({ lateness: "on-time", "I.2": "KAD" });
    expect(taken.ok && taken.value[0]?.form?.answers).toMatchObject({ "I.1": "not-asked", "I.2": "not-asked", "II.1": 5 });
    const refused = one({ lateness: "on-time", "I.1": "4" });
    expect(refused.ok ? [] : refused.problems[1]).toMatchObject({ code: "E-FIELDWORK-026", details: { column: "I.1" } });
  });
});
