import type { Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
}

/** Changes the actor's own password and ends every other session of the account. */
export const changePassword = async (_input: ChangePasswordInput, _effects: Effects): Promise<Result<null>> => {
  throw new Error("changePassword is not written yet");
};
