import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import { hasOptions, type Question, type Questionnaire, type Section } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { formWords } from "../../text/questionnaire.ts";
import { conditionWords } from "./condition-words.ts";
import { Paragraphs } from "./web-form.tsx";

interface PaperProps {
  readonly form: Questionnaire;
  readonly language: string;
  /** Printed on the sheet; a form that nobody has been drawn for yet leaves it to the pen. */
  readonly code?: string;
}

/** A form on A4: five boxes a line with the words above them, and who skips what. */
export const PaperForm = ({ form, language, code }: PaperProps) => {
  const words = formWords(language);
  return (
    <article className="pf" lang={language}>
      <header className="pf-head">
        <h2>{textIn(form.title, language)}</h2>
        <p className="pf-code">
          {words.code}: <b>{code ?? "………………………"}</b>
        </p>
      </header>
      <Paragraphs text={textIn(form.introduction, language)} />
      <div className="pf-consent">
        <b>{words.consentVersion(form.consent.version)}</b>
        <Paragraphs text={textIn(form.consent.text, language)} />
      </div>
      {form.sections.map((section) => (
        <PaperSection key={section.id} {...{ form, language, section }} />
      ))}
      <p className="pf-date">
        {words.date}: {words.dateShape}
      </p>
      <p>{words.thanks}</p>
    </article>
  );
};

type SectionProps = PaperProps & { readonly section: Section };

const PaperSection = ({ form, language, section }: SectionProps) => {
  const words = formWords(language);
  const allCriteria = section.questions.length > 0 && section.questions.every(({ kind }) => kind === "criterion");
  return (
    <section className={allCriteria ? "pf-section pf-block" : "pf-section"}>
      <h3>{textIn(section.title, language)}</h3>
      {section.askedIf && <p className="pf-skip">{words.onlyIf(conditionWords(section.askedIf, form, language))}</p>}
      {section.lead && <p>{textIn(section.lead, language)}</p>}
      {allCriteria ? (
        <Boxes {...{ form, language, section }} />
      ) : (
        section.questions.map((question) => <PaperQuestion key={question.id} {...{ form, language, question }} />)
      )}
    </section>
  );
};

/** The words stand once above the boxes of a block; each line is one criterion. */
const Boxes = ({ form, language, section }: SectionProps) => {
  const numbers = questionNumbers(form);
  const apart = section.questions.some(({ notApplicable }) => notApplicable);
  return (
    <table className="pf-boxes">
      <caption>{formWords(language).tick}</caption>
      <thead>
        <tr>
          <td />
          {form.scale.points.map(({ value, label }) => (
            <th key={value} scope="col">
              {textIn(label, language)}
            </th>
          ))}
          {apart && (
            <th scope="col" className="pf-apart">
              {textIn(form.scale.notApplicable, language)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {section.questions.map((question) => (
          <tr key={question.id}>
            <th scope="row">
              {numbers.get(question.id)}. {textIn(question.text, language)}
              <Skip {...{ form, language, question }} />
            </th>
            {form.scale.points.map(({ value }) => (
              <td key={value}>
                <Box />
              </td>
            ))}
            {apart && <td className="pf-apart">{question.notApplicable && <Box />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type QuestionProps = PaperProps & { readonly question: Question };

const PaperQuestion = ({ form, language, question }: QuestionProps) => (
  <div className="pf-question">
    <p>
      <b>
        {questionNumbers(form).get(question.id)}. {textIn(question.text, language)}
      </b>{" "}
      <span className="pf-how">{howTo(question, language)}</span>
    </p>
    <Skip {...{ form, language, question }} />
    {question.hint && <p className="pf-how">{textIn(question.hint, language)}</p>}
    <PaperAnswers {...{ form, language, question }} />
  </div>
);

const Skip = ({ form, language, question: { askedIf } }: QuestionProps) =>
  askedIf ? <p className="pf-skip">{formWords(language).onlyIf(conditionWords(askedIf, form, language))}</p> : null;

const howTo = (question: Question, language: string): string => {
  const words = formWords(language);
  if (question.kind === "single" || question.kind === "criterion") return words.tickOne;
  if (question.kind !== "multiple") return "";
  if (question.max === undefined) return words.tickSome;
  return question.hint ? "" : words.tickUpTo(question.max);
};

const PaperAnswers = ({ form, language, question }: QuestionProps) => {
  const offered = hasOptions(question) ? question.options : question.kind === "criterion" ? form.scale.points : [];
  const labels = [...offered.map(({ label }) => label), ...(question.notApplicable ? [form.scale.notApplicable] : [])];
  return (
    <>
      {offered.length === 0 && <WritingSpace kind={question.kind} language={language} />}
      {labels.length > 0 && (
        <ul className="pf-options">
          {labels.map((label) => (
            <li key={label.vi}>
              <Box /> {textIn(label, language)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const WritingSpace = ({ kind, language }: { readonly kind: Question["kind"]; readonly language: string }) => {
  if (kind === "date") return <p>{formWords(language).dateShape}</p>;
  return kind === "number" ? <p>…………</p> : <WritingLines />;
};

/** Borders rather than a background, which browsers leave out of print. */
const WritingLines = () => (
  <div className="pf-lines">
    <div />
    <div />
    <div />
  </div>
);

const Box = () => <span className="pf-box" />;
