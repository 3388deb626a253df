import { describe, expect, it, test } from "vitest";
import { draftFrom } from "../../survey/instrument/draft-questionnaire.ts";
import { completeExample } from "../../survey/instrument/questionnaire.testing.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { problemMessage } from "../../survey/problem.ts";
import type { Result } from "../../survey/result.ts";
import { methodIds, readMethod } from "../method-file.ts";
import { writeXlsx } from "../xlsx.ts";
import { readXlsForm } from "./read-xlsform.ts";
import { writeXlsForm } from "./write-xlsform.ts";

const asked = { method: { id: "vi-du", version: "1.0.0" }, respondent: "citizen", scale: completeExample.scale } as const;

const there = async (questionnaire: Questionnaire): Promise<Result<Questionnaire>> =>
  readXlsForm({ ...asked, name: "phieu.xlsx", bytes: await writeXlsForm(questionnaire) });

const value = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((one) => problemMessage(one, "vi")).join("\n"));
};

describe("an XLSForm workbook", () => {
  it("gives back the whole questionnaire that was written, in three languages", async () => {
    expect(value(await there(completeExample))).toEqual(completeExample);
  });

  test.each(methodIds.flatMap((id) => (["citizen", "organisation"] as const).map((who) => [id, who] as const)))(
    "gives back the draft of %s for a %s",
    async (id, respondent) => {
      const read = await readMethod(id);
      if (!read.ok) throw new Error(id);
      const draft = draftFrom(read.value.method, { respondent });
      expect(value(await there(draft))).toEqual(draft);
    },
  );

  it("gives the same bytes for the same questionnaire", async () => {
    expect(await writeXlsForm(completeExample)).toEqual(await writeXlsForm(completeExample));
  });
});

type Row = readonly string[];

const workbook = (
  survey: readonly Row[],
  choices: readonly Row[] = [
    ["list_name", "name", "label"],
    ["l", "a", "A"],
    ["l", "b", "B"],
  ],
) =>
  writeXlsx({
    sheets: [["survey", survey] as const, ["choices", choices] as const].map(([name, [header = [], ...rows]]) => ({
      name,
      columns: header.map((heading) => ({ header: heading, kind: "text" as const })),
      rows,
    })),
  });

const read = async (survey: readonly Row[], choices?: readonly Row[]) =>
  readXlsForm({ ...asked, name: "la.xlsx", bytes: await workbook(survey, choices) });

describe("a form made elsewhere", () => {
  it("is read with its groups, its loose questions and its metadata left out", async () => {
    const form = value(
      await read([
        ["type", "name", "label", "required", "relevant", "constraint", "hint"],
        ["start", "start", "", "", "", "", ""],
        ["select_one l", "q1", "Câu một", "yes", "", "", ""],
        ["begin group", "nhom", "Nhóm", "", `\${q1} = 'a'`, "", ""],
        ["note", "loi_dan", "Xin trả lời", "", "", "", ""],
        ["int", "q2", "Bao nhiêu?", "", `not(\${q1} = 'b') and not(\${q1} = 'c')`, ". >= 1 and . <= 9", "Ghi số"],
        ["select_multiple l", "q3", "Những gì?", "", `selected(\${q1}, 'a') or \${q1} = 'b'`, "count-selected(.) <= 1", ""],
        ["end group", "", "", "", "", "", ""],
      ]),
    );
    expect(form.sections.map(({ id, title, lead, askedIf }) => ({ id, title, lead, askedIf }))).toEqual([
      { id: "part1", title: { vi: "" }, lead: undefined, askedIf: undefined },
      { id: "nhom", title: { vi: "Nhóm" }, lead: { vi: "Xin trả lời" }, askedIf: { question: "q1", equals: "a" } },
    ]);
    expect(form.sections.flatMap(({ questions }) => questions)).toMatchObject([
      { id: "q1", kind: "single", required: true, options: [{ value: "a" }, { value: "b" }] },
      { id: "q2", kind: "number", min: 1, max: 9, hint: { vi: "Ghi số" } },
      { id: "q3", kind: "multiple", max: 1, askedIf: { question: "q1", in: ["a", "b"] } },
    ]);
    expect(form.method).toEqual(asked.method);
  });

  const head: Row = ["type", "name", "label", "relevant", "constraint"];

  test.each<[string, readonly Row[], RegExp]>([
    ["a repeat", [head, ["begin_repeat", "r", "Lặp", "", ""]], /E-INSTRUMENT-283.*dòng 2, cột type.*begin_repeat/],
    ["a picture", [head, ["image", "anh", "Ảnh", "", ""]], /E-INSTRUMENT-283.*«image»/],
    ["a list that is missing", [head, ["select_one x", "q", "?", "", ""]], /E-INSTRUMENT-285.*dòng 2.*«x»/],
    [
      "arithmetic",
      [head, ["text", "a", "A", "", ""], ["text", "b", "B", `\${a} + 1 > 2`, ""]],
      /E-INSTRUMENT-284.*dòng 3, cột relevant.*«\$\{a\} \+ 1 > 2»/,
    ],
    ["whether anything was answered", [head, ["text", "b", "B", `\${a} != ''`, ""]], /E-INSTRUMENT-284/],
    ["brackets left open", [head, ["text", "b", "B", `(\${a} = '1'`, ""]], /E-INSTRUMENT-284/],
    ["a limit by another answer", [head, ["integer", "n", "N", "", `. > \${a}`]], /E-INSTRUMENT-286.*dòng 2, cột constraint/],
    [
      "a group in a group",
      [
        head,
        ["begin_group", "ngoai", "A", `\${a} = '1'`, ""],
        ["begin_group", "trong", "B", "", ""],
        ["text", "a", "A", "", ""],
      ],
      /E-INSTRUMENT-287.*dòng 3, cột name.*«trong».*«ngoai»/,
    ],
    [
      "filtered choices",
      [
        ["type", "name", "label", "choice_filter"],
        ["select_one l", "q", "?", `tinh = \${p}`],
      ],
      /E-INSTRUMENT-288.*dòng 2, cột choice_filter.*«tinh = \$\{p\}»/,
    ],
    ["a name with a space", [head, ["text", "a b", "A", "", ""]], /E-INSTRUMENT-232.*«a b»/],
  ])("%s is refused where it stands", async (_, survey, message) => {
    const result = await read(survey);
    if (result.ok) throw new Error("taken");
    expect(result.problems.map((one) => `${one.code} ${problemMessage(one, "vi")}`).join("\n")).toMatch(message);
  });

  it("says that a workbook has no sheet survey, or that a file is none", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Trang 1", columns: [{ header: "Câu", kind: "text" }], rows: [["x"]] }] });
    const codes = async (file: Uint8Array) => {
      const result = await readXlsForm({ ...asked, name: "x.xlsx", bytes: file });
      return result.ok ? [] : result.problems.map(({ code, details }) => [code, details.found ?? details.reason]);
    };
    expect(await codes(bytes)).toEqual([["E-INSTRUMENT-281", "Trang 1"]]);
    for (const junk of [new Uint8Array(0), new TextEncoder().encode("type,name\n"), new Uint8Array(9 * 2 ** 20)])
      expect((await codes(junk))[0]?.[0]).toMatch(/E-INSTRUMENT-(282|233)/);
  });
});
