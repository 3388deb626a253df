import { type SelectionDesign, selectionDesigns } from "./protocol.ts";

export const stageDesigns = ["all", ...selectionDesigns] as const;

/** `all`: every unit, so that the stage only parts what lies below; the others as in one draw. */
export type StageDesign = (typeof stageDesigns)[number];

/** One stage: regions, then communes in each, then villages, then persons. */
export interface DrawStage {
  /** “vùng”, “tỉnh”, “xã”, “thôn”, “người”: a column of the file. */
  readonly name: string;
  /** `pps`: by the size below a unit. */
  readonly design: StageDesign;
  /** Units to take in each unit above; all where there are fewer. Of no meaning for `all`. */
  readonly take: number;
  /** `take` is per cent of the units of each unit above, rounded half up, at least one. */
  readonly isShare?: boolean | undefined;
  /** Columns to sort by before a systematic or pps walk; the same in every row of a unit. */
  readonly sort?: readonly string[] | undefined;
}

/** How many of so many units a stage takes. */
export const takenOf = ({ design, take, isShare = false }: DrawStage, units: number): number => {
  if (design === "all") return units;
  return Math.min(units, isShare ? Math.max(1, Math.floor((units * take) / 100 + 0.5)) : take);
};

/** The design of the protocol by which a stage is drawn. */
export const selectionOf = ({ design }: DrawStage): SelectionDesign => (design === "all" ? "srs" : design);
