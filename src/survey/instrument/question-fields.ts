import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { AskedIf } from "./asked-if.ts";
import { type ConditionRow, conditionFrom, rowsFrom } from "./condition-rows.ts";
import { madeCode } from "./made-code.ts";
import { hasOptions, type Option, type Question, type QuestionKind, questionKinds } from "./questionnaire.ts";
import { idPattern } from "./questionnaire-shape.ts";
import type { Texts } from "./texts.ts";

/** The fields of a form on a page, each by its name: `text.vi`, `option.0.value`. */
export type Fields = Readonly<Record<string, string>>;

/** Lines of the condition builder, and answers on each. */
export const conditionLines = 4;
export const conditionAnswers = 3;

/** Options that a page offers beyond those there are. */
export const spareOptions = 3;

/** A question as the fields of its page. */
export const fieldsOf = (question: Question): Fields => ({
  id: question.id,
  kind: question.kind,
  ...textFields("text", question.text),
  ...textFields("short", question.short),
  ...textFields("hint", question.hint),
  ...textFields("interviewer", question.interviewer),
  ...flag("required", question.required),
  ...flag("notApplicable", question.notApplicable),
  ...flag("sensitive", question.sensitive === true),
  ...limitFields(question),
  ...Object.assign({}, ...(hasOptions(question) ? question.options : []).map(optionFields)),
  ...conditionFields(question.askedIf),
});

const flag = (name: string, on: boolean): Fields => (on ? { [name]: "on" } : {});

export const textFields = (name: string, texts: Texts | undefined): Fields =>
  Object.fromEntries(Object.entries(texts ?? {}).map(([code, text]) => [`${name}.${code}`, text]));

