import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { openDraft, saveRevision, unchangedSince } from "./open-draft.ts";
import { type FormPlace, keyOf, type StoredForm } from "./stored-form.ts";

export interface UndoInput extends FormPlace {
  readonly revision: number;
}

/** Takes the last edit of a draft back; again and again, as far as its beginning. */
export const undoQuestionnaireEdit = action(
  "editQuestionnaire",
  async (input: UndoInput, effects): Promise<Result<{ readonly revision: number; readonly undone: string }>> =>
    write(
      effects,
      { act: "undoQuestionnaireEdit", round: input.round, object: input.form, detail: (undone) => ({ ...undone }) },
      async (store) => {
        const found = await openDraft(store, input);
        if (!found.ok) return found;
        const seen = unchangedSince(found.value, input.revision);
        return seen.ok ? undo(seen.value, { ...effects, store }) : seen;
      },
    ),
);

const undo = async (
  found: StoredForm,
  effects: Effects,
): Promise<Result<{ readonly revision: number; readonly undone: string }>> => {
  const { store } = effects;
  const last = await store.findRevision(keyOf(found.row), found.row.revision);
  const target = last?.undoTo == null ? undefined : await store.findRevision(keyOf(found.row), last.undoTo);
  if (!last || !target) return fail(problem("E-INSTRUMENT-258", {}));
  const next = { form: target.definition as Questionnaire, act: target.act, undoTo: target.undoTo };
  return ok({ revision: await saveRevision(effects, found, next), undone: last.act });
};
