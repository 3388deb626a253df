import type { Language } from "../../survey/language.ts";
import { formatNumber } from "../../survey/number.ts";
import { Button } from "../parts/button.tsx";
import { Progress } from "../parts/progress.tsx";
import { rerunText } from "../text/public-draw-rerun.ts";
import type { RerunRequest } from "./draw-rerun-message.ts";
import { RerunOutcome } from "./draw-rerun-outcome.tsx";
import type { DrawProps } from "./draw-steps.tsx";
import { drawFile, fileHref } from "./files.ts";
import { type RerunState, useDrawRerun } from "./use-draw-rerun.ts";

/** Runs the draw again in the visitor's browser; where no script runs, the files and commands further down do the same. */
export const DrawRerun = ({ view: { published, part, language }, draw }: DrawProps) => {
  const frame = drawFile(published, part.code, "frame");
  const sample = drawFile(published, part.code, "sample");
  if (!frame || !sample) return null;
  const request = {
    ...{ draw, frameHref: fileHref(published, frame), sampleHref: fileHref(published, sample) },
    units: part.frame?.persons ?? 0,
  };
  return (
    <section className="sec" aria-labelledby="rerun">
      <div className="wrap">
        <Rerun id="rerun" heading="h2" language={language} leadBody={published.snapshot.round.leadBody} request={request} />
      </div>
    </section>
  );
};

export interface RerunProps {
  /** Of the heading on the page. */
  readonly id: string;
  readonly heading: "h2" | "h3";
  readonly language: Language;
  /** Whom to tell of a difference. */
  readonly leadBody: string;
  readonly request: RerunRequest;
}

/** A button, the progress, and what came of it; nothing where no script runs. */
export const Rerun = (props: RerunProps) => {
  const words = rerunText[props.language];
  const Heading = props.heading;
  const { state, start, stop } = useDrawRerun(props.request);
  if (state.kind === "closed") return null;
  return (
    <div className="rerun">
      <Heading id={props.id}>{words.title}</Heading>
      <p>{props.request.sampleHref === null ? words.leadByHash : words.lead}</p>
      {state.kind === "running" ? (
        <Button type="button" onClick={stop}>
          {words.stop}
        </Button>
      ) : (
        <Button type="button" main onClick={start}>
          {state.kind === "idle" ? words.run : words.again}
        </Button>
      )}
      <div aria-live="polite">
        <Said {...props} state={state} />
      </div>
    </div>
  );
};

const Said = ({ state, language, leadBody, request }: RerunProps & { readonly state: RerunState }) => {
  const words = rerunText[language];
  if (state.kind === "running") return <Running language={language} done={state.done} units={request.units} />;
  if (state.kind === "ended")
    return <RerunOutcome language={language} leadBody={leadBody} draw={request.draw} repetition={state.repetition} />;
  if (state.kind === "stopped") return <p className="note">{words.stopped}</p>;
  if (state.kind === "broke") return <p className="note warn">{words.broke}</p>;
  if (state.kind === "no-file") return <p className="note warn">{words.noFile(state.href, String(state.status))}</p>;
  return null;
};

interface RunningProps {
  readonly language: Language;
  readonly done: number;
  readonly units: number;
}

const Running = ({ language, done, units }: RunningProps) => {
  const words = rerunText[language];
  return (
    <>
      <Progress done={done} total={units} />
      <p>{done === 0 ? words.reading : words.running(formatNumber(done, language), formatNumber(units, language))}</p>
    </>
  );
};
