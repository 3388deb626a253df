import type { ColumnType } from "kysely";
import type { Respondent } from "../../survey/instrument/questionnaire.ts";
import type { Json, JsonList, Optional, OptionalJson } from "./column.ts";

export interface FrameTables {
  "survey.frames": FrameRow;
  "survey.frameFiles": FrameFileRow;
  "survey.frozenFrames": FrozenFrameRow;
  "survey.frameUnits": FrameUnitRow;
  "survey.frameCells": FrameCellRow;
  "survey.frameUploads": FrameUploadRow;
  "survey.frameSendings": FrameSendingRow;
  "survey.frameProfiles": FrameProfileRow;
  "contact.persons": PersonRow;
  "contact.rejectedRows": RejectedRow;
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
  /** [{ dossiers, persons }]: how many eligible persons stand behind so many dossiers; counted with the cells. */
  multiplicities: JsonList;
  /** When pairs that may be one person were last looked for. */
  pairsFoundAt: Optional<Date>;
}

interface FrameFileRow {
  province: string;
  frameId: string;
  /** From 1, in the order in which they came. */
  number: number;
  /** Number of the file whose refused rows it brings back. */
  mends: Optional<number>;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
  fileNote: string;
  rows: number;
  outOfScope: number;
  mended: ColumnType<number, number | undefined, number>;
  mapping: Json;
  columnMapping: OptionalJson;
  importedBy: string;
  importedAt: Date;
}

interface FrozenFrameRow {
  province: string;
  frameId: string;
  bytes: Buffer;
}

interface FrameUnitRow {
  province: string;
  id: string;
  frameId: string;
  unitId: string;
  agencyId: string;
  /** Where it was handed in, when that is an agency of the part. */
  receivedAgencyId: Optional<string>;
  fieldCode: string;
  stratum: string;
  completedOn: Optional<string>;
  /** The list that it came from. */
  fileNumber: ColumnType<number, number | undefined, number>;
  exclusion: Optional<string>;
  /** Dossiers of this person in the part, by the marks of the import. */
  dossiers: ColumnType<number, number | undefined, number>;
  /** The unit of the same person, as somebody judged. */
  mergedInto: Optional<string>;
  filedForOthers: ColumnType<boolean, boolean | undefined, boolean>;
  /** Whom the dossier is of. */
  respondent: ColumnType<Respondent, Respondent | undefined, Respondent>;
}

interface FrameCellRow {
  province: string;
  frameId: string;
  agencyId: string;
  fieldCode: string;
  stratum: string;
  /** Empty: eligible. */
  exclusion: string;
  respondent: Respondent;
  filedForOthers: boolean;
  units: number;
}

interface PersonRow {
  province: string;
  frameUnitId: string;
  frameId: string;
  cipher: Buffer;
  dossierHash: Buffer;
  identityHash: Optional<Buffer>;
  phoneHash: Optional<Buffer>;
  nameBirthHash: Optional<Buffer>;
}

interface RejectedRow {
  province: string;
  frameId: string;
  fileNumber: number;
  sheet: string;
  rowNumber: number;
  kind: string;
  code: string;
  columnName: string;
  cipher: Buffer;
}

interface FrameUploadRow {
  province: string;
  id: string;
  partId: string;
  fileName: string;
  fileBytes: number;
  fileSha256: string;
  receivedBy: string;
  receivedAt: Date;
  header: Json;
  preview: Buffer;
  mapping: Json;
  layout: Json;
  profile: Optional<string>;
}

interface FrameSendingRow {
  province: string;
  id: string;
  partId: string;
  sender: string;
  fileName: string;
  fileBytes: number;
  fileTime: number;
  begunAt: Date;
}

interface FrameProfileRow {
  province: string;
  id: string;
  name: string;
  header: Json;
  mapping: Json;
  madeBy: string;
  madeAt: Date;
  usedAt: Date;
}
