import type { Grant } from "./actor.ts";

/** Accounts and what they may do where; never a password, never a token. */
export interface PeopleView {
  readonly accounts: readonly AccountLine[];
}

export interface AccountLine {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly grants: readonly Grant[];
  readonly state: "active" | "locked" | "disabled" | "must-change-password";
  readonly createdAt: string;
  /** When the account was last seen with a session; null: never, or the session is gone. */
  readonly seenAt: string | null;
}
