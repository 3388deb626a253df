import type { ComputedIndicator } from "../../../survey/indicator/indicator-view.ts";
import { formatNumber, formatRange } from "../../../survey/number.ts";
import type { Figure } from "../../../survey/report/snapshot.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { scoringName } from "../scoring-name.ts";
import { useText } from "../use-workspace.ts";

/** The same answers under every scoring of the method, the published one first. */
export const Scorings = ({ computed: { scorings } }: { readonly computed: ComputedIndicator }) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  return (
    <Card title={text.scorings} flush>
      <ol className="scorings">
        {scorings.map(({ scoring, overall }, place) => (
          <li key={`${scoring.item} ${scoring.aggregate}`} className={place === 0 ? "on" : undefined}>
            <span>{scoringName(scoring, language)}</span>
            <b className="num">{overall.value === null ? "–" : formatNumber(overall.value, language, 2)}</b>
            <small>
              <span className="mono">
                {scoring.aggregate === "all-satisfied" ? scoring.aggregate : `${scoring.item} · ${scoring.aggregate}`}
              </span>{" "}
              <Range figure={overall} />
            </small>
          </li>
        ))}
      </ol>
      <p className="card-foot">{text.scoringNote}</p>
    </Card>
  );
};

const Range = ({ figure: { ciLow, ciHigh } }: { readonly figure: Figure }) => {
  const language = useLanguage();
  return ciLow === null || ciHigh === null ? null : <span className="num">{formatRange(ciLow, ciHigh, language)}</span>;
};
