import type { SampleCase } from "../../store/cases.ts";
import { formNames } from "../../survey/fieldwork/contact-list.ts";
import { caseHeading, formHeading, responseColumns } from "../../survey/fieldwork/response-columns.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findAnswerMethod } from "../instrument/part-method.ts";
import { findPart } from "../plan/find-round.ts";

export interface DownloadFormsInput {
  readonly round: string;
  readonly part: string;
}

/**
 * The file of answers before anybody answered: a line for each form that is still without an outcome, its code and which form it gets filled in, every other
 * column blank. Sampled persons and places on site come first, then the reserves. No personal data.
 */
export const downloadForms = action(
  "downloadSample",
  async (input: DownloadFormsInput, { store, formats }): Promise<Result<DownloadedFile>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { part } = found.value;
    const [published, cases] = await Promise.all([findAnswerMethod(store, part), store.listCases(part)]);
    if (!published) return fail(problem("E-FIELDWORK-017", { part: part.code }));
    if (cases.length === 0) return fail(problem("E-FIELDWORK-016", { part: part.code }));
    const headings = responseColumns(published.method).flatMap(({ heading }) =>
      heading === caseHeading ? [heading, formHeading] : [heading],
    );
    const line = ({ code, respondent }: SampleCase) => {
      const known: Readonly<Record<string, string>> = { [caseHeading]: code, [formHeading]: formNames[respondent] };
      return headings.map((heading) => known[heading] ?? "");
    };
    const lines = cases
      .filter(({ outcome }) => outcome === "open")
      .toSorted(inTurn)
      .map(line);
    const bytes = new TextEncoder().encode(formats.csvText([headings, ...lines], { byteOrderMark: true }));
    return ok({ name: `${input.round}-${input.part}-phieu-trong.csv`, mediaType: "text/csv; charset=utf-8", bytes });
  },
);

const inTurn = (a: SampleCase, b: SampleCase): number =>
  Number(a.role === "reserve") - Number(b.role === "reserve") || (a.code < b.code ? -1 : 1);
