import { redirect } from "react-router";
import { cancelDraw } from "../../../actions/draw/cancel-draw.ts";
import { commitDraw } from "../../../actions/draw/commit-draw.ts";
import { depositCommitment } from "../../../actions/draw/deposit-commitment.ts";
import { drawSample } from "../../../actions/draw/draw-sample.ts";
import { enterEvent } from "../../../actions/draw/enter-event.ts";
import { excuseParty } from "../../../actions/draw/excuse-party.ts";
import type { DrawPlace } from "../../../actions/draw/find-drawing.ts";
import { planStages } from "../../../actions/draw/plan-stages.ts";
import { receivePersonList } from "../../../actions/draw/receive-person-list.ts";
import { receiveStageFile } from "../../../actions/draw/receive-stage-file.ts";
import { showStaged } from "../../../actions/draw/show-staged.ts";
import { signDraw } from "../../../actions/draw/sign-draw.ts";
import type { Effects } from "../../../actions/effects.ts";
import type { StagedView } from "../../../survey/draw/staged-view.ts";
import { ownEntry } from "../../../survey/own-entry.ts";
import type { Result } from "../../../survey/result.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { askFirst, fileOf, type Refusal, readForm, refuse, settle, textOf } from "../form.ts";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/staged.route.ts";
import { CeremonySteps } from "./ceremony-steps.tsx";
import { commitmentOf, depositOf, excuseOf, revealed, reviewCommitment, stagesOf, versionOf } from "./draw-forms.ts";
import { StagedCommitForm, StagedCommitted } from "./staged-commit.tsx";
import { Continue, GoesOnFrom, personListOf } from "./staged-continue.tsx";
import { StagedOutcome } from "./staged-outcome.tsx";
import { StagedPlanForm } from "./staged-plan.tsx";
import { isPlanApproved, WaitsForPlan } from "./waits-for-plan.tsx";

export const loader = async ({ params: { round, staged }, context }: Route.LoaderArgs) =>
  valueOrPage(await showStaged({ round, part: staged }, worldOf(context).effects));

/** Each step of a draw in stages; what cannot be undone is shown once more before it is done. */
export const action = async ({ request, params: { round, staged }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  if (intent === "reviewCommit") return reviewCommitment(form);
  if (intent === "receivePersonList") return receiveList({ round, staged }, form, effects);
  const step = ownEntry(steps, intent);
  if (!step) return askFirst(intent, form);
  const done = intent === "refuseDraw" ? "signDraw" : intent;
  return settle(
    await step({ round, part: staged }, form, effects),
    form,
    `/workspace/${round}/draw/stages/${staged}?done=${done}`,
  );
};

/** Leads to the draw that goes on. */
const receiveList = async (place: { readonly round: string; readonly staged: string }, form: FormData, effects: Effects) => {
  const received = await receivePersonList(
    { ...(await personListOf(form)), round: place.round, continues: place.staged },
    effects,
  );
  if (!received.ok) return refuse(received.problems, form);
  return redirect(`/workspace/${place.round}/draw/stages/${received.value.code}?done=receivePersonList`, 303);
};

const steps: Readonly<Record<string, (place: DrawPlace, form: FormData, effects: Effects) => Promise<Result<unknown>>>> = {
  receiveStageFile: async (place, form, effects) =>
    receiveStageFile(
      {
        ...place,
        ...versionOf(form),
        title: textOf(form, "title"),
        file: await fileOf(form, "file"),
        pasted: textOf(form, "pasted"),
      },
      effects,
    ),
  planStages: (place, form, effects) => planStages({ ...place, ...stagesOf(form) }, effects),
  commitDraw: (place, form, effects) => commitDraw({ ...place, ...commitmentOf(form) }, effects),
  depositCommitment: (place, form, effects) => depositCommitment({ ...place, ...depositOf(form) }, effects),
  enterEvent: (place, form, effects) => enterEvent({ ...place, eventText: textOf(form, "eventText") }, effects),
  revealDraw: (place, form, effects) => revealed(place, form, effects),
  excuseParty: (place, form, effects) => excuseParty({ ...place, ...excuseOf(form) }, effects),
  cancelDraw: (place, form, effects) => cancelDraw({ ...place, reason: textOf(form, "cancelReason") }, effects),
  drawSample: (place, _form, effects) => drawSample(place, effects),
  signDraw: (place, _form, effects) => signDraw({ ...place, state: "signed" }, effects),
  refuseDraw: (place, form, effects) => signDraw({ ...place, state: "refused", reason: textOf(form, "reason") }, effects),
};

export default function StagedPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(drawStagesText);
  const mayCommit = useMay()("commitDraw");
  const href = `/workspace/${view.round.code}/draw/stages/${view.part.code}`;
  return (
    <StagePage
      stage="draw"
      title={view.part.title}
      lead={text.stagedLead}
      problems={actionData?.problems}
      tools={<ButtonLink href={`/workspace/${view.round.code}/draw/stages`}>{text.toList}</ButtonLink>}
    >
      <GoesOnFrom view={view} />
      {mayCommit && view.commitment === null && <StagedPlanForm view={view} refusal={actionData} />}
      {view.stages !== null && (
        <CeremonySteps
          view={view}
          refusal={actionData}
          href={href}
          commit={<Commit view={view} refusal={actionData} />}
          outcome={<StagedOutcome view={view} />}
        />
      )}
      <Continue view={view} refusal={actionData} />
    </StagePage>
  );
}

const Commit = ({ view, refusal }: { readonly view: StagedView; readonly refusal: Refusal | undefined }) => {
  const mayCommit = useMay()("commitDraw");
  if (view.commitment) return <StagedCommitted view={view} commitment={view.commitment} refusal={refusal} />;
  if (!isPlanApproved(view)) return <WaitsForPlan view={view} />;
  return mayCommit && <StagedCommitForm view={view} refusal={refusal} />;
};
