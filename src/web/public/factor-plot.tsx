import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { FactorSnapshot } from "../../survey/report/snapshot.ts";
import type { Axis } from "../parts/charts/axis.ts";
import { IntervalDots } from "../parts/charts/interval-dots.ts";
import { Interval } from "../parts/figure.tsx";
import { factorFinding } from "./findings.ts";
import { PlotAxis, PlotRow } from "./plot-row.tsx";
import type { PublicView } from "./published.ts";

interface FactorPlotProps {
  readonly view: PublicView;
  readonly axis: Axis;
}

/** The factors on one scale, each with its interval, value and number of answers. */
export const FactorPlot = ({ view, axis }: FactorPlotProps) => {
  const { part, language, text } = view;
  const overall = part.overall.value;
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{factorFinding(part.factors, language)}</h2>
        <p className="sub-line">
          {overall === null ? text.factorSubtitleAlone : text.factorSubtitle(formatPercent(overall, language))}
        </p>
        {part.factors.map((factor) => (
          <FactorRow key={factor.id} view={view} axis={axis} factor={factor} />
        ))}
        <PlotAxis axis={axis} />
        {part.factors.some(({ conditional }) => conditional) && <p className="small mut">{text.conditionalNote}</p>}
      </div>
    </section>
  );
};

interface FactorRowProps extends FactorPlotProps {
  readonly factor: FactorSnapshot;
}

const FactorRow = ({ view, axis, factor }: FactorRowProps) => (
  <PlotRow
    view={view}
    label={factor.title[view.language]}
    figure={factor.figure}
    drawing={<IntervalDots figure={factor.figure} axis={axis} reference={view.part.overall.value} />}
    notes={<FactorNotes view={view} factor={factor} />}
  />
);

const FactorNotes = ({ view: { language, text }, factor: { figure, conditional } }: Omit<FactorRowProps, "axis">) => (
  <>
    <Interval figure={figure} />
    {figure.valid !== null && (
      <span>
        {text.validAnswers(formatNumber(figure.valid, language))}
        {conditional && "*"}
      </span>
    )}
  </>
);
