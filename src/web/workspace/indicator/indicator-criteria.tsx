import type { ComputedIndicator, CriterionIndicator, IndicatorView } from "../../../survey/indicator/indicator-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { FiveLevelBar } from "../../parts/charts/five-level-bar.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { StaffFigureValue, StaffInterval } from "../staff-figure.tsx";
import { useText } from "../use-workspace.ts";

interface CriteriaProps {
  readonly view: IndicatorView;
  readonly computed: ComputedIndicator;
}

/** Every criterion in the order of the questionnaire, with its interval and its five answers. */
export const CriterionTable = ({ view: { round, part }, computed }: CriteriaProps) => {
  const text = useText(indicatorText);
  const words = useText(workspaceText);
  const csv = (
    <ButtonLink href={`/workspace/${round.code}/download/criteria.csv?part=${encodeURIComponent(part.code)}`} download small>
      {words.csv}
      <span className="sr"> {words.csvLabel(text.criteria)}</span>
    </ButtonLink>
  );
  return (
    <div className="mt">
      <Card title={text.criteria} aside={csv} flush>
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
          <span className="mono mut">{id}</span> {wording[language]}
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
