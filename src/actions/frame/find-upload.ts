import type { FrameUpload } from "../../store/frame-uploads.ts";
import type { Store } from "../../store/store.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { RoundPart } from "../plan/find-round.ts";

/** The file that waits to be imported for a part. */
export const findUpload = async (store: Store, { part }: RoundPart): Promise<Result<FrameUpload>> => {
  if (part.source === "on-site") return fail(problem("E-FRAME-109", { part: part.code }));
  const upload = await store.findFrameUpload(part);
  return upload ? ok(upload) : fail(problem("E-FRAME-111", { part: part.code }));
};
