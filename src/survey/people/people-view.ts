import type { Role, SupervisingBody } from "./role.ts";

/** A role as a list shows it: where it holds, with names. */
export interface GrantLine {
  readonly role: Role;
  readonly roundCode: string | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly supervises: SupervisingBody | null;
}

/** Accounts and what they may do where; never a password, never a token. */
export interface PeopleView {
  readonly accounts: readonly AccountLine[];
}

/** `invited`: the link is still open; `invitation-ended`: it is not, and nobody has come. */
export type AccountState = "active" | "locked" | "disabled" | "must-change-password" | "invited" | "invitation-ended";

export interface AccountLine {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  readonly body: string;
  readonly grants: readonly GrantLine[];
  readonly state: AccountState;
  readonly secondFactor: boolean;
  readonly createdAt: string;
  /** When the account was last seen with a session; null: never, or the session is gone. */
  readonly seenAt: string | null;
  /** Until when the link of an invitation opens. */
  readonly invitedUntil: string | null;
}

/** An open session, as its owner or an administrator sees it. */
export interface SessionLine {
  readonly id: string;
  /** “Chrome 126 · Windows”; empty when the browser did not say. */
  readonly device: string;
  readonly createdAt: string;
  readonly seenAt: string;
  /** The session that asks. */
  readonly current: boolean;
}
