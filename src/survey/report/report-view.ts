import type { RoundHead } from "../plan/overview.ts";
import type { Problem } from "../problem.ts";
import type { Figure, PublishedFile } from "./snapshot.ts";

/** The page of the report for the staff: what was drafted, released and withdrawn, and what stands in the way of the next step. */
export interface ReportView {
  readonly round: RoundHead;
  /** Newest first. */
  readonly releases: readonly ReleaseLine[];
  /** What must be done before a draft can be made; empty: it can. */
  readonly draftBlocks: readonly Problem[];
  /** What must be done before the newest draft can be released; empty: it can. */
  readonly releaseBlocks: readonly Problem[];
  /** The version that the button “Công bố” would release; null without a draft. */
  readonly releasable: number | null;
  /** The version on the public page now; null: none. */
  readonly published: number | null;
}

export interface ReleaseLine {
  readonly version: number;
  /** `superseded`: released, and a later version was released after it. */
  readonly state: "draft" | "released" | "superseded" | "withdrawn";
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly releasedBy: string | null;
  readonly releasedAt: string | null;
  readonly withdrawal: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly parts: readonly {
    readonly code: string;
    readonly title: string;
    readonly overall: Figure;
    readonly dataset: { readonly version: number; readonly sha256: string };
  }[];
  readonly files: readonly ReleaseFile[];
  /** Data sets were frozen or computed anew since: the figures are no longer the newest. */
  readonly stale: boolean;
}

export interface ReleaseFile extends PublishedFile {
  readonly public: boolean;
}
