import { openByteDictionary } from "./byte-dictionary.ts";

/** What a column is read as: numbers (an empty cell is missing), codes of repeated texts, or the texts themselves. */
export type ColumnKind = "number" | "code" | "text";

export interface NumberColumn {
  readonly kind: "number";
  /** NaN where the cell is empty. */
  readonly values: Float64Array;
}

export interface CodeColumn {
  readonly kind: "code";
  readonly codes: Int32Array;
  /** The texts by code, in NFC; an empty cell is the text "". */
  readonly labels: readonly string[];
}

export interface TextColumn {
  readonly kind: "text";
  readonly values: readonly string[];
}

export type ReadColumn = NumberColumn | CodeColumn | TextColumn;

/** Takes the cells of one column, row by row. */
export interface ColumnSink {
  /** False when the cell cannot be what the column is. */
  readonly add: (bytes: Buffer, start: number, end: number) => boolean;
  /** The first so many cells taken; those that come next overwrite them. */
  readonly take: (rows: number) => ReadColumn;
}

/** `decimalComma`: whether 3,5 is a number (it is where columns are not separated by commas). */
export function openSink(kind: ColumnKind, decimalComma: boolean): ColumnSink {
  if (kind === "number") return openNumbers(decimalComma);
  return kind === "code" ? openCodes() : openTexts();
}

function openNumbers(decimalComma: boolean): ColumnSink {
  let values = new Float64Array(1024);
  let rows = 0;
  return {
    add: (bytes, start, end) => {
      const value = quickNumber(bytes, start, end) ?? slowNumber(bytes.toString("utf8", start, end), decimalComma);
      if (value === undefined) return false;
      if (rows === values.length) values = grown(values, new Float64Array(Math.ceil(rows * 1.5)));
      values[rows] = value;
      rows += 1;
      return true;
    },
    take: (taken) => {
      rows = 0;
      return { kind: "number", values: values.subarray(0, taken) };
    },
  };
}

function openCodes(): ColumnSink {
  const dictionary = openByteDictionary();
  let codes = new Int32Array(1024);
  let rows = 0;
  return {
    add: (bytes, start, end) => {
      const code = dictionary.codeOf(bytes, start, end);
      if (rows === codes.length) codes = grown(codes, new Int32Array(Math.ceil(rows * 1.5)));
      codes[rows] = code;
      rows += 1;
      return code !== -1;
    },
    take: (taken) => {
      rows = 0;
      return { kind: "code", codes: codes.subarray(0, taken), labels: dictionary.labels };
    },
  };
}

function openTexts(): ColumnSink {
  let values: string[] = [];
  return {
    add: (bytes, start, end) => {
      const text = bytes.toString("utf8", start, end);
      values.push(text);
      return !text.includes("\ufffd") || bytes.subarray(start, end).includes("\ufffd");
    },
    take: (taken) => {
      const own = values;
      values = [];
      return { kind: "text", values: own.slice(0, taken) };
    },
  };
}

function grown<Column extends Float64Array | Int32Array>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;

/** Up to 15 digits and a point are read here, exactly as Number would; undefined for anything longer or stranger. */
function quickNumber(bytes: Buffer, start: number, end: number): number | undefined {
  if (start === end) return Number.NaN;
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  let mantissa = 0;
  let point = -1;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) mantissa = mantissa * 10 + (byte - ZERO);
    else if (byte === POINT && point === -1 && at > first && at < end - 1) point = at;
    else return undefined;
  }
  const digits = end - first - (point === -1 ? 0 : 1);
  if (digits === 0 || digits > 15) return undefined;
  const value = point === -1 ? mantissa : mantissa / 10 ** (end - 1 - point);
  return isNegative ? -value : value;
}

const plainNumber = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function slowNumber(cell: string, decimalComma: boolean): number | undefined {
  const trimmed = cell.trim();
  if (trimmed === "") return Number.NaN;
  const text = decimalComma ? trimmed.replace(",", ".") : trimmed;
  const value = plainNumber.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
