import { commitDraw } from "../../../actions/draw/commit-draw.ts";
import { drawSample } from "../../../actions/draw/draw-sample.ts";
import { openOnSite } from "../../../actions/draw/open-on-site.ts";
import { showDraw } from "../../../actions/draw/show-draw.ts";
import type { DrawView } from "../../../survey/draw/draw-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { askFirst, type Refusal, readForm, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/draw.route.ts";
import { DrawCeremony } from "./draw-ceremony.tsx";
import { commitmentOf, outcomeOf } from "./draw-forms.ts";
import { OnSite } from "./draw-on-site.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }).code;
  const stratum = new URL(request.url).searchParams.get("stratum");
  return valueOrPage(await showDraw({ round, part, ...(stratum && { stratum }) }, worldOf(context).effects));
};

/** Commits, draws, or opens an on-site part; the first two are shown once more before they are done. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const part = partOf({ request, context }).code;
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const doneAt = `/workspace/${round}/draw?part=${encodeURIComponent(part)}&done=${intent}`;
  if (intent === "commitDraw") return settle(await commitDraw({ round, part, ...commitmentOf(form) }, effects), form, doneAt);
  if (intent === "drawSample") return settle(await drawSample({ round, part, ...outcomeOf(form) }, effects), form, doneAt);
  if (intent === "openOnSite") return settle(await openOnSite({ round, part }, effects), form, doneAt);
  return askFirst(intent, form);
};

export default function DrawPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(drawText);
  return (
    <StagePage
      stage="draw"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<ButtonLink href={sizesHref(view)}>{text.toSizes}</ButtonLink>}
    >
      <PartTabs current={view.part.code} />
      <DrawBody view={view} refusal={actionData} />
    </StagePage>
  );
}

const sizesHref = ({ round, part }: DrawView): string =>
  `/workspace/${round.code}/draw/sizes?part=${encodeURIComponent(part.code)}`;

const DrawBody = ({ view, refusal }: { readonly view: DrawView; readonly refusal: Refusal | undefined }) => {
  if (view.part.source === "on-site") return <OnSite view={view} />;
  if (view.stage === "no-frame" || view.stage === "frame-open") return <WaitsForFrame view={view} />;
  return <DrawCeremony view={view} refusal={refusal} />;
};

const WaitsForFrame = ({ view: { round, part } }: { readonly view: DrawView }) => {
  const text = useText(drawText);
  return (
    <section className="card">
      <EmptyState
        title={text.waitsTitle}
        action={
          <ButtonLink href={`/workspace/${round.code}/frame?part=${encodeURIComponent(part.code)}`} main>
            {text.toFrame}
          </ButtonLink>
        }
      >
        {text.waitsText}
      </EmptyState>
    </section>
  );
};
