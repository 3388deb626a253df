import type { Role } from "../survey/people/permissions.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface AddUserInput {
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly role: Role /** Absent: the role holds in every round. */;
  readonly round?: string /** Absent: made here, and to be changed at first sign-in. */;
  readonly password?: string;
}

/** Makes an account with one role; tells the password only when it was made here. */
export const addUser = action(
  "addUser",
  async (_input: AddUserInput): Promise<Result<{ readonly username: string; readonly password: string | null }>> => {
    throw new Error("addUser is not written yet");
  },
);
