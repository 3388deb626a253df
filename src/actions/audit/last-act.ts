import type { Store } from "../../store/store.ts";
import { shortMoment } from "../../survey/document/moment.ts";

interface ActOn {
  /** Absent: an act on what stands across the rounds. */
  readonly round?: string;
  readonly object: string;
  readonly acts: readonly string[];
}

/** Who did one of these acts last, and when, for whoever is told that something changed meanwhile: «An, 17:40 ngày 25/6/2023». */
export const lastAct = async (store: Pick<Store, "findLastAct">, on: ActOn): Promise<string> => {
  const entry = await store.findLastAct(on);
  return byWhom(entry?.actorName ?? null, entry?.at ?? null);
};

/** Who wrote something, and when; a dash where nobody did. */
export const byWhom = (who: string | null, at: Date | null): string =>
  who && at ? `${who}, ${shortMoment(at.toISOString())}` : "–";
