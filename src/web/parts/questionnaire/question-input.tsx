import { hasOptions, type Question, type Questionnaire } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { chosenIn, type FormAnswers } from "../../../survey/instrument/visible.ts";
import { formWords } from "../../text/questionnaire.ts";

export interface QuestionProps {
  readonly form: Questionnaire;
  readonly question: Question;
  /** As printed: `10`, `A2`. */
  readonly number: string;
  /** The language of the form. */
  readonly language: string;
  readonly answers: FormAnswers;
}

/** The name of a question's field in a form that is sent. */
export const fieldName = (id: string): string => `a.${id}`;

/** One question, one fieldset: the words of every answer on screen, nothing chosen beforehand, the whole tile a target. */
export const QuestionFieldset = ({ form, question, number, language, answers }: QuestionProps) => {
  const words = formWords(language);
  const limit = limitWords(question, language);
  return (
    <fieldset className="qf" id={`q-${question.id}`}>
      <legend>
        {number}. {textIn(question.text, language)}
      </legend>
      {question.hint && <p className="qf-hint">{textIn(question.hint, language)}</p>}
      {question.sensitive && !question.hint && <p className="qf-hint">{words.sensitive}</p>}
      {limit && <p className="qf-hint">{limit}</p>}
      <Answers {...{ form, question, number, language, answers }} />
    </fieldset>
  );
};

const Answers = (props: QuestionProps) => {
  const { form, question, language, answers } = props;
  const chosen = chosenIn(answers, question.id);
  const offered = choicesOf(question, form);
  const type = question.kind === "multiple" ? "checkbox" : "radio";
  return (
    <div className={question.kind === "criterion" ? "qf-options qf-scale" : "qf-options"}>
      {offered.map(({ value, label }) => (
        <Choice key={value} {...{ type, value, chosen }} name={fieldName(question.id)} label={textIn(label, language)} />
      ))}
      {offered.length === 0 && <TypedAnswer {...props} />}
      {question.notApplicable && (
        <Choice
          {...{ type, chosen }}
          apart
          value="not-applicable"
          name={fieldName(question.id)}
          label={textIn(form.scale.notApplicable, language)}
        />
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly apart?: boolean;
}

const Choice = ({ type, name, value, label, chosen, apart = false }: ChoiceProps) => (
  <label className={apart ? "qf-apart" : undefined}>
    <input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />
    <span>{label}</span>
  </label>
);

const TypedAnswer = ({ question, answers }: QuestionProps) => {
  const shared = {
    className: "qf-typed",
    name: fieldName(question.id),
    "aria-labelledby": `q-${question.id}`,
    defaultValue: chosenIn(answers, question.id).filter((value) => value !== "not-applicable")[0],
  };
  if (question.kind === "text") return <textarea rows={4} maxLength={question.maxLength ?? 2_000} {...shared} />;
  if (question.kind === "number")
    return <input type="number" inputMode="numeric" min={question.min} max={question.max} step={1} {...shared} />;
  return question.kind === "date" ? <input type="date" min={question.min} max={question.max} {...shared} /> : null;
};

const choicesOf = (question: Question, { scale }: Questionnaire) => {
  if (question.kind === "criterion") return scale.points.map(({ value, label }) => ({ value: String(value), label }));
  return hasOptions(question) ? question.options : [];
};

/** “Từ 1 đến 30”, “Chọn nhiều nhất 3 ý”: what an answer must keep to, unless the hint says it in the form's own words. */
const limitWords = (question: Question, language: string): string | null => {
  const words = formWords(language);
  if (question.kind === "multiple") return question.max !== undefined && !question.hint ? words.upTo(question.max) : null;
  if (question.kind !== "number") return null;
  const { min, max } = question;
  if (min !== undefined && max !== undefined) return words.between(String(min), String(max));
  if (min !== undefined) return words.atLeast(String(min));
  return max === undefined ? null : words.atMost(String(max));
};
