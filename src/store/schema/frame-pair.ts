import type { Optional } from "./column.ts";

export interface FramePairTables {
  "survey.framePairs": FramePairRow;
}

interface FramePairRow {
  province: string;
  id: string;
  frameId: string;
  firstUnitId: string;
  secondUnitId: string;
  kind: string;
  verdict: Optional<string>;
  decidedBy: Optional<string>;
  decidedAt: Optional<Date>;
}
