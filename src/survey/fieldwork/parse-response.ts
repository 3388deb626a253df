import { contextQuestion } from "../instrument/form-context.ts";
import type { ContextQuestion, Factor, Method } from "../instrument/method.ts";
import { hasOptions, type Question, type Questionnaire, questionsOf } from "../instrument/questionnaire.ts";
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
import { brokenRule, notApplicable, notAsked } from "./own-rules.ts";
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
  /** The published form that the case of a code is asked with; undefined where none is known: the method alone then judges. */
  readonly formOf: (code: string) => AnsweredForm | undefined;
  /** ISO date of the import. */
  readonly today: string;
  /** Understands the dates people write; its problems name file, row, column and value. */
  readonly parseDate: (
    text: string,
    place: { readonly file: string; readonly row: number; readonly column: string },
  ) => Result<string>;
}

/** A published form, ready for many lines. */
export interface AnsweredForm {
  readonly form: Questionnaire;
  /** Its questions by their ids. */
  readonly questions: ReadonlyMap<string, Question>;
  /** Ids that only the forms of other respondents ask. */
  readonly elsewhere: ReadonlySet<string>;
}

export const answeredForm = (form: Questionnaire, others: readonly Questionnaire[], method: Method): AnsweredForm => {
  const questions = new Map(questionsOf(form).map(({ question }) => [question.id, question]));
  const own = new Set(method.context.map(({ id }) => id));
  const ids = others.flatMap(questionsOf).map(({ question }) => question.id);
  return { form, questions, elsewhere: new Set(ids.filter((id) => !questions.has(id) && !own.has(id))) };
};

interface Line {
  readonly row: number;
  readonly form: AnsweredForm | undefined;
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
  const line: Line = {
    row,
    form: settings.formOf(cell(caseHeading)),
    cell,
    settings,
    fault: (found) => void problems.push(found),
  };
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
  const parsed = Object.assign({}, ...line.settings.method.factors.map((factor) => parseFactor(line, factor, context)));
  const answers = unasked(line, { context, answers: parsed as Answers });
  if (!Object.values(answers).some((answer) => typeof answer === "number"))
    line.fault(problem("E-FIELDWORK-014", { file: line.settings.file, row: line.row, value: line.cell(caseHeading) }));
  return mode && answeredOn ? { mode, answeredOn, context, answers } : undefined;
};

/** What the form does not ask after these answers is not answered either; a gap there is “not asked”. */
const unasked = (
  line: Line,
  { context, answers }: { readonly context: ContextAnswers; readonly answers: Answers },
): Answers => {
  if (!line.form) return answers;
  const written = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, answer === "not-asked" ? "" : `${answer}`]),
  );
  const hidden = notAsked(line.form.form, { ...context, ...written });
  for (const [id, depends] of hidden)
    if (isGiven(context[id]) || typeof answers[id] === "number" || answers[id] === "refused")
      line.fault(problem("E-FIELDWORK-026", { ...placeOf(line, id), value: line.cell(id), depends: depends.join(", ") }));
  for (const id of Object.keys(context)) if (!hidden.has(id)) checkNotApplicable(line, id, context);
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, hidden.has(id) ? "not-asked" : answer]));
};

const isGiven = (answer: ContextAnswers[string] | undefined): boolean => answer !== undefined && answer !== notApplicable;

/** Of a question that was asked, only the form can say that it may not apply; of one that was not, any file may. */
const checkNotApplicable = (line: Line, id: string, context: ContextAnswers): void => {
  const asked = line.form?.questions.get(id);
  if (!asked || asked.notApplicable || context[id] !== notApplicable) return;
  const offered = hasOptions(asked) ? asked.options : [];
  if (offered.some(({ value }) => value === notApplicable)) return;
  const expected = offered.map(({ value, label }) => `${value} (${label.vi})`).join(", ");
  line.fault(wrongWord(line, id, expected || (asked.kind === "date" ? "31/12/2026" : "0, 1, 2 …")));
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
    .map((question) => [question.id, parseOwn(line, question)] as const)
    .filter((entry): entry is readonly [string, string | readonly string[]] => entry[1] !== undefined);
  return Object.fromEntries(given);
};

/** An answer to a question beside the criteria, held against the rules that the form of the case gives it. */
const parseOwn = (line: Line, question: ContextQuestion): string | readonly string[] | undefined => {
  const { id } = question;
  const value = line.cell(id);
  if (value === "") return undefined;
  if (line.form?.elsewhere.has(id))
    return line.fault(problem("E-FIELDWORK-027", { ...placeOf(line, id), value, form: line.form.form.title.vi }));
  const asked = line.form?.questions.get(id);
  const given = asked && saysNotApplicable(asked, value) ? notApplicable : parseByKind(line, question, asked);
  const broken = given === undefined || !asked ? undefined : brokenRule(asked, given, placeOf(line, id));
  return broken ? line.fault(broken) : given;
};

/** In a text that offers no “not applicable” the words are a text like any other. */
const saysNotApplicable = ({ kind, notApplicable: isOffered }: Question, value: string): boolean =>
  (isOffered || kind !== "text") && (value === notApplicable || findWord(missingWords, value) === "not-applicable");

const parseByKind = (line: Line, question: ContextQuestion, asked: Question | undefined) => {
  if (asked?.kind === "date") return parseOwnDay(line, question.id);
  const offered = line.form && asked && hasOptions(asked) ? contextQuestion(asked, line.form.form) : question;
  return parseQuestion(line, offered);
};

const parseOwnDay = (line: Line, id: string): string | undefined => {
  const day = line.settings.parseDate(line.cell(id), placeOf(line, id));
  if (day.ok) return day.value;
  day.problems.forEach(line.fault);
  return undefined;
};

const parseQuestion = (line: Line, question: ContextQuestion): string | readonly string[] | undefined => {
  const value = line.cell(question.id);
  if (question.type === "text") return parseFreeText(line, question.id);
  if (question.type === "number")
    return /^\d{1,9}$/.test(value) ? value : line.fault(wrongWord(line, question.id, "0, 1, 2 …"));
  if (question.type === "single") return optionOf(question, value) ?? line.fault(wrongOption(line, question));
  const options = value.split(/[;|]/).map((part) => optionOf(question, part));
  return options.includes(undefined) ? line.fault(wrongOption(line, question)) : ([...new Set(options)] as string[]);
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
