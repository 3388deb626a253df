import type { Expression } from "./expression.ts";

type Token = { readonly kind: "name" | "text" | "word" | "sign"; readonly value: string };

const pattern = /\s*(?:\$\{([^}]+)\}|'([^']*)'|"([^"]*)"|(and|or|not|selected)\b|(!=|=|\(|\)|,))/y;

/** The pieces of an expression; null at the first that is none. */
const tokensOf = (source: string): readonly Token[] | null => {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(source);
    if (!match) return null;
    const [, name, single, double, word, sign] = match;
    if (name !== undefined) tokens.push({ kind: "name", value: name.trim() });
    else if (word !== undefined) tokens.push({ kind: "word", value: word });
    else if (sign !== undefined) tokens.push({ kind: "sign", value: sign });
    else tokens.push({ kind: "text", value: single ?? double ?? "" });
  }
  return tokens;
};

/** Reads the tokens from left to right; every step gives null where the text is of no known form. */
interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const take = (reader: Reader, kind: Token["kind"], value?: string): string | null => {
  const token = reader.tokens[reader.at];
  if (token?.kind !== kind || (value !== undefined && token.value !== value)) return null;
  reader.at += 1;
  return token.value;
};

const readJoined = (reader: Reader, word: "and" | "or", inner: (reader: Reader) => Expression | null): Expression | null => {
  const first = inner(reader);
  if (first === null) return null;
  const parts = [first];
  while (take(reader, "word", word) !== null) {
    const next = inner(reader);
    if (next === null) return null;
    parts.push(next);
  }
  if (parts.length === 1) return first;
  return word === "and" ? { all: parts } : { any: parts };
};

const readAny = (reader: Reader): Expression | null => readJoined(reader, "or", readAll);

const readAll = (reader: Reader): Expression | null => readJoined(reader, "and", readOne);

const inBrackets = (reader: Reader): Expression | null => {
  if (take(reader, "sign", "(") === null) return null;
  const inner = readAny(reader);
  return inner !== null && take(reader, "sign", ")") !== null ? inner : null;
};

const readOne = (reader: Reader): Expression | null => {
  if (take(reader, "word", "not") !== null) {
    const inner = inBrackets(reader);
    return inner && { not: inner };
  }
  if (take(reader, "word", "selected") !== null) return readSelected(reader);
  return reader.tokens[reader.at]?.kind === "name" ? readComparison(reader) : inBrackets(reader);
};

const readSelected = (reader: Reader): Expression | null => {
  if (take(reader, "sign", "(") === null) return null;
  const name = take(reader, "name");
  if (name === null || take(reader, "sign", ",") === null) return null;
  const selected = take(reader, "text");
  return selected !== null && take(reader, "sign", ")") !== null ? { name, selected } : null;
};

const readComparison = (reader: Reader): Expression | null => {
  const name = take(reader, "name");
  const sign = take(reader, "sign", "=") ?? take(reader, "sign", "!=");
  const equals = take(reader, "text");
  if (name === null || sign === null || equals === null) return null;
  const same: Expression = equals === "" ? { name, empty: true } : { name, equals };
  return sign === "=" ? same : { not: same };
};

/**
 * The condition that a cell of the column `relevant` holds: comparisons of `${name}` with a text, `selected(${name}, 'value')`,
 * `not(…)`, `and`, `or` and brackets. Null for anything else that XPath can say: a form asks by choices alone.
 */
export const readExpression = (source: string): Expression | null => {
  const tokens = tokensOf(source);
  if (tokens === null) return null;
  const reader: Reader = { tokens, at: 0 };
  const read = readAny(reader);
  return reader.at === tokens.length ? read : null;
};
