import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";
import { formAddress } from "./form-address.ts";

interface SaveProps {
  readonly view: Pick<QuestionnaireView, "round" | "head">;
  readonly mayEdit: boolean;
}

/** The end of every page that edits a piece of a form. */
export const SaveTools = ({ view, mayEdit }: SaveProps) => {
  const text = useText(questionnaireText);
  return (
    <div className="tools">
      <ButtonLink href={formAddress(view)}>{text.backToForm}</ButtonLink>
      {mayEdit && (
        <Button main name="intent" value="editQuestionnaire">
          {text.save}
        </Button>
      )}
    </div>
  );
};
