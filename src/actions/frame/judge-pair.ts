import type { FramePair } from "../../store/frame-pairs.ts";
import type { Frame } from "../../store/frames.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import type { Verdict } from "../../survey/frame/frame-pair.ts";
import { mergePersons } from "../../survey/frame/merge-persons.ts";
import { problem } from "../../survey/problem.ts";
import { replacesUnseen } from "../../survey/replaces-unseen.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { byWhom } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { countFrame, type FrameKey } from "./count-frame.ts";
import { findComparison } from "./open-comparison.ts";

export interface JudgePairInput {
  readonly round: string;
  readonly part: string;
  /** Id of the pair. */
  readonly pair: string;
  /** null takes the verdict back. */
  readonly verdict: Verdict | null;
  /** The verdict that the page showed, empty for none; another that was given since is not replaced. Absent: replaced. */
  readonly seen?: string | undefined;
}

/** Says whether two records are one person; one of them leaves the frame, or comes back, as the verdicts together ask. */
export const judgePair = action(
  "reviewPairs",
  async (input: JudgePairInput, effects): Promise<Result<null>> =>
    write(
      effects,
      { act: "judgePair", round: input.round, object: input.part, detail: { pair: input.pair, verdict: input.verdict } },
      async (store) => {
        const found = await findComparison(store, input);
        return found.ok ? judge(found.value.frame, input, { ...effects, store }) : found;
      },
    ),
);

const judge = async (
  frame: Frame,
  { part, pair: id, verdict, seen }: JudgePairInput,
  effects: Effects,
): Promise<Result<null>> => {
  const { store, actor, clock } = effects;
  const pair = (await store.listFramePairs(frame)).find((one) => one.id === id);
  if (!pair) return fail(problem("E-FRAME-162", { part }));
  if (replacesUnseen({ seen, known: pair.verdict ?? "", wanted: verdict ?? "" })) {
    const now = verdictWords[(pair.verdict ?? "open") as keyof typeof verdictWords];
    return fail(problem("E-WEB-015", { what: "Kết luận về cặp này", now, who: byWhom(pair.decidedBy, pair.decidedAt) }));
  }
  // Judged alike already: whoever was first stays named.
  if (pair.verdict === verdict) return ok(null);
  const judged = verdict === null ? { decidedBy: null, decidedAt: null } : { decidedBy: actor.name, decidedAt: clock() };
  await store.updateFramePair(pair, { verdict, ...judged });
  await (pair.kind === "identity-name" ? splitPair(pair, verdict, effects) : mergePairs(frame, effects));
  await recountFrame(frame, effects);
  return ok(null);
};

const verdictWords = { same: "một người", different: "hai người", later: "để sau", open: "chưa xem" } as const;

/** One identity number under two names: judged different, the record that was left out comes back. */
export const splitPair = async (pair: FramePair, verdict: Verdict | null, { store }: Effects): Promise<void> => {
  const [was, is] = [pair.verdict === "different", verdict === "different"];
  if (was !== is) await store.splitUnit(pair.province, { kept: pair.firstUnitId, unit: pair.secondUnitId, apart: is });
};

/** Puts together what was judged to be one person. */
export const mergePairs = async (frame: FrameKey, { store }: Pick<Effects, "store">): Promise<void> => {
  const pairs = (await store.listFramePairs(frame))
    .filter(({ kind, verdict }) => kind !== "identity-name" && verdict === "same")
    .map(({ firstUnitId, secondUnitId }) => [firstUnitId, secondUnitId] as const);
  const units = await store.listMergeableUnits(frame, [...new Set(pairs.flat())]);
  await store.putMerges(frame, mergePersons(pairs, units));
};

export const recountFrame = async (frame: Frame, { store }: Effects): Promise<void> => {
  const counts = await countFrame(frame, frame.counts as FrameCounts, store);
  await store.updateFrame(frame, { counts: JSON.stringify(counts) });
};
