import { createElement as h, type ReactElement } from "react";
import type { Language } from "../../../survey/language.ts";
import { formatNumber, formatPercent, formatRange } from "../../../survey/number.ts";
import type { Figure } from "../../../survey/report/snapshot.ts";
import { partsText } from "../../text/parts.ts";
import type { Axis } from "./axis.ts";

interface IntervalScaleProps {
  readonly figure: Figure;
  readonly axis: Axis;
  readonly language: Language;
}

/** Room that a label beside the band needs, in per cent of the width. */
const labelRoom = 14;

/** The one figure of a page on its scale: the band with both ends labelled and the dot on it. */
export const IntervalScale = ({ figure, axis, language }: IntervalScaleProps): ReactElement =>
  h(
    "svg",
    { className: "dp scale", height: 58, role: "img", "aria-label": figureSentence(figure, language) },
    h("rect", { className: "base", x: 0, y: 6, width: "100%", height: 24, rx: 4 }),
    bandWithEnds({ figure, axis, language }),
    figure.value !== null && h("circle", { className: "dot-on-band", cx: `${axis.at(figure.value)}%`, cy: 18, r: 7 }),
    axis.ticks.map((tick) => tickLabel(tick, axis)),
  );

/** The figure as one sentence, for those who cannot see the drawing. */
const figureSentence = ({ value, ciLow, ciHigh }: Figure, language: Language): string => {
  const text = partsText[language];
  if (value === null) return text.empty;
  if (ciLow === null || ciHigh === null) return text.pointLabel(formatPercent(value, language));
  return text.figureLabel(formatPercent(value, language), formatNumber(ciLow, language, 2), formatPercent(ciHigh, language));
};

const bandWithEnds = ({ figure: { ciLow, ciHigh }, axis, language }: IntervalScaleProps): readonly ReactElement[] => {
  if (ciLow === null || ciHigh === null) return [];
  const [from, to] = [axis.at(ciLow), axis.at(ciHigh)];
  const rect = h("rect", { key: "band", className: "band", x: `${from}%`, y: 6, width: `${to - from}%`, height: 24 });
  return [rect, ...endLabels({ from, to, low: ciLow, high: ciHigh }, language)];
};

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Beside the band on either side; both on one side where the other has no room. */
const endLabels = ({ from, to, low, high }: Ends, language: Language): readonly ReactElement[] => {
  const both = formatRange(low, high, language);
  if (to > 100 - labelRoom && from >= 2 * labelRoom) return [endLabel(from, "end", both)];
  if (from < labelRoom) return [endLabel(to, "start", both)];
  return [endLabel(from, "end", formatNumber(low, language, 2)), endLabel(to, "start", formatNumber(high, language, 2))];
};

const endLabel = (place: number, side: "start" | "end", words: string): ReactElement =>
  h("text", { key: side, x: `${place}%`, dx: side === "end" ? -7 : 7, y: 22.5, textAnchor: side }, words);

const tickLabel = (tick: number, axis: Axis): ReactElement => {
  const place = axis.at(tick);
  const anchor = place === 0 ? "start" : place === 100 ? "end" : "middle";
  return h(
    "text",
    { key: tick, x: `${place}%`, y: 49, textAnchor: anchor },
    tick === axis.high ? `${tick}\u00a0%` : String(tick),
  );
};
