import { useSearchParams } from "react-router";
import { endPage, startPage, stopIn, webPages } from "../../../survey/instrument/form-walk.ts";
import { questionsOf } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import type { FormAnswers } from "../../../survey/instrument/visible.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { WebPage, WebSection, WebStart } from "../../parts/questionnaire/web-form.tsx";
import { formWords } from "../../text/questionnaire.ts";
import { answersIn, carried, previewHref } from "./preview-walk.ts";

interface PreviewProps {
  readonly view: QuestionnaireView;
  readonly language: string;
}

/** The citizen's form, page by page; the answers stay in the address, so that conditions can be tried. */
export const WebPreview = ({ view: { form }, language }: PreviewProps) => {
  const asked = useSearchParams()[0];
  const answers = answersIn(asked);
  const pages = webPages(form, answers);
  const at = stopIn(pages, { at: asked.get("page"), after: asked.get("after") });
  const page = pages[at] ?? startPage;
  const section = form.sections.find(({ id }) => id === page);
  const back = at > 0 ? previewHref({ mode: "web", language, page: pages[at - 1] ?? startPage }, answers) : null;
  return (
    <form method="get" className="card pad qw">
      <Carried
        {...{ answers, language, page }}
        without={section ? questionsOf({ sections: [section] }).map(({ question }) => question.id) : []}
      />
      <WebPage form={form} language={language} at={at + 1} of={pages.length}>
        {page === startPage && (
          <WebStart form={form} language={language}>
            <div className="cf-buttons">
              <Button main>{formWords(language).agree}</Button>
            </div>
          </WebStart>
        )}
        {section && <WebSection {...{ form, language, section, answers }} />}
        {section && <WebButtons back={back} language={language} />}
        {page === endPage && (
          <>
            <h2 className="cf-title">{textIn(form.thanks, language)}</h2>
            <ButtonLink href={`?mode=web&language=${language}`}>{formWords(language).again}</ButtonLink>
          </>
        )}
      </WebPage>
    </form>
  );
};

const WebButtons = ({ back, language }: { readonly back: string | null; readonly language: string }) => {
  const words = formWords(language);
  return (
    <>
      <div className="cf-buttons">
        <Button main>{words.next}</Button>
        {back && <ButtonLink href={back}>{words.back}</ButtonLink>}
        <Button type="reset">{words.reset}</Button>
      </div>
      <p className="cf-small">{words.mayLeave}</p>
    </>
  );
};

interface CarriedProps {
  readonly answers: FormAnswers;
  readonly language: string;
  readonly page: string;
  readonly without: readonly string[];
}

const Carried = ({ answers, language, page, without }: CarriedProps) => (
  <>
    <input type="hidden" name="mode" value="web" />
    <input type="hidden" name="language" value={language} />
    <input type="hidden" name="after" value={page} />
    {carried(answers, without).map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
  </>
);
