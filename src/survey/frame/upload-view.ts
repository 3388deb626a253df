import type { RoundHead } from "../plan/overview.ts";
import type { Problem } from "../problem.ts";
import type { ColumnMapping, DossierState } from "./column-mapping.ts";
import type { FoundLayout } from "./file-layout.ts";
import type { LookedRows, PreviewColumn } from "./upload-preview.ts";

/** The page where a file that waits is told what its columns and names mean, before it is imported. */
export interface FrameUploadView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string };
  readonly file: WaitingFile;
  /** Where the list was found; null for files that were sent before this was kept. */
  readonly layout: FoundLayout | null;
  readonly looked: LookedRows | null;
  readonly columns: readonly PreviewColumn[];
  /** The first rows, as they stand in the file. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly check: PreviewCheck;
  /** Under which name the mapping is kept; empty: under none. */
  readonly profile: string;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  /** The lists that the frame has already, which it joins or one of which it replaces; empty where there is no frame. */
  readonly there: readonly ListThere[];
  /** Name of the file whose refused rows it brings back mended; null for a list of its own. */
  readonly mends: string | null;
}

/** A list of the frame, as somebody knows it who sends another. */
export interface ListThere {
  /** Its number in the frame. */
  readonly number: number;
  readonly name: string;
  readonly rows: number;
  readonly importedAt: string;
  /** Whether it is the same file, byte for byte. */
  readonly isSame: boolean;
}

export interface WaitingFile {
  readonly name: string;
  readonly bytes: number;
  readonly note: string;
  readonly columns: number;
  readonly sha256: string;
  readonly receivedBy: string;
  readonly receivedAt: string;
  /** Until when it is kept; ISO. */
  readonly until: string;
}

/** What the first rows say under the mapping. */
export interface PreviewCheck {
  readonly rows: number;
  readonly good: number;
  readonly outOfScope: number;
  /** Why no row can be read at all: a column that is missing or used twice. */
  readonly problems: readonly Problem[];
  /** Each kind of fault once, the most frequent first. */
  readonly faults: readonly { readonly first: Problem; readonly count: number }[];
  /** Names that the plan does not have, or that somebody gave a meaning; the most frequent first. */
  readonly agencies: readonly FoundName<string>[];
  readonly fields: readonly FoundName<string>[];
  /** All states of the file. */
  readonly states: readonly FoundName<DossierState>[];
}

export interface FoundName<Meaning> {
  readonly name: string;
  readonly rows: number;
  /** What it is taken for; null: nothing (an agency out of scope, a field refused). */
  readonly meaning: Meaning | null;
}
