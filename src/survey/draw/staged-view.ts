import type { DrawView } from "./draw-view.ts";
import type { ExpectedStage } from "./expect-stages.ts";
import type { StageOutcome } from "./published-stages.ts";
import type { DrawStage } from "./stage.ts";

/** What the steps of a draw are shown from, of a part or in stages. */
export type CeremonyView = Pick<DrawView, "round" | "part" | "frameHash" | "commitment" | "ceremony" | "result" | "cancelled">;

/** A draw in stages: the list of units, its stages and what they come to, then the ceremony and what was drawn. */
export interface StagedView extends CeremonyView {
  readonly file: { readonly name: string; readonly rows: number; readonly header: readonly string[] };
  /** null until they are set. */
  readonly stages: readonly DrawStage[] | null;
  readonly sizeColumn: string | null;
  readonly reserves: number;
  readonly expected: readonly ExpectedStage[];
  readonly outcomes: readonly StageOutcome[] | null;
  /** What it goes on from; null: it begins at its first stage. */
  readonly above: AboveView | null;
  /** The draw that goes on from it; its list stands once it is committed. */
  readonly continuedBy: { readonly code: string; readonly committed: boolean } | null;
  readonly version: number;
  readonly editedBy: string;
  readonly editedAt: string;
}

/** The draw that another goes on from, and what of it went on. */
export interface AboveView {
  readonly code: string;
  readonly title: string;
  /** Names of its stages, from the first on. */
  readonly names: readonly string[];
  /** Number of its last stage. */
  readonly stage: number;
  /** Of its last stage. */
  readonly sampleHash: string;
  readonly sampled: number;
  /** Units drawn there of which the list has no person, and why. */
  readonly unlisted: number;
  readonly unlistedReason: string;
  /** The part whose cases the persons become. */
  readonly part: { readonly code: string; readonly title: string };
}

/** A line of the list of draws in stages. */
export interface StagedLine {
  readonly code: string;
  readonly title: string;
  readonly rows: number;
  readonly stages: readonly string[];
  readonly state: "draft" | "planned" | "committed" | "drawn";
}
