import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { FactorSnapshot } from "../../survey/report/snapshot.ts";
import type { Axis } from "../parts/charts/axis.ts";
import { AxisLabels } from "../parts/charts/axis-labels.ts";
import { IntervalDots } from "../parts/charts/interval-dots.ts";
import { FigureValue, Interval } from "../parts/figure.tsx";
import { factorFinding } from "./findings.ts";
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
        <div className="frow ax">
          <span />
          <div className="c">
            <AxisLabels axis={axis} />
          </div>
          <b />
          <span />
        </div>
        {part.factors.some(({ conditional }) => conditional) && <p className="small mut">{text.conditionalNote}</p>}
      </div>
    </section>
  );
};

const FactorRow = ({ view: { part, language, text }, axis, factor }: FactorPlotProps & { readonly factor: FactorSnapshot }) => {
  const { figure, title, conditional } = factor;
  return (
    <div className="frow">
      <span>{title[language]}</span>
      <div className="c">
        <IntervalDots figure={figure} axis={axis} reference={part.overall.value} />
      </div>
      <b>
        <FigureValue figure={figure} minimum={part.publicMinimumValid} />
      </b>
      <span className="n">
        <Interval figure={figure} />
        {figure.valid !== null && (
          <span>
            {text.validAnswers(formatNumber(figure.valid, language))}
            {conditional && "*"}
          </span>
        )}
      </span>
    </div>
  );
};
