import { isUsername, normaliseUsername } from "../../survey/people/account-rules.ts";
import { passwordProblem, readablePassword } from "../../survey/people/password.ts";
import { type Role, roles } from "../../survey/people/role.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { insertAccount } from "./insert-account.ts";

export interface AddUserInput {
  readonly username: string;
  readonly name: string;
  /** The office the person acts for. */
  readonly body: string;
  readonly role: Role;
  /** Code of the round that the role holds in; absent: every round. */
  readonly round?: string;
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
  if (faults.length > 0) return fail(...faults);
  const { round = null, role } = input;
  if (round !== null && !(await effects.store.findRound(round))) return fail(problem("E-PLAN-001", { round }));
  const password = input.password ?? readablePassword(effects.randomBytes);
  const mustChange = input.password === undefined;
  const passwordHash = await effects.passwords.hash(password);
  const draft = { username, name: input.name.trim(), body: input.body.trim(), role, round, passwordHash, mustChange };
  return write(effects, { act: "addUser", round: round ?? undefined, object: username, detail: { role } }, async (store) =>
    (await insertAccount(store, draft, effects))
      ? ok({ username, password: mustChange ? password : null })
      : fail(problem("E-PEOPLE-004", { username })),
  );
});

const inputProblems = (input: AddUserInput, username: string): readonly Problem[] => [
  ...(isUsername(username) ? [] : [problem("E-PEOPLE-006", { username: input.username })]),
  ...(input.name.trim() === "" ? [problem("E-PEOPLE-011", { field: "họ và tên" })] : []),
  ...(roles.includes(input.role) ? [] : [problem("E-PEOPLE-008", { role: input.role, roles: roles.join(", ") })]),
  ...[input.password === undefined ? null : passwordProblem(input.password)].filter((fault) => fault !== null),
];
