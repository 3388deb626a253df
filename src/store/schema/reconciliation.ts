import type { Json, Optional } from "./column.ts";

export interface ReconciliationTables {
  "survey.officialCounts": OfficialCountRow;
  "survey.reconciliations": ReconciliationRow;
}

interface OfficialCountRow {
  province: string;
  partId: string;
  agencyId: string;
  fieldCode: string;
  dossiers: number;
  explanation: string;
  explainedDifference: Optional<number>;
  explainedBy: Optional<string>;
  explainedAt: Optional<Date>;
}

interface ReconciliationRow {
  province: string;
  id: string;
  partId: string;
  cells: Json;
  sha256: string;
  signedBy: string;
  signedBody: string;
  signedAt: Date;
  withdrawnBy: Optional<string>;
  withdrawnAt: Optional<Date>;
  withdrawalReason: Optional<string>;
}
