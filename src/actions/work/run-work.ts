import type { Work, WorkKey } from "../../store/work.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, type Result } from "../../survey/result.ts";
import type { JobName } from "../../survey/work/job.ts";
import type { Action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { actorOfAccount } from "../people/actor-of-account.ts";
import type { Jobs } from "./jobs.ts";
import { tellProgress, WorkEnded } from "./tell-progress.ts";

interface Run {
  readonly work: WorkKey;
  readonly jobs: Jobs;
  /** Aborts when the server is being stopped. */
  readonly signal: AbortSignal;
}

/** Work that was cut off is run again once. */
const runsAllowed = 2;

type Outcome = Result<unknown> | WorkEnded["why"];

/**
 * Runs a piece of work in the name of who asked for it, and writes down how it ended. What its server was stopped under goes back into
 * the line; a second run begins from nothing, since the first left nothing half-done.
 */
export const runWork = async ({ work: key, ...run }: Run, effects: Effects): Promise<void> => {
  const work = await effects.store.startWork(key, effects.clock());
  if (!work) return;
  const outcome = await outcomeOf(work, run, effects);
  if (outcome === "interrupted") await effects.store.requeueWork(key);
  else await effects.store.endWork(key, { ...endOf(outcome), endedAt: effects.clock() });
};

const endOf = (outcome: Exclude<Outcome, "interrupted">) => {
  if (outcome === "stopped") return { state: outcome };
  return outcome.ok
    ? { state: "done", result: JSON.stringify(outcome.value ?? null) }
    : { state: "failed", problems: JSON.stringify(outcome.problems satisfies readonly Problem[]) };
};

const outcomeOf = async (work: Work, { jobs, signal }: Omit<Run, "work">, effects: Effects): Promise<Outcome> => {
  if (work.runs > runsAllowed) return fail(problem("E-WORK-002", {}));
  const job: Action<unknown, unknown> | undefined = jobs[work.kind as JobName] as Action<unknown, unknown> | undefined;
  if (!job) return fail(problem("E-WORK-006", { kind: work.kind }));
  const actor = await askerOf(work, effects);
  if (!actor) return fail(problem("E-WORK-005", {}));
  const { progress, settled } = tellProgress({ work, signal }, effects);
  try {
    return await job(work.input, { ...effects, actor, progress });
  } catch (error) {
    return error instanceof WorkEnded ? error.why : unforeseen(work, error, effects);
  } finally {
    await settled();
  }
};

/** As the account stands now: a right that was taken away meanwhile is gone. */
const askerOf = async ({ askedBy, askedName }: Work, effects: Effects): Promise<Actor | null> => {
  if (askedBy === null) return { kind: "system", name: askedName };
  const account = await effects.store.findAccountById(askedBy);
  return account && !account.disabledAt ? actorOfAccount(account, effects) : null;
};

const unforeseen = ({ id, kind }: Work, error: unknown, { log }: Effects): Result<never> => {
  const reference = id.slice(-8);
  log.error("work failed", { reference, work: id, kind, error: error instanceof Error ? error.stack : String(error) });
  return fail(problem("E-WORK-003", { reference }));
};
