import type { PlanView, TaskView } from "../../../survey/plan/plan-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planText } from "../../text/workspace-plan.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { PostButton } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

/** Who does what by when, and whether it is done; a mistaken “done” can be taken back. */
export const PlanTasks = ({ plan }: { readonly plan: PlanView }) => (
  <div className="mt">
    <ListedTable
      title={useText(planText).tasks}
      columns={useTaskColumns()}
      rows={plan.tasks}
      rowKey={({ id }) => id}
      csv={`/workspace/${plan.round.code}/download/tasks.csv`}
    />
  </div>
);

const useTaskColumns = (): readonly ListColumn<TaskView>[] => {
  const text = useText(planText);
  const language = useLanguage();
  const mayChange = useMay()("completeTask");
  const period = ({ starts, due }: TaskView): string =>
    [starts, due].flatMap((date) => (date ? [formatDate(date, language)] : [])).join(" – ");
  const columns: readonly ListColumn<TaskView>[] = [
    {
      key: "task",
      heading: text.task,
      rowHeading: true,
      cell: ({ position, title }) => `${position}. ${title}`,
      value: ({ title }) => title,
    },
    { key: "lead", heading: text.leadBody, cell: ({ lead }) => lead, value: ({ lead }) => lead },
    { key: "support", heading: text.support, cell: ({ support }) => support || "–", value: ({ support }) => support },
    { key: "product", heading: text.product, cell: ({ product }) => product || "–", value: ({ product }) => product },
    { key: "due", heading: text.due, cell: (task) => <span className="num">{period(task)}</span>, value: ({ due }) => due },
    { key: "state", heading: text.taskState, cell: (task) => <TaskBadge task={task} />, value: ({ doneAt }) => doneAt ?? "" },
  ];
  return mayChange ? [...columns, { key: "act", heading: text.act, cell: (task) => <TaskButton task={task} /> }] : columns;
};

const TaskBadge = ({ task: { doneAt, overdueDays } }: { readonly task: TaskView }) => {
  const text = useText(planText);
  if (doneAt !== null) return <Badge tone="ok">{text.done}</Badge>;
  return overdueDays > 0 ? <Badge tone="bad">{text.overdueBadge(overdueDays)}</Badge> : <Badge>{text.open}</Badge>;
};

const TaskButton = ({ task: { id, title, doneAt } }: { readonly task: TaskView }) => {
  const text = useText(planText);
  return (
    <PostButton intent={doneAt === null ? "completeTask" : "reopenTask"} fields={{ task: id }} small>
      {doneAt === null ? text.markDone : text.reopen}
      <span className="sr"> {title}</span>
    </PostButton>
  );
};
