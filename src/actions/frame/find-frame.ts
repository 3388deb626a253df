import type { Frame } from "../../store/frames.ts";
import type { Store } from "../../store/store.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { RoundPart } from "../plan/find-round.ts";

/** The frame of a part that has one. */
export const findFrame = async (store: Store, { part }: RoundPart): Promise<Result<Frame>> => {
  if (part.source === "on-site") return fail(problem("E-FRAME-109", { part: part.code }));
  const frame = await store.findFrame(part);
  return frame ? ok(frame) : fail(problem("E-FRAME-108", { part: part.code }));
};
