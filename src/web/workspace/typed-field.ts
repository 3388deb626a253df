import type { Problem, ProblemCode } from "../../survey/problem.ts";
import type { FieldOf } from "../parts/field-problems.tsx";

type Values = Readonly<Record<string, string>>;

/** Of problems that quote nothing: what is empty, or what a name stands for that is not there. */
const byCode: Readonly<Partial<Record<ProblemCode, string>>> = {
  "E-PLAN-012": "reason",
  "E-PLAN-013": "reason",
  "E-PLAN-023": "pasted",
  "E-MAIL-001": "text",
  "E-INSTRUMENT-259": "notes",
  "E-INSTRUMENT-262": "people",
  "E-FRAME-116": "profile",
  "E-DRAW-122": "column-1",
  "E-DRAW-150": "title",
  "E-FRAME-157": "explanation",
  "E-FRAME-160": "reason",
  "E-DRAW-025": "reason",
  "E-DRAW-028": "note",
  "E-DRAW-029": "code",
  "E-DRAW-030": "code",
  "E-DRAW-031": "code",
  "E-DRAW-033": "code",
  "E-DRAW-014": "reserves",
  "E-DRAW-112": "pasted",
  "E-DRAW-123": "pasted",
  "E-REPORT-009": "reason",
  "E-VERIFICATION-005": "wording",
  "E-VERIFICATION-006": "wanted",
  "E-VERIFICATION-007": "seedText",
  "E-VERIFICATION-019": "seedText",
  "E-PEOPLE-011": "body",
  "E-VERIFICATION-021": "wording",
};

/** Of forms that stand several times on a page: the field and what the form says which it is. */
const byPlace: Readonly<Partial<Record<ProblemCode, readonly [field: string, place: string]>>> = {
  "E-VERIFICATION-013": ["reason", "place"],
  "E-VERIFICATION-017": ["reason", "place"],
  "E-DRAW-007": ["reveal", "position"],
  "E-DRAW-008": ["deposit", "position"],
};

/** What E-DRAW-009 calls the fields of the draw. */
const byLabel: Values = {
  "tên sự kiện công khai": "eventName",
  "kết quả sự kiện": "eventText",
  "tên lần chọn mẫu": "title",
};

/** The field that a problem stands at, where its page does not say: by its code, else the one field whose text it quotes. */
export const typedFieldOf =
  (values: Values): FieldOf =>
  (problem) =>
    quotedField(problem, values) ?? placedField(problem, values) ?? namedField(problem, values);

const placedField = ({ code }: Problem, values: Values): string | null => {
  const named = byPlace[code];
  const place = named && values[named[1]];
  return place === undefined ? null : `${named?.[0]}-${place}`;
};

const namedField = ({ code, details }: Problem, values: Values): string | null => {
  const named = byCode[code] ?? (code === "E-DRAW-009" ? byLabel[String(details.field)] : undefined);
  const names = code === "E-FRAME-116" ? ["profile", "copyName", "name"] : [named];
  return names.find((name) => name !== undefined && name in values) ?? null;
};

const plain = (text: string): string => text.replaceAll("\0", "").normalize("NFC").replace(/\s+/gu, " ").trim();

/** A text that is quoted by its beginning ends in dots. */
const quotes = (detail: string, text: string): boolean =>
  text === detail || (detail.endsWith("…") && text.startsWith(detail.slice(0, -1)));

const quotedField = ({ details }: Problem, values: Values): string | null => {
  const quoted = Object.values(details).map((detail) => plain(String(detail)));
  const fields = Object.entries(values).filter(([, value]) => {
    const text = plain(value);
    return text !== "" && quoted.some((detail) => quotes(detail, text));
  });
  const [only, other] = fields.filter(([name]) => !hidden.test(name));
  return only && !other ? only[0] : null;
};

/** Names of what a form carries along and nobody types. */
const hidden = /^(csrf|intent|place|position|version|revision|seen|newId|task)\b/;
