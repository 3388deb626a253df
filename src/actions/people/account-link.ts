import type { Store } from "../../store/store.ts";
import { type LinkPurpose, linkLife } from "../../survey/people/one-time-link.ts";
import type { Effects } from "../effects.ts";
import { hashToken, makeToken } from "./session-token.ts";

/** A one-time link to be shown once or sent: the page adds its own address before the token. */
export interface MadeLink {
  readonly username: string;
  readonly purpose: LinkPurpose;
  readonly token: string;
  readonly expiresAt: string;
}

/** A link as the one who made it is told, this once. */
export interface ToldLink extends MadeLink {
  readonly address: string;
  /** Whether it was sent by e-mail too. */
  readonly sent: boolean;
}

interface LinkOf {
  readonly id: string;
  readonly username: string;
  readonly purpose: LinkPurpose;
}

/** Makes a link for an account; an earlier one of the same purpose opens nothing any more. */
export const makeLink = async (store: Store, { id, username, purpose }: LinkOf, effects: Effects): Promise<MadeLink> => {
  const token = makeToken(effects);
  const createdAt = effects.clock();
  const expiresAt = new Date(createdAt.getTime() + linkLife[purpose]);
  await store.replaceAccountLink({ tokenHash: hashToken(effects, token), accountId: id, purpose, createdAt, expiresAt });
  return { username, purpose, token, expiresAt: expiresAt.toISOString() };
};
