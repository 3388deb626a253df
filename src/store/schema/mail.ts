import type { ColumnType } from "kysely";
import type { Optional } from "./column.ts";

export interface MailTables {
  "survey.mails": MailRow;
}

interface MailRow {
  province: string;
  id: string;
  kind: string;
  key: Optional<string>;
  roundCode: Optional<string>;
  recipient: string;
  subject: string;
  body: string;
  state: string;
  tries: ColumnType<number, number | undefined, number>;
  lastError: Optional<string>;
  writtenAt: Date;
  triedAt: Optional<Date>;
  sentAt: Optional<Date>;
}
