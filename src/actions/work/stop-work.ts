import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findWork } from "./find-work.ts";

export interface StopWorkInput {
  readonly round?: string;
  /** Its id. */
  readonly work: string;
}

/** Asks work to stop: what waits does not begin, what runs ends at its next step and leaves nothing half-done. */
export const stopWork = action(
  "listWork",
  async (input: StopWorkInput, effects): Promise<Result<{ readonly kind: string }>> => {
    const found = await findWork(input.work, effects);
    if (!found.ok) return found;
    const { kind, roundCode } = found.value;
    const entry = { act: "stopWork", round: roundCode ?? undefined, object: kind, detail: { id: input.work } };
    return write(effects, entry, async (store) =>
      (await store.askWorkToStop(found.value, effects.clock())) ? ok({ kind }) : fail(problem("E-WORK-004", {})),
    );
  },
);
