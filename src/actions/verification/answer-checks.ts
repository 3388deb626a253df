import { longTexts } from "../../survey/free-text.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { CheckAnswer } from "../../survey/verification/check.ts";
import { type CheckItem, composeCheckList } from "../../survey/verification/check-list.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { type OwnWork, openOwnWork } from "./open-verification.ts";

export interface TypedAnswer {
  readonly key: string;
  /** null: not looked at yet. */
  readonly answer: CheckAnswer | null;
  readonly note: string;
  /** When the answer that the form showed was given (ISO), or null: what another person wrote since is not overwritten. */
  readonly seenAt: string | null;
}

export interface AnswerChecksInput {
  readonly round: string;
  /** The body whose list the form showed. */
  readonly body?: string;
  readonly answers: readonly TypedAnswer[];
}

export interface AnsweredChecks {
  readonly body: string;
  readonly changed: readonly { readonly key: string; readonly answer: CheckAnswer | null; readonly note: string }[];
}

/** Keeps what one's own body found; items typed as they stand are left alone. All or nothing. */
export const answerChecks = action(
  "keepCheckList",
  async (input: AnswerChecksInput, effects): Promise<Result<AnsweredChecks>> =>
    write(
      effects,
      { act: "answerChecks", round: input.round, object: input.round, detail: (done) => ({ ...done }) },
      async (store) => {
        const opened = await openOwnWork(store, input, effects);
        return opened.ok ? answer(opened.value, input, { ...effects, store }) : opened;
      },
    ),
);

const answer = async (work: OwnWork, { answers }: AnswerChecksInput, effects: Effects): Promise<Result<AnsweredChecks>> => {
  const { store, actor, clock } = effects;
  const { round, body } = work;
  const kept = (await store.listChecks(round)).filter((one) => one.body === body);
  const items = new Map(composeCheckList(kept).map((item) => [item.key, item]));
  const typed = answers.map((one) => ({ ...one, note: one.note.normalize("NFC").trim(), item: items.get(one.key) }));
  const changed = typed.filter(({ item, answer, note }) => item?.answer !== answer || item.note !== note);
  const faults = changed.flatMap((one) => faultOf(one, one.item));
  if (faults.length > 0) return fail(...faults);
  for (const { key, answer, note, item } of changed) {
    if (!item) continue;
    await store.putCheck({
      ...{ province: round.province, roundId: round.id, body, key, stage: item.stage, answer, note },
      wording: item.own ? item.wording.vi : null,
      ...{ answeredBy: actor.name, answeredAt: clock(), addedAt: clock() },
    });
  }
  return ok({ body, changed: changed.map(({ key, answer, note }) => ({ key, answer, note })) });
};

const faultOf = ({ key, answer, note, seenAt }: TypedAnswer, item: CheckItem | undefined): readonly Problem[] => {
  if (!item) return [problem("E-VERIFICATION-002", { key })];
  const wording = item.wording.vi;
  if (item.at !== seenAt)
    return [problem("E-VERIFICATION-004", { item: wording, who: item.by ?? "–", answer: answerWords[item.answer ?? "open"] })];
  if (answer === "failed" && note === "") return [problem("E-VERIFICATION-003", { item: wording })];
  return longTexts({ text: note, field: "Ghi chú", as: "note" });
};

const answerWords = { passed: "đạt", failed: "không đạt", open: "chưa xem" } as const;
