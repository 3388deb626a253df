import type { ColumnType, JSONColumnType } from "kysely";

/**
 * The tables of migrations/*.sql as Kysely sees them: camelCase here, snake_case there (CamelCasePlugin is the one mapping place).
 * `date` columns are ISO texts, `timestamptz` are Date, `bigint` and `numeric` are numbers (set in connect.ts).
 */
export interface Database {
  "survey.agencies": AgencyRow;
  "survey.accounts": AccountRow;
  "survey.roleGrants": RoleGrantRow;
  "survey.sessions": SessionRow;
  "audit.entries": AuditEntryRow;
  "survey.rounds": RoundRow;
  "survey.parts": PartRow;
  "survey.partAgencies": { province: string; partId: string; agencyId: string; position: number };
  "survey.partFields": { province: string; partId: string; code: string; name: string; position: number };
  "survey.quotas": { province: string; partId: string; agencyId: string; fieldCode: string; size: number };
  "survey.tasks": TaskRow;
  "survey.legalBases": { province: string; roundId: string; position: number; text: string };
  "survey.methods": MethodRow;
  "survey.questionnaires": QuestionnaireRow;
  "survey.frames": FrameRow;
  "survey.frameUnits": FrameUnitRow;
  "contact.persons": PersonRow;
  "contact.rejectedRows": RejectedRow;
  "survey.draws": DrawRow;
  "survey.drawParties": DrawPartyRow;
  "survey.sampleCases": SampleCaseRow;
  "survey.responseImports": ResponseImportRow;
  "survey.responses": ResponseRow;
  "survey.answers": AnswerRow;
  "survey.datasets": DatasetRow;
  "survey.indicators": IndicatorRow;
  "survey.releases": ReleaseRow;
  "survey.releaseFiles": ReleaseFileRow;
}

/** Absent on insert means null. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** A jsonb column: read as a value, written as text. */
type Json = JSONColumnType<object>;

interface AgencyRow {
  id: string;
  province: string;
  name: string;
  shortName: string;
  kind: string;
  level: string;
  parentId: Optional<string>;
  officialCode: Optional<string>;
  validFrom: Optional<string>;
  validTo: Optional<string>;
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

interface RoundRow {
  province: string;
  id: string;
  code: string;
  title: string;
  shortTitle: string;
  area: string;
  year: number;
  leadBody: string;
  issuingBody: string;
  planNumber: string;
  planDate: Optional<string>;
  periodFrom: string;
  periodTo: string;
  reverificationShare: number;
  state: string;
  simulated: boolean;
  plan: Json;
  createdAt: Date;
}

interface PartRow {
  province: string;
  id: string;
  roundId: string;
  code: string;
  title: string;
  position: number;
  source: "frame" | "on-site";
  methodId: string;
}

interface TaskRow {
  province: string;
  id: string;
  roundId: string;
  position: number;
  stage: string;
  title: string;
  lead: string;
  support: string;
  product: string;
  starts: Optional<string>;
  due: string;
  doneAt: Optional<Date>;
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

interface FrameRow {
  province: string;
  id: string;
  partId: string;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
  fileNote: string;
  rows: number;
  columns: number;
  mapping: Json;
  counts: Json;
  readMs: number;
  importedBy: string;
  importedAt: Date;
  frameHash: Optional<string>;
  frozenAt: Optional<Date>;
  frozenBy: Optional<string>;
}

interface FrameUnitRow {
  province: string;
  id: string;
  frameId: string;
  unitId: string;
  agencyId: string;
  fieldCode: string;
  stratum: string;
  completedOn: Optional<string>;
  exclusion: Optional<string>;
}

interface PersonRow {
  province: string;
  frameUnitId: string;
  cipher: Buffer;
  dossierHash: Buffer;
  identityHash: Optional<Buffer>;
  phoneHash: Optional<Buffer>;
  nameBirthHash: Optional<Buffer>;
}

interface RejectedRow {
  province: string;
  frameId: string;
  rowNumber: number;
  code: string;
  columnName: string;
  cipher: Buffer;
}

interface DrawRow {
  province: string;
  id: string;
  partId: string;
  frameId: string;
  frameHash: string;
  design: "srs" | "systematic";
  sizes: Json;
  reserves: number;
  eventName: string;
  committedBy: string;
  committedAt: Date;
  eventText: Optional<string>;
  seed: Optional<string>;
  algorithm: string;
  sampleHash: Optional<string>;
  drawnBy: Optional<string>;
  drawnAt: Optional<Date>;
}

interface DrawPartyRow {
  province: string;
  drawId: string;
  position: number;
  party: string;
  commitment: string;
  reveal: Optional<string>;
}

interface SampleCaseRow {
  province: string;
  id: string;
  partId: string;
  code: string;
  agencyId: string;
  fieldCode: string;
  stratum: string;
  role: "sample" | "reserve" | "on-site";
  position: number;
  unitId: Optional<string>;
  frameUnitId: Optional<string>;
  outcome: ColumnType<CaseOutcome, CaseOutcome | undefined, CaseOutcome>;
}

type CaseOutcome = "open" | "answered" | "refused" | "not-found" | "moved" | "not-needed";

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

interface ReleaseRow {
  province: string;
  id: string;
  roundId: string;
  version: number;
  snapshot: Json;
  draftedBy: string;
  draftedAt: Date;
  releasedBy: Optional<string>;
  releasedAt: Optional<Date>;
  withdrawnBy: Optional<string>;
  withdrawnAt: Optional<Date>;
  withdrawalReason: Optional<string>;
}

interface ReleaseFileRow {
  province: string;
  releaseId: string;
  name: string;
  mediaType: string;
  public: boolean;
  bytes: Buffer;
  sha256: string;
}
