import { offeredLanguages } from "../../../survey/instrument/form-languages.ts";
import type { Fields } from "../../../survey/instrument/question-fields.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { useMayEdit } from "./form-page.tsx";

interface CardProps {
  readonly view: QuestionnaireView;
  readonly values: Fields;
}

/** The languages of a form: those there are, and one more from the list or by its code. */
export const FormLanguageCard = ({ view, values }: CardProps) => {
  const text = useText(questionnaireText);
  const mayEdit = useMayEdit(view);
  const revision = String(view.head.revision);
  return (
    <Card title={text.languageTitle}>
      <p className="small mut">{text.languageHint}</p>
      <ul className="qe-trials">
        {view.form.languages.map(({ code, name }) => (
          <li key={code} className="tools">
            <b lang={code}>{name}</b> <span className="mono mut">{code}</span>
            {mayEdit && code !== "vi" && (
              <PostButton intent="removeLanguage" fields={{ code, revision }} small>
                {text.removeLanguage(name)}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <AddLanguage view={view} values={values} />}
    </Card>
  );
};

const AddLanguage = ({ view, values }: CardProps) => {
  const text = useText(questionnaireText);
  const ui = useLanguage();
  const known = view.form.languages.map(({ code }) => code);
  const offered = offeredLanguages.filter(({ code }) => !known.includes(code));
  return (
    <PostForm className="form">
      <input type="hidden" name="revision" value={view.head.revision} />
      <SelectField
        name="offered"
        label={text.addLanguage}
        options={[
          { value: "", label: text.none },
          ...offered.map((one) => ({ value: one.code, label: `${one[ui]} (${one.code})` })),
        ]}
        defaultValue={values.offered ?? ""}
      />
      <Field name="languageCode" label={text.languageCode} defaultValue={values.languageCode ?? ""} autoComplete="off" />
      <Field name="languageName" label={text.languageName} defaultValue={values.languageName ?? ""} autoComplete="off" />
      <Button name="intent" value="addLanguage">
        {text.addLanguage}
      </Button>
    </PostForm>
  );
};
