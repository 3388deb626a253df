import { createElement as h, type ReactElement } from "react";
import type { Axis } from "./axis.ts";

type Anchor = "start" | "middle" | "end";

const anchorAt = (place: number, flush: boolean): Anchor => {
  if (!flush) return "middle";
  if (place === 0) return "start";
  return place === 100 ? "end" : "middle";
};

interface AxisLabelsProps {
  readonly axis: Axis;
  /** Keep the first and last label inside the width. */
  readonly flush?: boolean;
}

/** The numbers under (or above) rows that share an axis. */
export const AxisLabels = ({ axis, flush = false }: AxisLabelsProps): ReactElement =>
  h(
    "svg",
    { className: "dp", height: 22, "aria-hidden": true },
    axis.ticks.map((tick) =>
      h("text", { key: tick, x: `${axis.at(tick)}%`, y: 14, textAnchor: anchorAt(axis.at(tick), flush) }, String(tick)),
    ),
  );

/** Upright hairlines at the ticks. */
export const gridLines = (axis: Axis, height: number): readonly ReactElement[] =>
  axis.ticks.map((tick) =>
    h("line", { key: tick, className: "grid", x1: `${axis.at(tick)}%`, x2: `${axis.at(tick)}%`, y1: 0, y2: height }),
  );
