import type { Json, Optional } from "./column.ts";

export interface PlanTables {
  "survey.rounds": RoundRow;
  "survey.parts": PartRow;
  "survey.partAgencies": { province: string; partId: string; agencyId: string; position: number };
  "survey.partFields": { province: string; partId: string; code: string; name: string; position: number };
  "survey.quotas": { province: string; partId: string; agencyId: string; fieldCode: string; size: number };
  "survey.tasks": TaskRow;
  "survey.legalBases": { province: string; roundId: string; position: number; text: string };
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
