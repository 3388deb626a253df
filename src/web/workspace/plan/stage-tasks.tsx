import type { PlanView } from "../../../survey/plan/plan-view.ts";
import type { Stage } from "../../../survey/stage.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { plannedText } from "../../text/workspace-planned.ts";
import { useText } from "../use-workspace.ts";

/** The tasks of the plan that belong to one stage. */
export const StageTasks = ({ stage, plan }: { readonly stage: Stage; readonly plan: PlanView }) => {
  const text = useText(plannedText);
  const language = useLanguage();
  const tasks = plan.tasks.filter((task) => task.stage === stage);
  return (
    <Card title={text.tasks} flush aside={<a href={`/workspace/${plan.round.code}/plan`}>{text.toPlan}</a>}>
      {tasks.length === 0 ? (
        <p className="pad mut">{text.noTasks}</p>
      ) : (
        <ul className="plain-list">
          {tasks.map(({ id, title, lead, due }) => (
            <li key={id}>
              <b>{title}</b>
              <br />
              <span className="small mut">
                {lead} · {formatDate(due, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
