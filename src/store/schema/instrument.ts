import type { Generated } from "kysely";
import type { Json, JsonList, Optional, OptionalJson } from "./column.ts";

export interface InstrumentTables {
  "survey.methods": MethodRow;
  "survey.questionnaires": QuestionnaireRow;
  "survey.questionnaireRevisions": QuestionnaireRevisionRow;
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
  respondent: Generated<string>;
  state: Generated<string>;
  definition: OptionalJson;
  sha256: Optional<string>;
  revision: Generated<number>;
  trials: JsonList;
  basedOn: Optional<string>;
  crosswalk: JsonList;
  createdAt: Optional<Date>;
  updatedAt: Optional<Date>;
  updatedBy: Optional<string>;
}

interface QuestionnaireRevisionRow {
  province: string;
  questionnaireId: string;
  revision: number;
  undoTo: number | null;
  definition: Json;
  act: string;
  madeBy: string;
  madeAt: Date;
}
