import type { ContextQuestion, Factor, Method } from "../instrument/method.ts";
import { type Problem, problem } from "../problem.ts";
import type { Result } from "../result.ts";
import {
  type FinalOutcome,
  findWord,
  firstWords,
  foldWord,
  type Mode,
  missingWords,
  modeWords,
  outcomeWords,
} from "./outcome.ts";
import { type ColumnPlaces, caseHeading, dateHeading, modeHeading, outcomeHeading } from "./response-columns.ts";

export type MissingReason = "not-applicable" | "blank" | "refused" | "not-asked";

/** Answers to the criteria by id: a point of the scale, or why there is none. */
export type Answers = Readonly<Record<string, number | MissingReason>>;

/** Answers to context questions by id; several options of one question stand in a list; unanswered ones are absent. */
export type ContextAnswers = Readonly<Record<string, string | readonly string[]>>;

/** A line of a file of answers, understood. */
export interface ParsedResponse {
  readonly row: number;
  readonly code: string;
  readonly outcome: FinalOutcome;
  /** null when the case was not answered. */
  readonly form: {
    readonly mode: Mode;
    /** ISO date. */
    readonly answeredOn: string;
    readonly context: ContextAnswers;
    readonly answers: Answers;
  } | null;
}

export interface ParseSettings {
  readonly file: string;
  readonly method: Method;
  readonly places: ColumnPlaces;
  /** ISO date of the import. */
  readonly today: string;
  /** Understands the dates people write; its problems name file, row, column and value. */
  readonly parseDate: (
    text: string,
    place: { readonly file: string; readonly row: number; readonly column: string },
  ) => Result<string>;
}

interface Line {
  readonly row: number;
  readonly cell: (heading: string) => string;
  readonly settings: ParseSettings;
  /** Collects what is wrong with the line. */
  readonly fault: (found: Problem) => undefined;
}

const textLimit = 2_000;

/** Reads one line of a file of answers: the response, or everything that is wrong with the line. */
export const parseResponse = (
  { number: row, cells }: { readonly number: number; readonly cells: readonly string[] },
  settings: ParseSettings,
): { readonly response: ParsedResponse | undefined; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const cell = (heading: string): string => {
    const place = settings.places.get(heading);
    return place === undefined ? "" : (cells[place] ?? "").normalize("NFC").trim();
  };
  const line: Line = { row, cell, settings, fault: (found) => void problems.push(found) };
  const outcome = parseOutcome(line);
  if (outcome === undefined) return { response: undefined, problems };
  const form = outcome === "answered" ? parseForm(line) : refuseAnswers(line, outcome);
  const whole = problems.length === 0 && form !== undefined;
  return { response: whole ? { row, code: cell(caseHeading), outcome, form } : undefined, problems };
};

const placeOf = ({ row, settings }: Line, column: string) => ({ file: settings.file, row, column });

const parseOutcome = (line: Line): FinalOutcome | undefined => {
  const value = line.cell(outcomeHeading);
  return findWord(outcomeWords, value) ?? line.fault(wrongWord(line, outcomeHeading, firstWords(outcomeWords).join(", ")));
};

const wrongWord = (line: Line, column: string, expected: string): Problem =>
  problem("E-FIELDWORK-009", { ...placeOf(line, column), value: line.cell(column), expected });

/** A case without answers must have none in its line. */
const refuseAnswers = (line: Line, outcome: Exclude<FinalOutcome, "answered">): null => {
  for (const { id } of criteriaOf(line.settings.method))
    if (line.cell(id) !== "")
      line.fault(problem("E-FIELDWORK-013", { ...placeOf(line, id), value: line.cell(id), outcome: outcomeWords[outcome][0] }));
  return null;
};

const criteriaOf = (method: Method) => method.factors.flatMap(({ criteria }) => criteria);

const parseForm = (line: Line): ParsedResponse["form"] | undefined => {
  const mode = parseMode(line);
  const answeredOn = parseDay(line);
  const context = parseContext(line);
  const answers = Object.assign(
    {},
    ...line.settings.method.factors.map((factor) => parseFactor(line, factor, context)),
  ) as Answers;
  if (!Object.values(answers).some((answer) => typeof answer === "number"))
    line.fault(problem("E-FIELDWORK-014", { file: line.settings.file, row: line.row, value: line.cell(caseHeading) }));
  return mode && answeredOn ? { mode, answeredOn, context, answers } : undefined;
};

