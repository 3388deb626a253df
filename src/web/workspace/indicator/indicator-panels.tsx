import { useLocation } from "react-router";
import type {
  AgencyIndicator,
  ComputedIndicator,
  IndicatorView,
  StaffFigure,
} from "../../../survey/indicator/indicator-view.ts";
import { formatRange } from "../../../survey/number.ts";
import { type Axis, axisFor } from "../../parts/charts/axis.ts";
import { AxisLabels } from "../../parts/charts/axis-labels.ts";
import { IntervalDots } from "../../parts/charts/interval-dots.ts";
import { useLanguage } from "../../parts/language.tsx";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { readListing } from "../listing.ts";
import { StaffFigureValue } from "../staff-figure.tsx";
import { useText } from "../use-workspace.ts";

interface PanelsProps {
  readonly view: IndicatorView;
  readonly computed: ComputedIndicator;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly StaffFigure[];
  readonly rank: AgencyIndicator["rank"];
}

/** Small multiples: one row an agency, one panel the whole and each factor, on one scale, the value printed in each cell. */
export const AgencyPanels = ({ view: { round, part }, computed }: PanelsProps) => {
  const text = useText(indicatorText);
  const { search } = useLocation();
  const rows = computed.agencies.map(rowOf(computed));
  const sorted = readListing(search).sort === null ? rows.toSorted(byValue) : rows;
  return (
    <div className="panels">
      <ListedTable
        title={text.table}
        columns={usePanelColumns(computed)}
        rows={sorted}
        rowKey={({ id }) => id}
        csv={`/workspace/${round.code}/download/index.csv?part=${encodeURIComponent(part.code)}`}
        foot={<Whole computed={computed} />}
        stacked={false}
      />
      <p className="small mut gap-top">{text.legend}</p>
    </div>
  );
};

const rowOf =
  ({ factors }: ComputedIndicator) =>
  (agency: AgencyIndicator): Row => ({
    id: agency.id,
    name: agency.shortName,
    rank: agency.rank,
    figures: [
      agency.overall,
      ...factors.flatMap(({ id }) => agency.factors.filter((factor) => factor.id === id).map(({ figure }) => figure)),
    ],
  });

const byValue = (left: Row, right: Row): number => (right.figures[0]?.value ?? -1) - (left.figures[0]?.value ?? -1);

/** One scale for all cells. */
const axisOf = ({ agencies }: ComputedIndicator): Axis =>
  axisFor(agencies.flatMap(({ overall, factors }) => [overall, ...factors.map(({ figure }) => figure)]));

const usePanelColumns = (computed: ComputedIndicator): readonly ListColumn<Row>[] => {
  const text = useText(indicatorText);
  const language = useLanguage();
  const axis = axisOf(computed);
  const panels = [
    { id: "overall", heading: text.overall, reference: computed.overall.value },
    ...computed.factors.map(({ id, shortTitle, figure }) => ({ id, heading: shortTitle[language], reference: figure.value })),
  ];
  return [
    { key: "agency", heading: text.agency, rowHeading: true, cell: ({ name }) => name, value: ({ name }) => name },
    ...panels.map(
      ({ id, heading, reference }, place): ListColumn<Row> => ({
        key: id,
        heading,
        cell: ({ figures }) => <Panel figure={figures[place]} axis={axis} reference={reference} computed={computed} />,
        value: ({ figures }) => figures[place]?.value ?? null,
      }),
    ),
    { key: "rank", heading: text.rank, cell: ({ rank }) => <Rank rank={rank} />, value: ({ rank }) => rank?.best ?? null },
  ];
};

const Rank = ({ rank }: Pick<Row, "rank">) =>
  rank === null ? "–" : <span className="num">{rank.best === rank.worst ? rank.best : `${rank.best} – ${rank.worst}`}</span>;

interface PanelProps {
  readonly figure: StaffFigure | undefined;
  readonly axis: Axis;
  readonly reference: number | null;
  readonly computed: ComputedIndicator;
}

const Panel = ({ figure, axis, reference, computed }: PanelProps) => {
  const language = useLanguage();
  if (!figure) return "–";
  const range = figure.ciLow !== null && figure.ciHigh !== null ? formatRange(figure.ciLow, figure.ciHigh, language) : "";
  return (
    <div className="panel" title={range}>
      <div className="panel-plot">
        <IntervalDots figure={figure} axis={axis} reference={reference} height={28} />
      </div>
      <span className="panel-value">
        <StaffFigureValue figure={figure} publicMinimum={computed.publicMinimumValid} decimals={1} />
      </span>
    </div>
  );
};

const Whole = ({ computed }: { readonly computed: ComputedIndicator }) => {
  const text = useText(indicatorText);
  const axis = axisOf(computed);
  const whole = [computed.overall, ...computed.factors.map(({ figure }) => figure)];
  const ids = ["overall", ...computed.factors.map(({ id }) => id)];
  return (
    <>
      <tr>
        <th scope="row">{text.whole}</th>
        {whole.map((figure, place) => (
          <td key={ids[place]}>
            <Panel figure={figure} axis={axis} reference={null} computed={computed} />
          </td>
        ))}
        <td />
      </tr>
      <tr className="axis-row">
        <td />
        {ids.map((id) => (
          <td key={id}>
            <div className="panel">
              <div className="panel-plot" aria-hidden="true">
                <AxisLabels axis={{ ...axis, ticks: [axis.low, axis.high] }} />
              </div>
              <span className="panel-value" />
            </div>
          </td>
        ))}
        <td />
      </tr>
    </>
  );
};
