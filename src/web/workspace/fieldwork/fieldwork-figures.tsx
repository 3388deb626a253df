import type { FieldworkView } from "../../../survey/fieldwork/fieldwork-view.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";
import { KpiBand } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { fieldworkText } from "../../text/workspace-fieldwork.ts";
import { useText } from "../use-workspace.ts";

/** What came in of what was planned, and who answered in whose place. */
export const FieldworkFigures = ({ totals }: { readonly totals: FieldworkView["totals"] }) => {
  const text = useText(fieldworkText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const share = formatPercent(totals.quota === 0 ? 0 : (100 * totals.answered) / totals.quota, language);
  const missing = Math.max(0, totals.quota - totals.answered);
  const left = text.reservesLeft(count(totals.reservesLeft));
  const reserves =
    totals.substitution === null ? left : `${text.substituted(formatPercent(totals.substitution, language, 1))}, ${left}`;
  return (
    <KpiBand
      figures={[
        {
          label: text.answered,
          value: count(totals.answered),
          unit: `/ ${count(totals.quota)}`,
          detail: missing === 0 ? text.full(share) : text.missing(share, count(missing)),
        },
        {
          label: `${text.refused} · ${text.notFound.toLowerCase()}`,
          value: `${count(totals.refused)} · ${count(totals.notFound)}`,
          detail: text.outcomes(count(totals.moved)),
        },
        { label: text.replaced, value: count(totals.replaced), detail: reserves },
        { label: text.openCases, value: count(totals.open), detail: text.openDetail },
      ]}
    />
  );
};
