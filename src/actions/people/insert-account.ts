import type { Store } from "../../store/store.ts";
import type { Effects } from "../effects.ts";
import type { NewGrant } from "./new-grants.ts";

export interface AccountDraft {
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly email: string | null;
  readonly grants: readonly NewGrant[];
  /** Null: chosen by the person who is invited. */
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
}

/** Writes an account with its roles; its id, or null when the username or the e-mail address is taken. */
export const insertAccount = async (
  store: Store,
  { grants, name, ...draft }: AccountDraft,
  { newId, clock }: Pick<Effects, "newId" | "clock">,
): Promise<string | null> => {
  const id = newId();
  const now = clock();
  if (!(await store.insertAccount({ ...draft, id, displayName: name, createdAt: now }))) return null;
  for (const grant of grants) await store.insertGrant({ ...grant, id: newId(), accountId: id, grantedAt: now });
  return id;
};
