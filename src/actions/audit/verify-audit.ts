import type { AuditRecord } from "../../store/audit.ts";
import type { AuditCheck } from "../../survey/audit/audit-view.ts";
import { type ChainLink, type ChainPlace, chainStart, checkLink, checkNoted } from "../../survey/audit/chain.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";

export interface VerifyAuditInput {
  readonly round?: never;
  /** An entry as somebody noted it outside the database: its number and hash. */
  readonly noted?: ChainPlace;
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

/** Walks the whole chain and names the first entry that breaks it, or that is no longer the one that was noted. */
export const verifyAudit = action("verifyAudit", async ({ noted }: VerifyAuditInput, effects): Promise<Result<AuditCheck>> => {
  const walked = await walk(effects);
  return ok(noted && walked.intact ? await compare(walked, noted, effects) : walked);
});

type IntactChain = Extract<AuditCheck, { readonly intact: true }>;

const compare = async (chain: IntactChain, noted: ChainPlace, { store }: Effects): Promise<AuditCheck> => {
  const [record] = await store.listChain(noted.seq - 1, 1);
  const { entries, lastHash } = chain;
  const reason = checkNoted({ seq: entries, hash: lastHash }, noted, record?.hash);
  if (reason === null) return chain;
  return { intact: false, entries, firstBroken: reason === "cut-off" ? entries + 1 : noted.seq, reason };
};

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
