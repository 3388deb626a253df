import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { DrawCeremonyView, DrawCommitment } from "../../../survey/draw/draw-view.ts";
import type { CeremonyView } from "../../../survey/draw/staged-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Refreshing } from "../../parts/refreshing.tsx";
import { StageNode } from "../../parts/stage-node.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import type { Refusal } from "../form.ts";
import { useMay, useText } from "../use-workspace.ts";
import { CallOff, Cancelled } from "./draw-called-off.tsx";
import { depositsOpen } from "./draw-deposit.tsx";
import { EventStep } from "./draw-event.tsx";
import { RevealStep } from "./draw-reveal.tsx";
import { RunStep } from "./draw-run.tsx";
import { DrawSignatures } from "./draw-signatures.tsx";

export interface CeremonyStepsProps {
  readonly view: CeremonyView;
  readonly refusal: Refusal | undefined;
  /** Address of the page. */
  readonly href: string;
  /** What was committed, or the form that commits. */
  readonly commit: ReactNode;
  /** What was drawn. */
  readonly outcome: ReactNode;
}

/** The four steps of a draw, one at a time: commit, event, reveal, result; then the signatures. One for a part and in stages. */
export const CeremonySteps = (props: CeremonyStepsProps) => {
  const { view, refusal, href } = props;
  return (
    <>
      {view.ceremony && <LastChange {...props} ceremony={view.ceremony} />}
      <div className={view.ceremony?.next === "sign" ? "with-signatures" : undefined}>
        <Steps {...props} />
        <DrawSignatures view={view} refusal={refusal} />
      </div>
      <Cancelled view={view} />
      <CallOff view={view} refusal={refusal} href={href} />
    </>
  );
};

const Steps = ({ view, refusal, commit, outcome }: CeremonyStepsProps) => {
  const text = useText(drawText);
  const { commitment, ceremony, result } = view;
  const next = ceremony?.next ?? "commit";
  return (
    <ol className="ceremony">
      <Step number={1} title={text.commit} state={commitment ? "done" : "current"}>
        {commit}
      </Step>
      <Step number={2} title={text.event} state={stateOf("event", next)}>
        {ceremony && <EventStep ceremony={ceremony} commitment={commitment} refusal={refusal} />}
      </Step>
      <Step number={3} title={text.reveal} state={stateOf("reveal", next)}>
        {commitment && (
          <RevealStep
            parties={commitment.parties}
            open={next === "reveal"}
            deposits={depositsOpen(view)}
            drawn={result !== null}
            refusal={refusal}
          />
        )}
      </Step>
      <Step number={4} title={text.result} state={stateOf("run", next)}>
        {result ? outcome : <RunStep view={view} />}
      </Step>
    </ol>
  );
};

/** The same for everyone: a look again shows whether something happened. */
const LastChange = ({ ceremony, view, refusal, href }: CeremonyStepsProps & { readonly ceremony: DrawCeremonyView }) => {
  const text = useText(drawCeremonyText);
  const language = useLanguage();
  const asked = useSearchParams()[0];
  const moves = useReadsOnly(ceremony.next, view.commitment) && !refusal && !asked.has("confirm");
  return (
    <p className="small mut gap" role="status">
      {text.changed(formatDateTime(ceremony.changedAt, language))} <a href={href}>{text.again}</a> ·{" "}
      <a href={`/draws/${encodeURIComponent(view.round.code)}`}>{text.publicPage}</a>
      {moves && (
        <>
          <br />
          <Refreshing href={href} live={asked.has("live")} />
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
