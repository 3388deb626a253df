import type { Store } from "../../store/store.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";

export interface FrameKey {
  readonly province: string;
  readonly id: string;
}

/** What the reading of the files alone can tell; old frames count no overlaps. */
type ReadCounts = Pick<FrameCounts, "rows" | "rejected" | "outOfScope"> & Partial<Pick<FrameCounts, "overlapping">>;

/** Counts the units anew, by cell and by what becomes of them. */
export const countFrame = async (
  frame: FrameKey,
  { rows, rejected, outOfScope, overlapping = 0 }: ReadCounts,
  store: Store,
): Promise<FrameCounts> => {
  await store.countFrameCells(frame);
  const counted = await store.countExclusions(frame);
  const count = (reason: string | null): number => counted.get(reason) ?? 0;
  return {
    ...{ rows, rejected, outOfScope, overlapping },
    notCompleted: count("not-completed"),
    withdrawn: count("withdrawn"),
    underAge: count("under-age"),
    noContact: count("no-contact"),
    samePerson: count("same-person"),
    eligible: count(null),
  };
};
