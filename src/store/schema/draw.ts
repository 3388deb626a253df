import type { ColumnType } from "kysely";
import type { Respondent } from "../../survey/instrument/questionnaire.ts";
import type { Json, Optional } from "./column.ts";

export interface DrawTables {
  "survey.draws": DrawRow;
  "survey.drawParties": DrawPartyRow;
  "survey.drawEvents": DrawEventRow;
  "survey.sampleCases": SampleCaseRow;
  "survey.caseCells": CaseCellRow;
  "survey.replacements": ReplacementRow;
  "survey.stagedDraws": StagedDrawRow;
  "survey.stageFiles": StageFileRow;
}

interface StageFileRow {
  province: string;
  stagedId: string;
  name: string;
  bytes: Buffer;
}

interface StagedDrawRow {
  province: string;
  id: string;
  roundId: string;
  number: number;
  title: string;
  fileName: string;
  file: Buffer;
  header: Json;
  rows: number;
  stages: ColumnType<object | null, string | null | undefined, string | null>;
  sizeColumn: Optional<string>;
  reserves: ColumnType<number, number | undefined, number>;
  expected: ColumnType<object | null, string | null | undefined, string | null>;
  outcomes: ColumnType<object | null, string | null | undefined, string | null>;
  /** The draw whose last units the rows lie below. */
  continuesId: Optional<string>;
  /** The part whose cases the drawn persons become. */
  partId: Optional<string>;
  /** Why units drawn before have no row. */
  unlisted: ColumnType<string, string | undefined, string>;
  version: ColumnType<number, number | undefined, number>;
  editedBy: string;
  editedAt: Date;
}

interface DrawRow {
  province: string;
  id: string;
  /** A draw is of a part with its frame, or in stages. */
  partId: Optional<string>;
  frameId: Optional<string>;
  stagedId: Optional<string>;
  frameHash: string;
  design: "srs" | "systematic" | "staged";
  sizes: Json;
  reserves: number;
  eventName: string;
  /** When the outcome is announced, told before; null: not told. */
  eventAt: Optional<Date>;
  /** Of the draws of one part or list, from 1; those called off count. */
  number: ColumnType<number, number | undefined, number>;
  cancelledAt: Optional<Date>;
  cancelledBy: Optional<string>;
  cancelReason: Optional<string>;
  committedBy: string;
  committedAt: Date;
  eventText: Optional<string>;
  eventAgreedAt: Optional<Date>;
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
  commitment: Optional<string>;
  committedBy: Optional<string>;
  committedAt: Optional<Date>;
  /** Entered by who leads, for a party that has no account. */
  committedFor: ColumnType<boolean, boolean | undefined, boolean>;
  reveal: Optional<string>;
  revealedBy: Optional<string>;
  revealedAt: Optional<Date>;
  revealedFor: ColumnType<boolean, boolean | undefined, boolean>;
  failedHash: Optional<string>;
  failedAt: Optional<Date>;
  /** Why it handed in no code. */
  excused: Optional<string>;
  excusedBy: Optional<string>;
  excusedAt: Optional<Date>;
}

interface DrawEventRow {
  province: string;
  drawId: string;
  position: number;
  text: string;
  enteredById: string;
  enteredBy: string;
  enteredAt: Date;
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
  /** Which form the case gets. */
  respondent: ColumnType<Respondent, Respondent | undefined, Respondent>;
  /** Dossiers of the person in the frame; 1 where there is no frame. */
  dossiers: ColumnType<number, number | undefined, number>;
  /** Over all stages of the draw; null: n / N of the stratum, or on site. */
  probability: Optional<number>;
  /** Of a draw in stages: the unit of its first stage that was sampled, and the stratum that unit was drawn in. */
  psu: Optional<string>;
  designStratum: Optional<string>;
  outcome: ColumnType<CaseOutcome, CaseOutcome | undefined, CaseOutcome>;
}

interface CaseCellRow {
  province: string;
  partId: string;
  agencyId: string;
  role: SampleCaseRow["role"];
  outcome: CaseOutcome;
  cases: number;
}

type CaseOutcome = "open" | "answered" | "refused" | "not-found" | "moved" | "not-needed";

interface ReplacementRow {
  province: string;
  id: string;
  partId: string;
  caseId: string;
  reserveId: string;
  reason: "refused" | "not-found" | "moved" | "deceased" | "wrong-person" | "language" | "other";
  note: string;
  replacedBy: string;
  replacedAt: Date;
}
