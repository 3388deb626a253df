import type { Json, Optional } from "./column.ts";

export interface FieldworkTables {
  "survey.responseImports": ResponseImportRow;
  "survey.responses": ResponseRow;
  "survey.answers": AnswerRow;
}

interface ResponseImportRow {
  province: string;
  id: string;
  partId: string;
  fileName: string;
  fileSha256: string;
  rows: number;
  answered: number;
  importedBy: string;
  importedAt: Date;
}

interface ResponseRow {
  province: string;
  id: string;
  partId: string;
  caseId: string;
  importId: Optional<string>;
  clientId: string;
  mode: "paper" | "interview" | "email" | "web";
  answeredOn: string;
  context: Json;
}

interface AnswerRow {
  province: string;
  responseId: string;
  itemId: string;
  value: Optional<number>;
  missing: Optional<string>;
}
