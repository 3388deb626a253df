import { createContext, useContext } from "react";
import type { StageStatus } from "../../survey/plan/overview.ts";
import { stages as allStages, type Stage, stageNumber } from "../../survey/stage.ts";
import { usePartsText } from "./language.tsx";
import { StageNode } from "./stage-node.tsx";

export interface RailProps {
  readonly roundCode: string;
  readonly stages: readonly StageStatus[];
  readonly current: Stage | null;
}

/** The eleven stages with their state: a rail beside the page, one folded line above it on narrow screens. */
export const StageRail = (props: RailProps) => (
  <nav className="rail" aria-label={usePartsText().stageNav}>
    <div className="rail-in">
      <h2>{usePartsText().stagesOfRound}</h2>
      <StageList {...props} />
      <ChapterLinks />
    </div>
  </nav>
);

export const RailBar = (props: RailProps) => {
  const text = usePartsText();
  const now = props.stages.find(({ stage }) => stage === props.current);
  return (
    <details className="railbar">
      <summary>
        {now && <StageNode state={now.state} number={stageNumber(now.stage)} />}
        <span>{now ? text.stageOf(stageNumber(now.stage), text.stages[now.stage]) : text.allStages}</span>
        <span className="railbar-change">{text.change} ▾</span>
      </summary>
      <nav className="rail-folded" aria-label={text.stageNav}>
        <StageList {...props} />
        <ChapterLinks />
      </nav>
    </details>
  );
};

const StageList = ({ roundCode, stages, current }: RailProps) => (
  <ol>
    {stages.map((status) => (
      <li key={status.stage} className={status.state === "done" ? "done" : undefined}>
        <StageLink {...status} href={`/workspace/${roundCode}/${status.stage}`} isCurrent={status.stage === current} />
      </li>
    ))}
  </ol>
);

type StageLinkProps = StageStatus & { readonly href: string; readonly isCurrent: boolean };

const StageLink = ({ stage, state, open, href, isCurrent }: StageLinkProps) => {
  const text = usePartsText();
  const mayOpen = useContext(OpenStages).includes(stage);
  return (
    <a href={mayOpen ? href : undefined} aria-current={isCurrent ? "page" : undefined}>
      <StageNode state={state} number={stageNumber(stage)} />
      <span>
        {text.stages[stage]}
        <span className="sr"> ({text.stageStates[state].toLowerCase()})</span>
      </span>
      {open > 0 && (
        <span className="cnt">
          <span aria-hidden="true">{open}</span>
          <span className="sr">{text.openWork(open)}</span>
        </span>
      )}
    </a>
  );
};

const OpenStages = createContext<readonly Stage[]>(allStages);

/** Names the stages that the one who reads may open; of the others the rails beneath tell how they stand, without a link. */
export const StagesProvider = OpenStages.Provider;

/** The same places for pages that belong to no round. */
export const ChapterRail = () => (
  <nav className="rail" aria-label={usePartsText().chapters}>
    <div className="rail-in">
      <RoundsLink />
      <ChapterLinks />
    </div>
  </nav>
);

export const ChapterBar = () => {
  const text = usePartsText();
  return (
    <details className="railbar">
      <summary>
        <span>{text.chapters}</span>
        <span className="railbar-change">{text.change} ▾</span>
      </summary>
      <nav className="rail-folded" aria-label={text.chapters}>
        <RoundsLink />
        <ChapterLinks />
      </nav>
    </details>
  );
};

const RoundsLink = () => (
  <div className="sub sub-alone">
    <a href="/workspace">{usePartsText().rounds}</a>
  </div>
);

const chapters = ["units", "people", "audit", "work", "mail", "account"] as const;

export type Chapter = (typeof chapters)[number];

const OpenChapters = createContext<readonly Chapter[]>(chapters);

/** Names the chapters that the one who reads may open; the rails beneath lead to no others. */
export const ChaptersProvider = OpenChapters.Provider;

/** What stands across the stages. */
const ChapterLinks = () => {
  const text = usePartsText();
  const open = useContext(OpenChapters);
  return (
    <div className="sub">
      {open.map((chapter) => (
        <a key={chapter} href={`/workspace/${chapter}`}>
          {text[chapter]}
        </a>
      ))}
    </div>
  );
};
