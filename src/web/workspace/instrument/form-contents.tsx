import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import type { Question, Section } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { conditionWords } from "../../parts/questionnaire/condition-words.ts";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";
import { formAddress, questionAddress, sectionAddress } from "./form-address.ts";
import { useMayEdit } from "./form-page.tsx";
import { QuestionActs, SectionActs } from "./row-acts.tsx";

interface ViewProps {
  readonly view: QuestionnaireView;
}

/** Table of contents, then every section with its questions. */
export const FormContents = ({ view }: ViewProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const mayEdit = useMayEdit(view);
  const { sections } = view.form;
  return (
    <div>
      <nav className="card pad qe-toc" aria-label={text.contents}>
        <ol>
          <li>
            <a href={`${formAddress(view)}/texts`}>{text.texts}</a>
          </li>
          {sections.map(({ id, title, questions, askedIf }) => (
            <li key={id}>
              <a href={`#section-${id}`}>{textIn(title, language)}</a>{" "}
              <span className="mut">
                {questions.length}
                {askedIf && "\u00a0⎇"}
              </span>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((section) => (
        <SectionBlock key={section.id} view={view} section={section} />
      ))}
      {mayEdit && (
        <div className="tools mt">
          <ButtonLink href={sectionAddress(view, "new")}>{text.addSection}</ButtonLink>
        </div>
      )}
    </div>
  );
};

type SectionProps = ViewProps & { readonly section: Section };

const SectionBlock = ({ view, section }: SectionProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const mayEdit = useMayEdit(view);
  const { id, title, lead, askedIf, questions } = section;
  return (
    <section className="card mt" id={`section-${id}`}>
      <header>
        <h2>{textIn(title, language)}</h2>
        {mayEdit && <SectionActs view={view} section={section} />}
      </header>
      {(lead || askedIf) && (
        <p className="qe-lead small mut">
          {lead && textIn(lead, language)} {askedIf && text.conditional(conditionWords(askedIf, view.form, language))}
        </p>
      )}
      <ol className="qe-questions">
        {questions.map((question) => (
          <QuestionLine key={question.id} view={view} section={section} question={question} />
        ))}
      </ol>
      {mayEdit && (
        <p className="card-foot">
          <a href={`${questionAddress(view, "new")}?section=${encodeURIComponent(id)}`}>{text.addQuestion}</a>
        </p>
      )}
    </section>
  );
};

type LineProps = SectionProps & { readonly question: Question };

const QuestionLine = ({ view, section, question }: LineProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const mayEdit = useMayEdit(view);
  const number = questionNumbers(view.form).get(question.id) ?? "";
  const { id, kind, required, sensitive, askedIf } = question;
  const marks = [text.kinds[kind], required ? text.required : text.optional, ...(sensitive ? [text.sensitive] : [])];
  return (
    <li className="qe-question" id={`question-${id}`}>
      <span className="qe-number">{number}</span>
      <div>
        <a href={questionAddress(view, id)}>{textIn(question.text, language) || id}</a>
        <p className="small mut">
          <span className="mono">{id}</span> · {marks.join(" · ")}
        </p>
        {askedIf && <p className="small mut">⎇ {text.conditional(conditionWords(askedIf, view.form, language))}</p>}
      </div>
      {mayEdit && <QuestionActs view={view} section={section} question={question} number={number} />}
    </li>
  );
};
