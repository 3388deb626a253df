import { addTask } from "../../../actions/plan/add-task.ts";
import { editTask } from "../../../actions/plan/edit-task.ts";
import { removeTask } from "../../../actions/plan/remove-task.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import { planFieldOf } from "../../../survey/plan/field-of-problem.ts";
import type { TaskView } from "../../../survey/plan/plan-view.ts";
import { taskNames } from "../../../survey/plan/task-names.ts";
import { problem } from "../../../survey/problem.ts";
import { fail } from "../../../survey/result.ts";
import { stages } from "../../../survey/stage.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useRound, useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/task.route.ts";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";

/** The task of `?task=`; without one, the empty form of a new task with an id of its own. */
export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const plan = valueOrPage(await showPlan({ round, sumsOnly: true }, effects));
  const asked = new URL(request.url).searchParams.get("task");
  if (asked === null) return { task: null, newId: effects.newId(), back: `/workspace/${round}/plan` };
  const task = plan.tasks.find(({ id }) => id === asked);
  return {
    task: task ?? valueOrPage<TaskView>(fail(problem("E-PLAN-006", { round, task: asked }))),
    newId: "",
    back: `/workspace/${round}/plan`,
  };
};

/** Adds, changes or takes out a task. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const here = `/workspace/${round}/plan?done=`;
  const id = textOf(form, "task");
  const reason = textOf(form, "reason");
  if (textOf(form, "intent") === "removeTask")
    return settle(await removeTask({ round, task: id, reason }, world.effects), form, `${here}removeTask`);
  const typed = typedTask(form);
  if (id === "") {
    const added = await addTask({ round, reason, id: textOf(form, "newId"), task: typed }, world.effects);
    return settle(added, form, `${here}addTask`);
  }
  const version = wholeNumber(textOf(form, "version"));
  return settle(await editTask({ round, reason, task: id, version, change: typed }, world.effects), form, `${here}editTask`);
};

const typedTask = (form: FormData) => ({
  ...{ stage: textOf(form, "stage"), title: textOf(form, "title"), lead: textOf(form, "lead") },
  ...{ support: textOf(form, "support"), product: textOf(form, "product") },
  ...{ starts: textOf(form, "starts"), due: textOf(form, "due") },
});

type Values = Readonly<Record<string, string>>;

export default function TaskPage({ loaderData: { task, newId, back }, actionData }: Route.ComponentProps) {
  const text = useText(planEditText);
  const values: Values = actionData?.values ?? (task ? valuesOf(task) : { stage: "plan" });
  return (
    <PlanSubPage
      current="plan"
      title={task ? text.taskEdit : text.taskNew}
      problems={actionData?.problems}
      fieldOf={planFieldOf(taskNames)}
    >
      {useMayEdit() && (
        <Card>
          <PostForm className="form">
            <input type="hidden" name="task" value={task?.id ?? ""} />
            <input type="hidden" name="version" value={task?.version ?? ""} />
            <input type="hidden" name="newId" value={newId} />
            <TaskFields task={task} values={values} />
            <ReasonField value={values.reason} />
            <SaveBar back={back} />
            {task && (
              <Button name="intent" value="removeTask" small>
                {text.removeTask}
              </Button>
            )}
          </PostForm>
        </Card>
      )}
    </PlanSubPage>
  );
}

const valuesOf = ({ stage, title, lead, support, product, starts, due }: TaskView): Values => ({
  ...{ stage, title, lead, support, product, due, starts: starts ?? "" },
});

const TaskFields = ({ task, values }: { readonly task: TaskView | null; readonly values: Values }) => {
  const text = useText(planEditText);
  const names = usePartsText().stages;
  const language = useLanguage();
  const leads = [...new Set((useRound()?.overview.tasks ?? []).map(({ lead }) => lead))];
  const dates = task?.baseline && [task.baseline.starts, task.baseline.due].filter((date) => date !== null);
  return (
    <>
      <Field name="title" label={text.task} defaultValue={values.title} required />
      <div className="field-row">
        <Field
          name="lead"
          label={text.lead}
          defaultValue={values.lead}
          hint={leads.slice(0, 3).join("; ") || undefined}
          required
        />
        <Field name="support" label={text.support} defaultValue={values.support} />
      </div>
      <div className="field-row">
        <Field name="product" label={text.product} defaultValue={values.product} />
        <SelectField
          name="stage"
          label={text.stage}
          options={stages.map((value) => ({ value, label: names[value] }))}
          defaultValue={values.stage ?? "plan"}
        />
      </div>
      <div className="field-row">
        <Field name="starts" label={text.starts} type="date" defaultValue={values.starts} />
        <Field
          name="due"
          label={text.due}
          type="date"
          defaultValue={values.due}
          hint={dates ? text.baseline(dates.map((date) => formatDate(date, language)).join(" – ")) : undefined}
          required
        />
      </div>
    </>
  );
};
