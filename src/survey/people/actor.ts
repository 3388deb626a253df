import type { Role, SupervisingBody } from "./role.ts";

/** What a role is held for, with all that belongs to it, looked up when the person is recognised. */
export interface UnitScope {
  /** Id of an agency, or code of an administrative unit. */
  readonly id: string;
  /** An agency may be measured; an area (province, commune) is a place. */
  readonly kind: "agency" | "area";
  readonly name: string;
  /** The unit and everything below it. */
  readonly covers: readonly string[];
  /** Codes of the rounds that measure at least one of these. */
  readonly rounds: readonly string[];
  /** Codes of the rounds that measure nothing outside it. */
  readonly wholeRounds: readonly string[];
}

/** A role that an account holds: in one round or (null) in all, for one unit or (absent, null) for all. */
export interface Grant {
  readonly role: Role;
  readonly roundCode: string | null;
  readonly unit?: UnitScope | null;
  /** Which of the two bodies a supervisor acts for. */
  readonly supervises?: SupervisingBody | null;
}

/** Who acts: the machine itself (first start, the command line on the server), a person signed in, or nobody known. */
export type Actor =
  | { readonly kind: "system"; readonly name: string }
  | {
      readonly kind: "account";
      readonly id: string;
      readonly username: string;
      readonly name: string;
      readonly body: string;
      readonly grants: readonly Grant[];
    }
  | { readonly kind: "anonymous"; readonly name: string; readonly grants: readonly [] };
