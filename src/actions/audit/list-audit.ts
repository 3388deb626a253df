import type { AuditRecord } from "../../store/audit.ts";
import type { AuditRow, AuditView } from "../../survey/audit/audit-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { nameObjects } from "./name-objects.ts";

export interface ListAuditInput {
  readonly round?: string;
  /** Entries below this number; absent: from the newest. */
  readonly before?: number;
  /** 100 when absent, at most 500. */
  readonly limit?: number;
}

const toRow = (record: AuditRecord, nameOf: (record: AuditRecord) => string): AuditRow => ({
  seq: record.seq,
  at: record.at.toISOString(),
  actor: record.actorName,
  act: record.act,
  round: record.roundCode,
  object: record.object,
  objectName: nameOf(record),
  detail: record.detail as Readonly<Record<string, unknown>>,
  hash: record.hash,
});

/** A page of the audit log, newest first; of one round, or of everything. */
export const listAudit = action("readAudit", async (input: ListAuditInput, { store }): Promise<Result<AuditView>> => {
  const limit = Math.min(Math.max(input.limit ?? 100, 1), 500);
  const [total, records] = await Promise.all([
    store.countAuditEntries(input.round),
    store.listAuditEntries({ round: input.round, before: input.before, limit: limit + 1 }),
  ]);
  const nameOf = await nameObjects(records, store);
  const entries = records.slice(0, limit).map((record) => toRow(record, nameOf));
  return ok({ entries, total, nextBefore: records.length > limit ? (entries.at(-1)?.seq ?? null) : null });
});
