import type { InstrumentView } from "../survey/instrument/instrument-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowInstrumentInput {
  readonly round: string;
}

/** Methods and questionnaires of a round. */
export const showInstrument = action("showRound", async (_input: ShowInstrumentInput): Promise<Result<InstrumentView>> => {
  throw new Error("showInstrument is not written yet");
});
