import { useSearchParams } from "react-router";
import { publishQuestionnaire } from "../../../actions/instrument/publish-questionnaire.ts";
import { showInstrument } from "../../../actions/instrument/show-instrument.ts";
import type { PartInstrument } from "../../../survey/instrument/instrument-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Badge } from "../../parts/badge.tsx";
import { ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { instrumentText } from "../../text/workspace-instrument.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/instrument.route.ts";
import { MethodCards } from "./method-cards.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showInstrument({ round }, worldOf(context).effects));

/** Publishes the questionnaire of a part. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const published = await publishQuestionnaire({ round, part: textOf(form, "part") }, world.effects);
  return settle(published, form, `/workspace/${round}/instrument?done=publishQuestionnaire`);
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
