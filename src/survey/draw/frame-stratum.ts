import type { ByteTexts } from "./byte-texts.ts";

/** The units of one stratum, in the order of the frame. */
export interface FrameStratum {
  readonly stratum: string;
  readonly unitIds: ByteTexts;
  /** The columns beside unit_id and stratum, a text a unit: the size if the frame has one, then those to sort by. */
  readonly others: readonly ByteTexts[];
}

/** Names of the columns that a frame has beside unit_id and stratum. */
export interface FrameColumns {
  /** Sizes to draw in proportion to: whole numbers from 1 on. */
  readonly size?: string | undefined;
  /** Texts to sort by before a systematic draw, the first before the second. */
  readonly sort: readonly string[];
}

/** As the header of frame.csv has them after unit_id and stratum. */
export const otherColumns = ({ size, sort }: FrameColumns): readonly string[] => (size === undefined ? sort : [size, ...sort]);
