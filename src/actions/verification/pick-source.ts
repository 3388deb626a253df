import type { Part } from "../../store/parts.ts";
import type { PickScope, ScopeUnit } from "../../store/picks.ts";
import type { Store } from "../../store/store.ts";
import type { PickSource } from "../../survey/verification/pick.ts";

export interface PickableSource {
  /** Frame hash or sample hash. */
  readonly hash: string;
  readonly list: (scope: PickScope) => Promise<readonly ScopeUnit[]>;
}

/** What units are picked from; null before the frame is frozen or the sample drawn. */
export const pickSourceOf = async (store: Store, part: Part, source: PickSource): Promise<PickableSource | null> => {
  if (source === "frame") {
    const frame = await store.findFrame(part);
    return frame?.frameHash ? { hash: frame.frameHash, list: (scope) => store.listFrameScope(frame, scope) } : null;
  }
  const draw = await store.findDrawInto(part);
  return draw?.sampleHash ? { hash: draw.sampleHash, list: (scope) => store.listSampleScope(part, scope) } : null;
};
