import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { compareBytes, sortByBytes } from "./byte-order.ts";
import { csvRecord } from "./csv-record.ts";
import { hex, type Sha256, utf8 } from "./hash.ts";
import { twinOf } from "./twin.ts";

/** A unit that may be drawn; the id carries no personal data. */
export interface FrameUnit {
  readonly unitId: string;
  readonly stratum: string;
}

/** The units of one stratum, in the order of the frame. */
export interface FrameStratum {
  readonly stratum: string;
  readonly unitIds: readonly string[];
}

/** Strata in UTF-8 byte order, and in each its units in UTF-8 byte order: what `frame.csv` holds. */
export type CanonicalFrame = readonly FrameStratum[];

/**
 * The frame in its one order: texts in NFC, sorted by (stratum, unit_id) in UTF-8 byte order, whatever the order they come in.
 * A unit that is empty, stands twice, or holds a control character (the key of a unit is joined with one) is a problem with its row,
 * counted as in a file whose first row is the header. `file` is what messages call the frame. The units are gone through a second time
 * when one of them stands twice.
 */
export function canonicalFrame(units: Iterable<FrameUnit>, file = "frame.csv"): Result<CanonicalFrame> {
  const strata = new Map<string, string[]>();
  let row = 1;
  for (const unit of units) {
    row += 1;
    const unitId = unit.unitId.normalize("NFC");
    const stratum = unit.stratum.normalize("NFC");
    if (isWrong(unitId)) return fail(wrongText({ file, row, column: "unit_id", value: unitId }));
    if (isWrong(stratum)) return fail(wrongText({ file, row, column: "stratum", value: stratum }));
    const ids = strata.get(stratum);
    if (ids === undefined) strata.set(stratum, [unitId]);
    else ids.push(unitId);
  }
  const frame = [...strata].map(([stratum, unitIds]) => ({ stratum, unitIds: sortByBytes(unitIds) }));
  frame.sort((a, b) => compareBytes(a.stratum, b.stratum));
  const twin = twinOf(frame.map(({ unitIds }) => unitIds));
  return twin === undefined ? ok(frame) : fail(problem("E-DRAW-103", { file, unit: twin, ...rowsOf(twin, units) }));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u001f\u007f]/;

interface FrameCell {
  readonly file: string;
  readonly row: number;
  readonly column: "unit_id" | "stratum";
  readonly value: string;
}

const isWrong = (text: string): boolean => text === "" || controls.test(text);

const wrongText = ({ value, ...place }: FrameCell) =>
  value === "" ? problem("E-DRAW-101", place) : problem("E-DRAW-102", { ...place, value: JSON.stringify(value) });

function rowsOf(twin: string, units: Iterable<FrameUnit>): { first: number; row: number } {
  const rows: number[] = [];
  let row = 1;
  for (const { unitId } of units) {
    row += 1;
    if (unitId.normalize("NFC") === twin) rows.push(row);
  }
  const [first = 0, second = 0] = rows;
  return { first, row: second };
}

/** The bytes of `frame.csv`: header, then a record a unit; RFC 4180 quoting, LF, no BOM. */
export function frameBytes(frame: CanonicalFrame): Uint8Array {
  const parts = [utf8("unit_id,stratum\n"), ...frame.map(stratumBytes)];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const stratumBytes = ({ stratum, unitIds }: FrameStratum): Uint8Array =>
  utf8(unitIds.map((unitId) => csvRecord([unitId, stratum])).join(""));

/** SHA-256 of `frame.csv`, lower-case hex: what is published before the draw. */
export const frameHash = (frame: CanonicalFrame, sha256: Sha256): string => hex(sha256(frameBytes(frame)));
