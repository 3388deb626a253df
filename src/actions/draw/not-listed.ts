import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { stagedCode } from "../../survey/draw/staged-code.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

/** E-DRAW-140 where the persons of the part come by a draw in stages: it has no list of transactions and no draw of its own. */
export const notListed = async (store: Store, part: Part): Promise<Result<null>> => {
  const staged = await store.findStagedInto(part);
  return staged ? fail(problem("E-DRAW-140", { part: part.code, code: stagedCode(staged.number) })) : ok(null);
};
