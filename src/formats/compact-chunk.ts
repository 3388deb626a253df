import { crc32 } from "node:zlib";
import type { ReadColumn } from "./column-sink.ts";
import type { ColumnTable } from "./column-table.ts";

/** A column in as few bytes as its entries need. */
export type CompactColumn =
  | { readonly kind: "number"; readonly values: Uint8Array | Float64Array }
  | { readonly kind: "code"; readonly codes: Uint8Array | Uint16Array | Int32Array }
  | { readonly kind: "text"; readonly values: readonly string[] };

/** The rows of a table without its names: plain data, columns in their order. */
export interface CompactChunk {
  readonly rows: number;
  readonly columns: readonly CompactColumn[];
}

/** Copies a table: numbers that are all whole, from 0 to 254 or missing, in a byte each, codes in as many bytes as the largest needs. */
export const compactChunk = ({ rows, columns }: ColumnTable): CompactChunk => ({
  rows,
  columns: Array.from(columns.values(), compactColumn),
});

function compactColumn(column: ReadColumn): CompactColumn {
  if (column.kind === "number") return { kind: "number", values: wholeBytes(column.values) ?? column.values.slice() };
  if (column.kind === "text") return column;
  const size = column.labels.length;
  const Codes = size <= 1 << 8 ? Uint8Array : size <= 1 << 16 ? Uint16Array : Int32Array;
  return { kind: "code", codes: new Codes(column.codes) };
}

const MISSING = 255;

function wholeBytes(values: Float64Array): Uint8Array | undefined {
  const bytes = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    const byte = value & 255;
    if (byte === value && byte !== MISSING) bytes[row] = byte;
    else if (Number.isNaN(value)) bytes[row] = MISSING;
    else return undefined;
  }
  return bytes;
}

/** Turns compact columns back; each lies where the one of the same position lay before. */
export function openExpander(): (chunk: CompactChunk, labels: readonly (readonly string[])[]) => readonly ReadColumn[] {
  const numbers: Float64Array[] = [];
  const codes: Int32Array[] = [];
  return ({ rows, columns }, labels) =>
    columns.map((column, at): ReadColumn => {
      if (column.kind === "text") return column;
      if (column.kind === "number") {
        numbers[at] = roomy(numbers[at], rows, Float64Array);
        return { kind: "number", values: expanded(column.values, numbers[at].subarray(0, rows)) };
      }
      codes[at] = roomy(codes[at], rows, Int32Array);
      const own = codes[at].subarray(0, rows);
      own.set(column.codes);
      return { kind: "code", codes: own, labels: labels[at] ?? [] };
    });
}

function roomy<Column extends Float64Array | Int32Array>(
  column: Column | undefined,
  rows: number,
  Kind: new (length: number) => Column,
): Column {
  return column !== undefined && column.length >= rows ? column : new Kind(rows);
}

function expanded(values: Uint8Array | Float64Array, into: Float64Array): Float64Array {
  if (values instanceof Float64Array) into.set(values);
  else for (let row = 0; row < values.length; row += 1) into[row] = numberOfByte[values[row] as number] as number;
  return into;
}

const numberOfByte = Float64Array.from({ length: 256 }, (_, byte) => (byte === MISSING ? Number.NaN : byte));

/** Bytes that a chunk takes up in memory. */
export const sizeOf = ({ columns }: CompactChunk): number => columns.reduce((sum, column) => sum + bytesOf(column).length, 0);

/** A sum of all entries; another when one of them is changed. */
export const checkSum = ({ rows, columns }: CompactChunk): number =>
  columns.reduce((sum, column) => crc32(bytesOf(column), sum), rows);

function bytesOf(column: CompactColumn): Uint8Array {
  if (column.kind === "text") return Buffer.from(column.values.join("\n"));
  const { buffer, byteOffset, byteLength } = column.kind === "number" ? column.values : column.codes;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
