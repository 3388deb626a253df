import { canonicalJson } from "../../survey/audit/chain.ts";
import { edited } from "../../survey/instrument/edit-questionnaire.ts";
import { parseQuestionnaire } from "../../survey/instrument/parse-questionnaire.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { type QuestionnaireEdit, replacedBy } from "../../survey/instrument/questionnaire-edit.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { openDraft, outrun, saveRevision } from "./open-draft.ts";
import { type FormPlace, keyOf, type StoredForm } from "./stored-form.ts";

export interface EditQuestionnaireInput extends FormPlace {
  /** The revision that the page showed. */
  readonly revision: number;
  readonly edit: QuestionnaireEdit;
}

/**
 * One change to a draft. Two people may work on one form: only who changes the very piece that somebody else has changed since is
 * stopped, with what both wrote.
 */
export const editQuestionnaire = action(
  "editQuestionnaire",
  async (input: EditQuestionnaireInput, effects): Promise<Result<{ readonly revision: number }>> =>
    write(
      effects,
      {
        ...{ act: "editQuestionnaire", round: input.round, object: input.form },
        detail: (saved) => ({ ...saved, ...editDetail(input.edit) }),
      },
      async (store) => {
        const found = await openDraft(store, input);
        return found.ok ? save(found.value, input, { ...effects, store }) : found;
      },
    ),
);

const save = async (
  found: StoredForm,
  { revision, edit }: EditQuestionnaireInput,
  effects: Effects,
): Promise<Result<{ readonly revision: number }>> => {
  if (revision !== found.row.revision && (await isContested(found, { revision, edit }, effects))) return outrun(found);
  const next = edited(found.form, edit);
  if (!next.ok) return next;
  const whole = parseQuestionnaire(JSON.stringify(next.value), `${found.part.title} ${found.row.version}`);
  if (!whole.ok) return whole;
  return ok({ revision: await saveRevision(effects, found, { form: whole.value, act: edit.act, undoTo: found.row.revision }) });
};

/** Whether the piece that the edit replaces is another one now than the one that was on the page; one that is gone is no contest. */
const isContested = async (
  { row, form }: StoredForm,
  { revision, edit }: Pick<EditQuestionnaireInput, "revision" | "edit">,
  { store }: Effects,
): Promise<boolean> => {
  const now = replacedBy(form, edit);
  const seen = await store.findRevision(keyOf(row), revision);
  if (!seen || now === null) return !seen;
  const before = replacedBy(seen.definition as Questionnaire, edit);
  return canonicalJson(before) !== canonicalJson(now);
};

const editDetail = (edit: QuestionnaireEdit): Readonly<Record<string, unknown>> => {
  const id = "question" in edit ? edit.question : "section" in edit ? edit.section : undefined;
  return { edit: edit.act, ...(typeof id === "string" ? { id } : id && { id: id.id }) };
};
