import { formatNumber, formatRange } from "../../survey/number.ts";
import type { Figure } from "../../survey/report/snapshot.ts";
import { useLanguage, usePartsText } from "./language.tsx";
import { SuppressedCell } from "./suppressed-cell.tsx";

interface FigureProps {
  readonly figure: Figure;
  readonly decimals?: number;
  /** Below this many valid answers a figure is withheld; shown in the chip. */
  readonly minimum: number;
}

/** A value with the mark “ít phiếu” where few answered, or the chip that says why it is withheld. */
export const FigureValue = ({ figure, decimals = 2, minimum }: FigureProps) => {
  const language = useLanguage();
  const text = usePartsText();
  if (figure.value === null) return <SuppressedCell flag={figure.flag} minimum={minimum} />;
  return (
    <>
      <span className="num">{formatNumber(figure.value, language, decimals)}</span>
      {figure.flag === "few" && <small className="few"> {text.few}</small>}
    </>
  );
};

/** `81,41 – 84,37`, or nothing where the figure has no interval. */
export const Interval = ({ figure }: { readonly figure: Figure }) => {
  const language = useLanguage();
  if (figure.ciLow === null || figure.ciHigh === null) return null;
  return <span className="num">{formatRange(figure.ciLow, figure.ciHigh, language)}</span>;
};
