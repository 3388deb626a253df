import { fail, type Result } from "../result.ts";
import { csvRecord } from "./csv-record.ts";
import { frameBytes, frameHash } from "./frame.ts";
import { type Sha256, utf8 } from "./hash.ts";
import { sampleBytes, sampleHash } from "./sample.ts";
import { type DrawnAbove, type DrawnStage, stagedDraw } from "./staged-draw.ts";
import { readStagedTable, type StagedPlan, stagedTable } from "./staged-file.ts";

/** What is published of a stage once it is drawn; its three files are made again from the rows and the seed. */
export interface StageOutcome {
  readonly name: string;
  readonly design: DrawnStage["design"];
  /** Of the column of sizes and those to sort by, as docs/verify-draw.py is told of them. */
  readonly columns: { readonly size: string | null; readonly sort: readonly string[] };
  readonly units: number;
  readonly sampled: number;
  readonly reserves: number;
  readonly seed: string;
  readonly frameHash: string;
  readonly sampleHash: string;
}

export interface StagesToDraw extends Omit<StagedPlan, "above"> {
  readonly seed: string;
  readonly reserves: number;
  readonly above?: DrawnAbove | undefined;
}

/** Draws the stages from the file that was committed. */
export function drawnStages(file: Uint8Array, draw: StagesToDraw, sha256: Sha256): Result<readonly DrawnStage[]> {
  const { stages, seed, reserves, above } = draw;
  const rows = readStagedTable(stagedTable(new TextDecoder().decode(file), "rows.csv"), { ...draw, above: above?.names });
  if (!rows.ok) return fail(...rows.problems);
  return stagedDraw({ ...rows.value, stages, seed, reserves, above }, sha256);
}

export const stageOutcome = ({ name, design, seed, frame, sample }: DrawnStage, sha256: Sha256): StageOutcome => {
  const sampled = sample.filter(({ role }) => role === "sample").length;
  return {
    ...{ name, design, seed, units: frame.units, sampled, reserves: sample.length - sampled },
    columns: { size: frame.columns.size ?? null, sort: frame.columns.sort },
    frameHash: frameHash(frame, sha256),
    sampleHash: sampleHash(sample, sha256),
  };
};

/** The stages as `docs/verify-stages.py` reads them, one a row: how each is drawn, in which columns, with how many reserves a unit. */
export function stagesFile({ stages, sizeColumn, reserves, before }: StagesOf): Uint8Array {
  const records = stages.map(({ name, design, take, isShare, sort = [] }, at) => [
    ...[String(before + at + 1), name, design, design === "all" ? "all" : `${take}${isShare ? "%" : ""}`],
    ...[design === "pps" ? (sizeColumn ?? "rows") : "", design === "srs" || design === "all" ? "" : sort.join("|")],
    at === stages.length - 1 ? String(reserves) : "0",
  ]);
  return utf8([["stage", "name", "design", "take", "size", "sort", "reserves"], ...records].map(csvRecord).join(""));
}

interface StagesOf extends Pick<StagedPlan, "stages" | "sizeColumn"> {
  readonly reserves: number;
  /** Stages that were drawn before. */
  readonly before: number;
}

export const stageFiles = ["frame", "sizes", "sample", "probabilities"] as const;

/** Of the draw before that one goes on from: what its units were and how likely. */
export const aboveFiles = ["sample", "probabilities"] as const;

export type StageFile = (typeof stageFiles)[number];

/** The bytes of one of the files of a drawn stage; `probabilities` holds the sampled units alone, with their weight. */
export function stageFile({ frame, sizes, sample, probabilities }: DrawnStage, what: StageFile): Uint8Array {
  if (what === "frame") return frameBytes(frame);
  if (what === "sample") return sampleBytes(sample);
  const records =
    what === "sizes"
      ? [["stratum", "n"], ...[...sizes].map(([stratum, size]) => [stratum, String(size)])]
      : [
          ["unit_id", "probability", "weight"],
          ...[...probabilities].map(([unit, chance]) => [unit, String(chance), String(1 / chance)]),
        ];
  return utf8(records.map(csvRecord).join(""));
}

/** `stage-2-frame.csv`; stages are counted from 1. */
export const stageFileName = (number: number, what: StageFile): string => `stage-${number}-${what}.csv`;