const parseMode = (line: Line): Mode | undefined => {
  const value = line.cell(modeHeading);
  if (value === "") return line.fault(problem("E-FIELDWORK-018", placeOf(line, modeHeading)));
  return findWord(modeWords, value) ?? line.fault(wrongWord(line, modeHeading, firstWords(modeWords).join(", ")));
};

const parseDay = (line: Line): string | undefined => {
  const { today, parseDate } = line.settings;
  const value = line.cell(dateHeading);
  const place = placeOf(line, dateHeading);
  if (value === "") return line.fault(problem("E-FIELDWORK-018", place));
  const day = parseDate(value, place);
  if (!day.ok) {
    day.problems.forEach(line.fault);
    return undefined;
  }
  return day.value > today ? line.fault(problem("E-FIELDWORK-010", { ...place, value, today })) : day.value;
};

const parseContext = (line: Line): ContextAnswers => {
  const given = line.settings.method.context
    .map((question) => [question.id, parseQuestion(line, question)] as const)
    .filter((entry): entry is readonly [string, string | readonly string[]] => entry[1] !== undefined);
  return Object.fromEntries(given);
};

const parseQuestion = (line: Line, question: ContextQuestion): string | readonly string[] | undefined => {
  const value = line.cell(question.id);
  if (value === "") return undefined;
  if (question.type === "text") return parseFreeText(line, question.id);
  if (question.type === "number")
    return /^\d{1,9}$/.test(value) ? value : line.fault(wrongWord(line, question.id, "0, 1, 2 …"));
  if (question.type === "single") return optionOf(question, value) ?? line.fault(wrongOption(line, question));
  const options = value.split(/[;|]/).map((part) => optionOf(question, part));
  return options.includes(undefined) ? line.fault(wrongOption(line, question)) : (options as string[]);
};

const parseFreeText = (line: Line, id: string): string | undefined => {
  const value = line.cell(id);
  return value.length <= textLimit
    ? value
    : line.fault(problem("E-FIELDWORK-019", { ...placeOf(line, id), length: value.length, limit: textLimit }));
};

/** The value of an option, from its value or from its Vietnamese words. */
const optionOf = ({ options = [] }: ContextQuestion, text: string): string | undefined =>
  options.find(({ value, label }) => [value, label.vi].some((word) => foldWord(word) === foldWord(text)))?.value;

const wrongOption = (line: Line, { id, options = [] }: ContextQuestion): Problem =>
  wrongWord(line, id, options.map(({ value, label }) => `${value} (${label.vi})`).join(", "));

const parseFactor = (line: Line, factor: Factor, context: ContextAnswers): Answers => {
  const asked = isAsked(factor, context);
  const answers = factor.criteria.map(({ id }) => [id, asked ? parseAnswer(line, id) : unaskedAnswer(line, factor, id)]);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
};

/** Whether a respondent with these context answers was asked the factor. */
export const isAsked = ({ askedIf }: Factor, context: ContextAnswers): boolean =>
  askedIf === undefined || [context[askedIf.question]].flat().includes(askedIf.equals);

const unaskedAnswer = (line: Line, { id: factor, askedIf }: Factor, id: string): MissingReason | undefined => {
  const value = line.cell(id);
  if (value === "" || findWord(missingWords, value) === "not-applicable") return "not-asked";
  const question = askedIf?.question ?? "";
  const asking = line.settings.method.context.find((candidate) => candidate.id === question);
  const expected = asking?.options?.find((option) => option.value === askedIf?.equals)?.label.vi ?? askedIf?.equals ?? "";
  return line.fault(problem("E-FIELDWORK-012", { ...placeOf(line, id), value, factor, question, expected }));
};

const parseAnswer = (line: Line, id: string): number | MissingReason | undefined => {
  const value = line.cell(id);
  if (value === "") return "blank";
  const missing = findWord(missingWords, value);
  if (missing !== undefined) return missing;
  const points = line.settings.method.scale.points.map((point) => point.value);
  const point = points.find((candidate) => String(candidate) === value);
  if (point !== undefined) return point;
  const scale = [...points, ...firstWords(missingWords)].join(", ");
  return line.fault(problem("E-FIELDWORK-001", { ...placeOf(line, id), value, scale }));
};
