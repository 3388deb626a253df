import type { FramePair } from "../../store/frame-pairs.ts";
import type { Frame } from "../../store/frames.ts";
import type { Verdict } from "../../survey/frame/frame-pair.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { mergePairs, recountFrame, splitPair } from "./judge-pair.ts";
import { findComparison } from "./open-comparison.ts";

export interface JudgePairsInput {
  readonly round: string;
  readonly part: string;
  /** Ids of the pairs; those that were judged meanwhile stay as they were judged. */
  readonly pairs: readonly string[];
  readonly verdict: Verdict;
}

interface JudgedPairs {
  readonly pairs: number;
}

/** Judges many pairs alike at once: one entry in the log, one moment by which they can be taken back together. */
export const judgePairs = action("reviewPairs", async (input: JudgePairsInput, effects): Promise<Result<JudgedPairs>> => {
  const { round, part, verdict } = input;
  const detail = ({ pairs }: JudgedPairs) => ({ pairs, verdict });
  return write(effects, { act: "judgePairs", round, object: part, detail }, async (store) => {
    const found = await findComparison(store, input);
    if (!found.ok) return found;
    const asked = new Set(input.pairs);
    const open = (await store.listFramePairs(found.value.frame)).filter(
      ({ id, verdict: before }) => asked.has(id) && (before === null || before === "later"),
    );
    if (open.length === 0) return fail(problem("E-FRAME-162", { part }));
    return ok(await judgeAll(found.value.frame, { pairs: open, verdict }, { ...effects, store }));
  });
});

export interface UndoPairsInput {
  readonly round: string;
  readonly part: string;
  /** The moment at which they were judged; ISO. */
  readonly at: string;
}

/** Takes back what was judged together. */
export const undoPairs = action("reviewPairs", async (input: UndoPairsInput, effects): Promise<Result<JudgedPairs>> => {
  const { round, part, at } = input;
  const detail = ({ pairs }: JudgedPairs) => ({ pairs, at });
  return write(effects, { act: "undoPairs", round, object: part, detail }, async (store) => {
    const found = await findComparison(store, input);
    if (!found.ok) return found;
    const judged = (await store.listFramePairs(found.value.frame)).filter(({ decidedAt }) => decidedAt?.toISOString() === at);
    if (judged.length === 0) return fail(problem("E-FRAME-162", { part }));
    return ok(await judgeAll(found.value.frame, { pairs: judged, verdict: null }, { ...effects, store }));
  });
});

const judgeAll = async (
  frame: Frame,
  { pairs, verdict }: { readonly pairs: readonly FramePair[]; readonly verdict: Verdict | null },
  effects: Effects,
): Promise<JudgedPairs> => {
  const { store, actor, clock } = effects;
  const by = verdict === null ? { decidedBy: null, decidedAt: null } : { decidedBy: actor.name, decidedAt: clock() };
  await store.updateFramePairs(
    frame,
    pairs.map(({ id }) => id),
    { verdict, ...by },
  );
  for (const pair of pairs) if (pair.kind === "identity-name") await splitPair(pair, verdict, effects);
  await mergePairs(frame, effects);
  await recountFrame(frame, effects);
  return { pairs: pairs.length };
};
