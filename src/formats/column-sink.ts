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

/** Where a cell stands. */
export interface ByteCell {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** Takes the cells of one column, row by row. */
export type ColumnSink = NumberSink | OtherSink;

export interface NumberSink extends CellTaker {
  readonly kind: "number";
  /** May be written to; longer than the rows so far. */
  readonly values: Float64Array;
}

export interface OtherSink extends CellTaker {
  readonly kind: "code" | "text";
}

interface CellTaker {
  /** Makes room for so many rows. */
  readonly reserve: (rows: number) => void;
  /** Puts a cell into a row that there is room for; false when the cell cannot be what the column is. */
  readonly put: (row: number, cell: ByteCell) => boolean;
  /** The first so many rows; those that come next overwrite them. */
  readonly take: (rows: number) => ReadColumn;
}

/** `decimalComma`: whether 3,5 is a number (it is where columns are not separated by commas). */
export function openSink(kind: ColumnKind, decimalComma: boolean): ColumnSink {
  if (kind === "number") return openNumbers(decimalComma);
  return kind === "code" ? openCodes() : openTexts();
}

function openNumbers(decimalComma: boolean): NumberSink {
  const sink = {
    kind: "number" as const,
    values: new Float64Array(0),
    reserve: (rows: number): void => {
      if (rows > sink.values.length) sink.values = longer(sink.values, new Float64Array(rows));
    },
    put: (row: number, { bytes, start, end }: ByteCell): boolean => {
      const value = quickNumber(bytes, start, end) ?? slowNumber(bytes.toString("utf8", start, end), decimalComma);
      if (value === undefined) return false;
      sink.values[row] = value;
      return true;
    },
    take: (rows: number): ReadColumn => ({ kind: "number", values: sink.values.subarray(0, rows) }),
  };
  return sink;
}

function openCodes(): OtherSink {
  const dictionary = openByteDictionary();
  let codes = new Int32Array(0);
  return {
    kind: "code",
    reserve: (rows) => {
      if (rows > codes.length) codes = longer(codes, new Int32Array(rows));
    },
    put: (row, { bytes, start, end }) => {
      const code = dictionary.codeOf(bytes, start, end);
      codes[row] = code;
      return code !== -1;
    },
    take: (rows) => ({ kind: "code", codes: codes.subarray(0, rows), labels: dictionary.labels }),
  };
}

function openTexts(): OtherSink {
  let values: string[] = [];
  return {
    kind: "text",
    reserve: () => {},
    put: (row, { bytes, start, end }) => {
      const text = bytes.toString("utf8", start, end);
      values[row] = text;
      return !text.includes("\ufffd") || bytes.subarray(start, end).includes("\ufffd");
    },
    take: (rows) => {
      const own = values;
      values = [];
      return { kind: "text", values: own.slice(0, rows) };
    },
  };
}

function longer<Column extends Float64Array | Int32Array>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

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
  const value = point === -1 ? mantissa : mantissa / (powers[end - 1 - point] as number);
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
