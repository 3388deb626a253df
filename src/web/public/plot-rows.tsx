import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { Figure } from "../../survey/report/snapshot.ts";
import type { Axis } from "../parts/charts/axis.ts";
import { AxisLabels } from "../parts/charts/axis-labels.ts";
import { IntervalDots } from "../parts/charts/interval-dots.ts";
import { FigureValue } from "../parts/figure.tsx";
import type { PublicView } from "./published.ts";

export interface PlotRow {
  readonly id: string;
  readonly label: string;
  readonly figure: Figure;
  /** The whole round's figure for the same thing, drawn as the dotted line. */
  readonly whole: Figure;
}

interface PlotRowsProps {
  readonly view: PublicView;
  readonly rows: readonly PlotRow[];
  readonly axis: Axis;
}

/** An interval dot plot whose rows are compared with the whole round. */
export const PlotRows = ({ view, rows, axis }: PlotRowsProps) => (
  <>
    {rows.map((row) => (
      <Row key={row.id} view={view} row={row} axis={axis} />
    ))}
    <div className="frow ax">
      <span />
      <div className="c">
        <AxisLabels axis={axis} />
      </div>
      <b />
      <span />
    </div>
  </>
);

interface RowProps {
  readonly view: PublicView;
  readonly row: PlotRow;
  readonly axis: Axis;
}

const Row = ({ view: { part, language, text }, row: { label, figure, whole }, axis }: RowProps) => (
  <div className="frow">
    <span>{label}</span>
    <div className="c">{figure.value !== null && <IntervalDots figure={figure} axis={axis} reference={whole.value} />}</div>
    <b>
      <FigureValue figure={figure} minimum={part.publicMinimumValid} />
    </b>
    <span className="n">
      {whole.value !== null && <span>{text.againstWhole(formatPercent(whole.value, language))}</span>}
      {figure.valid !== null && <span>{text.validAnswers(formatNumber(figure.valid, language))}</span>}
    </span>
  </div>
);
