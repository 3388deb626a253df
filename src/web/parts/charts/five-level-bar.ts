import { createElement as h, type ReactElement } from "react";
import type { Bilingual, Language } from "../../../survey/language.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";

interface FiveLevelBarProps {
  readonly label: string;
  /** Shares by scale point, worst first, in per cent. */
  readonly distribution: readonly number[];
  readonly scale: readonly Bilingual[];
  readonly language: Language;
}

/** Segments narrower than this, in per cent, carry no number. */
const labelFrom = 9;

/** All answers as one bar of 100 %, from the worst answer on the left to the best on the right. */
export const FiveLevelBar = ({ label, distribution, scale, language }: FiveLevelBarProps): ReactElement =>
  h(
    "div",
    { className: "likert", role: "img", "aria-label": barSentence({ label, distribution, scale, language }) },
    distribution.map((share, place) =>
      share > 0
        ? h(
            "span",
            {
              key: scale[place]?.vi ?? place,
              className: levelClass(place, distribution.length),
              style: { width: `${share}%` },
            },
            share >= labelFrom ? formatPercent(share, language, 0) : null,
          )
        : null,
    ),
  );

const barSentence = ({ label, distribution, scale, language }: FiveLevelBarProps): string => {
  const shares = distribution.map(
    (share, place) => `${pointName(scale, place, language)} ${formatPercent(share, language, 1)}`,
  );
  return `${label}: ${shares.join(", ")}`;
};

const pointName = (scale: readonly Bilingual[], place: number, language: Language): string =>
  scale[place]?.[language].toLocaleLowerCase(language) ?? formatNumber(place + 1, language);

/** Colours run over five levels; a shorter scale takes the outer ones first. */
const levelClass = (place: number, points: number): string =>
  `l${points === 5 ? place + 1 : 1 + Math.round((4 * place) / Math.max(1, points - 1))}`;

interface KeyProps {
  readonly scale: readonly Bilingual[];
  readonly language: Language;
}

/** The one legend that is needed: the colours of the scale points. */
export const FiveLevelKey = ({ scale, language }: KeyProps): ReactElement =>
  h(
    "div",
    { className: "key" },
    scale.map((point, place) =>
      h("span", { key: point.vi }, h("i", { className: levelClass(place, scale.length) }), point[language]),
    ),
  );
