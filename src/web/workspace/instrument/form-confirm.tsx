import { questionsOf } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { useFormTitle, useMayEdit } from "./form-page.tsx";

interface ConfirmProps {
  readonly view: QuestionnaireView;
  readonly asked: string | null;
}

/** The question before a form is published for good, or thrown away. */
export const FormConfirm = ({ view, asked }: ConfirmProps) => {
  const mayPublish = useMay()("publishQuestionnaire") && view.editable;
  const mayEdit = useMayEdit(view);
  if (asked === "publish" && mayPublish) return <ConfirmPublish view={view} />;
  return asked === "discard" && mayEdit ? <ConfirmDiscard view={view} /> : null;
};

type ViewProps = Pick<ConfirmProps, "view">;

const ConfirmPublish = ({ view }: ViewProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const title = useFormTitle()(view.head);
  const { csrfToken } = useWorkspace();
  const { head, part, form, faults, trials } = view;
  const blocking = faults.filter(({ blocks }) => blocks).length;
  const lastTrial = trials.at(-1);
  const refused = blocking > 0 ? text.blocked(formatNumber(blocking, language)) : lastTrial ? null : text.notTried;
  if (refused)
    return (
      <div className="gap">
        <Note tone="warn">{refused}</Note>
      </div>
    );
  const since = head.revision - (lastTrial?.revision ?? 0);
  return (
    <div className="gap">
      <ConfirmForm
        title={text.publishTitle(title)}
        consequence={
          <>
            {text.publishText(formatNumber(questionsOf(form).length, language))}
            {since > 0 && ` ${text.editsSinceTrial(formatNumber(since, language))}`}
          </>
        }
        verb={text.publishVerb(head.version)}
        csrfToken={csrfToken}
        intent="publishQuestionnaire"
        backHref="?"
      >
        <input type="hidden" name="part" value={part.code} />
        <input type="hidden" name="revision" value={head.revision} />
      </ConfirmForm>
    </div>
  );
};

const ConfirmDiscard = ({ view: { head } }: ViewProps) => {
  const text = useText(questionnaireText);
  const title = useFormTitle()(head);
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.discardTitle(title)}
        consequence={text.discardText}
        verb={text.discardVerb(head.version)}
        csrfToken={csrfToken}
        intent="discardQuestionnaire"
        backHref="?"
      />
    </div>
  );
};
