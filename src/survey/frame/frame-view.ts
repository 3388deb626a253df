import type { RoundHead } from "../plan/overview.ts";
import type { Problem } from "../problem.ts";
import type { MappedColumn } from "./frame-columns.ts";
import type { FrameCounts } from "./frame-counts.ts";
import type { OtherField } from "./mapping.ts";
import type { PassedRows } from "./passed-rows.ts";

/** The page of the frame of one part: the file, its faults, the way from file to frame, and how many people each stratum has. */
export interface FrameView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  readonly periodFrom: string;
  readonly periodTo: string;
  /** A file that was sent and not yet imported. */
  readonly waiting: { readonly name: string; readonly receivedBy: string; readonly receivedAt: string } | null;
  /** null: nothing has been imported yet (an on-site part never has a frame). */
  readonly frame: ImportedFrame | null;
}

export interface ImportedFrame {
  readonly file: FrameFile;
  /** All files that it was made of. */
  readonly files: readonly TakenFile[];
  readonly problems: readonly FrameProblemGroup[];
  readonly counts: FrameCounts;
  readonly mapping: readonly MappedColumn[];
  /** Fields of the file that the plan does not name and its field for all others took. */
  readonly others: readonly OtherField[];
  /** Agencies of the file that the part does not measure. */
  readonly elsewhere: readonly OtherField[];
  /** Rows of the file that are no dossiers. */
  readonly passed: PassedRows;
  readonly strata: readonly StratumRow[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  readonly frozen: { readonly hash: string; readonly at: string; readonly by: string } | null;
}

/** A file of the frame: a list, or rows that were refused of one and came back mended. */
export interface TakenFile {
  readonly number: number;
  readonly name: string;
  /** Sheets of an xlsx, encoding of a csv. */
  readonly note: string;
  readonly rows: number;
  /** Number of the file whose rows it brought back. */
  readonly mends: number | null;
  readonly mended: number;
  /** Of its rows those that wait to be mended; and those that were passed over or had come with another file. */
  readonly rejected: number;
  readonly others: number;
  readonly by: string;
  readonly at: string;
}

export interface FrameFile {
  readonly name: string;
  readonly bytes: number;
  /** Sheet of an xlsx, encoding of a csv, as the reader told it. */
  readonly note: string;
  readonly rows: number;
  readonly columns: number;
  readonly readSeconds: number;
  readonly importedBy: string;
  readonly importedAt: string;
  readonly sha256: string;
}

/** One kind of fault: how many rows have it, and the first of them. */
export interface FrameProblemGroup {
  /** The first row's problem: its message says what is wrong and what to do. */
  readonly first: Problem;
  readonly count: number;
  /** Row number in the file, the heading being row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** An agency's eligible people by field, in the order of `fields`, beside the plan. */
export interface StratumRow {
  readonly agency: { readonly id: string; readonly name: string; readonly shortName: string };
  /** Of all eligible: by whom the dossier is of, and filed by somebody else. */
  readonly citizens: number;
  readonly organisations: number;
  readonly filedForOthers: number;
  readonly cells: readonly {
    readonly field: string;
    readonly eligible: number;
    readonly quota: number;
    /** Fewer eligible people than the plan wants forms: the draw will be refused. */
    readonly short: boolean;
  }[];
}
