import { readablePassword } from "../../survey/people/password.ts";
import { ok } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { insertAccount } from "./insert-account.ts";

export interface FirstAdministrator {
  readonly username: string;
  readonly password: string;
}

const everywhere = { role: "administrator", roundCode: null, unitId: null, supervises: null } as const;

/** Makes the account `admin` when there is no account at all; the caller prints the password once. null: there are accounts. */
export const createFirstAdministrator = async (effects: Effects): Promise<FirstAdministrator | null> => {
  if (await effects.store.hasAccounts()) return null;
  const username = "admin";
  const password = readablePassword(effects.randomBytes);
  const passwordHash = await effects.passwords.hash(password);
  const draft = { username, name: "Quản trị viên", body: "Quản trị hệ thống", email: null, grants: [everywhere] };
  const made = await write(effects, { act: "createFirstAdministrator", object: username, detail: {} }, async (store) =>
    ok(await insertAccount(store, { ...draft, passwordHash, mustChange: true }, effects)),
  );
  return made.ok && made.value ? { username, password } : null;
};
