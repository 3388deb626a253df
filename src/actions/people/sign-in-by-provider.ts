import type { Account } from "../../store/accounts.ts";
import type { Store } from "../../store/store.ts";
import { normaliseEmail } from "../../survey/people/one-time-link.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { admit, type SignedIn } from "./admit.ts";
import { asAccount } from "./as-account.ts";
import { isLocked, lockedProblem } from "./attempts.ts";

/** What the provider says of the person, once its signature was checked. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly device?: string;
}

/**
 * Opens a session for whom a provider vouches for: an account that came this way before, or one that was invited under the address
 * that the provider has verified. It never makes an account and never gives a role.
 */
export const signInByProvider = async (identity: ProviderIdentity, effects: Effects): Promise<Result<SignedIn>> => {
  const found = await findAccount(identity, effects.store);
  if (!found.ok) return found;
  const account = found.value;
  const now = effects.clock();
  if (isLocked(account, now)) return fail(lockedProblem(account.lockedUntil, now));
  const entry = { act: "signIn", object: account.username, detail: { by: "provider" } };
  return write(asAccount(account, effects), entry, async (store) => {
    const { issuer, subject } = identity;
    if (account.providerSubject === null) {
      await store.updateAccount(account.id, { providerIssuer: issuer, providerSubject: subject });
      await store.deleteAccountLinks(account.id);
    }
    return ok(await admit(store, account, { ...effects, device: identity.device ?? "" }));
  });
};

const findAccount = async (identity: ProviderIdentity, store: Store): Promise<Result<Account>> => {
  const { issuer, subject, emailVerified } = identity;
  const email = identity.email === null ? null : normaliseEmail(identity.email);
  const known = await store.findAccountByProvider(issuer, subject);
  if (known) return known.disabledAt ? fail(problem("E-PEOPLE-026", { email: known.email ?? subject })) : ok(known);
  if (email === null || !emailVerified) return fail(problem("E-PEOPLE-027", {}));
  const invited = await store.findAccountByEmail(email);
  // An account that somebody else of the provider signs in to is not handed over with its address.
  if (!invited || invited.disabledAt || invited.providerSubject !== null) return fail(problem("E-PEOPLE-026", { email }));
  return ok(invited);
};
