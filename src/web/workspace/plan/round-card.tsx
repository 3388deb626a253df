import { formatNumber } from "../../../survey/number.ts";
import type { OpenTask, RoundProgress, RoundState } from "../../../survey/plan/overview.ts";
import type { OwnStep } from "../../../survey/plan/own-step.ts";
import type { RoundListItem } from "../../../survey/plan/round-list.ts";
import { type Stage, stageNumber } from "../../../survey/stage.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { StageNode } from "../../parts/stage-node.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDate } from "../../text/workspace-dates.ts";
import { stepText } from "../../text/workspace-overview.ts";
import { roundsText } from "../../text/workspace-rounds.ts";
import { useMay, useText } from "../use-workspace.ts";

export interface RoundInList {
  readonly round: RoundListItem;
  readonly progress: RoundProgress | null;
  /** The stages whose pages may be opened. */
  readonly open: readonly Stage[];
}

interface RoundCardProps {
  readonly listed: RoundInList;
}

const tones: Readonly<Record<RoundState, BadgeTone>> = {
  draft: "none",
  submitted: "run",
  approved: "run",
  running: "run",
  closed: "ok",
  cancelled: "warn",
  "not-measured": "none",
};

/** A round in the list: what it is, its eleven dots, and the nearest deadline. */
export const RoundCard = ({ listed: { round, progress, open } }: RoundCardProps) => {
  const text = useText(roundsText);
  const words = useText(workspaceText);
  return (
    <article className="card pad round-card">
      <div className="round-card-head">
        <h2>
          <a href={`/workspace/${round.code}`}>{round.shortTitle}</a>
        </h2>
        <div className="tools">
          {round.simulated && <Badge tone="warn">{text.simulated}</Badge>}
          <Badge tone={tones[round.state]}>{words.states[round.state]}</Badge>
        </div>
      </div>
      <p>{round.title}</p>
      <RoundLine round={round} />
      {round.stopped ? (
        <Stopped stopped={round.stopped} />
      ) : (
        progress && <Dots round={round.code} stages={progress.stages} open={open} />
      )}
      {progress && !round.stopped && <NextStep round={round.code} steps={progress.steps} />}
      {progress && !round.stopped && round.state !== "closed" && <NearestTask tasks={progress.tasks} />}
      {useMay()("createRound") && (
        <p className="small">
          <a href={`/workspace/new?from=round:${round.code}`}>
            {text.copyNext}
            <span className="sr"> ({round.shortTitle})</span>
          </a>
        </p>
      )}
    </article>
  );
};

const Stopped = ({ stopped: { reason, by, at } }: { readonly stopped: NonNullable<RoundListItem["stopped"]> }) => {
  const text = useText(roundsText);
  return <p className="small">{text.stopped(reason, by, formatDate(at, useLanguage()))}</p>;
};

const RoundLine = ({ round }: { readonly round: RoundListItem }) => {
  const text = useText(roundsText);
  const language = useLanguage();
  const plan = text.plan(round.planNumber, round.planDate && formatDate(round.planDate, language));
  return (
    <p className="small mut">
      <span className="num">{round.code}</span> · {round.area} · {plan} ·{" "}
      {text.forms(formatNumber(round.planned, language), formatNumber(round.parts, language))} · {round.leadBody}
      {round.exampleDay !== null && ` · ${text.exampleDay(formatDate(round.exampleDay, language))}`}
    </p>
  );
};

interface DotsProps extends Pick<RoundProgress, "stages"> {
  readonly round: string;
  readonly open: readonly Stage[];
}

const Dots = ({ round, stages, open }: DotsProps) => {
  const text = useText(roundsText);
  const parts = usePartsText();
  return (
    <ol className="dots" aria-label={text.stages}>
      {stages.map(({ stage, state }) => {
        const label = text.stage(parts.stages[stage], parts.stageStates[state].toLowerCase());
        const node = <StageNode state={state} number={stageNumber(stage)} />;
        return (
          <li key={stage}>
            {open.includes(stage) ? (
              <a href={`/workspace/${round}/${stage}`} aria-label={label} title={label}>
                {node}
              </a>
            ) : (
              <span title={label}>
                {node}
                <span className="sr">{label}</span>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** What waits for the one who asks, or that nothing does. */
const NextStep = ({ round, steps }: { readonly round: string; readonly steps: readonly OwnStep[] }) => {
  const text = useText(roundsText);
  const language = useLanguage();
  const [first, ...others] = steps;
  if (!first) return <p className="small mut">{text.noStep}</p>;
  return (
    <p className="next-step">
      {text.nextStep} <a href={`/workspace/${round}/${first.page}`}>{stepText(first, language)}</a>
      {others.length > 0 && (
        <>
          {" "}
          · <a href={`/workspace/${round}`}>{text.moreSteps(formatNumber(others.length, language))}</a>
        </>
      )}
    </p>
  );
};

const NearestTask = ({ tasks: [nearest] }: { readonly tasks: readonly OpenTask[] }) => {
  const text = useText(roundsText);
  const language = useLanguage();
  if (!nearest) return <p className="small mut">{text.noDue}</p>;
  const { overdueDays, title, due } = nearest;
  return overdueDays > 0 ? (
    <p className="small bad-text">{text.overdue(overdueDays, title)}</p>
  ) : (
    <p className="small mut">{text.nearest(formatDate(due, language), title)}</p>
  );
};
