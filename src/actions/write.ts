import type { Store } from "../store/store.ts";
import { chainedText, chainStart } from "../survey/audit/chain.ts";
import type { Actor } from "../survey/people/actor.ts";
import type { Failure, Result } from "../survey/result.ts";
import { sha256Hex } from "./digest.ts";
import type { Effects } from "./effects.ts";

export type AuditDetail = Readonly<Record<string, unknown>>;

/** What the audit log keeps of a write; nothing in it is personal data. */
export interface WriteEntry<T> {
  /** Name of the action. */
  readonly act: string;
  readonly round?: string | undefined;
  /** What was acted on, in words. */
  readonly object: string;
  readonly detail: AuditDetail | ((value: T) => AuditDetail);
}

/** Carries an expected failure out of a transaction, so that nothing of it stays. */
class Undone extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super("undone");
    this.failure = failure;
  }
}

/**
 * Every write that a person causes: the work and its audit entry in one transaction. When the work fails, nothing of it stays and
 * there is no entry.
 */
export const write = async <T>(
  effects: Effects,
  entry: WriteEntry<T>,
  work: (store: Store) => Promise<Result<T>>,
): Promise<Result<T>> => {
  try {
    return await effects.store.transaction(async (store) => {
      const result = await work(store);
      if (!result.ok) throw new Undone(result);
      await appendEntry({ ...effects, store }, entry, result.value);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.failure;
    throw error;
  }
};

const appendEntry = async <T>(effects: Effects, { act, round, object, detail }: WriteEntry<T>, value: T): Promise<void> => {
  const at = effects.clock();
  const last = await effects.store.lockChain();
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? chainStart;
  const actor = signatureOf(effects.actor);
  const body = {
    seq,
    ...actor,
    act,
    object,
    detail: JSON.parse(JSON.stringify(typeof detail === "function" ? detail(value) : detail)),
  };
  const hash = sha256Hex(effects, chainedText(previousHash, { ...body, at: at.toISOString(), round: round ?? null }));
  await effects.store.insertAuditEntry({
    ...body,
    at,
    roundCode: round ?? null,
    detail: JSON.stringify(body.detail),
    previousHash,
    hash,
  });
};

const signatureOf = (actor: Actor): { readonly actorId: string | null; readonly actorName: string } => ({
  actorId: actor.kind === "account" ? actor.id : null,
  actorName: actor.kind === "account" ? `${actor.name} (${actor.username})` : actor.name,
});
