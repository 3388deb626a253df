import type { ReactNode } from "react";
import type { Figure } from "../../survey/report/snapshot.ts";
import type { Axis } from "../parts/charts/axis.ts";
import { AxisLabels } from "../parts/charts/axis-labels.ts";
import { FigureValue } from "../parts/figure.tsx";
import type { PublicView } from "./published.ts";

interface PlotRowProps {
  readonly view: PublicView;
  readonly label: string;
  readonly figure: Figure;
  readonly drawing: ReactNode;
  /** What stands after the value. */
  readonly notes: ReactNode;
}

/** A row of an interval dot plot: what it is of, its drawing, its value, and notes. */
export const PlotRow = ({ view: { part }, label, figure, drawing, notes }: PlotRowProps) => (
  <div className="frow">
    <span>{label}</span>
    <div className="c">{drawing}</div>
    <b>
      <FigureValue figure={figure} minimum={part.publicMinimumValid} />
    </b>
    <span className="n">{notes}</span>
  </div>
);

/** The scale under the rows of an interval dot plot. */
export const PlotAxis = ({ axis }: { readonly axis: Axis }) => (
  <div className="frow ax">
    <span />
    <div className="c">
      <AxisLabels axis={axis} />
    </div>
    <b />
    <span />
  </div>
);
