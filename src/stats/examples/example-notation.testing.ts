/**
 * The notation in which docstrings and pages write the result of a line, after `//`:
 *
 * | written | means |
 * |---|---|
 * | `0.25` | this number, but for rounding (a relative 1e-12) |
 * | `0.81…` | a number that begins with these digits |
 * | `[1, 2]` | a list or typed array of just these entries |
 * | `[1, …]` | one that begins so |
 * | `{ ok: true, n: 4 }` | an object with just these entries |
 * | `{ ok: true, … }` | one with these entries and others |
 * | `…` | anything |
 * | `"text"`, `5n`, `true`, `null`, `undefined` | themselves |
 * | `RangeError: weight -1…` | the line throws; the message begins so |
 *
 * A remark in round brackets may follow.
 */
export type Pattern =
  | { readonly kind: "anything" }
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "number"; readonly value: number; readonly text: string; readonly unit: number | undefined }
  | { readonly kind: "list"; readonly entries: readonly Pattern[]; readonly isOpen: boolean }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, Pattern])[]; readonly isOpen: boolean }
  | { readonly kind: "error"; readonly name: string; readonly message: string };

/** What stands at a place of a text, and the place after it. */
type Read<Part> = readonly [Part, number];

/** Reads a result; throws where it is none. */
export function patternOf(text: string): Pattern {
  const error = /^(\w*Error): (.*?)…?$/.exec(text.trim());
  if (error !== null) return { kind: "error", name: error[1] ?? "", message: error[2] ?? "" };
  const [pattern, end] = readPattern(text, 0);
  if (!/^\s*(\(.*\))?\s*$/.test(text.slice(end))) throw new SyntaxError(`«${text.slice(end)}» follows a result in «${text}»`);
  return pattern;
}

const numeral = /(-?\d+)(?:\.(\d*))?(…)?(?:e([+-]?\d+))?/y;
const word = /"(?:[^"\\]|\\.)*"|true|false|null|undefined|-?\d+n\b/y;

function readPattern(text: string, from: number): Read<Pattern> {
  const at = afterSpace(text, from);
  const first = text[at];
  if (first === "…") return [{ kind: "anything" }, at + 1];
  if (first === "[" || first === "{") return readGroup(text, at + 1, first);
  const known = matchAt(word, text, at);
  if (known !== null) return [{ kind: "value", value: literal(known[0]) }, at + known[0].length];
  const number = matchAt(numeral, text, at);
  if (number !== null) return [numberOf(number), at + number[0].length];
  throw new SyntaxError(`no result at «${text.slice(at)}»`);
}

function readGroup(text: string, from: number, bracket: "[" | "{"): Read<Pattern> {
  if (bracket === "[") {
    const [{ entries, isOpen }, end] = readEntries({ text, from, end: "]" }, readPattern);
    return [{ kind: "list", entries, isOpen }, end];
  }
  const [{ entries, isOpen }, end] = readEntries({ text, from, end: "}" }, readNamed);
  return [{ kind: "object", entries, isOpen }, end];
}

interface Inside {
  readonly text: string;
  readonly from: number;
  readonly end: "]" | "}";
}

interface Entries<Entry> {
  readonly entries: readonly Entry[];
  readonly isOpen: boolean;
}

function readEntries<Entry>(
  { text, from, end }: Inside,
  readEntry: (text: string, from: number) => Read<Entry>,
): Read<Entries<Entry>> {
  const entries: Entry[] = [];
  for (let at = afterSpace(text, from); ; ) {
    if (text[at] === end) return [{ entries, isOpen: false }, at + 1];
    const rest = /^…\s*/.exec(text.slice(at))?.[0].length;
    if (rest !== undefined && text[at + rest] === end) return [{ entries, isOpen: true }, at + rest + 1];
    const [entry, after] = readEntry(text, at);
    entries.push(entry);
    at = afterSpace(text, after);
    if (text[at] === ",") at = afterSpace(text, at + 1);
    else if (text[at] !== end) throw new SyntaxError(`no «${end}» at «${text.slice(at)}»`);
  }
}

function readNamed(text: string, from: number): Read<readonly [string, Pattern]> {
  const name = /^(\w+):/.exec(text.slice(from));
  if (name === null) throw new SyntaxError(`no entry at «${text.slice(from)}»`);
  const [pattern, end] = readPattern(text, from + name[0].length);
  return [[name[1] ?? "", pattern], end];
}

