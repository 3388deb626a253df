import type { PlanView, TaskView } from "../../../survey/plan/plan-view.ts";
import { taskState } from "../../../survey/plan/task-state.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { useText } from "../use-workspace.ts";
import { type Calendar, calendarOf, placeOf } from "./plan-calendar.ts";

/** The tasks on the calendar of the round: done, overdue or to come, and where today is. The table below says the same in words. */
export const PlanTimeline = ({ plan }: { readonly plan: PlanView }) => {
  const text = useText(planText);
  const approved = plan.tasks.flatMap(({ baseline }) => baseline ?? []);
  const calendar = calendarOf([...plan.tasks, ...approved], plan.round.planDate);
  if (calendar.months.length === 0) return null;
  return (
    <Card title={text.timeline} flush>
      <div className="gantt" aria-hidden="true">
        <Months calendar={calendar} today={plan.today} flag={plan.round.exampleDay === null ? text.today : text.exampleDay} />
        {plan.tasks.map((task) => (
          <Lane key={task.id} task={task} calendar={calendar} today={plan.today} />
        ))}
        <Key />
      </div>
    </Card>
  );
};

/** What the colours mean. */
const Key = () => {
  const text = useText(planText);
  const edit = useText(planEditText);
  return (
    <div className="key gantt-key">
      <span>
        <i className="k-done" />
        {text.done}
      </span>
      <span>
        <i className="k-open" />
        {edit.running}
      </span>
      <span>
        <i className="k-late" />
        {edit.overdue}
      </span>
      <span>
        <i className="k-todo" />
        {edit.notYet}
      </span>
      <span>
        <i className="k-base" />
        {text.baselineKey}
      </span>
    </div>
  );
};

interface CalendarProps {
  readonly calendar: Calendar;
  readonly today: string;
}

/** More months than these are headed by their numbers alone. */
const monthsWithNames = 12;

const Months = ({ calendar, today, flag }: CalendarProps & { readonly flag: string }) => {
  const text = useText(planText);
  const place = placeOf(today, calendar);
  const hasRoom = calendar.months.length <= monthsWithNames;
  return (
    <div className="g g-head">
      <span />
      <div className="lane months" style={{ gridTemplateColumns: `repeat(${calendar.months.length}, 1fr)` }}>
        {calendar.months.map((month) => (
          <span key={month}>
            {hasRoom && <span className="on-wide">{text.month(Number(month.slice(5)))}</span>}
            <span className={hasRoom ? "on-narrow" : undefined}>{Number(month.slice(5))}</span>
          </span>
        ))}
        {place !== null && (
          <b className="today-flag" style={{ left: `${place}%` }}>
            {flag}
          </b>
        )}
      </div>
    </div>
  );
};

const Lane = ({ task, calendar, today }: CalendarProps & { readonly task: TaskView }) => {
  const to = placeOf(task.due, calendar) ?? 100;
  const from = task.starts === null ? Math.max(0, to - deadlineWidth) : (placeOf(task.starts, calendar) ?? 0);
  const now = placeOf(today, calendar);
  const label = useLaneLabel(task);
  const side = sideOf(from, to);
  return (
    <div className="g">
      <div className="nm">
        <b>
          {task.position}. {task.title}
        </b>
        <span>{task.lead}</span>
      </div>
      <div className="lane" style={{ backgroundSize: `calc(100% / ${calendar.months.length}) 100%` }}>
        <i className={laneClasses[taskState(task, today)]} style={{ left: `${from}%`, width: `${Math.max(1, to - from)}%` }} />
        <Baseline task={task} calendar={calendar} />
        <em className={side} style={{ left: `${side === "right" ? to : from}%` }}>
          {label}
        </em>
        {now !== null && <span className="today" style={{ left: `${now}%` }} />}
      </div>
    </div>
  );
};

/** The approved dates, below those of now. */
const Baseline = ({ task: { baseline }, calendar }: { readonly task: TaskView; readonly calendar: Calendar }) => {
  if (baseline === null) return null;
  const to = placeOf(baseline.due, calendar) ?? 100;
  const from = baseline.starts === null ? Math.max(0, to - deadlineWidth) : (placeOf(baseline.starts, calendar) ?? 0);
  return <u style={{ left: `${from}%`, width: `${Math.max(1, to - from)}%` }} />;
};

/** A task without a beginning is shown as a short mark that ends at its deadline. */
const deadlineWidth = 3;

/** The label stands where it has room: after the bar, before it, or on a bar that fills the lane. */
const sideOf = (from: number, to: number): "left" | "right" | "inside" => {
  if (to <= 66) return "right";
  return from >= 34 ? "left" : "inside";
};

const laneClasses = { done: "done", overdue: "late", running: "open", "before-due": "todo", "to-come": "todo" } as const;

const useLaneLabel = ({ doneAt, overdueDays, due }: TaskView): string => {
  const text = useText(planText);
  const language = useLanguage();
  if (doneAt !== null) return text.doneOn(formatDate(doneAt, language));
  return overdueDays > 0 ? text.late(overdueDays) : text.dueBefore(formatDate(due, language));
};
