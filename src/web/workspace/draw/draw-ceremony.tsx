import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { DrawCeremonyView, DrawCommitment } from "../../../survey/draw/draw-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Refreshing } from "../../parts/refreshing.tsx";
import { StageNode } from "../../parts/stage-node.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import { useMay, useText } from "../use-workspace.ts";
import type { CeremonyProps } from "./ceremony-props.ts";
import { CommitForm, Committed } from "./draw-commit.tsx";
import { EventStep } from "./draw-event.tsx";
import { DrawOutcome } from "./draw-outcome.tsx";
import { RevealStep } from "./draw-reveal.tsx";
import { RunStep } from "./draw-run.tsx";
import { DrawSignatures } from "./draw-signatures.tsx";
import { DrawStrata } from "./draw-strata.tsx";
import { isPlanApproved, WaitsForPlan } from "./waits-for-plan.tsx";

/** The four steps of a draw, one at a time: commit, event, reveal, result; then the signatures. */
export const DrawCeremony = ({ view, refusal }: CeremonyProps) => (
  <>
    {view.ceremony && <LastChange ceremony={view.ceremony} view={view} refusal={refusal} />}
    <div className={view.ceremony?.next === "sign" ? "with-signatures" : undefined}>
      <Steps view={view} refusal={refusal} />
      <DrawSignatures view={view} refusal={refusal} />
    </div>
    <DrawStrata view={view} />
  </>
);

const Steps = ({ view, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const { commitment, ceremony, result } = view;
  const next = ceremony?.next ?? "commit";
  return (
    <ol className="ceremony">
      <Step number={1} title={text.commit} state={commitment ? "done" : "current"}>
        {commitment ? (
          <Committed view={view} commitment={commitment} refusal={refusal} />
        ) : (
          <ToCommit view={view} refusal={refusal} />
        )}
      </Step>
      <Step number={2} title={text.event} state={stateOf("event", next)}>
        {ceremony && <EventStep ceremony={ceremony} refusal={refusal} />}
      </Step>
      <Step number={3} title={text.reveal} state={stateOf("reveal", next)}>
        {commitment && <RevealStep parties={commitment.parties} open={next === "reveal"} refusal={refusal} />}
      </Step>
      <Step number={4} title={text.result} state={stateOf("run", next)}>
        {result ? <DrawOutcome view={view} result={result} /> : <RunStep view={view} />}
      </Step>
    </ol>
  );
};

const ToCommit = ({ view, refusal }: CeremonyProps) => {
  const mayCommit = useMay()("commitDraw");
  if (!isPlanApproved(view)) return <WaitsForPlan view={view} />;
  return mayCommit && <CommitForm view={view} refusal={refusal} />;
};

/** The same for everyone: a look again shows whether something happened. */
const LastChange = ({ ceremony, view, refusal }: CeremonyProps & { readonly ceremony: DrawCeremonyView }) => {
  const text = useText(drawCeremonyText);
  const language = useLanguage();
  const asked = useSearchParams()[0];
  const moves = useReadsOnly(ceremony.next, view.commitment) && !refusal && !asked.has("confirm");
  return (
    <p className="small mut" role="status">
      {text.changed(formatDateTime(ceremony.changedAt, language))}{" "}
      <a href={`?part=${encodeURIComponent(view.part.code)}`}>{text.again}</a> ·{" "}
      <a href={`/draws/${encodeURIComponent(view.round.code)}`}>{text.publicPage}</a>
      {moves && (
        <>
          <br />
          <Refreshing
            href={`/workspace/${view.round.code}/draw?part=${encodeURIComponent(view.part.code)}`}
            live={asked.has("live")}
          />
        </>
      )}
    </p>
  );
};

/** Under way, and the one who looks has no form to fill in now: the page may move. */
const useReadsOnly = (next: DrawCeremonyView["next"], commitment: DrawCommitment | null): boolean => {
  const may = useMay();
  const speaks = commitment?.parties.some(
    ({ commitment: code, reveal, speaker }) => code !== null && reveal === null && speaker,
  );
  return { event: !may("enterEvent"), reveal: !speaks, run: true, sign: false }[next];
};

const order = ["commit", "event", "reveal", "run", "sign"] as const;

const stateOf = (step: (typeof order)[number], next: (typeof order)[number]): StepState => {
  if (step === next) return "current";
  return order.indexOf(step) < order.indexOf(next) ? "done" : "waiting";
};

type StepState = "done" | "current" | "waiting";

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
