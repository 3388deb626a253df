import type { Question, Questionnaire } from "../../../survey/instrument/questionnaire.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { QuestionFieldset } from "../../parts/questionnaire/question-input.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";
import "../../parts/questionnaire/questionnaire.css";

interface LookProps {
  readonly form: Questionnaire;
  readonly question: Question;
  readonly number: string;
}

/** The stored question as the respondent sees it. */
export const QuestionLook = ({ form, question, number }: LookProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  return (
    <Card title={text.previewTitle}>
      <div className="cf cf-interview qe-look">
        <QuestionFieldset form={form} question={question} number={number} language={language} answers={{}} />
      </div>
    </Card>
  );
};
