import type { AuditRecord } from "../../store/audit.ts";
import type { AuditCheck } from "../../survey/audit/audit-view.ts";
import { type ChainLink, chainStart, checkLink } from "../../survey/audit/chain.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";

export interface VerifyAuditInput {
  readonly round?: never;
}

const chunk = 2_000;

const toLink = (record: AuditRecord): ChainLink => ({
  entry: {
    seq: record.seq,
    at: record.at.toISOString(),
    actorId: record.actorId,
    actorName: record.actorName,
    act: record.act,
    round: record.roundCode,
    object: record.object,
    detail: record.detail,
  },
  previousHash: record.previousHash,
  hash: record.hash,
});

/** Walks the whole chain and names the first entry that breaks it. */
export const verifyAudit = action("verifyAudit", async (_input: VerifyAuditInput, effects): Promise<Result<AuditCheck>> => {
  return ok(await walk(effects));
});

const walk = async (effects: Effects): Promise<AuditCheck> => {
  let place = { seq: 0, hash: chainStart };
  const entries = await effects.store.countAuditEntries();
  for (;;) {
    const records = await effects.store.listChain(place.seq, chunk);
    for (const record of records) {
      const fault = checkLink(place, toLink(record), (text) => sha256Hex(effects, text));
      if (fault)
        return { intact: false, entries, firstBroken: fault === "missing" ? place.seq + 1 : record.seq, reason: fault };
      place = { seq: record.seq, hash: record.hash };
    }
    effects.progress(place.seq, entries);
    if (records.length < chunk) return { intact: true, entries: place.seq, lastHash: place.hash };
  }
};
