import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { compareBytes } from "./byte-order.ts";
import { positionsInByteOrder } from "./byte-sort.ts";
import { textCount, textsAt } from "./byte-texts.ts";
import { csvRecord } from "./csv-record.ts";
import { recordsLength, writeRecords } from "./frame-records.ts";
import { type FrameColumns, type FrameStratum, otherColumns } from "./frame-stratum.ts";
import { type FrameSource, type FrameUnit, type GatheredStratum, openStrata } from "./gathered-strata.ts";
import { hex, type Sha256, utf8 } from "./hash.ts";
import { twinOf } from "./twin.ts";

/** Strata in UTF-8 byte order, and in each its units in UTF-8 byte order: what `frame.csv` holds. */
export interface CanonicalFrame {
  readonly columns: FrameColumns;
  readonly strata: readonly FrameStratum[];
  /** In all strata together. */
  readonly units: number;
}

export interface OpenFrame {
  /** Takes a unit, and the row it stands in; a cell that is empty, or cannot be used, is a problem. */
  readonly add: (unit: FrameUnit, row: number) => Problem | undefined;
  /** The frame in its one order, or the unit that stands twice. */
  readonly close: () => Result<CanonicalFrame>;
}

/**
 * Gathers a frame unit by unit, in any order: texts in NFC, sorted by (stratum, unit_id) in UTF-8 byte order. A unit that is empty,
 * stands twice, or holds a control character (the key of a unit is joined with one) is a problem with its row.
 */
export function openFrame(source: FrameSource): OpenFrame {
  const { add, close } = openStrata(source);
  return { add, close: () => frameOf(close(), source) };
}

function frameOf(gathered: readonly GatheredStratum[], { file, columns }: FrameSource): Result<CanonicalFrame> {
  const twin = twinOf(gathered.map(({ unitIds, rows }) => ({ texts: unitIds, places: rows })));
  if (twin !== undefined) return fail(problem("E-DRAW-103", { file, unit: twin.text, first: twin.first, row: twin.second }));
  const strata = gathered.map(inFrameOrder).sort((a, b) => compareBytes(a.stratum, b.stratum));
  return ok({ columns, strata, units: strata.reduce((sum, { unitIds }) => sum + textCount(unitIds), 0) });
}

function inFrameOrder({ stratum, unitIds, others }: GatheredStratum): FrameStratum {
  const order = positionsInByteOrder(unitIds);
  return { stratum, unitIds: textsAt(unitIds, order), others: others.map((texts) => textsAt(texts, order)) };
}

/** The frame of some units, without further columns. Messages call it `file`, and count rows as if the first were its header. */
export function canonicalFrame(units: Iterable<FrameUnit>, file = "frame.csv"): Result<CanonicalFrame> {
  const frame = openFrame({ file, columns: { sort: [] } });
  let row = 1;
  for (const unit of units) {
    row += 1;
    const wrong = frame.add(unit, row);
    if (wrong !== undefined) return fail(wrong);
  }
  return frame.close();
}

/** The bytes of `frame.csv`: header, then a record a unit; RFC 4180 quoting, LF, no BOM. */
export function frameBytes({ columns, strata }: CanonicalFrame): Uint8Array {
  const header = utf8(csvRecord(["unit_id", "stratum", ...otherColumns(columns)]));
  const bytes = new Uint8Array(strata.reduce((length, stratum) => length + recordsLength(stratum), header.length));
  bytes.set(header);
  strata.reduce((at, stratum) => writeRecords(bytes, at, stratum), header.length);
  return bytes;
}

/** SHA-256 of `frame.csv`, lower-case hex: what is published before the draw. */
export const frameHash = (frame: CanonicalFrame, sha256: Sha256): string => hex(sha256(frameBytes(frame)));
