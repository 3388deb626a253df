import type { Draw } from "../../store/draws.ts";
import type { Store } from "../../store/store.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { RoundPart } from "../plan/find-round.ts";

/** The committed draw of a part, before the sample is drawn. */
export const findCommitted = async (store: Store, { part }: RoundPart): Promise<Result<Draw>> => {
  if (part.source === "on-site") return fail(problem("E-DRAW-011", { part: part.code }));
  const record = await store.findDraw(part);
  if (!record) return fail(problem("E-DRAW-004", { part: part.code }));
  return record.sampleHash ? fail(problem("E-DRAW-005", { part: part.code, hash: record.sampleHash })) : ok(record);
};
