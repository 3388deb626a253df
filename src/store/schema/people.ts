import type { ColumnType } from "kysely";
import type { Optional } from "./column.ts";

export interface PeopleTables {
  "survey.accounts": AccountRow;
  "survey.roleGrants": RoleGrantRow;
  "survey.sessions": SessionRow;
  "survey.accountLinks": AccountLinkRow;
  "survey.signInSteps": SignInStepRow;
  "survey.recoveryCodes": RecoveryCodeRow;
}

interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  body: string;
  /** Argon2id; null: none chosen yet. */
  passwordHash: Optional<string>;
  mustChange: ColumnType<boolean, boolean | undefined, boolean>;
  failedAttempts: ColumnType<number, number | undefined, number>;
  lockedUntil: Optional<Date>;
  disabledAt: Optional<Date>;
  createdAt: Date;
  email: Optional<string>;
  providerIssuer: Optional<string>;
  providerSubject: Optional<string>;
  /** Sealed. */
  totpSecret: Optional<Buffer>;
  totpSince: Optional<Date>;
  totpStep: Optional<number>;
}

interface RoleGrantRow {
  id: string;
  accountId: string;
  role: string;
  roundCode: Optional<string>;
  grantedAt: Date;
  unitId: Optional<string>;
  supervises: Optional<string>;
}

interface SessionRow {
  tokenHash: Buffer;
  accountId: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  id: ColumnType<string, string | undefined, string>;
  device: ColumnType<string, string | undefined, string>;
}

interface AccountLinkRow {
  tokenHash: Buffer;
  accountId: string;
  purpose: string;
  createdAt: Date;
  expiresAt: Date;
}

interface SignInStepRow {
  tokenHash: Buffer;
  accountId: string;
  expiresAt: Date;
}

interface RecoveryCodeRow {
  accountId: string;
  codeHash: Buffer;
}
