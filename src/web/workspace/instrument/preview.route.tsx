import { useSearchParams } from "react-router";
import { showQuestionnaire } from "../../../actions/instrument/show-questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { KeyingSheet } from "../../parts/questionnaire/keying-sheet.tsx";
import { PaperForm } from "../../parts/questionnaire/paper-form.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/preview.route.ts";
import { FormPage } from "./form-page.tsx";
import { InterviewPreview } from "./preview-interview.tsx";
import { answersIn, type PreviewMode, previewHref, previewModes } from "./preview-walk.ts";
import { WebPreview } from "./preview-web.tsx";
import "../../parts/questionnaire/questionnaire.css";
import "./editor.css";

export const loader = async ({ params: { round, form }, context }: Route.LoaderArgs) =>
  valueOrPage(await showQuestionnaire({ round, form }, worldOf(context).effects));

export default function PreviewPage({ loaderData: view }: Route.ComponentProps) {
  const text = useText(questionnaireText);
  const { mode, language } = useChosen(view);
  return (
    <FormPage view={view} title={`${text.previewTitle}: ${text.modes[mode]}`}>
      <PreviewChoices view={view} />
      <div className="gap qe-screen">
        <Note>{mode === "paper" ? text.print : text.previewNote}</Note>
      </div>
      <Preview view={view} mode={mode} language={language} />
    </FormPage>
  );
}

/** Mode and language of the form as the address says them. */
const useChosen = ({ form }: QuestionnaireView): { readonly mode: PreviewMode; readonly language: string } => {
  const asked = useSearchParams()[0];
  const ui = useLanguage();
  const mode = previewModes.find((one) => one === asked.get("mode")) ?? "web";
  const wanted = asked.get("language") ?? ui;
  return { mode, language: form.languages.find(({ code }) => code === wanted)?.code ?? "vi" };
};

interface PreviewProps {
  readonly view: QuestionnaireView;
  readonly language: string;
}

const Preview = ({ view, mode, language }: PreviewProps & { readonly mode: PreviewMode }) => {
  if (mode === "paper") return <PaperForm form={view.form} language={language} />;
  if (mode === "keying") return <KeyingSheet form={view.form} language={language} />;
  return mode === "web" ? <WebPreview view={view} language={language} /> : <InterviewPreview view={view} language={language} />;
};

/** Links to the four modes and to the languages of the form; the answers go along. */
const PreviewChoices = ({ view }: { readonly view: QuestionnaireView }) => {
  const text = useText(questionnaireText);
  const { mode, language } = useChosen(view);
  const answers = answersIn(useSearchParams()[0]);
  return (
    <>
      <nav className="ws-tabs" aria-label={text.mode}>
        <ul>
          {previewModes.map((one) => (
            <li key={one}>
              <a href={previewHref({ mode: one, language }, answers)} aria-current={one === mode ? "page" : undefined}>
                {text.modes[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav className="ws-tabs" aria-label={text.languages}>
        <ul>
          {view.form.languages.map(({ code, name }) => (
            <li key={code}>
              <a
                href={previewHref({ mode, language: code }, answers)}
                lang={code}
                aria-current={code === language ? "page" : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};
