import { cancelDraw } from "../../../actions/draw/cancel-draw.ts";
import { commitDraw } from "../../../actions/draw/commit-draw.ts";
import { depositCommitment } from "../../../actions/draw/deposit-commitment.ts";
import { drawSample } from "../../../actions/draw/draw-sample.ts";
import { type EnterEventInput, enterEvent } from "../../../actions/draw/enter-event.ts";
import { excuseParty } from "../../../actions/draw/excuse-party.ts";
import { openOnSite } from "../../../actions/draw/open-on-site.ts";
import { showDraw } from "../../../actions/draw/show-draw.ts";
import { signDraw } from "../../../actions/draw/sign-draw.ts";
import type { Effects } from "../../../actions/effects.ts";
import type { DrawView } from "../../../survey/draw/draw-view.ts";
import { ownEntry } from "../../../survey/own-entry.ts";
import type { Result } from "../../../survey/result.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { replacementsText } from "../../text/workspace-draw-replacements.ts";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { askFirst, type Refusal, readForm, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StageButton } from "../stage-link.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/draw.route.ts";
import { DrawCeremony } from "./draw-ceremony.tsx";
import { commitmentOf, depositOf, excuseOf, revealed, reviewCommitment } from "./draw-forms.ts";
import { OnSite } from "./draw-on-site.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }).code;
  const stratum = new URL(request.url).searchParams.get("stratum");
  return valueOrPage(await showDraw({ round, part, ...(stratum && { stratum }) }, worldOf(context).effects));
};

/** Each step of the draw; what cannot be undone is shown once more before it is done. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const part = partOf({ request, context }).code;
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  if (intent === "reviewCommit") return reviewCommitment(form);
  const step = ownEntry(steps, intent);
  if (!step) return askFirst(intent, form);
  const result = await step({ round, part }, form, effects);
  const done = intent === "refuseDraw" ? "signDraw" : intent;
  return settle(result, form, `/workspace/${round}/draw?part=${encodeURIComponent(part)}&done=${done}`);
};

type Place = Pick<EnterEventInput, "round" | "part">;

const steps: Readonly<Record<string, (place: Place, form: FormData, effects: Effects) => Promise<Result<unknown>>>> = {
  commitDraw: (place, form, effects) => commitDraw({ ...place, ...commitmentOf(form) }, effects),
  enterEvent: (place, form, effects) => enterEvent({ ...place, eventText: textOf(form, "eventText") }, effects),
  depositCommitment: (place, form, effects) => depositCommitment({ ...place, ...depositOf(form) }, effects),
  revealDraw: (place, form, effects) => revealed(place, form, effects),
  excuseParty: (place, form, effects) => excuseParty({ ...place, ...excuseOf(form) }, effects),
  cancelDraw: (place, form, effects) => cancelDraw({ ...place, reason: textOf(form, "cancelReason") }, effects),
  drawSample: (place, _form, effects) => drawSample(place, effects),
  signDraw: (place, _form, effects) => signDraw({ ...place, state: "signed" }, effects),
  refuseDraw: (place, form, effects) => signDraw({ ...place, state: "refused", reason: textOf(form, "reason") }, effects),
  openOnSite: (place, _form, effects) => openOnSite(place, effects),
};

export default function DrawPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(drawText);
  return (
    <StagePage stage="draw" title={text.title} lead={text.lead} problems={actionData?.problems} tools={<Tools view={view} />}>
      <PartTabs current={view.part.code} />
      <DrawBody view={view} refusal={actionData} />
    </StagePage>
  );
}

/** The pages beside the draw: sizes before it, draws in stages, replacements after it. */
const Tools = ({ view: { round, part, stage, stagedBy } }: { readonly view: DrawView }) => {
  const query = `part=${encodeURIComponent(part.code)}`;
  const text = useText(drawText);
  const replacements = useText(replacementsText);
  const stages = useText(drawStagesText);
  const mayFollow = useMay()("showFieldwork");
  return (
    <>
      <ButtonLink href={`/workspace/${round.code}/draw/sizes?${query}`}>{text.toSizes}</ButtonLink>
      <ButtonLink href={`/workspace/${round.code}/draw/stages`}>{stages.link}</ButtonLink>
      {(stage === "drawn" || stagedBy !== null) && mayFollow && (
        <ButtonLink href={`/workspace/${round.code}/draw/replacements?${query}`}>{replacements.link}</ButtonLink>
      )}
    </>
  );
};

const DrawBody = ({ view, refusal }: { readonly view: DrawView; readonly refusal: Refusal | undefined }) => {
  if (view.stagedBy !== null) return <DrawnInStages view={view} />;
  if (view.part.source === "on-site") return <OnSite view={view} />;
  if (view.stage === "no-frame" || view.stage === "frame-open") return <WaitsForFrame view={view} />;
  return <DrawCeremony view={view} refusal={refusal} />;
};

/** The part has no draw of its own: its persons are those of a draw in stages. */
const DrawnInStages = ({ view: { round, stagedBy } }: { readonly view: DrawView }) => {
  const text = useText(drawStagesText);
  return (
    <section className="card">
      <EmptyState
        title={text.drawnBefore}
        action={<ButtonLink href={`/workspace/${round.code}/draw/stages/${stagedBy}`}>{text.toContinued}</ButtonLink>}
      >
        {text.stagedLead}
      </EmptyState>
    </section>
  );
};

const WaitsForFrame = ({ view: { part } }: { readonly view: DrawView }) => {
  const text = useText(drawText);
  return (
    <section className="card">
      <EmptyState
        title={text.waitsTitle}
        action={
          <StageButton stage="frame" search={`?part=${encodeURIComponent(part.code)}`}>
            {text.toFrame}
          </StageButton>
        }
      >
        {text.waitsText}
      </EmptyState>
    </section>
  );
};
