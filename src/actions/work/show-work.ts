import type { Problem } from "../../survey/problem.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { WorkView } from "../../survey/work/work-view.ts";
import { action } from "../action.ts";
import { findWork } from "./find-work.ts";
import { toLine } from "./work-line.ts";

export interface ShowWorkInput {
  readonly round?: string;
  /** Its id. */
  readonly work: string;
}

/** One piece of work: how far it is, or how it ended. */
export const showWork = action("listWork", async (input: ShowWorkInput, effects): Promise<Result<WorkView>> => {
  const found = await findWork(input.work, effects);
  if (!found.ok) return found;
  const work = found.value;
  return ok({
    ...toLine(work, effects.actor),
    problems: work.problems as readonly Problem[],
    result: work.result,
    now: effects.clock().toISOString(),
  });
});
