import { useSearchParams } from "react-router";
import type { Fields } from "../../../survey/instrument/question-fields.ts";
import { type PlacedQuestion, questionKinds } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { Field, SelectField } from "../../parts/field.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { ConditionBuilder } from "./condition-builder.tsx";
import { questionAddress } from "./form-address.ts";
import { useMayEdit } from "./form-page.tsx";
import { LanguageFields } from "./language-fields.tsx";
import { OptionFields } from "./option-fields.tsx";
import { SaveTools } from "./save-tools.tsx";

interface QuestionFormProps {
  readonly view: QuestionnaireView;
  readonly values: Fields;
  readonly placed: PlacedQuestion | undefined;
  readonly earlier: readonly PlacedQuestion[];
}

/** Everything that can be said about a question, on one page. */
export const QuestionForm = ({ view, values, placed, earlier }: QuestionFormProps) => {
  const text = useText(questionnaireText);
  const mayEdit = useMayEdit(view);
  const asked = useSearchParams()[0];
  const { languages } = view.form;
  return (
    <PostForm className="card pad form" to={placed ? undefined : questionAddress(view, "new")}>
      <input type="hidden" name="revision" value={view.head.revision} />
      <input type="hidden" name="section" value={values.section || (asked.get("section") ?? placed?.section.id ?? "")} />
      <input type="hidden" name="after" value={values.after ?? asked.get("after") ?? ""} />
      <fieldset className="qe-form" disabled={!mayEdit}>
        <LanguageFields name="text" label={text.fields.text} languages={languages} values={values} />
        <div className="qe-pair">
          <Field name="id" label={text.id} hint={text.idHint} defaultValue={values.id ?? ""} autoComplete="off" />
          <SelectField
            name="kind"
            label={text.kind}
            options={questionKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
            defaultValue={values.kind ?? "single"}
          />
        </div>
        <Rules values={values} />
        <OptionFields languages={languages} values={values} />
        <ConditionBuilder form={view.form} earlier={earlier} values={values} condition={placed?.question.askedIf} />
        {(["short", "hint", "interviewer"] as const).map((name) => (
          <LanguageFields key={name} name={name} label={text.fields[name]} languages={languages} values={values} />
        ))}
      </fieldset>
      <SaveTools view={view} mayEdit={mayEdit} />
    </PostForm>
  );
};

const Rules = ({ values }: Pick<QuestionFormProps, "values">) => {
  const text = useText(questionnaireText);
  const marks = [
    ["required", text.requiredLabel],
    ["notApplicable", text.notApplicableLabel],
    ["sensitive", text.sensitiveLabel],
  ] as const;
  return (
    <fieldset className="qe-texts">
      <legend>{text.answerRules}</legend>
      {marks.map(([name, label]) => (
        <label key={name} className="qe-check" htmlFor={name}>
          <input type="checkbox" id={name} name={name} defaultChecked={values[name] === "on"} />
          <span>{label}</span>
        </label>
      ))}
      <p className="field-hint">{text.maxHint}</p>
      <div className="qe-triple">
        {(["min", "max", "maxLength"] as const).map((name) => (
          <Field key={name} name={name} label={text[name]} defaultValue={values[name] ?? ""} autoComplete="off" />
        ))}
      </div>
    </fieldset>
  );
};
