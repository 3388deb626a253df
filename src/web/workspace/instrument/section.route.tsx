import { data } from "react-router";
import { editQuestionnaire } from "../../../actions/instrument/edit-questionnaire.ts";
import { showQuestionnaire } from "../../../actions/instrument/show-questionnaire.ts";
import { conditionFields, type Fields, textFields } from "../../../survey/instrument/question-fields.ts";
import { questionsOf, type Section, sectionKinds } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { sectionFrom } from "../../../survey/instrument/section-fields.ts";
import { problem } from "../../../survey/problem.ts";
import { Field, SelectField } from "../../parts/field.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/section.route.ts";
import { BothSides } from "./both-sides.tsx";
import { ConditionBuilder } from "./condition-builder.tsx";
import { fieldAt } from "./field-at.ts";
import { fieldName } from "./field-name.ts";
import { sectionAddress } from "./form-address.ts";
import { FormPage, useMayEdit } from "./form-page.tsx";
import { LanguageFields } from "./language-fields.tsx";
import { SaveTools } from "./save-tools.tsx";
import { fieldsIn } from "./typed-fields.ts";
import "./editor.css";

export const loader = async ({ params: { round, form, section }, context }: Route.LoaderArgs) => {
  const view = valueOrPage(await showQuestionnaire({ round, form }, worldOf(context).effects));
  return section === "new" || view.form.sections.some(({ id }) => id === section) ? view : data(view, { status: 404 });
};

/** Saves the head of a section, or adds one at the end. */
export const action = async ({ request, params: { round, form, section: id }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const sent = await readForm(request, world);
  const { sections } = valueOrPage(await showQuestionnaire({ round, form }, world.effects)).form;
  const before = sections.find((found) => found.id === id);
  const read = sectionFrom(fieldsIn(sent), before, (name) => fieldName(name, questionnaireText[world.language]));
  if (!read.ok) return refuse(read.problems, sent);
  const edit =
    id === "new"
      ? ({ act: "addSection", after: sections.at(-1)?.id ?? null, section: read.value } as const)
      : ({ act: "changeSection", section: id, to: read.value } as const);
  const saved = await editQuestionnaire({ round, form, revision: wholeNumber(textOf(sent, "revision")), edit }, world.effects);
  const done = `/workspace/${round}/instrument/${form}?done=editQuestionnaire#section-${encodeURIComponent(read.value.id)}`;
  return settle(saved, sent, done);
};

export default function SectionPage({ loaderData: view, actionData, params }: Route.ComponentProps) {
  const text = useText(questionnaireText);
  const section = view.form.sections.find(({ id }) => id === params.section);
  const gone = !section && params.section !== "new";
  const problems = actionData?.problems ?? (gone ? [problem("E-INSTRUMENT-241", { id: params.section })] : []);
  const stored: Fields = section ? fieldsOfSection(section) : { kind: "comments" };
  return (
    <FormPage
      view={view}
      title={section ? text.sectionTitle : text.newSection}
      problems={problems}
      fieldOf={fieldAt(Object.keys(actionData?.values ?? {}), (name) => fieldName(name, text))}
    >
      <BothSides
        problems={actionData?.problems}
        stored={stored}
        typed={actionData?.values}
        named={(name) => fieldName(name, text)}
      />
      {gone && !actionData ? null : <SectionForm view={view} section={section} values={actionData?.values ?? stored} />}
    </FormPage>
  );
}

const fieldsOfSection = ({ id, kind, title, lead, askedIf }: Section): Fields => ({
  ...{ id, kind },
  ...textFields("title", title),
  ...textFields("lead", lead),
  ...conditionFields(askedIf),
});

interface SectionFormProps {
  readonly view: QuestionnaireView;
  readonly section: Section | undefined;
  readonly values: Fields;
}

const SectionForm = ({ view, section, values }: SectionFormProps) => {
  const text = useText(questionnaireText);
  const mayEdit = useMayEdit(view);
  const { form } = view;
  const place = section ? form.sections.indexOf(section) : form.sections.length;
  return (
    <PostForm className="card pad form" to={section ? undefined : sectionAddress(view, "new")}>
      <input type="hidden" name="revision" value={view.head.revision} />
      <fieldset className="qe-form" disabled={!mayEdit}>
        <LanguageFields name="title" label={text.fields.title} languages={form.languages} values={values} />
        <div className="qe-pair">
          <Field name="id" label={text.id} defaultValue={values.id ?? ""} autoComplete="off" />
          <SelectField
            name="kind"
            label={text.sectionKind}
            options={sectionKinds.map((kind) => ({ value: kind, label: text.sectionKinds[kind] }))}
            defaultValue={values.kind ?? "comments"}
          />
        </div>
        <LanguageFields name="lead" label={text.fields.lead} languages={form.languages} values={values} />
        <ConditionBuilder
          form={form}
          earlier={questionsOf({ sections: form.sections.slice(0, place) })}
          values={values}
          condition={section?.askedIf}
        />
      </fieldset>
      <SaveTools view={view} mayEdit={mayEdit} />
    </PostForm>
  );
};
