import type { AuditLine, OpenTask, RoundOverview } from "../../../survey/plan/overview.ts";
import { Badge } from "../../parts/badge.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { actText, objectText } from "../../text/workspace-acts.ts";
import { formatDate, formatDateTime } from "../../text/workspace-dates.ts";
import { overviewText } from "../../text/workspace-overview.ts";
import { StageLink } from "../stage-link.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";

interface ListProps {
  readonly overview: RoundOverview;
}

/** Open tasks of the plan, overdue ones first. */
export const OpenTasks = ({ overview: { tasks } }: ListProps) => {
  const text = useText(overviewText);
  const overdue = tasks.filter(({ overdueDays }) => overdueDays > 0).length;
  return (
    <Card title={text.planTasks} flush aside={overdue > 0 && <Badge tone="bad">{text.overdueCount(overdue)}</Badge>}>
      {tasks.length === 0 ? (
        <p className="pad mut">{text.noTasks}</p>
      ) : (
        <ol className="todo">
          {tasks.map((task) => (
            <TaskLine key={`${task.stage} ${task.title}`} task={task} />
          ))}
        </ol>
      )}
    </Card>
  );
};

const TaskLine = ({ task }: { readonly task: OpenTask }) => {
  const text = useText(overviewText);
  const language = useLanguage();
  const due = task.overdueDays > 0 ? text.overdueDays(task.overdueDays) : text.dueOn(formatDate(task.due, language));
  return (
    <li>
      <StageLink stage={task.stage}>{task.title}</StageLink>
      <div className="d">
        {task.lead} · {due}
      </div>
    </li>
  );
};

/** The newest acts in this round, for whoever may read the log; all of it for those who may in every round. */
export const RecentActs = ({ overview: { audit, round } }: ListProps) => {
  const text = useText(overviewText);
  const mayReadAll = useWorkspace().allowed.includes("readAudit");
  if (!useMay()("readAudit")) return null;
  const all = mayReadAll && (
    <a className="small" href={`/workspace/audit?round=${round.code}`}>
      {text.seeAll}
    </a>
  );
  return (
    <Card title={text.recent} flush aside={all}>
      {audit.length === 0 ? (
        <p className="pad mut">{text.noAudit}</p>
      ) : (
        <ol className="log log-card">
          {audit.map((line) => (
            <ActLine key={`${line.at} ${line.act} ${line.object}`} line={line} />
          ))}
        </ol>
      )}
    </Card>
  );
};

const ActLine = ({ line }: { readonly line: AuditLine }) => {
  const language = useLanguage();
  return (
    <li>
      <time dateTime={line.at}>{formatDateTime(line.at, language)}</time>
      <span>
        <b>{line.actor}</b> {actText(line.act, language)} {objectText(line.object, language)}
      </span>
    </li>
  );
};
