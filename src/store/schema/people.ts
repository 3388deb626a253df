import type { ColumnType } from "kysely";
import type { Optional } from "./column.ts";

export interface PeopleTables {
  "survey.accounts": AccountRow;
  "survey.roleGrants": RoleGrantRow;
  "survey.sessions": SessionRow;
}

interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  body: string;
  passwordHash: string;
  mustChange: ColumnType<boolean, boolean | undefined, boolean>;
  failedAttempts: ColumnType<number, number | undefined, number>;
  lockedUntil: Optional<Date>;
  disabledAt: Optional<Date>;
  createdAt: Date;
}

interface RoleGrantRow {
  id: string;
  accountId: string;
  role: string;
  roundCode: Optional<string>;
  grantedAt: Date;
}

interface SessionRow {
  tokenHash: Buffer;
  accountId: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
}
