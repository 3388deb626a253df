import { redirect, useSearchParams } from "react-router";
import { discardQuestionnaire } from "../../../actions/instrument/discard-questionnaire.ts";
import { draftQuestionnaire } from "../../../actions/instrument/draft-questionnaire.ts";
import { editQuestionnaire } from "../../../actions/instrument/edit-questionnaire.ts";
import { publishQuestionnaire } from "../../../actions/instrument/publish-questionnaire.ts";
import { showQuestionnaire } from "../../../actions/instrument/show-questionnaire.ts";
import { tryQuestionnaire } from "../../../actions/instrument/try-questionnaire.ts";
import { undoQuestionnaireEdit } from "../../../actions/instrument/undo-questionnaire-edit.ts";
import { questionsOf } from "../../../survey/instrument/questionnaire.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, settle, textOf } from "../form.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/form.route.ts";
import { FormConfirm } from "./form-confirm.tsx";
import { FormContents } from "./form-contents.tsx";
import { FormFaults, FormLanguages } from "./form-faults.tsx";
import { useFormTitle } from "./form-page.tsx";
import { FormTools, UndoNote } from "./form-tools.tsx";
import { FormTrials } from "./form-trials.tsx";
import { rowEdit } from "./row-edit.ts";
import "./editor.css";

export const loader = async ({ params: { round, form }, context }: Route.LoaderArgs) =>
  valueOrPage(await showQuestionnaire({ round, form }, worldOf(context).effects));

/** Moves, copies and removes questions and sections, undoes, records trials, publishes, discards, begins the next version. */
export const action = async ({ request, params: { round, form }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const sent = await readForm(request, world);
  const intent = textOf(sent, "intent");
  const [part, revision] = [textOf(sent, "part"), wholeNumber(textOf(sent, "revision"))];
  const stage = `/workspace/${round}/instrument`;
  const here = `${stage}/${form}?done=${intent}`;
  const { effects } = world;
  switch (intent) {
    case "undoQuestionnaireEdit":
      return settle(await undoQuestionnaireEdit({ round, form, revision }, effects), sent, here);
    case "tryQuestionnaire": {
      const typed = textOf(sent, "people");
      const trial = { people: Number(typed || "0"), typed, notes: textOf(sent, "notes") };
      return settle(await tryQuestionnaire({ round, form, ...trial }, effects), sent, here);
    }
    case "publishQuestionnaire":
      return settle(await publishQuestionnaire({ round, part, form, revision }, effects), sent, here);
    case "discardQuestionnaire":
      return settle(await discardQuestionnaire({ round, form }, effects), sent, `${stage}?done=${intent}`);
    case "draftQuestionnaire": {
      const drafted = await draftQuestionnaire({ round, part, respondent: "citizen", from: form }, effects);
      return drafted.ok ? redirect(`${stage}/${drafted.value.form}?done=${intent}`, 303) : refuse(drafted.problems);
    }
    default: {
      const saved = await editQuestionnaire({ round, form, revision, edit: rowEdit(intent, textOf(sent, "target")) }, effects);
      return settle(saved, sent, `${stage}/${form}?done=editQuestionnaire#${encodeURIComponent(textOf(sent, "near"))}`);
    }
  }
};

export default function FormPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const title = useFormTitle()(view.head);
  const asked = useSearchParams()[0].get("confirm");
  const count = formatNumber(questionsOf(view.form).length, language);
  return (
    <StagePage
      stage="instrument"
      title={title}
      crumb={<a href={`/workspace/${view.round.code}/instrument`}>{view.part.title}</a>}
      lead={text.lead(count, formatNumber(view.head.revision, language))}
      tools={<FormTools view={view} />}
      problems={actionData?.problems}
    >
      <FormConfirm view={view} asked={asked} />
      <UndoNote view={view} />
      <div className="grid2 qe-grid">
        <FormContents view={view} />
        <div className="qe-side">
          <FormFaults view={view} />
          <FormLanguages view={view} />
          <FormTrials view={view} values={actionData?.values ?? {}} />
        </div>
      </div>
    </StagePage>
  );
}
