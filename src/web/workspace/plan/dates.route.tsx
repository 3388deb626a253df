import { reviseDates } from "../../../actions/plan/revise-dates.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import type { TaskView } from "../../../survey/plan/plan-view.ts";
import { taskNames } from "../../../survey/plan/task-names.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { type FieldOf, useMark } from "../../parts/field-problems.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/dates.route.ts";
import { PlanSubPage, ReasonField, SaveBar, useMayEdit } from "./plan-page.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) => {
  const { tasks } = valueOrPage(await showPlan({ round, sumsOnly: true }, worldOf(context).effects));
  return { tasks, back: `/workspace/${round}/plan` };
};

/** Revises the dates of all tasks that were changed, in one adjustment. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const dates = form.getAll("task").map((id) => ({
    task: String(id),
    version: wholeNumber(textOf(form, `version-${id}`)),
    starts: textOf(form, `starts-${id}`),
    due: textOf(form, `due-${id}`),
  }));
  const revised = await reviseDates({ round, dates, reason: textOf(form, "reason") }, world.effects);
  return settle(revised, form, `/workspace/${round}/plan?done=reviseDates`);
};

export default function DatesPage({ loaderData: { tasks, back }, actionData }: Route.ComponentProps) {
  const text = useText(planEditText);
  const columns = useDateColumns(actionData?.values ?? {});
  return (
    <PlanSubPage
      current="plan"
      title={text.datesTitle}
      lead={text.datesLead}
      problems={actionData?.problems}
      fieldOf={dateFieldOf(tasks)}
    >
      {useMayEdit() && (
        <PostForm className="form">
          <section className="card">
            <DataTable caption={text.datesTitle} columns={columns} rows={tasks} rowKey={({ id }) => id} stacked />
          </section>
          <ReasonField value={actionData?.values.reason} />
          <SaveBar back={back} />
        </PostForm>
      )}
    </PlanSubPage>
  );
}

/** The cell of a date, by the task and the label that its problem names. */
const dateFieldOf =
  (tasks: readonly TaskView[]): FieldOf =>
  ({ details }) => {
    const [task] = tasks.filter(({ title }) => String(details.field).startsWith(`${title}, `));
    const name = (["starts", "due"] as const).find((one) => String(details.field).endsWith(taskNames[one]));
    return task && name ? `${name}-${task.id}` : null;
  };

const useDateColumns = (values: Readonly<Record<string, string>>): readonly Column<TaskView>[] => {
  const text = useText(planEditText);
  const language = useLanguage();
  const input = (name: "starts" | "due", { id, title, ...task }: TaskView) => (
    <DateCell
      name={`${name}-${id}`}
      value={values[`${name}-${id}`] ?? task[name] ?? ""}
      label={`${text[name]}: ${title}`}
      required={name === "due"}
    />
  );
  return [
    {
      ...{ key: "task", heading: text.task, rowHeading: true },
      cell: ({ id, position, title, version }) => (
        <>
          {position}. {title}
          <input type="hidden" name="task" value={id} />
          <input type="hidden" name={`version-${id}`} value={version} />
        </>
      ),
    },
    {
      ...{ key: "approved", heading: text.approved },
      cell: ({ baseline }) =>
        baseline
          ? [baseline.starts, baseline.due].flatMap((date) => (date ? [formatDate(date, language)] : [])).join(" – ")
          : "–",
    },
    { key: "starts", heading: text.starts, cell: (task) => input("starts", task) },
    { key: "due", heading: text.due, cell: (task) => input("due", task) },
  ];
};

interface DateCellProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly required: boolean;
}

const DateCell = ({ name, value, label, required }: DateCellProps) => (
  <input
    className="inp"
    type="date"
    {...useMark()(name)}
    name={name}
    defaultValue={value}
    aria-label={label}
    required={required}
  />
);
