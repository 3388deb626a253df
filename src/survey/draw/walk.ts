import { systematicPps } from "../../stats/selection/pps.ts";
import { systematicPositions } from "../../stats/selection/selection.ts";
import { positionsInByteOrder } from "./byte-sort.ts";
import { joinedTexts, textAt, textCount } from "./byte-texts.ts";
import type { FrameColumns, FrameStratum } from "./frame-stratum.ts";

export interface Walk {
  readonly design: "systematic" | "pps";
  readonly columns: FrameColumns;
  readonly stratum: FrameStratum;
  /** Units wanted; not more than there are. */
  readonly size: number;
  /** In [0, 2^52). */
  readonly start: number;
}

/**
 * The positions that a walk through a stratum in equal steps takes, in the order of the walk: that of the columns to sort by, then of
 * unit_id. By size, the units lie end to end, each as long as its size; those that are taken with certainty stand aside before.
 */
export function walkedPositions({ design, columns, stratum, size, start }: Walk): Int32Array {
  const order = walkOrder(columns, stratum);
  if (design === "systematic")
    return systematicPositions({ units: order.length, size, start }).map((turn) => order[turn] as number);
  const sizes = sizesOf(columns, stratum);
  const drawn = systematicPps({ sizes: Array.from(order, (at) => sizes[at] as number), size, start });
  if (!drawn.ok) throw new RangeError(`${size} of ${drawn.units} units`);
  return drawn.positions.map((turn) => order[turn] as number);
}

/** The sizes of the units. Throws a RangeError for a frame without a column of sizes. */
export function sizesOf(columns: FrameColumns, { others: [texts] }: FrameStratum): Float64Array {
  if (columns.size === undefined || texts === undefined) throw new RangeError("the frame has no column of sizes");
  return Float64Array.from({ length: textCount(texts) }, (_, at) => Number(textAt(texts, at)));
}

/** Positions are in the order of unit_id, and texts that are equal keep it. */
function walkOrder(columns: FrameColumns, { unitIds, others }: FrameStratum): Int32Array {
  const [first, ...more] = columns.size === undefined ? others : others.slice(1);
  if (first === undefined) return Int32Array.from({ length: textCount(unitIds) }, (_, at) => at);
  return positionsInByteOrder(more.reduce(joinedTexts, first));
}
