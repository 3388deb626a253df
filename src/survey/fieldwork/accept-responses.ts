import type { Method } from "../instrument/method.ts";
import type { Questionnaire, Respondent } from "../instrument/questionnaire.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { checkReserves } from "./check-reserves.ts";
import { type Outcome, outcomeWords } from "./outcome.ts";
import { answeredForm, type ParsedResponse, type ParseSettings, parseResponse } from "./parse-response.ts";
import { type ColumnPlaces, caseHeading, placeColumns } from "./response-columns.ts";

/** A case as it stands before the file. */
export interface KnownCase {
  readonly id: string;
  readonly code: string;
  readonly stratum: string;
  readonly role: "sample" | "reserve" | "on-site";
  readonly position: number;
  readonly outcome: Outcome;
  readonly respondent: Respondent;
}

export interface ResponseFile {
  readonly name: string;
  readonly header: readonly string[];
  /** Each with its number in the file, as a person sees it. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface AcceptSettings extends Pick<ParseSettings, "today" | "parseDate"> {
  readonly method: Method;
  /** The published forms of the part, the newest first: that of its respondent judges the answers of a case. */
  readonly forms: readonly Questionnaire[];
  /** The method without the questions of the forms. */
  readonly own: Method;
  readonly part: string;
  readonly cases: readonly KnownCase[];
}

export type AcceptedResponse = ParsedResponse & { readonly caseId: string; readonly role: KnownCase["role"] };

/** How many faults of a file are told one by one. */
export const shownFaults = 50;

/** Takes a file of answers whole, or tells what is wrong with it: the number of all faults first, then the first fifty. */
export const acceptResponses = (file: ResponseFile, settings: AcceptSettings): Result<readonly AcceptedResponse[]> => {
  const { places, problems } = placeColumns(file.header, { file: file.name, method: settings.method });
  if (problems.length > 0) return refuse(file.name, problems);
  const rows = file.rows.filter(saysMoreThanCode(places));
  if (rows.length === 0) return fail(problem("E-FIELDWORK-015", { file: file.name }));
  const known = new Map(settings.cases.map((found) => [found.code, found]));
  const formOf = formsByCode(settings, known);
  const parsed = rows.map((row) => parseResponse(row, { ...settings, file: file.name, places, formOf }));
  const codes = rows.map(({ number, cells }) => ({
    row: number,
    code: (cells[places.get(caseHeading) ?? 0] ?? "").normalize("NFC").trim(),
  }));
  const faults = [
    ...parsed.flatMap((line) => line.problems),
    ...checkCodes(codes, { file: file.name, known, part: settings.part }),
  ];
  const responses = parsed.flatMap(({ response }) => (response ? [response] : []));
  if (faults.length === 0) faults.push(...checkTurns(responses, settings.cases, file.name));
  return faults.length > 0 ? refuse(file.name, faults.sort(byRow)) : ok(responses.flatMap((response) => bind(response, known)));
};

const formsByCode = ({ forms, own }: AcceptSettings, known: ReadonlyMap<string, KnownCase>): ParseSettings["formOf"] => {
  const newest = new Map(forms.toReversed().map((form) => [form.respondent, form]));
  const ready = new Map([...newest].map(([respondent, form]) => [respondent, answeredForm(form, [...newest.values()], own)]));
  return (code) => {
    const found = known.get(code);
    return found && ready.get(found.respondent);
  };
};

/** Forms nobody has filled in yet stand in a file with their code and which form it is. */
const saysMoreThanCode = (places: ColumnPlaces) => {
  const filledIn = [...places].flatMap(([heading, at]) => (heading === caseHeading ? [] : [at]));
  return ({ cells }: ResponseFile["rows"][number]): boolean => filledIn.some((at) => (cells[at] ?? "").trim() !== "");
};

const rowOf = ({ details: { row = 0 } }: Problem): number => Number(row);

const byRow = (a: Problem, b: Problem): number => rowOf(a) - rowOf(b);

const refuse = (file: string, problems: readonly Problem[]): Result<never> => {
  const shown = problems.slice(0, shownFaults);
  return fail(problem("E-FIELDWORK-002", { file, count: problems.length, shown: shown.length }), ...shown);
};

const bind = (response: ParsedResponse, known: ReadonlyMap<string, KnownCase>): AcceptedResponse[] => {
  const found = known.get(response.code);
  return found ? [{ ...response, caseId: found.id, role: found.role }] : [];
};

interface CodeCheck {
  readonly file: string;
  readonly part: string;
  readonly known: ReadonlyMap<string, KnownCase>;
}

/** Every code is one of the part, once, and still without an outcome. */
const checkCodes = (
  codes: readonly { readonly row: number; readonly code: string }[],
  { file, part, known }: CodeCheck,
): Problem[] => {
  const first = new Map<string, number>();
  return codes.flatMap(({ row, code }) => {
    const place = { file, row, column: caseHeading, value: code };
    const earlier = first.get(code);
    const found = known.get(code);
    if (earlier === undefined) first.set(code, row);
    if (!found) return [problem("E-FIELDWORK-006", { ...place, part })];
    if (earlier !== undefined) return [problem("E-FIELDWORK-007", { ...place, first: earlier })];
    return found.outcome === "open" ? [] : [problem("E-FIELDWORK-008", { ...place, outcome: wordOf(found.outcome) })];
  });
};

const wordOf = (outcome: Outcome): string =>
  outcome === "open" || outcome === "not-needed" ? "không cần dùng" : outcomeWords[outcome][0];

const checkTurns = (responses: readonly ParsedResponse[], cases: readonly KnownCase[], file: string): Problem[] => {
  const given = new Map(responses.map((response) => [response.code, response]));
  const settled = cases.map((known) => {
    const response = given.get(known.code);
    return { ...known, outcome: response?.outcome ?? known.outcome, row: response?.row ?? null };
  });
  return checkReserves(settled, file);
};
