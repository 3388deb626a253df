import type { Curve, SizeComparison } from "../../../survey/draw/size-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { SizeCurve } from "../../parts/charts/size-curve.ts";
import { useLanguage } from "../../parts/language.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { useText } from "../use-workspace.ts";

/** What more forms buy, for an agency of the middle size. */
export const SizesCurve = ({ view: { curve, chosen } }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const nameOf = ({ forms, halfWidth }: Curve["marks"][number]) =>
    text.mark(formatNumber(forms, language), formatNumber(halfWidth, language, 1));
  const of = curve.population === null ? text.curveOpen : text.curveOf(formatNumber(curve.population, language));
  return (
    <Card title={text.curve} aside={<span className="small mut">{of}</span>}>
      <SizeCurve
        curve={curve}
        chosen={chosen.id}
        label={text.curveLabel(curve.marks.map(nameOf).join(", "))}
        nameOf={nameOf}
        format={(value) => formatNumber(value, language)}
      />
      <p className="small mut chart-axes">{text.curveAxes}</p>
    </Card>
  );
};
