import type { Role } from "./role.ts";

/** A role that an account holds, in one round or (null) in all. */
export interface Grant {
  readonly role: Role;
  readonly roundCode: string | null;
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
