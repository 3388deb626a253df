import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemMessage } from "../problem.ts";
import { draftFrom } from "./draft-questionnaire.ts";
import type { Method } from "./method.ts";
import { parseMethod } from "./parse-method.ts";
import { completeExample } from "./questionnaire.testing.ts";
import type { Question, Questionnaire } from "./questionnaire.ts";
import { faultsOf } from "./questionnaire-faults.ts";
import { completeness } from "./text-places.ts";

const methodOf = (id: string): Method => {
  const parsed = parseMethod(readFileSync(new URL(`../../../methods/${id}.json`, import.meta.url), "utf8"), id);
  if (!parsed.ok) throw new Error(id);
  return parsed.value;
};

const method = methodOf("bnv-2640-2017");
const draft = draftFrom(method, { respondent: "citizen" });

type Loose = ReturnType<typeof JSON.parse>;

const changed = (change: (form: Loose) => void, from: Questionnaire = draft): Questionnaire => {
  const form = structuredClone(from) as Loose;
  change(form);
  return form;
};

const codes = (form: Questionnaire) => faultsOf(form, method).map(({ problem }) => problem.code);
const said = (form: Questionnaire) => faultsOf(form, method).map(({ problem }) => problemMessage(problem, "vi"));
const questionIn = (form: Loose, id: string): Loose =>
  form.sections.flatMap(({ questions }: Loose) => questions).find((question: Question) => question.id === id);

describe("a draft", () => {
  test.each(["bnv-2640-2017", "hau-giang-2021", "bnv-1001-2023", "health-station"])("of %s has no fault", (id) => {
    const found = methodOf(id);
    expect(faultsOf(draftFrom(found, { respondent: "citizen" }), found)).toEqual([]);
    expect(faultsOf(draftFrom(found, { respondent: "organisation" }), found)).toEqual([]);
  });
});

describe("age bands", () => {
  const withBands = (bands: readonly (readonly [number, number | undefined])[]) =>
    changed((form) => {
      questionIn(form, "age_group").options = bands.map(([from, to], at) => ({
        ...{ value: `b${at}`, label: { vi: `Nhóm ${at}`, en: `Band ${at}` } },
        range: { from, ...(to !== undefined && { to }) },
      }));
    });

  test("that share a year name both bands and the year", () => {
    expect(
      said(
        withBands([
          [18, 25],
          [25, 34],
          [35, undefined],
        ]),
      ),
    ).toEqual(["Câu A2: phương án «Nhóm 0» và «Nhóm 1» cùng gồm 25. Sửa khoảng để mỗi số thuộc đúng một phương án."]);
    expect(
      codes(
        withBands([
          [18, undefined],
          [30, 40],
        ]),
      ),
    ).toEqual(["E-INSTRUMENT-201"]);
  });

  test("that leave a year out name the year", () => {
    expect(
      faultsOf(
        withBands([
          [18, 24],
          [26, undefined],
        ]),
        method,
      ),
    ).toMatchObject([{ problem: { code: "E-INSTRUMENT-202", details: { value: 25 } }, blocks: true, question: "age_group" }]);
  });

  test("that end before they begin are told", () => {
    expect(
      codes(
        withBands([
          [18, 24],
          [30, 25],
        ]),
      ),
    ).toContain("E-INSTRUMENT-217");
  });

  test("that meet have no fault, whatever their order", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 19, max: 90 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (found, backwards) => {
        const ends = found.toSorted((a, b) => a - b);
        const bands = [18, ...ends].map((from, at) => [from, ends[at] === undefined ? undefined : ends[at] - 1] as const);
        expect(codes(withBands(backwards ? bands.toReversed() : bands))).toEqual([]);
      }),
    );
  });

  test("of which one grows by a year always overlap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5 }), (which, more) => {
        const ends = [24, 34, 49, 60].map((end, at) => (at === which ? end + more : end));
        const starts = [18, 25, 35, 50];
        expect(codes(withBands(starts.map((from, at) => [from, ends[at]] as const).concat([[61, undefined]])))).toContain(
          "E-INSTRUMENT-201",
        );
      }),
    );
  });
});

describe("criteria of the method", () => {
  test("missing, doubled or strange are told", () => {
    const without = changed((form) => form.sections[2].questions.shift());
    expect(said(without)).toEqual(["Tiêu chí I.1 của phương pháp bnv-2640-2017 không có trong phiếu. Thêm câu có mã «I.1»."]);
    const doubled = changed((form) => form.sections[2].questions.push(form.sections[2].questions[0]));
    expect(said(doubled)).toEqual(["Câu 5: mã «I.1» đã dùng ở câu 1. Đặt mã khác hoặc bỏ một câu."]);
    expect(codes(changed((form) => (questionIn(form, "I.1").id = "I.9")))).toEqual(["E-INSTRUMENT-205", "E-INSTRUMENT-207"]);
  });

  test("another method or another scale is told", () => {
    expect(codes(changed((form) => (form.method.version = "2.0.0")))).toEqual(["E-INSTRUMENT-219"]);
    expect(codes(changed((form) => form.scale.points.pop()))).toEqual(["E-INSTRUMENT-218"]);
  });

  test("asked of everybody where the method asks some is a warning", () => {
    const open = changed((form) => {
      delete form.sections.find(({ id }: Loose) => id === "V").askedIf;
    });
    expect(faultsOf(open, method).map(({ problem, blocks }) => [problem.code, blocks])).toEqual(
      Array(4).fill(["E-INSTRUMENT-222", false]),
    );
  });
});