const limitFields = (question: Question): Fields => {
  const { min, max, maxLength } = { min: undefined, max: undefined, maxLength: undefined, ...question };
  const given = Object.entries({ min, max, maxLength }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
};

const optionFields = ({ value, label, range }: Option, at: number): Fields => ({
  [`option.${at}.value`]: value,
  ...textFields(`option.${at}.label`, label),
  ...(range && { [`option.${at}.from`]: String(range.from) }),
  ...(range?.to !== undefined && { [`option.${at}.to`]: String(range.to) }),
});

/** The fields of a condition; one that the builder cannot show is only kept. */
export const conditionFields = (condition: AskedIf | undefined): Fields => {
  const found = rowsFrom(condition);
  if (!found || found.rows.length > conditionLines || found.rows.some(({ answers }) => answers.length > conditionAnswers))
    return { join: "keep" };
  const rows = found.rows.flatMap(({ not, answers }, row) => [
    [`when.${row}.not`, not ? "not" : ""],
    ...answers.map(({ question, value }, at) => [`when.${row}.${at}`, `${question}=${value}`]),
  ]);
  return { join: found.join, ...Object.fromEntries(rows) };
};

/** The condition that the fields say; `before` where they say that it stays. */
export const conditionIn = (fields: Fields, before: AskedIf | undefined): AskedIf | undefined => {
  if (fields.join === "keep") return before;
  const rows = Array.from({ length: conditionLines }, (_, row): ConditionRow => {
    const sent = Array.from({ length: conditionAnswers }, (_, at) => fields[`when.${row}.${at}`] ?? "").filter(Boolean);
    return {
      not: fields[`when.${row}.not`] === "not",
      answers: sent.map((answer) => {
        const at = answer.indexOf("=");
        return { question: answer.slice(0, at), value: answer.slice(at + 1) };
      }),
    };
  });
  return conditionFrom({ join: fields.join === "any" ? "any" : "all", rows });
};

/** The texts of a name in every language; undefined when none is written. */
export const textsIn = (fields: Fields, name: string): Texts | undefined => {
  const written = Object.entries(fields).flatMap(([field, text]) =>
    field.startsWith(`${name}.`) && text.trim() !== "" ? [[field.slice(name.length + 1), text.normalize("NFC").trim()]] : [],
  );
  return written.length === 0 ? undefined : { vi: "", ...Object.fromEntries(written) };
};

/** What a field was called where it was typed, for its message. */
export type FieldNames = (name: string) => string;

/**
 * The question that the fields of its page say; `before` is the question as it stood. Where a code was left empty the question keeps its
 * own, a new one and an option get one from their words.
 */
export const questionFrom = (typed: Fields, before: Question | null, named: FieldNames): Result<Question> => {
  const id = typed.id?.trim() || (before?.id ?? madeCode(typed["text.vi"] ?? ""));
  const fields: Fields = { ...typed, id };
  const kind = (questionKinds as readonly string[]).includes(fields.kind ?? "") ? (fields.kind as QuestionKind) : "text";
  const options = optionsIn(fields);
  const problems = [...idProblems(fields, named), ...numberProblems(fields, kind, named), ...optionProblems(options, named)];
  if (problems.length > 0) return fail(...problems);
  const askedIf = conditionIn(fields, before?.askedIf);
  const optional = (name: "short" | "hint" | "interviewer") => {
    const texts = textsIn(fields, name);
    return texts && { [name]: texts };
  };
  const head = {
    id,
    text: textsIn(fields, "text") ?? { vi: "" },
    ...{ ...optional("short"), ...optional("hint"), ...optional("interviewer") },
    required: fields.required === "on",
    notApplicable: fields.notApplicable === "on",
    ...(fields.sensitive === "on" && { sensitive: true as const }),
    ...(askedIf && { askedIf }),
  };
  return ok(withKind(head, { kind, fields, options }));
};

interface KindParts {
  readonly kind: QuestionKind;
  readonly fields: Fields;
  readonly options: readonly TypedOption[];
}

type Head = Omit<Extract<Question, { readonly kind: "criterion" }>, "kind">;

const withKind = (head: Head, { kind, fields, options: typed }: KindParts): Question => {
  const options = typed.map(({ option }) => option);
  const max = given(fields, "max");
  if (kind === "criterion") return { kind, ...head };
  if (kind === "single") return { kind, ...head, options };
  if (kind === "multiple") return { kind, ...head, options, ...(max !== undefined && { max: Number(max) }) };
  const min = given(fields, "min");
  if (kind === "number")
    return { kind, ...head, ...(min !== undefined && { min: Number(min) }), ...(max !== undefined && { max: Number(max) }) };
  if (kind === "date") return { kind, ...head, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const maxLength = given(fields, "maxLength");
  return { kind, ...head, ...(maxLength !== undefined && { maxLength: Number(maxLength) }) };
};

const given = (fields: Fields, name: string): string | undefined => fields[name]?.trim() || undefined;

interface TypedOption {
  readonly at: number;
  readonly option: Option;
  readonly from: string;
  readonly to: string;
}

/** Options with a code each; those without one get it from their words. */
const optionsIn = (fields: Fields): readonly TypedOption[] => {
  const typed = optionsTyped(fields);
  const taken = typed.map(({ option }) => option.value).filter(Boolean);
  return typed.map((one) => {
    if (one.option.value !== "") return one;
    const value = madeCode(one.option.label.vi, taken);
    taken.push(value);
    return { ...one, option: { ...one.option, value } };
  });
};

/** Options in the order of their numbers, without those that were ticked to go or left empty. */
const optionsTyped = (fields: Fields): readonly TypedOption[] => {
  const places = new Set(Object.keys(fields).flatMap((name) => /^option\.(\d+)\./.exec(name)?.[1] ?? []));
  return [...places]
    .map(Number)
    .toSorted((a, b) => orderOf(fields, a) - orderOf(fields, b) || a - b)
    .flatMap((at) => {
      const label = textsIn(fields, `option.${at}.label`);
      const value = given(fields, `option.${at}.value`) ?? "";
      if (fields[`option.${at}.gone`] === "on" || (value === "" && !label)) return [];
      const [from = "", to = ""] = [given(fields, `option.${at}.from`), given(fields, `option.${at}.to`)];
      const range = from !== "" && { range: { from: Number(from), ...(to !== "" && { to: Number(to) }) } };
      return [{ at, from, to, option: { value, label: label ?? { vi: "" }, ...range } }];
    });
};

const orderOf = (fields: Fields, at: number): number => {
  const typed = Number(fields[`option.${at}.order`] || at + 1);
  return Number.isFinite(typed) ? typed : at + 1;
};

const refused = (label: string, value: string, expected: string): Problem =>
  problem("E-INSTRUMENT-260", { label, value, expected });

const idProblems = (fields: Fields, named: FieldNames): readonly Problem[] =>
  idPattern.test(fields.id ?? "") && (fields.id ?? "").length <= 64
    ? []
    : [refused(named("id"), fields.id ?? "", "a-z, 0-9, . _ -")];

const numberProblems = (fields: Fields, kind: QuestionKind, named: FieldNames): readonly Problem[] => {
  const used = { multiple: ["max"], number: ["min", "max"], text: ["maxLength"] }[kind as string] ?? [];
  return used.flatMap((name) => {
    const value = given(fields, name);
    const least = kind === "number" ? "" : "≥ 1";
    const right = value === undefined || (/^-?\d{1,9}$/.test(value) && (kind === "number" || Number(value) >= 1));
    return right ? [] : [refused(named(name), value ?? "", `1, 2, 3 … ${least}`.trim())];
  });
};

const optionProblems = (options: readonly TypedOption[], named: FieldNames): readonly Problem[] =>
  options.flatMap(({ at, option: { value }, from, to }) => [
    ...(/^\S{1,64}$/.test(value) ? [] : [refused(`${named("option")} ${at + 1}`, value, "a-z, 0-9")]),
    ...[from, to]
      .filter((end) => end !== "" && !/^-?\d{1,9}$/.test(end))
      .map((end) => refused(`${named("range")} ${at + 1}`, end, "0, 1, 2 …")),
  ]);
