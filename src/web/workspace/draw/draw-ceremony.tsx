import type { ReactNode } from "react";
import { StageNode } from "../../parts/stage-node.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { useMay, useText } from "../use-workspace.ts";
import type { CeremonyProps } from "./ceremony-props.ts";
import { CommitForm, Committed } from "./draw-commit.tsx";
import { EventForm, Opened } from "./draw-event.tsx";
import { DrawOutcome } from "./draw-outcome.tsx";
import { DrawStrata } from "./draw-strata.tsx";

/** The four steps of a draw, each once: commit, event, reveal, result. */
export const DrawCeremony = ({ view, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const may = useMay();
  const { commitment, result } = view;
  return (
    <>
      <ol className="ceremony">
        <Step number={1} title={text.commit} state={commitment ? "done" : "current"}>
          {commitment ? (
            <Committed view={view} commitment={commitment} />
          ) : (
            may("commitDraw") && <CommitForm view={view} refusal={refusal} />
          )}
        </Step>
        <Step number={2} title={text.event} state={stateOf(commitment !== null, result !== null)}>
          {result && <p className="card pad event-text">{result.eventText}</p>}
          {commitment && !result && may("drawSample") && <EventForm view={view} refusal={refusal} />}
        </Step>
        <Step number={3} title={text.reveal} state={stateOf(commitment !== null, result !== null)}>
          {commitment && <Opened parties={commitment.parties} />}
        </Step>
        <Step number={4} title={text.result} state={result ? "done" : "waiting"}>
          {result && <DrawOutcome view={view} result={result} />}
        </Step>
      </ol>
      <DrawStrata view={view} />
    </>
  );
};

type StepState = "done" | "current" | "waiting";

const stateOf = (begun: boolean, done: boolean): StepState => {
  if (done) return "done";
  return begun ? "current" : "waiting";
};

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly state: StepState;
  readonly children: ReactNode;
}

const Step = ({ number, title, state, children }: StepProps) => (
  <li className={state} aria-current={state === "current" ? "step" : undefined}>
    <StageNode state={state} number={number} />
    <div>
      <h2>{title}</h2>
      {children}
    </div>
  </li>
);
