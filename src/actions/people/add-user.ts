import { isUsername, normaliseUsername } from "../../survey/people/account-rules.ts";
import { passwordProblem, readablePassword } from "../../survey/people/password.ts";
import { nameFaults } from "../../survey/people/person-name.ts";
import type { Role, SupervisingBody } from "../../survey/people/role.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { insertAccount } from "./insert-account.ts";
import { newGrants } from "./new-grants.ts";

export interface AddUserInput {
  readonly username: string;
  readonly name: string;
  /** The office the person acts for. */
  readonly body: string;
  readonly role: Role;
  /** Code of the round that the role holds in; absent: every round. */
  readonly round?: string;
  /** Id of the agency or code of the area that the role holds for; absent: every unit. */
  readonly unit?: string;
  readonly supervises?: SupervisingBody;
  /** Absent: made here, and to be changed at first sign-in. */
  readonly password?: string;
}

export interface AddedUser {
  readonly username: string;
  /** Only when it was made here: to be shown once. */
  readonly password: string | null;
}

/** Makes an account with one role; tells the password only when it was made here. */
export const addUser = action("addUser", async (input: AddUserInput, effects): Promise<Result<AddedUser>> => {
  const username = normaliseUsername(input.username);
  const faults = inputProblems(input, username);
  const grants = await newGrants({ ...input, roles: [input.role] }, effects);
  if (faults.length > 0 || !grants.ok) return fail(...faults, ...(grants.ok ? [] : grants.problems));
  const { round, role, unit } = input;
  const password = input.password ?? readablePassword(effects.randomBytes);
  const mustChange = input.password === undefined;
  const passwordHash = await effects.passwords.hash(password);
  const person = { username, name: input.name.trim(), body: input.body.trim(), email: null };
  const draft = { ...person, grants: grants.value, passwordHash, mustChange };
  return write(effects, { act: "addUser", round, object: username, detail: { role, ...(unit && { unit }) } }, async (store) =>
    (await insertAccount(store, draft, effects))
      ? ok({ username, password: mustChange ? password : null })
      : fail(problem("E-PEOPLE-004", { username })),
  );
});

const inputProblems = (input: AddUserInput, username: string): readonly Problem[] => [
  ...(isUsername(username) ? [] : [problem("E-PEOPLE-006", { username: input.username })]),
  ...nameFaults(input.name, "họ và tên"),
  ...[input.password === undefined ? null : passwordProblem(input.password, [username, input.name, input.body])].filter(
    (fault) => fault !== null,
  ),
];
