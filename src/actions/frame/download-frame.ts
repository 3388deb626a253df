import { canonicalFrame, frameBytes } from "../../survey/draw/frame.ts";
import { may, unitsSeen } from "../../survey/people/permissions.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart } from "../plan/find-round.ts";
import { findFrame } from "./find-frame.ts";

export interface DownloadFrameInput {
  readonly round: string;
  readonly part: string;
}

/** The frozen frame as frame.csv. Anyone may have it once the sample is drawn; before that, who may see the round. */
export const downloadFrame = async (input: DownloadFrameInput, effects: Effects): Promise<Result<DownloadedFile>> => {
  const { store, actor } = effects;
  const found = await findPart(store, input);
  const drawn = found.ok && (await store.findDraw(found.value.part))?.drawnAt;
  const place = { round: input.round };
  // Before the draw the frame is for who sees all of it.
  if (!drawn && !(may(actor, "showFrame", place) && unitsSeen(actor, "showFrame", place) === null))
    return fail(problem("E-PEOPLE-001", { action: "showFrameRows" }));
  if (!found.ok) return found;
  const frame = await findFrame(store, found.value);
  if (!frame.ok) return frame;
  if (!frame.value.frameHash) return fail(problem("E-DRAW-002", { part: input.part }));
  const units = canonicalFrame(await store.listEligibleUnits(frame.value));
  if (!units.ok) return units;
  return ok({
    name: `${input.round}-${input.part}-frame.csv`,
    mediaType: "text/csv; charset=utf-8",
    bytes: frameBytes(units.value),
  });
};
