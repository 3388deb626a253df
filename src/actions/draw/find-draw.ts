import type { Draw } from "../../store/draws.ts";
import type { Store } from "../../store/store.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { type Drawing, findDrawOf } from "./find-drawing.ts";

/** The committed draw of a part or in stages, before the sample is drawn. */
export const findCommitted = async (store: Store, drawing: Drawing): Promise<Result<Draw>> => {
  const { code, part } = drawing;
  if (part?.source === "on-site") return fail(problem("E-DRAW-011", { part: code }));
  const record = await findDrawOf(store, drawing);
  if (!record) return fail(problem("E-DRAW-004", { part: code }));
  return record.sampleHash ? fail(problem("E-DRAW-005", { part: code, hash: record.sampleHash })) : ok(record);
};
