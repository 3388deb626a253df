import type { ReactNode } from "react";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import type { Questionnaire, Section } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { type FormAnswers, visible } from "../../../survey/instrument/visible.ts";
import { formWords } from "../../text/questionnaire.ts";
import { QuestionFieldset } from "./question-input.tsx";

interface WebProps {
  readonly form: Questionnaire;
  readonly language: string;
}

interface WebPageProps extends WebProps {
  /** Where it stands among the pages that this respondent meets, from 1. */
  readonly at: number;
  readonly of: number;
  /** Top right: other languages, larger letters. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a citizen's page: title, how far, and on every page that the rated office sees nothing of it. */
export const WebPage = ({ form, language, at, of, aside, children }: WebPageProps) => {
  const words = formWords(language);
  return (
    <div className="cf" lang={language}>
      <header className="cf-top">
        <b>{textIn(form.title, language)}</b>
        <span>{aside}</span>
      </header>
      <progress max={of} value={at} aria-label={words.part(at, of)} />
      <p className="cf-small">{words.part(at, of)}</p>
      {children}
      <p className="cf-small">{words.notLinked}</p>
      <details>
        <summary>{words.whoSees}</summary>
        <Paragraphs text={textIn(form.consent.text, language)} />
      </details>
    </div>
  );
};

/** The first page: who asks and why, and what the respondent agrees to. */
export const WebStart = ({ form, language, children }: WebProps & { readonly children: ReactNode }) => (
  <>
    <h2 className="cf-title">{textIn(form.title, language)}</h2>
    <Paragraphs text={textIn(form.introduction, language)} />
    <div className="cf-box">
      <p>{formWords(language).notLinked}</p>
    </div>
    <h3>{formWords(language).consent}</h3>
    <Paragraphs text={textIn(form.consent.text, language)} />
    <p className="cf-small">{formWords(language).consentVersion(form.consent.version)}</p>
    {children}
  </>
);

interface WebSectionProps extends WebProps {
  readonly section: Section;
  readonly answers: FormAnswers;
}

/** The questions of a section that are asked after these answers. */
export const WebSection = ({ form, language, section, answers }: WebSectionProps) => {
  const numbers = questionNumbers(form);
  const shown = visible(form, answers).filter((placed) => placed.section.id === section.id);
  return (
    <>
      <h2 className="cf-title">{textIn(section.title, language)}</h2>
      {section.lead && <p>{textIn(section.lead, language)}</p>}
      {shown.map(({ question }) => (
        <QuestionFieldset
          key={question.id}
          {...{ form, question, language, answers }}
          number={numbers.get(question.id) ?? ""}
        />
      ))}
    </>
  );
};

/** A text whose paragraphs are parted by blank lines. */
export const Paragraphs = ({ text }: { readonly text: string }) =>
  text.split(/\n\s*\n/).map((paragraph) => <p key={paragraph}>{paragraph}</p>);
