import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { useMayEdit } from "./form-page.tsx";

interface TrialProps {
  readonly view: QuestionnaireView;
  /** What was typed and refused. */
  readonly values: Readonly<Record<string, string>>;
}

/** With whom the form was tried and what came of it. */
export const FormTrials = ({ view, values }: TrialProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const mayEdit = useMayEdit(view);
  return (
    <Card title={text.trial}>
      {view.trials.length === 0 && <p className="small mut">{text.noTrials}</p>}
      <ul className="qe-trials">
        {view.trials.map(({ at, by, people, revision, notes }) => (
          <li key={at}>
            <p className="small mut">
              {text.trialLine(
                ...([
                  formatDateTime(at, language),
                  by,
                  formatNumber(people, language),
                  formatNumber(revision, language),
                ] as const),
              )}
            </p>
            <p>{notes}</p>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <PostForm className="form">
          <p className="small mut">{text.trialHint}</p>
          <Field name="people" label={text.people} type="number" min={0} max={999} defaultValue={values.people ?? "5"} />
          <TextField name="notes" label={text.notes} rows={3} defaultValue={values.notes ?? ""} />
          <Button name="intent" value="tryQuestionnaire">
            {text.recordTrial}
          </Button>
        </PostForm>
      )}
    </Card>
  );
};
