import { laterStage } from "../../../survey/plan/later-stage.ts";
import type { RoundOverview } from "../../../survey/plan/overview.ts";
import { isOpenRound } from "../../../survey/plan/round-states.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { overviewText, stepText } from "../../text/workspace-overview.ts";
import { useMayOpen } from "../stage-link.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface OwnStepsProps {
  readonly overview: RoundOverview;
}

/** What the round waits for from the one who asks; else when their turn comes, and what there is to read until then. */
export const OwnStepsCard = ({ overview }: OwnStepsProps) => {
  const { steps, stages, round } = overview;
  const text = useText(overviewText);
  const language = useLanguage();
  const names = usePartsText().stages;
  const mayOpen = useMayOpen();
  const open = stages.filter(({ stage, state }) => mayOpen(stage) && state !== "not-built").map(({ stage }) => names[stage]);
  return (
    <Card title={text.ownSteps} flush>
      {steps.length === 0 ? (
        <p className="pad mut">
          {text.noSteps} <LaterTurn overview={overview} /> {text.noStepsReading(open.join(", "))}
        </p>
      ) : (
        <ol className="todo">
          {steps.map((step) => (
            <li key={`${step.kind} ${step.page}`}>
              <a href={`/workspace/${round.code}/${step.page}`}>{stepText(step, language)}</a>
              <div className="d">{names[step.stage]}</div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
};

const LaterTurn = ({ overview: { stages, round } }: OwnStepsProps) => {
  const text = useText(overviewText);
  const language = useLanguage();
  const names = usePartsText().stages;
  const may = useMay();
  const later = isOpenRound(round.state) ? laterStage(stages, may) : undefined;
  return later && <b>{text.laterTurn(names[later.stage], later.due && formatDate(later.due, language))}</b>;
};
