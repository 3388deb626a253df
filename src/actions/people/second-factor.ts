import type { Account } from "../../store/accounts.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { hasPassword } from "./has-password.ts";
import { makeRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { openSecret, sealSecret } from "./totp-secret.ts";

/** How the second factor of one's own account stands. */
export interface SecondFactorView {
  /** ISO time since which it is asked for; null: not set up. */
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  /** While it is being set up: what to type or scan into an authenticator. */
  readonly pending: { readonly secret: string; readonly address: string } | null;
}

const ownAccount = async ({ actor, store }: Effects): Promise<Account | undefined> =>
  actor.kind === "account" ? store.findAccountById(actor.id) : undefined;

const unknown = fail(problem("E-PEOPLE-010", {}));
const changed = fail(problem("E-PEOPLE-025", {}));

/** Shown to its owner alone; a confirmed secret is never shown again. */
export const showSecondFactor = async (effects: Effects): Promise<Result<SecondFactorView>> => {
  const account = await ownAccount(effects);
  if (!account) return unknown;
  const isPending = account.totpSecret !== null && account.totpSince === null;
  const secret = isPending ? openSecret(account, effects) : null;
  return ok({
    since: account.totpSince?.toISOString() ?? null,
    recoveryCodesLeft: await effects.store.countRecoveryCodes(account.id),
    pending: secret === null ? null : { secret, address: effects.totp.address(secret, account.username) },
  });
};

/** Makes a secret to be scanned; nothing is asked for until a code of it was confirmed. The password is asked for again. */
export const beginSecondFactor = async (input: { readonly password: string }, effects: Effects): Promise<Result<null>> => {
  const account = await ownAccount(effects);
  if (!account) return unknown;
  if (account.totpSince) return changed;
  const right = await hasPassword(account, input.password, effects);
  if (!right.ok) return right;
  const totpSecret = sealSecret(account.id, effects.totp.makeSecret(), effects);
  return write(effects, { act: "beginSecondFactor", object: account.username, detail: {} }, async (store) => {
    await store.updateAccount(account.id, { totpSecret, totpStep: null });
    return ok(null);
  });
};

/** A first right code sets the second factor up; the recovery codes are told this once. */
export const confirmSecondFactor = async (
  input: { readonly code: string },
  effects: Effects,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }>> => {
  const account = await ownAccount(effects);
  if (!account) return unknown;
  if (account.totpSecret === null || account.totpSince) return changed;
  const code = input.code.replaceAll(/\s/g, "");
  const step = effects.totp.stepOf({ secret: openSecret(account, effects), code, at: effects.clock() });
  if (step === null) return fail(problem("E-PEOPLE-024", { code: code.slice(0, 12) }));
  const recoveryCodes = makeRecoveryCodes(effects);
  return write(effects, { act: "confirmSecondFactor", object: account.username, detail: {} }, async (store) => {
    await store.updateAccount(account.id, { totpSince: effects.clock(), totpStep: step });
    await store.replaceRecoveryCodes(
      account.id,
      recoveryCodes.map((one) => recoveryHash(account.id, one, effects)),
    );
    return ok({ recoveryCodes });
  });
};

/** New recovery codes; the former ones open nothing any more. */
export const renewRecoveryCodes = async (
  input: { readonly password: string },
  effects: Effects,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }>> => {
  const account = await ownAccount(effects);
  if (!account) return unknown;
  if (account.totpSince === null) return changed;
  const right = await hasPassword(account, input.password, effects);
  if (!right.ok) return right;
  const recoveryCodes = makeRecoveryCodes(effects);
  return write(effects, { act: "renewRecoveryCodes", object: account.username, detail: {} }, async (store) => {
    await store.replaceRecoveryCodes(
      account.id,
      recoveryCodes.map((one) => recoveryHash(account.id, one, effects)),
    );
    return ok({ recoveryCodes });
  });
};

/** Turns the second factor of one's own account off. */
export const removeSecondFactor = async (input: { readonly password: string }, effects: Effects): Promise<Result<null>> => {
  const account = await ownAccount(effects);
  if (!account) return unknown;
  const right = await hasPassword(account, input.password, effects);
  if (!right.ok) return right;
  return write(effects, { act: "removeSecondFactor", object: account.username, detail: {} }, async (store) => {
    await store.updateAccount(account.id, { totpSecret: null, totpSince: null, totpStep: null });
    await store.replaceRecoveryCodes(account.id, []);
    return ok(null);
  });
};
