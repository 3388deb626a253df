import type { ColumnType } from "kysely";

export interface DatasetTables {
  "survey.datasets": DatasetRow;
}

interface DatasetRow {
  province: string;
  id: string;
  partId: string;
  version: number;
  rows: number;
  weights: "none" | "design";
  csv: Buffer;
  sha256: string;
  reason: ColumnType<string, string | undefined, string>;
  frozenBy: string;
  frozenAt: Date;
}
