import type { Optional } from "./column.ts";

export interface UnitsTables {
  "survey.agencies": AgencyRow;
}

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
