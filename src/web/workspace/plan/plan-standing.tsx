import { formatNumber } from "../../../survey/number.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { planText } from "../../text/workspace-plan.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { useText } from "../use-workspace.ts";

interface PlanProps {
  readonly plan: PlanView;
}

/** The bodies that the round waits for, the longest overdue first. */
export const Waiting = ({ plan: { waiting } }: PlanProps) => {
  const text = useText(planEditText);
  const words = useText(planText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return (
    <Card title={text.waiting} flush>
      {waiting.length === 0 ? (
        <p className="pad mut">{text.nobody}</p>
      ) : (
        <ul className="todo">
          {waiting.map(({ body, open, overdue, longest }) => (
            <li key={body}>
              <b>{body}</b> {longest > 0 && <Badge tone="bad">{words.overdueBadge(longest)}</Badge>}
              <div className="d">{text.waitingOpen(count(open), count(overdue))}</div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

/** Who submitted and approved the plan, and how often it was adjusted. */
export const SignOffs = ({ plan: { steps, versions, round } }: PlanProps) => {
  const text = useText(planEditText);
  const adjusted = versions.at(-1);
  return (
    <Card title={text.historyTitle} aside={<a href={`/workspace/${round.code}/plan/history`}>{text.tabs.history}</a>}>
      <div className="stack">
        <SignOff label={text.submittedBy} done={steps.findLast(({ to }) => to === "submitted")} />
        <SignOff label={text.approvedBy} done={steps.findLast(({ to }) => to === "approved")} detail={round.planNumber} />
        {adjusted && adjusted.number > 0 && (
          <SignOff label={text.adjusted(adjusted.number)} done={adjusted} detail={adjusted.reason} />
        )}
      </div>
    </Card>
  );
};

interface SignOffProps {
  readonly label: string;
  readonly done: { readonly by: string; readonly at: string } | undefined;
  readonly detail?: string;
}

const SignOff = ({ label, done, detail = "" }: SignOffProps) => {
  const text = useText(planEditText);
  const language = useLanguage();
  return (
    <div className={done ? "sign" : "sign wait"}>
      <span className="mut small">{label}</span>
      <b>{done?.by ?? text.notYetDone}</b>
      {done && <span>{[formatDateTime(done.at, language), detail].filter(Boolean).join(" · ")}</span>}
    </div>
  );
};
