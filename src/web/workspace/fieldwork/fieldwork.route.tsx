import { importResponses } from "../../../actions/fieldwork/import-responses.ts";
import { showFieldwork } from "../../../actions/fieldwork/show-fieldwork.ts";
import type { FieldworkView } from "../../../survey/fieldwork/fieldwork-view.ts";
import { problem } from "../../../survey/problem.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { replacementsText } from "../../text/workspace-draw-replacements.ts";
import { fieldworkText } from "../../text/workspace-fieldwork.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, readForm, refuse, settle } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StageButton } from "../stage-link.tsx";
import { StagePage } from "../stage-page.tsx";
import { useRound, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/fieldwork.route.ts";
import { FieldworkAgencies } from "./fieldwork-agencies.tsx";
import { FieldworkContacts } from "./fieldwork-contacts.tsx";
import { FieldworkFigures } from "./fieldwork-figures.tsx";
import { ColumnsOfFile, ImportAnswers, ImportedFiles } from "./fieldwork-files.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }).code;
  return valueOrPage(await showFieldwork({ round, part }, worldOf(context).effects));
};

/** Imports a file of answers, whole or not at all. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }).code;
  const form = await readForm(request, world);
  const file = await fileOf(form, "file");
  if (file === null) return refuse([problem("E-WEB-006", { kinds: fieldworkText[world.language].kinds })]);
  const doneAt = `/workspace/${round}/fieldwork?part=${encodeURIComponent(part)}&done=importResponses`;
  return settle(await importResponses({ round, part, file }, world.effects), form, doneAt);
};

export default function FieldworkPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(fieldworkText);
  const language = useLanguage();
  const parts = useRound()?.overview.round.parts ?? [];
  const onSite = parts.some(({ code, source }) => code === view.part.code && source === "on-site");
  const { answeredFrom, answeredTo } = view;
  const period =
    answeredFrom && answeredTo ? ` ${text.period(formatDate(answeredFrom, language), formatDate(answeredTo, language))}` : "";
  return (
    <StagePage
      stage="fieldwork"
      title={text.title}
      lead={(onSite ? text.leadOnSite : text.lead) + period}
      problems={actionData?.problems}
      tools={!onSite && view.stage !== "waiting" && <ToReplacements view={view} />}
    >
      <PartTabs current={view.part.code} />
      {view.stage === "waiting" ? <Waits view={view} /> : <Fieldwork view={view} />}
    </StagePage>
  );
}

interface FieldworkProps {
  readonly view: FieldworkView;
}

/** Who takes the place of whom is written down here, where people turn out not to be reached. */
const ToReplacements = ({ view: { round, part } }: FieldworkProps) => (
  <ButtonLink href={`/workspace/${round.code}/draw/replacements?part=${encodeURIComponent(part.code)}`}>
    {useText(replacementsText).link}
  </ButtonLink>
);

const Waits = ({ view: { part } }: FieldworkProps) => {
  const text = useText(fieldworkText);
  return (
    <section className="card">
      <EmptyState
        title={text.waitsTitle}
        action={
          <StageButton stage="draw" search={`?part=${encodeURIComponent(part.code)}`}>
            {text.toDraw}
          </StageButton>
        }
      >
        {text.waitsText}
      </EmptyState>
    </section>
  );
};

const Fieldwork = ({ view }: FieldworkProps) => (
  <>
    <FieldworkFigures totals={view.totals} />
    <FieldworkContacts view={view} />
    <ImportAnswers view={view} />
    <FieldworkAgencies view={view} />
    <ImportedFiles imports={view.imports} />
    <ColumnsOfFile columns={view.columns} />
  </>
);
