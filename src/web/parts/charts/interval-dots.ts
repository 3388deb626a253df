import { createElement as h, type ReactElement } from "react";
import type { Figure } from "../../../survey/report/snapshot.ts";
import type { Axis } from "./axis.ts";
import { gridLines } from "./axis-labels.ts";

interface IntervalDotsProps {
  readonly figure: Figure;
  readonly axis: Axis;
  /** The value of the whole, drawn as a dotted line. */
  readonly reference: number | null;
  readonly height?: number;
}

/**
 * One row of an interval dot plot: a band from end to end of the interval, a dot for the value (hollow where few answered), an
 * arrow where the interval runs past the axis. Its text stands in the row, so the drawing itself is not read out.
 */
export const IntervalDots = ({ figure, axis, reference, height = 34 }: IntervalDotsProps): ReactElement =>
  h(
    "svg",
    { className: "dp", height, "aria-hidden": true },
    gridLines(axis, height),
    reference !== null && referenceLine(axis.at(reference), height),
    band(figure, axis),
    figure.value !== null &&
      h("circle", { className: figure.flag === "few" ? "lowv" : "pt", cx: `${axis.at(figure.value)}%`, cy: "50%", r: 6 }),
  );

const referenceLine = (place: number, height: number): ReactElement =>
  h("line", { className: "ref", x1: `${place}%`, x2: `${place}%`, y1: 0, y2: height });

const band = ({ ciLow, ciHigh }: Figure, axis: Axis): readonly ReactElement[] => {
  if (ciLow === null || ciHigh === null) return [];
  const [from, to] = [axis.at(ciLow), axis.at(ciHigh)];
  const line = h("line", { key: "ci", className: "ci", x1: `${from}%`, x2: `${to}%`, y1: "50%", y2: "50%" });
  return [line, ...(ciLow < axis.low ? [arrow("low", 0)] : []), ...(ciHigh > axis.high ? [arrow("high", 100)] : [])];
};

/** A path cannot be placed in per cent, so it stands in a drawing of its own. */
const arrow = (end: "low" | "high", place: number): ReactElement =>
  h(
    "svg",
    { key: end, x: `${place}%`, y: "50%", overflow: "visible" },
    h("path", { className: "clip", d: end === "low" ? "M2 -5 L-4 0 L2 5" : "M-2 -5 L4 0 L-2 5" }),
  );