describe("conditions", () => {
  const given = (id: string, askedIf: object) => changed((form) => (questionIn(form, id).askedIf = askedIf));

  test.each<[string, Questionnaire, string[]]>([
    ["on a later question", given("sex", { question: "lateness", equals: "late" }), ["E-INSTRUMENT-208"]],
    ["on itself", given("sex", { question: "sex", equals: "male" }), ["E-INSTRUMENT-212", "E-INSTRUMENT-208"]],
    ["on nothing", given("trips", { question: "khong_co", equals: "1" }), ["E-INSTRUMENT-209"]],
    ["on an answer that is not offered", given("trips", { question: "sex", in: ["male", "x"] }), ["E-INSTRUMENT-210"]],
    [
      "that never hold",
      given("trips", {
        all: [
          { question: "sex", equals: "male" },
          { question: "sex", equals: "female" },
        ],
      }),
      ["E-INSTRUMENT-211"],
    ],
    [
      "that hold by two choices of one question",
      given("trips", {
        all: [
          { question: "information_channel", equals: "posted" },
          { question: "information_channel", equals: "internet" },
        ],
      }),
      [],
    ],
    [
      "that hold only without an answer",
      given("trips", { not: { question: "sex", in: ["male", "female", "undisclosed"] } }),
      [],
    ],
    [
      "of a question behind one that is never asked",
      given("late_notice", {
        all: [
          { question: "lateness", equals: "late" },
          { question: "lateness", equals: "early" },
        ],
      }),
      ["E-INSTRUMENT-211"],
    ],
  ])("%s", (_, form, expected) => {
    expect(codes(form)).toEqual(expected);
  });

  test("that go round name the whole circle", () => {
    const round = changed((form) => {
      questionIn(form, "trips").askedIf = { question: "lateness", equals: "late" };
      questionIn(form, "lateness").askedIf = { question: "trips", equals: "1" };
    });
    expect(said(round)[0]).toBe("Các câu B2, B3: điều kiện hỏi dẫn vòng. Bỏ điều kiện của ít nhất một câu.");
  });

  test("a gate that is never open closes what is behind it", () => {
    const form = changed((loose) => {
      questionIn(loose, "gave_feedback").askedIf = {
        not: { any: [{ question: "sex", equals: "male" }, { not: { question: "sex", equals: "male" } }] },
      };
    });
    expect(codes(form)).toEqual(Array(5).fill("E-INSTRUMENT-211"));
  });
});

describe("other faults", () => {
  test.each<[string, (form: Loose) => void, string]>([
    ["an empty Vietnamese text", (form) => (questionIn(form, "trips").text.vi = " "), "E-INSTRUMENT-203"],
    ["an empty introduction", (form) => (form.introduction.vi = ""), "E-INSTRUMENT-204"],
    ["a language twice", (form) => form.languages.push({ code: "en", name: "English" }), "E-INSTRUMENT-213"],
    ["Vietnamese not first", (form) => form.languages.reverse(), "E-INSTRUMENT-213"],
    ["an option code twice", (form) => (questionIn(form, "trips").options[1].value = "1"), "E-INSTRUMENT-214"],
    ["one option alone", (form) => questionIn(form, "trips").options.splice(1), "E-INSTRUMENT-215"],
    ["more choices than options", (form) => (questionIn(form, "expectations").max = 20), "E-INSTRUMENT-217"],
    ["sensitive and required", (form) => (questionIn(form, "ethnicity").required = true), "E-INSTRUMENT-216"],
    ["a section id twice", (form) => (form.sections[1].id = "about"), "E-INSTRUMENT-220"],
    ["an empty section", (form) => (form.sections.at(-1).questions = []), "E-INSTRUMENT-221"],
  ])("%s", (_, change, code) => {
    expect(codes(changed(change))).toEqual([code]);
  });
});

describe("completeness", () => {
  test("counts each language and lists what is missing", () => {
    const [vi, en, km] = completeness(completeExample);
    expect(vi).toMatchObject({ code: "vi", missing: [] });
    expect(en).toMatchObject({ code: "en", present: vi?.total, missing: [] });
    expect(km?.present).toBe(4);
    expect(km?.missing).toHaveLength((vi?.total ?? 0) - 4);
  });

  test("names question and text", () => {
    const form = changed((loose) => delete questionIn(loose, "II.3").text.en);
    expect(completeness(form)[1]?.missing).toMatchObject([{ field: "text", question: { id: "II.3", number: "7" } }]);
  });
});
