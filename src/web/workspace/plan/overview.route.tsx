import { formatNumber } from "../../../survey/number.ts";
import type { RoundOverview } from "../../../survey/plan/overview.ts";
import { stageNumber } from "../../../survey/stage.ts";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDate } from "../../text/workspace-dates.ts";
import { overviewText } from "../../text/workspace-overview.ts";
import { StageButton } from "../stage-link.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useRound, useText } from "../use-workspace.ts";
import { OverviewBoard } from "./overview-board.tsx";
import { OverviewFigures } from "./overview-figures.tsx";
import { OpenTasks, RecentActs } from "./overview-lists.tsx";
import { OwnStepsCard } from "./own-steps-card.tsx";

/** How the round stands, whom it waits for, and what to do next. */
export default function OverviewPage() {
  const overview = useRound()?.overview;
  return overview ? <Overview overview={overview} /> : null;
}

const Overview = ({ overview }: { readonly overview: RoundOverview }) => {
  const text = useText(overviewText);
  const language = useLanguage();
  const { round, today, steps } = overview;
  const next = steps[0]?.stage ?? overview.next;
  const plan = text.plan(round.planNumber, round.planDate && formatDate(round.planDate, language));
  return (
    <StaffPage
      title={round.title}
      crumb={`${text.crumb} · ${plan}`}
      lead={`${usePartsLine(overview)} ${(round.exampleDay === null ? text.today : text.exampleDay)(formatDate(today, language))}`}
      tools={<StageButton stage={next}>{text.openStage(stageNumber(next))}</StageButton>}
    >
      <OwnStepsCard overview={overview} />
      <div className="mt">
        <OverviewFigures figures={overview.figures} round={round.code} indexPart={round.parts[0]?.title ?? ""} />
      </div>
      <OverviewBoard overview={overview} />
      <div className="pair mt">
        <OpenTasks overview={overview} />
        <RecentActs overview={overview} />
      </div>
    </StaffPage>
  );
};

const usePartsLine = ({ round }: RoundOverview): string => {
  const text = useText(workspaceText);
  const language = useLanguage();
  if (round.parts.length === 0) return text.noParts;
  return `${round.parts.map(({ title, planned }) => `${title} (${text.forms(formatNumber(planned, language))})`).join("; ")}.`;
};
