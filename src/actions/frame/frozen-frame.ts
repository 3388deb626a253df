import type { Frame } from "../../store/frames.ts";
import type { Store } from "../../store/store.ts";
import { canonicalFrame, frameBytes } from "../../survey/draw/frame.ts";
import { ok, type Result } from "../../survey/result.ts";

/** The bytes of frame.csv: as they were kept when the frame was frozen, or composed from its units where it was frozen before that. */
export const frozenFrameFile = async (store: Store, frame: Pick<Frame, "province" | "id">): Promise<Result<Uint8Array>> => {
  const kept = await store.readFrozenFrame(frame);
  if (kept !== null) return ok(kept);
  const units = canonicalFrame(await store.listEligibleUnits(frame));
  return units.ok ? ok(frameBytes(units.value)) : units;
};
