import type { ComputedIndicator, IndicatorView } from "../../../survey/indicator/indicator-view.ts";
import { formatNumber, formatRange } from "../../../survey/number.ts";
import { KpiBand } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { scoringName } from "../scoring-name.ts";
import { useText } from "../use-workspace.ts";
import { CriterionTable } from "./indicator-criteria.tsx";
import { FactorLevels, FieldFigures } from "./indicator-factors.tsx";
import { AgencyPanels } from "./indicator-panels.tsx";
import { Scorings } from "./indicator-scorings.tsx";

export interface ExplorerProps {
  readonly view: IndicatorView;
  readonly computed: ComputedIndicator;
}

/** The index of a part from the whole to the criterion; nothing is withheld here, but what the public will not see is marked. */
export const IndicatorExplorer = ({ view, computed }: ExplorerProps) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  return (
    <>
      <IndexFigures view={view} computed={computed} />
      <AgencyPanels view={view} computed={computed} />
      <div className="pair-wide mt">
        <FactorLevels computed={computed} />
        <Scorings computed={computed} />
      </div>
      {computed.fields.length > 0 && <FieldFigures view={view} computed={computed} />}
      <CriterionTable view={view} computed={computed} />
      <p className="small mut mt">
        {text.method}: {computed.method.title[language]} ({computed.method.id} {computed.method.version}) ·{" "}
        {scoringName(computed.scoring, language)} ·{" "}
        {text.computed(computed.computedBy, formatDateTime(computed.computedAt, language))}
      </p>
    </>
  );
};

const IndexFigures = ({ view, computed: { overall, pairs } }: ExplorerProps) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const { value, ciLow, ciHigh, n, valid } = overall;
  return (
    <KpiBand
      figures={[
        {
          label: text.index,
          value: value === null ? "–" : formatNumber(value, language, 2),
          unit: "%",
          ...(ciLow !== null && ciHigh !== null && { detail: text.interval(formatRange(ciLow, ciHigh, language)) }),
        },
        { label: text.respondents, value: count(n), ...(valid !== null && { detail: text.validAnswers(count(valid)) }) },
        { label: text.pairs, value: count(pairs.different), unit: text.pairsOf(count(pairs.total)) },
        { label: text.weights, value: text.weightKinds[view.dataset?.weights ?? "none"] },
      ]}
    />
  );
};
