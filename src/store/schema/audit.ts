import type { Json, Optional } from "./column.ts";

export interface AuditTables {
  "audit.entries": AuditEntryRow;
}

interface AuditEntryRow {
  seq: number;
  at: Date;
  actorId: Optional<string>;
  actorName: string;
  act: string;
  roundCode: Optional<string>;
  object: string;
  detail: Json;
  previousHash: string;
  hash: string;
}