const afterSpace = (text: string, from: number): number => text.length - text.slice(from).trimStart().length;

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function literal(text: string): unknown {
  if (text === "undefined") return undefined;
  return text.endsWith("n") ? BigInt(text.slice(0, -1)) : JSON.parse(text);
}

function numberOf([text, whole, decimals = "", cut, exponent = "0"]: RegExpExecArray): Pattern {
  const value = Number(`${whole}.${decimals}e${exponent}`);
  const unit = cut === undefined ? undefined : 10 ** (Number(exponent) - decimals.length);
  return { kind: "number", value, text, unit };
}

/** The first place where something is not what was written, in words; undefined where it is. */
export function mismatch(pattern: Pattern, actual: unknown, place = "result"): string | undefined {
  switch (pattern.kind) {
    case "anything":
      return undefined;
    case "number":
      return isNumber(pattern, actual) ? undefined : `${place} is ${shown(actual)}, not ${pattern.text}`;
    case "value":
      return Object.is(pattern.value, actual) ? undefined : `${place} is ${shown(actual)}, not ${shown(pattern.value)}`;
    case "list":
      return isList(actual) ? listMismatch(pattern, actual, place) : `${place} is ${shown(actual)}, no list`;
    case "object":
      return isObject(actual) ? objectMismatch(pattern, actual, place) : `${place} is ${shown(actual)}, no object`;
    case "error":
      return actual instanceof Error && actual.name === pattern.name && actual.message.startsWith(pattern.message)
        ? undefined
        : `${place} is ${shown(actual)}, not the ${pattern.name} «${pattern.message}»`;
  }
}

/** The numbers that a result shows, in the order written, as they really are. */
export function numbersShown(pattern: Pattern, actual: unknown): number[] {
  if (pattern.kind === "number") return [actual as number];
  if (pattern.kind === "list")
    return pattern.entries.flatMap((entry, at) => numbersShown(entry, (actual as ArrayLike<unknown>)[at]));
  if (pattern.kind === "object")
    return pattern.entries.flatMap(([name, entry]) => numbersShown(entry, (actual as Record<string, unknown>)[name]));
  return [];
}

type NumberPattern = Extract<Pattern, { readonly kind: "number" }>;
type ListPattern = Extract<Pattern, { readonly kind: "list" }>;
type ObjectPattern = Extract<Pattern, { readonly kind: "object" }>;

const rounding = 1e-12;

function isNumber({ value, text, unit }: NumberPattern, actual: unknown): boolean {
  if (typeof actual !== "number") return false;
  if (unit === undefined) return Math.abs(actual - value) <= rounding * (value === 0 ? 1 : Math.abs(value));
  const beyond = (text.startsWith("-") ? -actual : actual) - Math.abs(value);
  const slack = rounding * Math.max(unit, Math.abs(value));
  return beyond >= -slack && beyond < unit + slack;
}

const isList = (actual: unknown): actual is ArrayLike<unknown> => Array.isArray(actual) || ArrayBuffer.isView(actual);
const isObject = (actual: unknown): actual is Record<string, unknown> =>
  typeof actual === "object" && actual !== null && !isList(actual);

function listMismatch({ entries, isOpen }: ListPattern, actual: ArrayLike<unknown>, place: string): string | undefined {
  const isLength = isOpen ? actual.length >= entries.length : actual.length === entries.length;
  if (!isLength) return `${place} has ${actual.length} entries, not ${entries.length}`;
  return firstOf(entries.map((entry, at) => mismatch(entry, actual[at], `${place}[${at}]`)));
}

function objectMismatch({ entries, isOpen }: ObjectPattern, actual: Record<string, unknown>, place: string) {
  const names = entries.map(([name]) => name);
  const further = Object.keys(actual).filter((name) => actual[name] !== undefined && !names.includes(name));
  if (!isOpen && further.length > 0) return `${place} has ${further.join(", ")} as well`;
  return firstOf(entries.map(([name, entry]) => mismatch(entry, actual[name], `${place}.${name}`)));
}

const firstOf = (found: readonly (string | undefined)[]): string | undefined => found.find((one) => one !== undefined);

const shown = (value: unknown): string => {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Error || value === undefined || typeof value === "function") return String(value);
  return JSON.stringify(value, (_, part: unknown) => (ArrayBuffer.isView(part) ? [...(part as Float64Array)] : part));
};
