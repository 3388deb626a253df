import type { Json, Optional } from "./column.ts";

export interface ReportTables {
  "survey.releases": ReleaseRow;
  "survey.releaseFiles": ReleaseFileRow;
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
