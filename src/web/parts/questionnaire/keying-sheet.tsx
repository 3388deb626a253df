import { blankKey, keyCodes, notApplicableKey } from "../../../survey/instrument/key-codes.ts";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import { type Question, type Questionnaire, questionsOf, type Section } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { formWords } from "../../text/questionnaire.ts";
import { conditionWords } from "./condition-words.ts";

interface KeyingProps {
  readonly form: Questionnaire;
  readonly language: string;
}

/** The screen where paper forms are typed: every question on a line with its box, the keys beside it. */
export const KeyingSheet = ({ form, language }: KeyingProps) => (
  <div className="kw" lang={language}>
    <div className="kl">
      {form.sections.map((section) => (
        <KeyingGroup key={section.id} {...{ form, language, section }} />
      ))}
    </div>
    <div className="kside">
      <Keys {...{ form, language }} />
      <Codes {...{ form, language }} />
    </div>
  </div>
);

const KeyingGroup = ({ form, language, section }: KeyingProps & { readonly section: Section }) => {
  const words = formWords(language);
  const numbers = questionNumbers(form);
  return (
    <>
      <h3 className="kg">
        {textIn(section.title, language)}
        <span>
          {section.askedIf
            ? words.keyOnlyIf(conditionWords(section.askedIf, form, language))
            : words.criteria(section.questions.length)}
        </span>
      </h3>
      {section.questions.map((question) => (
        <label key={question.id} className="ki" htmlFor={`k-${question.id}`}>
          <span className="no">{question.kind === "criterion" ? question.id : numbers.get(question.id)}</span>
          <span>
            {textIn(question.short ?? question.text, language)}
            {question.askedIf && <small>{words.keyOnlyIf(conditionWords(question.askedIf, form, language))}</small>}
          </span>
          <KeyBox {...{ form, question }} />
        </label>
      ))}
    </>
  );
};

const KeyBox = ({ form, question }: { readonly form: Questionnaire; readonly question: Question }) => {
  const codes = keyCodes(question, form);
  const long = codes.length === 0 || question.kind === "multiple";
  return (
    <input
      className={long ? "bx bx-long" : "bx"}
      id={`k-${question.id}`}
      name={`a.${question.id}`}
      inputMode={question.kind === "text" ? "text" : "numeric"}
      autoComplete="off"
      maxLength={long ? undefined : (codes[0]?.key.length ?? 1)}
    />
  );
};

/** Which key gives which answer; the boxes' own labels say the same to who cannot see them. */
const Keys = ({ form, language }: KeyingProps) => {
  const words = formWords(language);
  const others = [
    [notApplicableKey, words.notApplicableKey],
    [blankKey, words.blankKey],
    ["←", words.previousKey],
    ["Enter", words.doneKey],
    ["*", words.noteKey],
    ["F2", words.spoiledKey],
  ] as const;
  return (
    <>
      <ul className="keys">
        {form.scale.points.map(({ value, label }) => (
          <li key={value}>
            <b>{value}</b> {textIn(label, language)}
          </li>
        ))}
      </ul>
      <p className="keys2">
        {others.map(([key, meaning]) => (
          <span key={key}>
            <kbd>{key}</kbd> {meaning}
          </span>
        ))}
      </p>
    </>
  );
};

const Codes = ({ form, language }: KeyingProps) => {
  const words = formWords(language);
  const numbers = questionNumbers(form);
  return (
    <section className="kcodes">
      <h3>{words.codes}</h3>
      <dl>
        {questionsOf(form)
          .filter(({ question }) => question.kind !== "criterion")
          .map(({ question }) => (
            <div key={question.id}>
              <dt>{numbers.get(question.id)}</dt>
              <dd>
                {keyCodes(question, form)
                  .map(({ key, label }) => `${key} ${textIn(label, language)}`)
                  .join(" · ") || words.typed}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
};
