import type { TypedAnswer } from "../../../actions/verification/answer-checks.ts";
import type { TypedResult } from "../../../actions/verification/note-pick.ts";
import { isCheckAnswer } from "../../../survey/verification/check.ts";
import { isPickResult } from "../../../survey/verification/pick.ts";
import { textOf } from "../form.ts";

/** The items that a form of the check-list holds: `answer-KEY`, `note-KEY`, and `seen-KEY`, the time of the answer it showed. */
export const typedAnswers = (form: FormData): readonly TypedAnswer[] =>
  keysOf(form, "seen-").map((key) => {
    const answer = textOf(form, `answer-${key}`);
    return {
      ...{ key, note: textOf(form, `note-${key}`), seenAt: textOf(form, `seen-${key}`) || null },
      answer: isCheckAnswer(answer) ? answer : null,
    };
  });

/** The units that a form of a pick holds: `result-POSITION`, `note-POSITION`, and `seen-POSITION`, the time of what it showed. */
export const typedResults = (form: FormData): readonly TypedResult[] =>
  keysOf(form, "result-").map((position) => {
    const result = textOf(form, `result-${position}`);
    const note = textOf(form, `note-${position}`);
    const seenAt = textOf(form, `seen-${position}`) || null;
    return { position: Number(position), result: isPickResult(result) ? result : null, note, seenAt };
  });

const keysOf = (form: FormData, prefix: string): readonly string[] =>
  [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
