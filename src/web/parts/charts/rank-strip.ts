import { createElement as h, type ReactElement } from "react";

interface RankStripProps {
  readonly best: number;
  readonly worst: number;
  /** Number of ranks. */
  readonly of: number;
}

/**
 * A strip of as many cells as there are ranks, filled from the best to the worst possible one; both numbers stand inside, or
 * beside it where there is no room. The words for it stand in the row.
 */
export const RankStrip = ({ best, worst, of }: RankStripProps): ReactElement => {
  const from = percent(best - 1, of);
  const to = percent(worst, of);
  return h(
    "svg",
    { className: "rr", height: 26, "aria-hidden": true },
    h("rect", { className: "b", x: 0, y: 3, width: "100%", height: 20, rx: 4 }),
    h("rect", { className: "f", x: `${from}%`, y: 3, width: `${percent(worst - best + 1, of)}%`, height: 20, rx: 4 }),
    to - from < narrow ? labelBeside({ best, worst, from, to }) : labelsInside({ best, worst, from, to }),
  );
};

/** Narrower than this, in per cent of the strip, two numbers do not fit inside. */
const narrow = 26;

const percent = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;

interface Label {
  readonly best: number;
  readonly worst: number;
  readonly from: number;
  readonly to: number;
}

const labelsInside = ({ best, worst, from, to }: Label): readonly ReactElement[] => [
  h("text", { key: "best", x: `${from}%`, dx: 6, y: 17.5 }, String(best)),
  h("text", { key: "worst", x: `${to}%`, dx: -6, y: 17.5, textAnchor: "end" }, String(worst)),
];

const labelBeside = ({ best, worst, from, to }: Label): ReactElement => {
  const words = best === worst ? String(best) : `${best} – ${worst}`;
  return from > 50
    ? h("text", { x: `${from}%`, dx: -6, y: 17.5, textAnchor: "end" }, words)
    : h("text", { x: `${to}%`, dx: 6, y: 17.5 }, words);
};
