import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { openDraft } from "./open-draft.ts";
import { type FormPlace, keyOf } from "./stored-form.ts";

export interface Discarded {
  readonly part: string;
  readonly version: string;
  readonly respondent: string;
}

/** Throws a draft away with all its edits. */
export const discardQuestionnaire = action(
  "editQuestionnaire",
  async (input: FormPlace, effects): Promise<Result<Discarded>> =>
    write(
      effects,
      { act: "discardQuestionnaire", round: input.round, object: input.form, detail: (gone) => ({ ...gone }) },
      async (store) => {
        const found = await openDraft(store, input);
        if (!found.ok) return found;
        const { row, part } = found.value;
        await store.deleteQuestionnaire(keyOf(row));
        return ok({ part: part.code, version: row.version, respondent: row.respondent });
      },
    ),
);
