import type { Json, Optional } from "./column.ts";

export interface InstrumentTables {
  "survey.methods": MethodRow;
  "survey.questionnaires": QuestionnaireRow;
}

interface MethodRow {
  id: string;
  version: string;
  sha256: string;
  source: string;
  definition: Json;
  addedAt: Date;
}

interface QuestionnaireRow {
  province: string;
  id: string;
  partId: string;
  version: string;
  methodId: string;
  methodVersion: string;
  publishedAt: Optional<Date>;
}
