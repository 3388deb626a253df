import type { Store } from "../../store/store.ts";
import type { Work } from "../../store/work.ts";
import { type JobInputs, type JobName, noProvince } from "../../survey/work/job.ts";
import type { Effects } from "../effects.ts";

/** The task of the queue that runs a piece of work; its payload is the key of the work. */
export const workTask = "work";

export interface AskedJob<Name extends JobName> {
  readonly name: Name;
  readonly input: JobInputs[Name] & { readonly round?: string };
  /** While work with this key waits or runs, asking again gives that one: a double click starts nothing twice. */
  readonly key?: string;
}

/**
 * Asks for a job inside the transaction that `effects.store` is: when it is rolled back, there is no job. The job runs later in the name
 * of `effects.actor`, whose rights are judged again then. Gives the id of the work, whose page is /workspace/work/<id>.
 */
export const queueWork = async <Name extends JobName>(
  { name, input, key }: AskedJob<Name>,
  effects: Effects,
): Promise<Pick<Work, "province" | "id">> => {
  const { store, actor, clock, newId } = effects;
  const round = input.round === undefined ? undefined : await store.findRound(input.round);
  const work = { province: round?.province ?? noProvince, id: newId() };
  const inserted = await store.insertWork({
    ...{ ...work, kind: name, roundCode: input.round ?? null, key: key ?? null, input: JSON.stringify(input) },
    ...{ askedBy: actor.kind === "account" ? actor.id : null, askedName: actor.name, askedAt: clock(), state: "queued" },
  });
  if (!inserted && key !== undefined)
    return (await store.findLiveWork(work.province, key)) ?? queueWork({ name, input, key }, effects);
  await enqueue(work, store);
  return work;
};

/** Puts work that stands in its table into the line. */
export const enqueue = ({ province, id }: Pick<Work, "province" | "id">, store: Store): Promise<void> =>
  store.queueTask({ task: workTask, payload: { province, id }, key: `${workTask}:${id}` });
