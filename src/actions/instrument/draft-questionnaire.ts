import { draftFrom } from "../../survey/instrument/draft-questionnaire.ts";
import { nextVersion } from "../../survey/instrument/form-version.ts";
import type { Respondent } from "../../survey/instrument/questionnaire.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { type KeptDraft, keepDraft, keepMethod } from "./keep-draft.ts";
import { findForm } from "./stored-form.ts";

export interface DraftQuestionnaireInput {
  readonly round: string;
  readonly part: string;
  readonly respondent: Respondent;
  /** The form that the new version begins as; absent: the method's own draft. */
  readonly from?: string;
}

/** Begins a new version of a form: from the part's method, or from an earlier version. */
export const draftQuestionnaire = action(
  "editQuestionnaire",
  async (input: DraftQuestionnaireInput, effects): Promise<Result<KeptDraft>> =>
    write(
      effects,
      { act: "draftQuestionnaire", round: input.round, object: input.part, detail: (drafted) => ({ ...drafted }) },
      async (store) => {
        const part = await findOpenPart(store, input);
        if (!part.ok) return part;
        const draft = await begin(part.value, input, { ...effects, store });
        return draft.ok ? keepDraft(part.value, draft.value, { ...effects, store }) : draft;
      },
    ),
);

const begin = async (found: RoundPart, input: DraftQuestionnaireInput, effects: Effects): Promise<Result<BegunDraft>> => {
  const { store } = effects;
  const rows = await store.listQuestionnaires(found.part);
  const source = input.from === undefined ? null : await findForm(store, { round: input.round, form: input.from });
  if (source?.ok === false) return source;
  const respondent = source?.value.form.respondent ?? input.respondent;
  const version = nextVersion(rows.filter((row) => row.respondent === respondent).map((row) => row.version));
  if (source) return ok({ form: { ...source.value.form, version }, basedOn: source.value.row.id });
  const kept = await keepMethod(found, effects);
  if (!kept.ok) return kept;
  const on = civilDay(effects.clock());
  return ok({ form: draftFrom(kept.value.method, { respondent, version, asker: found.round.leadBody, on }) });
};

interface BegunDraft {
  readonly form: ReturnType<typeof draftFrom>;
  readonly basedOn?: string;
}
