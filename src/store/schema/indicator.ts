import type { Json } from "./column.ts";

export interface IndicatorTables {
  "survey.indicators": IndicatorRow;
}

interface IndicatorRow {
  province: string;
  id: string;
  datasetId: string;
  methodId: string;
  methodVersion: string;
  scoring: Json;
  result: Json;
  computedBy: string;
  computedAt: Date;
}
