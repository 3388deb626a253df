import { createElement as h, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../../survey/language.ts";
import { formatNumber, formatRange } from "../../../survey/number.ts";
import type { AgencySnapshot, PartSnapshot } from "../../../survey/report/snapshot.ts";
import { byValueThenName } from "../../public/order.ts";
import { type Axis, axisFor } from "./axis.ts";

interface ChartOptions {
  readonly language: Language;
  readonly widthPx: number;
}

const colours = { ink: "#17212b", soft: "#4a5866", line: "#d9dfe5", band: "#86b6d6", dot: "#14639a", paper: "#ffffff" };
const rowHeight = 30;
const top = 6;
const axisHeight = 30;

/** Columns of the drawing in pixels: names, plot, value with its interval; room is left at the edge, since fonts differ in width. */
const columnsOf = (widthPx: number) => ({ names: widthPx * 0.28, plotEnd: widthPx * 0.73, valueEnd: widthPx - 14 });

type Columns = ReturnType<typeof columnsOf>;

/**
 * The interval dot plot of a part's agencies as one SVG text with absolute coordinates, for documents: light colours, Times
 * (Tinos has the same metrics), best value first. Agencies whose figure is withheld are left out.
 */
export const agencyIntervalsSvg = (part: PartSnapshot, { language, widthPx }: ChartOptions): string => {
  const agencies = part.agencies.filter(({ overall }) => overall.value !== null).toSorted(byValueThenName(language));
  const height = top + agencies.length * rowHeight + axisHeight;
  const axis = axisFor([part.overall, ...agencies.map(({ overall }) => overall)]);
  const columns = columnsOf(widthPx);
  const drawing = h(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: widthPx, height, viewBox: `0 0 ${widthPx} ${height}`, ...font },
    h("rect", { width: widthPx, height, fill: colours.paper }),
    axis.ticks.map((tick) => gridLine({ tick, axis, columns, height })),
    part.overall.value !== null && reference(xOf(part.overall.value, axis, columns), height),
    agencies.map((agency, place) => row({ agency, axis, columns, language, y: top + (place + 0.5) * rowHeight })),
  );
  return renderToStaticMarkup(drawing);
};

const font = { fontFamily: "Times New Roman, Tinos, Liberation Serif, serif", fontSize: 15 };

const xOf = (value: number, axis: Axis, { names, plotEnd }: Columns): number =>
  Math.round((names + ((plotEnd - names) * axis.at(value)) / 100) * 10) / 10;

interface GridLine {
  readonly tick: number;
  readonly axis: Axis;
  readonly columns: Columns;
  readonly height: number;
}

const gridLine = ({ tick, axis, columns, height }: GridLine): ReactElement => {
  const x = xOf(tick, axis, columns);
  return h(
    "g",
    { key: tick },
    h("line", { x1: x, x2: x, y1: top, y2: height - axisHeight, stroke: colours.line }),
    h("text", { x, y: height - 10, textAnchor: "middle", fill: colours.soft, fontSize: 13 }, String(tick)),
  );
};

const reference = (x: number, height: number): ReactElement =>
  h("line", { x1: x, x2: x, y1: top, y2: height - axisHeight, stroke: colours.soft, strokeWidth: 1.5, strokeDasharray: "2 3" });

interface Row {
  readonly agency: AgencySnapshot;
  readonly axis: Axis;
  readonly columns: Columns;
  readonly language: Language;
  readonly y: number;
}

const row = ({ agency, axis, columns, language, y }: Row): ReactElement =>
  h(
    "g",
    { key: agency.id },
    h("text", { x: 4, y: y + 5, fill: colours.ink }, agency.name),
    marks({ agency, axis, columns, language, y }),
    h("text", { x: columns.valueEnd, y: y + 5, textAnchor: "end", fill: colours.ink }, valueWords(agency, language)),
  );

const marks = ({ agency: { overall }, axis, columns, y }: Row): readonly (ReactElement | null)[] => {
  const { value, ciLow, ciHigh, flag } = overall;
  const hasBand = ciLow !== null && ciHigh !== null;
  return [
    hasBand ? bandLine(xOf(ciLow, axis, columns), xOf(ciHigh, axis, columns), y) : null,
    value === null ? null : dot(xOf(value, axis, columns), y, flag === "few"),
  ];
};

const bandLine = (x1: number, x2: number, y: number): ReactElement =>
  h("line", { key: "band", x1, x2, y1: y, y2: y, stroke: colours.band, strokeWidth: 7, strokeLinecap: "round" });

const dot = (cx: number, cy: number, hollow: boolean): ReactElement =>
  h("circle", {
    key: "dot",
    cx,
    cy,
    r: 5.5,
    fill: hollow ? colours.paper : colours.dot,
    stroke: hollow ? colours.dot : colours.paper,
    strokeWidth: 2,
  });

const valueWords = ({ overall: { value, ciLow, ciHigh } }: AgencySnapshot, language: Language): string => {
  const main = value === null ? "" : formatNumber(value, language, 2);
  return ciLow === null || ciHigh === null ? main : `${main} (${formatRange(ciLow, ciHigh, language)})`;
};
