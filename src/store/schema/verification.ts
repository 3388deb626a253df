import type { SupervisingBody } from "../../survey/people/role.ts";
import type { CheckAnswer, CheckStage } from "../../survey/verification/check.ts";
import type { PickResult, PickSource } from "../../survey/verification/pick.ts";
import type { SignedStage } from "../../survey/verification/sign-off.ts";
import type { Json, Optional } from "./column.ts";

export interface VerificationTables {
  "survey.checks": CheckRow;
  "survey.picks": PickRow;
  "survey.pickedUnits": PickedUnitRow;
  "survey.signOffs": SignOffRow;
}

interface CheckRow {
  province: string;
  roundId: string;
  body: SupervisingBody;
  key: string;
  stage: CheckStage;
  wording: Optional<string>;
  answer: Optional<CheckAnswer>;
  note: string;
  answeredBy: Optional<string>;
  answeredAt: Optional<Date>;
  addedAt: Date;
}

interface PickRow {
  province: string;
  id: string;
  roundId: string;
  partId: string;
  body: SupervisingBody;
  source: PickSource;
  sourceHash: string;
  agencyId: Optional<string>;
  fieldCode: Optional<string>;
  seedText: string;
  seed: string;
  wanted: number;
  available: number;
  pickedBy: string;
  pickedAt: Date;
}

interface PickedUnitRow {
  province: string;
  pickId: string;
  position: number;
  unitId: string;
  stratum: string;
  result: Optional<PickResult>;
  note: string;
  notedBy: Optional<string>;
  notedAt: Optional<Date>;
}

interface SignOffRow {
  province: string;
  id: string;
  roundId: string;
  stage: SignedStage;
  partId: Optional<string>;
  /** A draw in stages. */
  stagedId: Optional<string>;
  body: string;
  supervises: Optional<SupervisingBody>;
  state: "signed" | "refused";
  reason: string;
  subject: string;
  checks: Json;
  signedBy: string;
  signedAt: Date;
  endedBy: Optional<string>;
  endedAt: Optional<Date>;
  endReason: Optional<string>;
}
