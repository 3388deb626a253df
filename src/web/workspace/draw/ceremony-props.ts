import type { DrawView } from "../../../survey/draw/draw-view.ts";
import type { Refusal } from "../form.ts";

/** What each step of a draw is shown from: how the draw stands, and what was just refused or is asked about. */
export interface CeremonyProps {
  readonly view: DrawView;
  readonly refusal: Refusal | undefined;
}
