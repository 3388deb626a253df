import type { Store } from "../../store/store.ts";
import type { Role } from "../../survey/people/role.ts";
import type { Effects } from "../effects.ts";

export interface AccountDraft {
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly role: Role;
  readonly round: string | null;
  readonly passwordHash: string;
  readonly mustChange: boolean;
}

/** Writes an account with one role; false when the username is taken. */
export const insertAccount = async (
  store: Store,
  { role, round, name, ...draft }: AccountDraft,
  { newId, clock }: Pick<Effects, "newId" | "clock">,
): Promise<boolean> => {
  const id = newId();
  const now = clock();
  const inserted = await store.insertAccount({ ...draft, id, displayName: name, createdAt: now });
  if (inserted) await store.insertGrant({ id: newId(), accountId: id, role, roundCode: round, grantedAt: now });
  return inserted;
};
