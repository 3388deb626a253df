import type { RoundHead } from "../plan/overview.ts";
import type { Method } from "./method.ts";
import type { FormHeadline } from "./questionnaire-view.ts";

/** The page of the instrument: for each part the method it measures by and the questionnaire that was published. */
export interface InstrumentView {
  readonly round: RoundHead;
  readonly parts: readonly PartInstrument[];
}

export interface PartInstrument {
  readonly code: string;
  readonly title: string;
  readonly methodId: string;
  /** The method as it was stored at publication; before that, as the installation has it; null when it has no such method. */
  readonly method: Method | null;
  /** SHA-256 of the method file, lower-case hex. */
  readonly sha256: string | null;
  readonly criteria: number;
  /** Every version of its forms, the newest first. */
  readonly forms: readonly FormHeadline[];
  readonly questionnaire: { readonly version: string; readonly publishedAt: string } | null;
}
