import { changeRoundState } from "../../../actions/plan/change-round-state.ts";
import { completeTask } from "../../../actions/plan/complete-task.ts";
import { moveTask } from "../../../actions/plan/move-task.ts";
import { reopenTask } from "../../../actions/plan/reopen-task.ts";
import { restoreTask } from "../../../actions/plan/restore-task.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import { showSignOffs } from "../../../actions/verification/show-sign-offs.ts";
import type { RoundState } from "../../../survey/plan/overview.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { unitsText } from "../../text/workspace-units.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { useText } from "../use-workspace.ts";
import { StageSignOffs } from "../verification/stage-sign-offs.tsx";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/plan.route.ts";
import { PlanSubPage, useMayEdit } from "./plan-page.tsx";
import { PlanPapers } from "./plan-papers.tsx";
import { SignOffs, Waiting } from "./plan-standing.tsx";
import { ConfirmMove, RoundMoves } from "./plan-state.tsx";
import { PlanTasks, RemovedTasks } from "./plan-tasks.tsx";
import { PlanTimeline } from "./plan-timeline.tsx";
import { RemindersLink } from "./reminders-link.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const signOffs = valueOrPage(await showSignOffs({ round, stage: "plan" }, effects));
  return { ...valueOrPage(await showPlan({ round, sumsOnly: true }, effects)), signOffs };
};

/** Marks tasks as done or open again, and moves the round along. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const here = `/workspace/${round}/plan`;
  if (intent === "changeRoundState") {
    const move = { round, state: textOf(form, "state") as RoundState, reason: textOf(form, "reason") };
    const moved = await changeRoundState(move, world.effects);
    return settle(moved, form, `${here}?done=changeRoundState`);
  }
  const task = textOf(form, "task");
  const reason = textOf(form, "reason");
  if (intent === "restoreTask")
    return settle(await restoreTask({ round, task, reason }, world.effects), form, `${here}?done=restoreTask`);
  if (intent === "moveTask") {
    const to = wholeNumber(textOf(form, "to"));
    return settle(await moveTask({ round, task, to, reason }, world.effects), form, `${here}?done=moveTask`);
  }
  return intent === "completeTask"
    ? settle(await completeTask({ round, task }, world.effects), form, `${here}?done=taskDone`)
    : settle(await reopenTask({ round, task }, world.effects), form, `${here}?done=taskReopened`);
};

export default function PlanPage({ loaderData: plan, actionData }: Route.ComponentProps) {
  const text = useText(planText);
  const language = useLanguage();
  const period = text.period(formatDate(plan.periodFrom, language), formatDate(plan.periodTo, language));
  return (
    <PlanSubPage
      current="plan"
      title={text.title}
      lead={`${text.lead(plan.issuingBody, plan.leadBody)} ${period}`}
      tools={
        <>
          <PlanPapers round={plan.round.code} />
          <ButtonLink href={`/workspace/${plan.round.code}/units`}>{useText(unitsText).toRoundUnits}</ButtonLink>
          <RoundMoves plan={plan} />
        </>
      }
      problems={actionData?.problems}
    >
      <ConfirmMove plan={plan} reason={actionData?.values.reason} />
      <OverdueNote plan={plan} />
      <PlanTimeline plan={plan} />
      <PlanTasks plan={plan} />
      <RemindersLink />
      <RemovedTasks plan={plan} />
      <div className="pair mt">
        <Waiting plan={plan} />
        <SignOffs plan={plan} />
      </div>
      <StageSignOffs signOffs={plan.signOffs} />
    </PlanSubPage>
  );
}

const OverdueNote = ({ plan }: { readonly plan: PlanView }) => {
  const text = useText(planText);
  const edit = useText(planEditText);
  const mayEdit = useMayEdit();
  const overdue = plan.tasks.filter(({ overdueDays }) => overdueDays > 0).toSorted((a, b) => b.overdueDays - a.overdueDays);
  const [latest] = overdue;
  if (!latest) return null;
  return (
    <div className="gap">
      <Note tone="bad">
        <b>
          {text.overdue(overdue.length, latest.title, latest.overdueDays)}
          {latest.pushes.length > 0 && ` ${text.pushing(latest.pushes.join(", "))}`}
        </b>{" "}
        {mayEdit && <a href={`/workspace/${plan.round.code}/plan/dates`}>{edit.datesTitle}</a>}
      </Note>
    </div>
  );
};
