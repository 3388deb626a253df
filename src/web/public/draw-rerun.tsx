import { formatNumber } from "../../survey/number.ts";
import { Button } from "../parts/button.tsx";
import { Progress } from "../parts/progress.tsx";
import { rerunText } from "../text/public-draw-rerun.ts";
import { RerunOutcome } from "./draw-rerun-outcome.tsx";
import type { DrawProps } from "./draw-steps.tsx";
import { drawFile, fileHref } from "./files.ts";
import { type RerunState, useDrawRerun } from "./use-draw-rerun.ts";

/** Runs the draw again in the visitor's browser; where no script runs, the files and commands further down do the same. */
export const DrawRerun = (props: DrawProps) => {
  const { published, part } = props.view;
  const frame = drawFile(published, part.code, "frame");
  const sample = drawFile(published, part.code, "sample");
  if (!frame || !sample) return null;
  return <Rerun {...props} frameHref={fileHref(published, frame)} sampleHref={fileHref(published, sample)} />;
};

interface RerunProps extends DrawProps {
  readonly frameHref: string;
  readonly sampleHref: string;
}

const Rerun = ({ view, draw, frameHref, sampleHref }: RerunProps) => {
  const words = rerunText[view.language];
  const units = view.part.frame?.persons ?? 0;
  const { state, start, stop } = useDrawRerun({ draw, frameHref, sampleHref, units });
  if (state.kind === "closed") return null;
  return (
    <section className="sec" aria-labelledby="rerun">
      <div className="wrap rerun">
        <h2 id="rerun">{words.title}</h2>
        <p>{words.lead}</p>
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
          <Said view={view} state={state} units={units} />
        </div>
      </div>
    </section>
  );
};

interface SaidProps extends Pick<DrawProps, "view"> {
  readonly state: RerunState;
  readonly units: number;
}

const Said = ({ view, state, units }: SaidProps) => {
  const words = rerunText[view.language];
  if (state.kind === "running") return <Running view={view} done={state.done} units={units} />;
  if (state.kind === "ended") return <RerunOutcome view={view} repetition={state.repetition} />;
  if (state.kind === "stopped") return <p className="note">{words.stopped}</p>;
  if (state.kind === "broke") return <p className="note warn">{words.broke}</p>;
  if (state.kind === "no-file") return <p className="note warn">{words.noFile(state.href, String(state.status))}</p>;
  return null;
};

const Running = ({
  view: { language },
  done,
  units,
}: Pick<DrawProps, "view"> & { readonly done: number; readonly units: number }) => {
  const words = rerunText[language];
  return (
    <>
      <Progress done={done} total={units} />
      <p>{done === 0 ? words.reading : words.running(formatNumber(done, language), formatNumber(units, language))}</p>
    </>
  );
};
