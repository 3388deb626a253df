import type { Work } from "../../store/work.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { isUuid } from "../../survey/uuid.ts";
import type { Effects } from "../effects.ts";
import { mayHandle } from "./work-line.ts";

/** The work of this id; what the person may not see is as unknown as what is not there. */
export const findWork = async (id: string, { store, actor }: Pick<Effects, "store" | "actor">): Promise<Result<Work>> => {
  const work = isUuid(id) ? await store.findWork(id) : undefined;
  return work && mayHandle(work, actor) ? ok(work) : fail(problem("E-WORK-001", { work: String(id) }));
};
