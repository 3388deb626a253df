import type { AskedIf } from "../../../survey/instrument/asked-if.ts";
import { conditionAnswers, conditionLines, type Fields } from "../../../survey/instrument/question-fields.ts";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import { type PlacedQuestion, type Questionnaire, valuesOf } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { useLanguage } from "../../parts/language.tsx";
import { answerWords, conditionWords } from "../../parts/questionnaire/condition-words.ts";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";

interface BuilderProps {
  readonly form: Questionnaire;
  /** The questions that may be asked about: those before. */
  readonly earlier: readonly PlacedQuestion[];
  readonly values: Fields;
  readonly condition: AskedIf | undefined;
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** When a question is asked, chosen from lists: each line names up to three answers of earlier questions. */
export const ConditionBuilder = ({ form, earlier, values, condition }: BuilderProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const joins = values.join === "keep" ? (["keep", "all", "any"] as const) : (["all", "any"] as const);
  return (
    <fieldset className="qe-texts">
      <legend>{text.condition}</legend>
      <p className="field-hint">{text.conditionHint}</p>
      {condition && <p className="field-hint">{text.conditionNow(conditionWords(condition, form, language))}</p>}
      <label className="field qe-join" htmlFor="join">
        <span>{text.join}</span>
        <select className="inp" id="join" name="join" defaultValue={values.join ?? "all"}>
          {joins.map((join) => (
            <option key={join} value={join}>
              {text.joins[join]}
            </option>
          ))}
        </select>
      </label>
      {range(conditionLines).map((line) => (
        <ConditionLine key={line} {...{ form, earlier, values, line }} />
      ))}
    </fieldset>
  );
};

type LineProps = Omit<BuilderProps, "condition"> & { readonly line: number };

const ConditionLine = ({ form, earlier, values, line }: LineProps) => {
  const text = useText(questionnaireText);
  const named = text.line(String(line + 1));
  return (
    <div className="qe-line">
      <select
        className="inp"
        name={`when.${line}.not`}
        aria-label={`${named}: ${text.condition}`}
        defaultValue={values[`when.${line}.not`] ?? ""}
      >
        <option value="">{text.isOne}</option>
        <option value="not">{text.isNot}</option>
      </select>
      {range(conditionAnswers).map((at) => (
        <AnswerSelect
          key={at}
          {...{ form, earlier }}
          name={`when.${line}.${at}`}
          label={at === 0 ? named : `${named}, ${text.orAnswer} ${at + 1}`}
          value={values[`when.${line}.${at}`] ?? ""}
        />
      ))}
    </div>
  );
};

interface SelectProps extends Pick<BuilderProps, "form" | "earlier"> {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Every answer of every earlier question; one that is no longer offered stays until it is changed. */
const AnswerSelect = ({ form, earlier, name, label, value }: SelectProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const numbers = questionNumbers(form);
  const known = earlier.some(({ question }) => valuesOf(question, form).some((one) => `${question.id}=${one}` === value));
  return (
    <select className="inp" name={name} aria-label={label} defaultValue={value}>
      <option value="">{text.none}</option>
      {value && !known && <option value={value}>{value}</option>}
      {earlier
        .filter(({ question }) => valuesOf(question, form).length > 0)
        .map(({ question }) => (
          <optgroup key={question.id} label={`${numbers.get(question.id)}. ${textIn(question.text, language).slice(0, 70)}`}>
            {valuesOf(question, form).map((one) => (
              <option key={one} value={`${question.id}=${one}`}>
                {numbers.get(question.id)}: {answerWords(form, { question: question.id, value: one, language })}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  );
};
