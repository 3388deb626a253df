import { may } from "../../survey/people/permissions.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { JobInputs, JobName } from "../../survey/work/job.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { jobs } from "./jobs.ts";
import { queueWork } from "./queue-work.ts";

/** A job by its name, with what it is given. */
export type AskWorkInput = {
  readonly [Name in JobName]: {
    readonly round?: string;
    readonly name: Name;
    readonly input: JobInputs[Name] & { readonly round?: string };
  };
}[JobName];

/** Lets a job run in the background; who may not do it in the foreground may not ask for it. One of a kind waits or runs at a time. */
export const askWork = action(
  "listWork",
  async ({ name, input }: AskWorkInput, effects): Promise<Result<{ readonly id: string }>> => {
    if (!Object.hasOwn(jobs, name)) return fail(problem("E-WORK-006", { kind: name }));
    const { right } = jobs[name];
    if (!may(effects.actor, right, { round: input.round })) return fail(problem("E-PEOPLE-001", { action: right }));
    const entry = { act: "askWork", round: input.round, object: name, detail: ({ id }: { id: string }) => ({ id }) };
    return write(effects, entry, async (store) => {
      const { id } = await queueWork({ name, input, key: [name, ...Object.values(input)].join(":") }, { ...effects, store });
      return ok({ id });
    });
  },
);
