import type { RoundOverview, StageStatus } from "../../../survey/plan/overview.ts";
import { stageNumber } from "../../../survey/stage.ts";
import { StageBadge } from "../../parts/badge.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { Progress } from "../../parts/progress.tsx";
import { StageNode } from "../../parts/stage-node.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { overviewText, situationText } from "../../text/workspace-overview.ts";
import { StageLink } from "../stage-link.tsx";
import { useText } from "../use-workspace.ts";

/** The eleven stages as rows: situation, who is awaited, by when, in which state; blocks of lines on narrow screens. */
export const OverviewBoard = ({ overview: { stages, next } }: { readonly overview: RoundOverview }) => {
  const text = useText(overviewText);
  const parts = usePartsText();
  return (
    <section className="card board-card" aria-label={parts.stagesOfRound}>
      <table className="board">
        <caption className="sr">{parts.stagesOfRound}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {text.stage}
            </th>
            <th scope="col">{text.situation}</th>
            <th scope="col">{text.waitingFor}</th>
            <th scope="col">{text.due}</th>
            <th scope="col">{text.state}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((status) => (
            <StageRow key={status.stage} status={status} isNext={status.stage === next} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

interface StageRowProps {
  readonly status: StageStatus;
  readonly isNext: boolean;
}

const StageRow = ({ status, isNext }: StageRowProps) => {
  const text = useText(overviewText);
  const language = useLanguage();
  const { stage, state, situation, waitingFor, due, progress } = status;
  const name = usePartsText().stages[stage];
  return (
    <tr className={isNext ? "is" : undefined}>
      <td className="b-node">
        <StageNode state={state} number={stageNumber(stage)} />
      </td>
      <th scope="row" className="b-name">
        <StageLink stage={stage}>{name}</StageLink>
      </th>
      <td className="b-situation">
        {situationText(situation, language)}
        {progress && state !== "done" && <Progress {...progress} label={name} />}
      </td>
      <td className="b-who">{waitingFor || "–"}</td>
      <td className={due ? "b-due num" : "b-due none"} data-label={text.due.toLowerCase()}>
        {due ? formatDate(due, language) : "–"}
      </td>
      <td className="b-state">
        <StageBadge state={state} />
      </td>
    </tr>
  );
};
