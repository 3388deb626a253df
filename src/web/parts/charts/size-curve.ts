import { scaleLinear } from "d3-scale";
import { createElement as h, type ReactElement } from "react";
import type { Curve } from "../../../survey/draw/size-view.ts";

interface SizeCurveProps {
  readonly curve: Curve;
  /** The mark that is drawn full. */
  readonly chosen: string;
  /** The finding with the marks, for those who cannot see the drawing. */
  readonly label: string;
  readonly nameOf: (mark: Curve["marks"][number]) => string;
  readonly format: (value: number) => string;
}

const height = 230;
const top = 24;
const bottom = 190;

/** Half the width of the interval against the number of forms, with the rules on it. */
export const SizeCurve = ({ curve, chosen, label, nameOf, format }: SizeCurveProps): ReactElement => {
  const { x, y, ticks } = scalesOf(curve);
  return h(
    "svg",
    { className: "curve", height, role: "img", "aria-label": label },
    ticks.y.map((tick) => [
      h("line", { key: `g${tick}`, className: "g", x1: 0, x2: "100%", y1: y(tick), y2: y(tick) }),
      h("text", { key: `t${tick}`, x: 0, y: y(tick) - 5 }, `± ${format(tick)}`),
    ]),
    ticks.x.map((tick) => h("text", { key: `x${tick}`, x: `${x(tick)}%`, y: bottom + 20, textAnchor: "middle" }, format(tick))),
    segments(curve, { x, y }),
    placed(distinct(curve.marks, chosen), { x, y }).map(({ mark, ...place }) => [
      h("circle", {
        ...{ key: mark.id, className: mark.id === chosen ? "on" : "", r: 6 },
        ...{ cx: `${x(mark.forms)}%`, cy: y(mark.halfWidth) },
      }),
      h("text", { key: `${mark.id} name`, className: "lb", ...place }, nameOf(mark)),
    ]),
  );
};

type Scale = (value: number) => number;

const round = (value: number): number => Math.round(value * 100) / 100;

function scalesOf({ points }: Curve) {
  const across = scaleLinear([0, points.at(-1)?.forms ?? 1], [8, 98]);
  const up = scaleLinear([0, Math.min(25, Math.max(1, ...points.map(({ halfWidth }) => halfWidth)))], [bottom, top]).clamp(
    true,
  );
  const ticks = { x: across.ticks(6).filter((tick) => tick > 0), y: up.ticks(4) };
  return { x: ((value) => round(across(value))) as Scale, y: ((value) => round(up(value))) as Scale, ticks };
}

/** Lines in per cent from point to point: a path cannot be placed so. */
const segments = ({ points }: Curve, { x, y }: { readonly x: Scale; readonly y: Scale }): readonly ReactElement[] =>
  points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    const place = { x1: `${x(from.forms)}%`, x2: `${x(to.forms)}%`, y1: y(from.halfWidth), y2: y(to.halfWidth) };
    return h("line", { key: to.forms, className: "c", ...place });
  });

interface LabelPlace {
  readonly x: string;
  readonly y: number;
  readonly dx: number;
  readonly textAnchor: "start" | "end";
}

type PlacedMark = LabelPlace & { readonly mark: Curve["marks"][number] };

/** About as wide, in per cent of the drawing, and as high, in pixels, as the name of a mark. */
const nameSize = { x: 25, y: 16 };

/** Names stand above their dots on the right; under the curve near the right end, and where the dot before has its name there. */
const placed = (marks: Curve["marks"], { x, y }: { readonly x: Scale; readonly y: Scale }): readonly PlacedMark[] => {
  let above = { x: Number.NEGATIVE_INFINITY, y: 0 };
  return marks
    .toSorted((a, b) => a.forms - b.forms)
    .map((mark): PlacedMark => {
      const at = { x: x(mark.forms), y: y(mark.halfWidth) };
      const isTaken = at.x - above.x < nameSize.x && Math.abs(at.y - above.y) < nameSize.y;
      if (at.x > 80) return { mark, x: `${at.x}%`, y: at.y + 22, dx: 8, textAnchor: "end" };
      if (isTaken) return { mark, x: `${at.x}%`, y: at.y + 22, dx: 6, textAnchor: at.x > nameSize.x + 8 ? "end" : "start" };
      above = at;
      return { mark, x: `${at.x}%`, y: at.y - 10, dx: 10, textAnchor: "start" };
    });
};

/** Rules that give the same number of forms stand on one dot, the chosen one first, and dots too near would hide their names. */
function distinct(marks: Curve["marks"], chosen: string): Curve["marks"] {
  const most = Math.max(1, ...marks.map(({ forms }) => forms));
  const ordered = [...marks].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  return ordered.filter(({ forms }, at) => ordered.slice(0, at).every((other) => Math.abs(other.forms - forms) > most * 0.04));
}
