import type { AccountLine, SessionLine } from "../../survey/people/people-view.ts";
import { may } from "../../survey/people/permissions.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { accountLine, listFacts } from "./list-people.ts";
import { managedAccount } from "./managed-account.ts";
import { sessionLines } from "./sessions.ts";

export interface ShowPersonInput {
  readonly round?: never;
  readonly username: string;
}

export interface PersonView {
  readonly account: AccountLine;
  /** Open sessions; empty for who may not end them. */
  readonly sessions: readonly SessionLine[];
}

/** One account with its roles, for who may see one of these. */
export const showPerson = action("listPeople", async (input: ShowPersonInput, effects): Promise<Result<PersonView>> => {
  const { store, actor } = effects;
  const found = await managedAccount(store, input.username);
  if (!found.ok) return found;
  const grants = await store.listGrants(found.value.id);
  const isSeen = grants.some(({ roundCode, unitId }) =>
    may(actor, "showPerson", { round: roundCode ?? undefined, unit: unitId ?? undefined }),
  );
  if (!isSeen && !may(actor, "showPerson")) return fail(problem("E-PEOPLE-019", { username: input.username }));
  const sessions = may(actor, "changePeople") ? await store.listSessions(found.value.id) : [];
  return ok({
    account: accountLine(found.value, grants, await listFacts(effects)),
    sessions: sessionLines(sessions, effects.clock()),
  });
});
