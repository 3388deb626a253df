import type { ColumnType } from "kysely";
import type { Json, Optional } from "./column.ts";

export interface PlanTables {
  "survey.rounds": RoundRow;
  "survey.parts": PartRow;
  "survey.partAgencies": { province: string; partId: string; agencyId: string; position: number };
  "survey.partFields": PartFieldRow;
  "survey.quotas": { province: string; partId: string; agencyId: string; fieldCode: string; size: number };
  "survey.tasks": TaskRow;
  "survey.legalBases": { province: string; roundId: string; position: number; text: string };
  "survey.roundMoves": RoundMoveRow;
  "survey.planVersions": PlanVersionRow;
  "survey.planOrigins": PlanOriginRow;
}

/** Counts the changes of a row, from 1. */
type Version = ColumnType<number, number | undefined, number>;

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
  exampleDay: Optional<string>;
  texts: Json;
  createdAt: Date;
  version: Version;
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
  /** Forms of all its quotas. */
  planned: ColumnType<number, number | undefined, number>;
  version: Version;
  ratedUnit: ColumnType<RatedUnit, RatedUnit | undefined, RatedUnit>;
}

type RatedUnit = "submission" | "competent";

interface PartFieldRow {
  province: string;
  partId: string;
  code: string;
  name: string;
  position: number;
  aliases: ColumnType<string[], string[] | undefined, string[]>;
  takesOthers: ColumnType<boolean, boolean | undefined, boolean>;
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
  version: Version;
  baselineStarts: Optional<string>;
  baselineDue: Optional<string>;
  removedAt: Optional<Date>;
}

interface RoundMoveRow {
  province: string;
  roundId: string;
  position: number;
  fromState: string;
  toState: string;
  reason: string;
  actorId: Optional<string>;
  actorName: string;
  at: Date;
}

interface PlanOriginRow {
  province: string;
  roundId: string;
  code: string;
  shortTitle: string;
  day: string;
  withQuotas: boolean;
  agencies: Json;
}

interface PlanVersionRow {
  province: string;
  roundId: string;
  number: number;
  reason: string;
  actorName: string;
  at: Date;
  plan: Json;
}
