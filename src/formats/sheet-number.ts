import { formatValue, isDateFormat } from "hucre";
import { isoOfSerial } from "./serial.ts";

/** How the numbers of one cell style are read as text. */
export type NumberStyle =
  | { readonly kind: "plain" }
  | { readonly kind: "date" }
  | { readonly kind: "padded"; readonly format: string };

const plain: NumberStyle = { kind: "plain" };

/** Formats that spreadsheets know by number and that mean a date or a time. */
const isBuiltinDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format made only of digits and separators, with leading zeros: `000000000000`, `0000\ 000\ 000`, `0000-000-000`. */
const isPadded = (format: string): boolean => {
  const bare = format.replace(/\\(.)/g, "$1").replace(/"([^"]*)"/g, "$1");
  return /^[0# ().-]*$/.test(bare) && /0\D*0/.test(bare) && !/[.]/.test(bare);
};

export function numberStyle(id: number, format: string | undefined): NumberStyle {
  if (isBuiltinDate(id) || (format !== undefined && isDateFormat(format))) return { kind: "date" };
  return format !== undefined && isPadded(format) ? { kind: "padded", format } : plain;
}

/** Digits without an exponent and without the noise beyond the 15 digits that spreadsheets keep. */
function plainNumber(value: number): string {
  const kept = Number(value.toPrecision(15));
  if (Number.isInteger(kept)) return BigInt(kept).toString();
  const text = String(kept);
  return text.includes("e") ? kept.toFixed(20).replace(/0+$/, "") : text;
}

/**
 * Text of a number in a cell: dates as ISO, numbers of dossiers, papers and telephones digit by digit, leading zeros where
 * the format of the cell shows them. `raw` is the text in the file.
 */
export function numberText(raw: string, style: NumberStyle = plain, date1904 = false): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  if (style.kind === "date" && value >= 0) return isoOfSerial(value, date1904);
  return style.kind === "padded" && Number.isInteger(value) ? formatValue(value, style.format) : plainNumber(value);
}
