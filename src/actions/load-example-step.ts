import type { Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";

/** One step of a walk; the failure of a step ends it. */
export interface Step {
  /** What is being done, for the log. */
  readonly name: string;
  readonly run: (effects: Effects) => Promise<Result<unknown>>;
}
