import type { Question, Questionnaire } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import type { FormAnswers } from "../../../survey/instrument/visible.ts";
import { formWords } from "../../text/questionnaire.ts";
import { fieldName, QuestionFieldset } from "./question-input.tsx";

interface InterviewProps {
  readonly form: Questionnaire;
  readonly question: Question;
  readonly number: string;
  readonly language: string;
  readonly answers: FormAnswers;
  /** How many questions this respondent is asked, as far as is known. */
  readonly at: number;
  readonly of: number;
}

/** One question of an interview: what is read aloud, large; what only the interviewer reads, apart. */
export const InterviewCard = ({ at, of, ...asked }: InterviewProps) => {
  const { question, language } = asked;
  const words = formWords(language);
  return (
    <div className="cf cf-interview" lang={language}>
      <progress max={of} value={at} aria-label={words.question(at, of)} />
      <p className="cf-small">{words.question(at, of)}</p>
      <QuestionFieldset {...asked} />
      <label className="qf-refused">
        <input type="radio" name={fieldName(question.id)} value="refused" />
        <span>{words.refused}</span>
      </label>
      <aside className="cf-interviewer">
        <b>{words.interviewer}</b>
        <p>{question.interviewer ? textIn(question.interviewer, language) : words.readAloud}</p>
      </aside>
    </div>
  );
};
