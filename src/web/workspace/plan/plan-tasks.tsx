import type { PlanView, TaskView } from "../../../survey/plan/plan-view.ts";
import { isAdjusted } from "../../../survey/plan/round-states.ts";
import { taskState } from "../../../survey/plan/task-state.ts";
import { Badge } from "../../parts/badge.tsx";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { PostButton, PostForm } from "../post-form.tsx";
import { useMay, useRound, useText } from "../use-workspace.ts";
import { ReasonField, useMayEdit } from "./plan-page.tsx";

interface PlanProps {
  readonly plan: PlanView;
}

/** Who does what by when, and whether it is done; a mistaken “done” can be taken back. */
export const PlanTasks = ({ plan }: PlanProps) =>
  plan.tasks.length === 0 ? <NoTasks plan={plan} /> : <TaskTable plan={plan} />;

const NoTasks = ({ plan }: PlanProps) => {
  const text = useText(planText);
  return (
    <div className="mt">
      <Card
        title={text.tasks}
        aside={
          <div className="tools">
            <TaskTools round={plan.round.code} />
          </div>
        }
      >
        <p className="mut">{text.noTasks}</p>
      </Card>
    </div>
  );
};

const TaskTable = ({ plan }: PlanProps) => (
  <div className="mt">
    <ListedTable
      title={useText(planText).tasks}
      columns={useTaskColumns()}
      rows={plan.tasks}
      rowKey={({ id }) => id}
      csv={`/workspace/${plan.round.code}/download/tasks.csv`}
      aside={<TaskTools round={plan.round.code} />}
    />
  </div>
);

const TaskTools = ({ round }: { readonly round: string }) => {
  const edit = useText(planEditText);
  if (!useMayEdit()) return null;
  return (
    <>
      <ButtonLink href={`/workspace/${round}/plan/task`} small>
        {edit.taskNew}
      </ButtonLink>
      <ButtonLink href={`/workspace/${round}/plan/dates`} small>
        {edit.datesTitle}
      </ButtonLink>
    </>
  );
};

/** Tasks that were taken out, each with a way back. */
export const RemovedTasks = ({ plan }: PlanProps) => {
  const edit = useText(planEditText);
  const mayEdit = useMayEdit();
  if (plan.removed.length === 0 || !mayEdit) return null;
  return (
    <div className="mt">
      <Card title={edit.removed} flush>
        <ul className="todo">
          {plan.removed.map(({ id, title }) => (
            <li key={id}>
              {title}
              <PostForm className="tools">
                <input type="hidden" name="task" value={id} />
                <ReasonField />
                <Button small name="intent" value="restoreTask">
                  {edit.restore}
                  <span className="sr"> {title}</span>
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
};

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

const TaskBadge = ({ task }: { readonly task: TaskView }) => {
  const text = useText(planText);
  const edit = useText(planEditText);
  const today = useRound()?.overview.today ?? "";
  const state = taskState(task, today);
  if (state === "done") return <Badge tone="ok">{text.done}</Badge>;
  if (state === "overdue") return <Badge tone="bad">{text.overdueBadge(task.overdueDays)}</Badge>;
  if (task.mayBeLate > 0) return <Badge tone="warn">{edit.mayBeLate(task.mayBeLate)}</Badge>;
  if (state === "running") return <Badge tone="run">{edit.running}</Badge>;
  return <Badge>{state === "to-come" ? edit.notYet : edit.beforeDue}</Badge>;
};

const TaskButton = ({ task: { id, title, doneAt, position } }: { readonly task: TaskView }) => {
  const text = useText(planText);
  const edit = useText(planEditText);
  const mayEdit = useMayEdit();
  const round = useRound();
  return (
    <div className="row-acts">
      <PostButton intent={doneAt === null ? "completeTask" : "reopenTask"} fields={{ task: id }} small>
        {doneAt === null ? text.markDone : text.reopen}
        <span className="sr"> {title}</span>
      </PostButton>
      {mayEdit && (
        <ButtonLink href={`/workspace/${round?.overview.round.code}/plan/task?task=${id}`} small>
          {edit.edit}
          <span className="sr"> {title}</span>
        </ButtonLink>
      )}
      {mayEdit && !isAdjusted(round?.overview.round.state ?? "closed") && position > 1 && (
        <PostButton intent="moveTask" fields={{ task: id, to: String(position - 1) }} small>
          {edit.up}
          <span className="sr"> {title}</span>
        </PostButton>
      )}
    </div>
  );
};
