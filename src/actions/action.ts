import { type ActionName, may } from "../survey/people/permissions.ts";
import { problem } from "../survey/problem.ts";
import { fail, type Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";

/** An action as HTTP, command line and jobs call it; `right` is what it asks for. */
export interface Action<Input, Output> {
  (input: Input, effects: Effects): Promise<Result<Output>>;
  readonly right: ActionName;
}

/** Who may not do it in the round and for the unit that the input names is refused before it begins. */
export const action = <Input extends { readonly round?: string; readonly unit?: string }, Output>(
  right: ActionName,
  run: (input: Input, effects: Effects) => Promise<Result<Output>>,
): Action<Input, Output> =>
  Object.assign(
    async (input: Input, effects: Effects): Promise<Result<Output>> =>
      may(effects.actor, right, input) ? run(input, effects) : fail(problem("E-PEOPLE-001", { action: right })),
    { right },
  );
