import type { Fault } from "../../../survey/instrument/fault.ts";
import { languageLabel } from "../../../survey/instrument/form-languages.ts";
import type { FormLanguage } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { type Completeness, completeness, type TextPlace } from "../../../survey/instrument/text-places.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { type QuestionnaireText, questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";
import { formAddress, questionAddress, sectionAddress } from "./form-address.ts";

interface ViewProps {
  readonly view: QuestionnaireView;
}

/** What is wrong in the form, each with the way to where it is put right. */
export const FormFaults = ({ view }: ViewProps) => {
  const text = useText(questionnaireText);
  const count = formatNumber(view.faults.length, useLanguage());
  return (
    <Card title={view.faults.length === 0 ? text.noProblems : text.problems(count)} flush>
      {view.faults.length > 0 && (
        <ul className="plain-list">
          {view.faults.map((fault, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may stand twice, and the list is drawn once
            <li key={place}>
              <FaultLine view={view} fault={fault} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

const FaultLine = ({ view, fault }: ViewProps & { readonly fault: Fault }) => {
  const text = useText(questionnaireText);
  const { problem, blocks, question, section } = fault;
  return (
    <>
      <b className={blocks ? "qe-bad" : "qe-warn"}>{blocks ? text.mustFix : text.toConsider}:</b>{" "}
      <ProblemText problem={problem} /> {question && <a href={questionAddress(view, question)}>{text.toQuestion}</a>}
      {!question && section && <a href={`${formAddress(view)}#section-${encodeURIComponent(section)}`}>{text.toSection}</a>}
    </>
  );
};

/** How far each language is, and what it lacks. */
export const FormLanguages = ({ view }: ViewProps) => {
  const text = useText(questionnaireText);
  const found = completeness(view.form);
  return (
    <Card title={text.languages} flush>
      <ul className="plain-list">
        {found.map((one) => {
          const language = view.form.languages.find(({ code }) => code === one.code);
          return language && <LanguageLine key={one.code} view={view} found={one} language={language} />;
        })}
      </ul>
    </Card>
  );
};

const shownMissing = 8;

interface LineProps extends ViewProps {
  readonly found: Completeness;
  readonly language: FormLanguage;
}

const LanguageLine = ({ view, found: { code, total, present, missing }, language }: LineProps) => {
  const text = useText(questionnaireText);
  const ui = useLanguage();
  const share = `${formatNumber(Math.floor((100 * present) / total), ui)}${ui === "vi" ? "\u00a0%" : "%"}`;
  const named = languageLabel(language, ui);
  return (
    <li>
      <b lang={code}>{language.name}</b> <span className="mut">{code}</span> · {text.complete(named, share)}
      {missing.length > 0 && (
        <details>
          <summary>{text.missing(placeName(missing[0], text), named)}</summary>
          <ul>
            {missing.slice(1, shownMissing).map((place) => (
              <li key={place.path}>
                <a href={placeAddress(view, place)}>{text.missing(placeName(place, text), named)}</a>
              </li>
            ))}
          </ul>
          {missing.length > shownMissing && <p>{text.andMore(formatNumber(missing.length - shownMissing, ui))}</p>}
        </details>
      )}
    </li>
  );
};

const placeAddress = (view: QuestionnaireView, { question, section }: TextPlace): string => {
  if (question) return questionAddress(view, question.id);
  return section ? sectionAddress(view, section) : `${formAddress(view)}/texts`;
};

/** Where a text stands, as people say it: `Câu 7`, `Câu A2, phương án male`. */
const placeName = (place: TextPlace | undefined, { places, fields }: QuestionnaireText): string => {
  if (!place) return "";
  const { field, question, section, option } = place;
  if (question && field === "text") return places.question(question.number);
  if (question && field === "option") return places.option(question.number, option ?? "");
  if (question) return places.extra(question.number, (fields as Readonly<Record<string, string>>)[field] ?? field);
  if (section) return `${field === "lead" ? places.lead : places.section} ${section}`;
  const whole = ["title", "introduction", "consent", "thanks", "scale"] as const;
  const named = whole.find((one) => one === field);
  return named ? places[named] : field;
};
