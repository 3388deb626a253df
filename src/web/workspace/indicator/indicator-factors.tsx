import type { ComputedIndicator, FactorIndicator, IndicatorView } from "../../../survey/indicator/indicator-view.ts";
import { shownCode } from "../../../survey/instrument/shown-code.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { FiveLevelBar, FiveLevelKey } from "../../parts/charts/five-level-bar.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { StaffFigureValue, StaffInterval } from "../staff-figure.tsx";
import { useText } from "../use-workspace.ts";

/** The answers of each factor as one bar from worst to best, beside its index. */
export const FactorLevels = ({ computed }: { readonly computed: ComputedIndicator }) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  return (
    <Card title={text.factors}>
      <div className="levels">
        {computed.factors.map((factor) => (
          <FactorLevel key={factor.id} factor={factor} computed={computed} />
        ))}
      </div>
      <FiveLevelKey scale={computed.scale} language={language} />
    </Card>
  );
};

const FactorLevel = ({ factor, computed }: { readonly factor: FactorIndicator; readonly computed: ComputedIndicator }) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  const { id, title, conditional, figure, distribution } = factor;
  return (
    <div className="level">
      <p>
        <b>
          {shownCode(id)}. {title[language]}
        </b>
        {conditional && <span className="small mut"> ({text.conditional})</span>}
      </p>
      <p className="level-figure">
        <b>
          <StaffFigureValue figure={figure} publicMinimum={computed.publicMinimumValid} />
        </b>{" "}
        <span className="small mut">
          <StaffInterval figure={figure} />
          {figure.valid !== null && ` · ${text.validAnswers(formatNumber(figure.valid, language))}`}
        </span>
      </p>
      {distribution.length > 0 && (
        <FiveLevelBar label={title[language]} distribution={distribution} scale={computed.scale} language={language} />
      )}
    </div>
  );
};

type FieldRow = ComputedIndicator["fields"][number];

interface FieldsProps {
  readonly view: IndicatorView;
  readonly computed: ComputedIndicator;
}

/** The index of each field over all agencies. */
export const FieldFigures = ({ computed }: FieldsProps) => {
  const text = useText(indicatorText);
  const language = useLanguage();
  const columns: readonly Column<FieldRow>[] = [
    { key: "field", heading: text.field, rowHeading: true, cell: ({ name }) => name },
    {
      key: "value",
      heading: text.value,
      number: true,
      cell: ({ figure }) => <StaffFigureValue figure={figure} publicMinimum={computed.publicMinimumValid} />,
    },
    { key: "range", heading: text.range, number: true, cell: ({ figure }) => <StaffInterval figure={figure} /> },
    { key: "n", heading: text.respondents, number: true, cell: ({ figure }) => formatNumber(figure.n, language) },
  ];
  return (
    <div className="mt">
      <Card title={text.fields} flush>
        <DataTable caption={text.fields} columns={columns} rows={computed.fields} rowKey={({ code }) => code} stacked />
      </Card>
    </div>
  );
};
