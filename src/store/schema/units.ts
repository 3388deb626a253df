import type { Generated } from "kysely";
import type { Json, Optional } from "./column.ts";

export interface UnitsTables {
  "survey.agencies": AgencyRow;
  "survey.agencyImports": AgencyImportRow;
  "survey.unitLists": UnitListRow;
  "survey.units": UnitRow;
  "survey.unitSuccessions": UnitSuccessionRow;
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
  identifierCode: Optional<string>;
  unitId: Optional<string>;
  /** Place of submission. */
  receives: Generated<boolean>;
  /** Competent agency. */
  settles: Generated<boolean>;
  validFrom: Optional<string>;
  validTo: Optional<string>;
  endReason: Optional<string>;
}

interface UnitListRow {
  version: string;
  loadedAt: Date;
}

interface UnitRow {
  id: string;
  code: Optional<string>;
  name: string;
  plainName: string;
  toneName: string;
  kind: string;
  level: string;
  parentId: Optional<string>;
  provinceId: string;
  validFrom: Optional<string>;
  validTo: Optional<string>;
  dated: boolean;
}

interface UnitSuccessionRow {
  oldId: string;
  newId: string;
  onDay: string;
  extent: string;
}

interface AgencyImportRow {
  id: string;
  fileName: string;
  fileSha256: string;
  header: Json;
  rows: Json;
  importedBy: string;
  importedAt: Date;
  appliedAt: Date | null;
}
