import type { ComputedIndicator, CriterionIndicator, IndicatorView } from "../../../survey/indicator/indicator-view.ts";
import { shownCode } from "../../../survey/instrument/shown-code.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { FiveLevelBar } from "../../parts/charts/five-level-bar.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { ListLinks } from "../list-links.tsx";
import { StaffFigureValue, StaffInterval } from "../staff-figure.tsx";
import { useText } from "../use-workspace.ts";

interface CriteriaProps {
  readonly view: IndicatorView;
  readonly computed: ComputedIndicator;
}

/** Every criterion in the order of the questionnaire, with its interval and its five answers. */
export const CriterionTable = ({ view: { round, part }, computed }: CriteriaProps) => {
  const text = useText(indicatorText);
  const files = (
    <ListLinks
      title={text.criteria}
      csv={`/workspace/${round.code}/download/criteria.csv?part=${encodeURIComponent(part.code)}`}
    />
  );
  return (
    <div className="mt">
      <Card title={text.criteria} aside={files} flush>
        <DataTable
          caption={text.criteria}
          columns={useCriterionColumns(computed)}
          rows={computed.criteria}
          rowKey={({ id }) => id}
          stacked
        />
      </Card>
    </div>
  );
};

const useCriterionColumns = (computed: ComputedIndicator): readonly Column<CriterionIndicator>[] => {
  const text = useText(indicatorText);
  const language = useLanguage();
  return [
    {
      key: "criterion",
      heading: text.criterion,
      rowHeading: true,
      cell: ({ id, text: wording }) => (
        <span className="criterion-name">
          <span className="mono mut">{shownCode(id)}</span> {wording[language]}
        </span>
      ),
    },
    {
      key: "value",
      heading: text.value,
      number: true,
      cell: ({ figure }) => <StaffFigureValue figure={figure} publicMinimum={computed.publicMinimumValid} />,
    },
    { key: "range", heading: text.range, number: true, cell: ({ figure }) => <StaffInterval figure={figure} /> },
    {
      key: "valid",
      heading: text.valid,
      number: true,
      cell: ({ figure }) => (figure.valid === null ? "–" : formatNumber(figure.valid, language)),
    },
    {
      key: "levels",
      heading: text.levels,
      cell: ({ shortText, distribution }) =>
        distribution.length > 0 && (
          <div className="criterion-bar">
            <FiveLevelBar label={shortText[language]} distribution={distribution} scale={computed.scale} language={language} />
          </div>
        ),
    },
  ];
};
