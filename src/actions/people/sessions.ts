import type { Session } from "../../store/sessions.ts";
import { isSessionAlive } from "../../survey/people/account-rules.ts";
import type { SessionLine } from "../../survey/people/people-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { hashToken } from "./session-token.ts";

/** Sessions as a list shows them, last seen first; those that have ended by time are left out. */
export const sessionLines = (sessions: readonly Session[], now: Date, current?: Buffer): readonly SessionLine[] =>
  sessions
    .filter((session) => isSessionAlive(session, now))
    .map(({ id, device, createdAt, seenAt, tokenHash }) => ({
      ...{ id, device, createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString() },
      current: current !== undefined && tokenHash.equals(current),
    }));

export interface OwnSessionsInput {
  /** Token of the session that asks. */
  readonly token: string;
}

/** The open sessions of one's own account. */
export const listOwnSessions = async (
  { token }: OwnSessionsInput,
  effects: Effects,
): Promise<Result<readonly SessionLine[]>> => {
  const { actor, store } = effects;
  if (actor.kind !== "account") return fail(problem("E-PEOPLE-010", {}));
  return ok(sessionLines(await store.listSessions(actor.id), effects.clock(), hashToken(effects, token)));
};

/** Ends one session of one's own account, or every other one; one that has ended already is no fault. */
export const endOwnSessions = async (
  { token, id }: OwnSessionsInput & { readonly id?: string | undefined },
  effects: Effects,
): Promise<Result<number>> => {
  const { actor } = effects;
  if (actor.kind !== "account") return fail(problem("E-PEOPLE-010", {}));
  if (id !== undefined && !isSessionId(id)) return ok(0);
  const choice = { accountId: actor.id, id, except: id === undefined ? hashToken(effects, token) : undefined };
  return write(effects, { act: "endSessions", object: actor.username, detail: (ended) => ({ ended }) }, async (store) =>
    ok(await store.deleteSessionsWhere(choice)),
  );
};

const isSessionId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
