import { isEmail, normaliseEmail, usernameOfEmail } from "../../survey/people/one-time-link.ts";
import { nameFaults } from "../../survey/people/person-name.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { makeLink, type ToldLink } from "./account-link.ts";
import { insertAccount } from "./insert-account.ts";
import { tellLink } from "./link-mail.ts";
import { newGrants, type RolesInput } from "./new-grants.ts";

export interface InvitePersonInput extends RolesInput {
  readonly name: string;
  readonly email: string;
  /** The office the person acts for. */
  readonly body: string;
}

/** Makes an account that waits for its person, with roles, and a link under which the person chooses a password. */
export const invitePerson = action("invitePerson", async (input: InvitePersonInput, effects): Promise<Result<ToldLink>> => {
  const email = normaliseEmail(input.email);
  const faults = inputProblems(input, email);
  const grants = await newGrants(input, effects);
  if (faults.length > 0 || !grants.ok) return fail(...faults, ...(grants.ok ? [] : grants.problems));
  const taken = new Set((await effects.store.listAccounts()).map(({ username }) => username));
  const username = usernameOfEmail(email, (name) => taken.has(name));
  const person = { username, email, name: input.name.trim(), body: input.body.trim() };
  const { round, unit, roles } = input;
  const detail = { roles, ...(unit && { unit }) };
  return write(effects, { act: "invitePerson", round, object: username, detail }, async (store) => {
    const draft = { ...person, grants: grants.value, passwordHash: null, mustChange: false };
    const id = await insertAccount(store, draft, effects);
    if (id === null) return fail(problem("E-PEOPLE-014", { email }));
    const link = await makeLink(store, { id, username, purpose: "invitation" }, effects);
    return ok(await tellLink(link, person, { ...effects, store }));
  });
});

const inputProblems = (input: InvitePersonInput, email: string): readonly Problem[] => [
  ...nameFaults(input.name, "họ và tên"),
  ...(isEmail(email) ? [] : [problem("E-PEOPLE-013", { email: input.email })]),
  ...nameFaults(input.body, "cơ quan"),
  ...(input.roles.includes("supervisor") && !input.supervises ? [problem("E-PEOPLE-016", {})] : []),
];
