import type { StaffFigure } from "../../survey/indicator/indicator-view.ts";
import { formatNumber, formatRange } from "../../survey/number.ts";
import { useLanguage, usePartsText } from "../parts/language.tsx";
import { indicatorText } from "../text/workspace-indicator.ts";
import { useText } from "./use-workspace.ts";

interface StaffFigureProps {
  readonly figure: StaffFigure;
  readonly publicMinimum: number;
  readonly decimals?: number;
}

/** A figure for the staff: always its value, with “ít phiếu”, and with a chip where the public page will hide it. */
export const StaffFigureValue = ({ figure, publicMinimum, decimals = 2 }: StaffFigureProps) => {
  const language = useLanguage();
  const parts = usePartsText();
  if (figure.value === null) return <span className="supp supp-empty">{parts.empty}</span>;
  return (
    <>
      <span className="num">{formatNumber(figure.value, language, decimals)}</span>
      {figure.flag === "few" && figure.onPublic === "shown" && <small className="few"> {parts.few}</small>}
      {figure.onPublic !== "shown" && <Hidden figure={figure} publicMinimum={publicMinimum} />}
    </>
  );
};

const Hidden = ({ figure, publicMinimum }: StaffFigureProps) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  if (figure.onPublic === "complementary") return <span className="supp">{text.complementary}</span>;
  const chip = text.hidden(formatNumber(figure.valid ?? figure.n, language), formatNumber(publicMinimum, language));
  return (
    <span className="supp" title={text.hiddenNote}>
      {chip} <span className="sr">{text.hiddenNote}</span>
    </span>
  );
};

/** `81,41 – 84,37`, or a dash where there is none. */
export const StaffInterval = ({ figure: { ciLow, ciHigh } }: Pick<StaffFigureProps, "figure">) => {
  const language = useLanguage();
  return <span className="num">{ciLow === null || ciHigh === null ? "–" : formatRange(ciLow, ciHigh, language)}</span>;
};
