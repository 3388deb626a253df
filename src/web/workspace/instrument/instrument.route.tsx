import { redirect, useSearchParams } from "react-router";
import type { Effects } from "../../../actions/effects.ts";
import { draftQuestionnaire } from "../../../actions/instrument/draft-questionnaire.ts";
import { importQuestionnaire } from "../../../actions/instrument/import-questionnaire.ts";
import { publishQuestionnaire } from "../../../actions/instrument/publish-questionnaire.ts";
import { showInstrument } from "../../../actions/instrument/show-instrument.ts";
import type { PartInstrument } from "../../../survey/instrument/instrument-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { problem } from "../../../survey/problem.ts";
import { fail } from "../../../survey/result.ts";
import { Badge } from "../../parts/badge.tsx";
import { ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { instrumentText } from "../../text/workspace-instrument.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, readForm, refuse, settle, textOf } from "../form.ts";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/instrument.route.ts";
import { MethodCards } from "./method-cards.tsx";
import { PartForms } from "./part-forms.tsx";
import "./editor.css";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showInstrument({ round }, worldOf(context).effects));

/** Publishes the method's own form of a part, drafts one, or takes one from a file. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const [intent, part] = [textOf(form, "intent"), textOf(form, "part")];
  const here = `/workspace/${round}/instrument`;
  if (intent === "draftQuestionnaire" || intent === "importQuestionnaire") {
    const drafted = await draft({ round, part, form, effects: world.effects });
    return drafted.ok ? redirect(`${here}/${drafted.value.form}?done=${intent}`, 303) : refuse(drafted.problems, form);
  }
  const published = await publishQuestionnaire({ round, part }, world.effects);
  return settle(published, form, `${here}?done=publishQuestionnaire`);
};

interface DraftRequest {
  readonly round: string;
  readonly part: string;
  readonly form: FormData;
  readonly effects: Effects;
}

const draft = async ({ round, part, form, effects }: DraftRequest) => {
  if (textOf(form, "intent") === "draftQuestionnaire") {
    const respondent = textOf(form, "respondent") === "organisation" ? "organisation" : "citizen";
    return draftQuestionnaire({ round, part, respondent }, effects);
  }
  const file = await fileOf(form, `file-${part}`);
  return file ? importQuestionnaire({ round, part, file }, effects) : fail(problem("E-WEB-006", { kinds: "JSON, XLSForm" }));
};

export default function InstrumentPage({ loaderData: { parts }, actionData }: Route.ComponentProps) {
  const text = useText(instrumentText);
  const asked = useSearchParams()[0].get("confirm");
  const confirming = useMay()("publishQuestionnaire") && parts.find(({ code }) => code === asked);
  return (
    <StagePage stage="instrument" title={text.title} lead={text.lead} problems={actionData?.problems}>
      {confirming && confirming.questionnaire === null && <ConfirmPublish part={confirming} />}
      {parts.map((part) => (
        <PartMethod key={part.code} part={part} />
      ))}
    </StagePage>
  );
}

interface PartProps {
  readonly part: PartInstrument;
}

const ConfirmPublish = ({ part }: PartProps) => {
  const text = useText(instrumentText);
  const language = useLanguage();
  const { csrfToken } = useWorkspace();
  const method = part.method?.title[language] ?? part.methodId;
  return (
    <div className="gap">
      <ConfirmForm
        title={text.publishTitle(part.title)}
        consequence={text.publishText(method, formatNumber(part.criteria, language))}
        verb={text.publishVerb}
        csrfToken={csrfToken}
        intent="publishQuestionnaire"
        backHref="?"
      >
        <input type="hidden" name="part" value={part.code} />
      </ConfirmForm>
    </div>
  );
};

const PartMethod = ({ part }: PartProps) => {
  const text = useText(instrumentText);
  return (
    <section className="part-block" aria-labelledby={`part-${part.code}`}>
      <div className="part-head">
        <h2 id={`part-${part.code}`}>{part.title}</h2>
        <div className="tools">
          <PublishState part={part} />
        </div>
      </div>
      <PartForms part={part} />
      {part.method === null ? (
        <Note tone="bad">{text.methodMissing(part.methodId)}</Note>
      ) : (
        <MethodCards method={part.method} sha256={part.sha256} criteria={part.criteria} />
      )}
    </section>
  );
};

const PublishState = ({ part: { code, method, questionnaire } }: PartProps) => {
  const text = useText(instrumentText);
  const language = useLanguage();
  const mayPublish = useMay()("publishQuestionnaire") && method !== null;
  if (questionnaire !== null)
    return <Badge tone="ok">{text.published(questionnaire.version, formatDate(questionnaire.publishedAt, language))}</Badge>;
  return (
    <>
      <Badge>{text.notPublished}</Badge>
      {mayPublish && (
        <ButtonLink href={`?confirm=${encodeURIComponent(code)}`} main>
          {text.publish}
        </ButtonLink>
      )}
    </>
  );
};
