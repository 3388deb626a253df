import type { RoundOverview } from "../../../survey/plan/overview.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { overviewText, stepText } from "../../text/workspace-overview.ts";
import { useMayOpen } from "../stage-link.tsx";
import { useText } from "../use-workspace.ts";

/** What the round waits for from the one who asks; who only reads is told what there is to read. */
export const OwnStepsCard = ({ overview: { steps, stages, round } }: { readonly overview: RoundOverview }) => {
  const text = useText(overviewText);
  const language = useLanguage();
  const names = usePartsText().stages;
  const mayOpen = useMayOpen();
  const open = stages.filter(({ stage, state }) => mayOpen(stage) && state !== "not-built").map(({ stage }) => names[stage]);
  return (
    <Card title={text.ownSteps} flush>
      {steps.length === 0 ? (
        <p className="pad mut">
          {text.noSteps} {text.noStepsReading(open.join(", "))}
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
