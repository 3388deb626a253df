import { editQuestionnaire } from "../../../actions/instrument/edit-questionnaire.ts";
import { showQuestionnaire } from "../../../actions/instrument/show-questionnaire.ts";
import { offeredLanguages } from "../../../survey/instrument/form-languages.ts";
import type { Fields } from "../../../survey/instrument/question-fields.ts";
import type { Questionnaire } from "../../../survey/instrument/questionnaire.ts";
import { headOf, type QuestionnaireEdit } from "../../../survey/instrument/questionnaire-edit.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { headFields, headFrom, withLanguage } from "../../../survey/instrument/section-fields.ts";
import { ok, type Result } from "../../../survey/result.ts";
import { Field } from "../../parts/field.tsx";
import { type QuestionnaireText, questionnaireText } from "../../text/workspace-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/form-texts.route.ts";
import { BothSides } from "./both-sides.tsx";
import { fieldAt } from "./field-at.ts";
import { fieldName } from "./field-name.ts";
import { FormLanguageCard } from "./form-language-card.tsx";
import { FormPage, useMayEdit } from "./form-page.tsx";
import { LanguageFields } from "./language-fields.tsx";
import { SaveTools } from "./save-tools.tsx";
import { fieldsIn } from "./typed-fields.ts";
import "./editor.css";

export const loader = async ({ params: { round, form }, context }: Route.LoaderArgs) =>
  valueOrPage(await showQuestionnaire({ round, form }, worldOf(context).effects));

/** Saves the general texts, or adds and removes a language. */
export const action = async ({ request, params: { round, form }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const sent = await readForm(request, world);
  const view = valueOrPage(await showQuestionnaire({ round, form }, world.effects));
  const edit = editIn(fieldsIn(sent), view.form, questionnaireText[world.language]);
  if (!edit.ok) return refuse(edit.problems, sent);
  const revision = wholeNumber(textOf(sent, "revision"));
  const saved = await editQuestionnaire({ round, form, revision, edit: edit.value }, world.effects);
  return settle(saved, sent, `/workspace/${round}/instrument/${form}/texts?done=editQuestionnaire`);
};

const nameOf = (name: string, text: QuestionnaireText): string =>
  name === "consentVersion" || name === "languageCode" || name === "languageName" ? text[name] : fieldName(name, text);

const editIn = (fields: Fields, form: Questionnaire, text: QuestionnaireText): Result<QuestionnaireEdit> => {
  const named = (name: string): string => nameOf(name, text);
  if (fields.intent === "removeLanguage")
    return ok({ act: "changeLanguages", to: form.languages.filter(({ code }) => code === "vi" || code !== fields.code) });
  if (fields.intent === "addLanguage") {
    const offered = offeredLanguages.find(({ code }) => code === fields.offered);
    const wanted = offered ?? { code: fields.languageCode ?? "", name: fields.languageName ?? "" };
    const languages = withLanguage(form.languages, { code: wanted.code, name: wanted.name }, named);
    return languages.ok ? ok({ act: "changeLanguages", to: languages.value }) : languages;
  }
  const head = headFrom(fields, form, named);
  return head.ok ? ok({ act: "changeHead", to: head.value }) : head;
};

export default function FormTextsPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(questionnaireText);
  const stored = headFields(headOf(view.form));
  const typed = actionData?.values.intent === "editQuestionnaire" ? actionData.values : undefined;
  return (
    <FormPage
      view={view}
      title={text.textsTitle}
      problems={actionData?.problems}
      fieldOf={fieldAt(Object.keys(actionData?.values ?? {}), (name) => nameOf(name, text))}
    >
      <BothSides problems={actionData?.problems} stored={stored} typed={typed} named={(name) => fieldName(name, text)} />
      <div className="grid2 qe-grid">
        <TextsForm view={view} values={typed ?? stored} />
        <FormLanguageCard view={view} values={actionData?.values ?? {}} />
      </div>
    </FormPage>
  );
}

interface TextsProps {
  readonly view: QuestionnaireView;
  readonly values: Fields;
}

const TextsForm = ({ view, values }: TextsProps) => {
  const text = useText(questionnaireText);
  const mayEdit = useMayEdit(view);
  const shared = { languages: view.form.languages, values };
  const { places } = text;
  return (
    <PostForm className="card pad form">
      <input type="hidden" name="revision" value={view.head.revision} />
      <fieldset className="qe-form" disabled={!mayEdit}>
        <LanguageFields name="title" label={places.title} {...shared} />
        <LanguageFields name="introduction" label={places.introduction} rows={5} {...shared} />
        <Field
          name="consentVersion"
          label={text.consentVersion}
          hint={text.consentHint}
          defaultValue={values.consentVersion ?? ""}
        />
        <LanguageFields name="consent" label={places.consent} rows={12} {...shared} />
        {view.form.scale.points.map(({ value }) => (
          <LanguageFields key={value} name={`scale.${value}`} label={`${text.scale}: ${value}`} rows={1} {...shared} />
        ))}
        <LanguageFields name="notApplicable" label={text.notApplicable} rows={1} {...shared} />
        <LanguageFields name="thanks" label={places.thanks} {...shared} />
      </fieldset>
      <SaveTools view={view} mayEdit={mayEdit} />
    </PostForm>
  );
};
