import type { PublishedDraw, Repetition } from "../../survey/draw/repeat-draw.ts";

/** What the page asks of its worker: the draw as published, and where its two files are. */
export interface RerunRequest {
  readonly draw: PublishedDraw;
  readonly frameHref: string;
  /** null while the sample is not published: its hash alone is compared. */
  readonly sampleHref: string | null;
  /** Of a draw that goes on: the sample file of the last stage above. */
  readonly aboveHref?: string | null;
  /** People in the frame: as many keys there are to compute. */
  readonly units: number;
}

/** What the worker answers: keys computed so far, then how it ended. */
export type RerunMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "no-file"; readonly href: string; readonly status: number }
  | { readonly kind: "ended"; readonly repetition: Repetition };
