import type { AuditView } from "../survey/audit/audit-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ListAuditInput {
  readonly round?: string /** Entries below this number; absent: from the newest. */;
  readonly before?: number;
  readonly limit?: number;
}

/** A page of the audit log, newest first; of one round, or of everything. */
export const listAudit = action("readAudit", async (_input: ListAuditInput): Promise<Result<AuditView>> => {
  throw new Error("listAudit is not written yet");
});
