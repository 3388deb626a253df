import { formatNumber } from "../../survey/number.ts";
import type { Axis } from "../parts/charts/axis.ts";
import { AxisLabels } from "../parts/charts/axis-labels.ts";
import { IntervalDots } from "../parts/charts/interval-dots.ts";
import { RankStrip } from "../parts/charts/rank-strip.ts";
import { FigureValue, Interval } from "../parts/figure.tsx";
import { usePartsText } from "../parts/language.tsx";
import { Native } from "../parts/native.tsx";
import type { PublicView } from "./published.ts";
import type { Ranked } from "./ranking-order.ts";

interface RankingTableProps {
  readonly view: PublicView;
  readonly rows: readonly Ranked[];
  readonly axis: Axis;
  readonly reference: number | null;
  readonly withRanks: boolean;
}

/** Rank ranges beside intervals, one row an agency. */
export const RankingTable = (props: RankingTableProps) => {
  const { text, part } = props.view;
  return (
    <table className="rk">
      <caption className="sr">{text.rankingCaption(part.agencies.length)}</caption>
      <Head {...props} />
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.agency.id} row={row} {...props} />
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td colSpan={props.withRanks ? 2 : 1} />
          <td className="dot">
            <AxisLabels axis={props.axis} />
          </td>
          <td colSpan={3} />
        </tr>
      </tfoot>
    </table>
  );
};

const Head = ({ view: { text, part }, withRanks }: RankingTableProps) => (
  <thead>
    <tr>
      <th scope="col">{text.agency}</th>
      {withRanks && (
        <th scope="col" className="rng">
          {text.rankRange(part.agencies.length)}
        </th>
      )}
      <th scope="col" className="dot">
        {text.indexAndInterval}
      </th>
      <th scope="col" className="idx">
        {text.index}
      </th>
      <th scope="col" className="n">
        {text.forms}
      </th>
      <th scope="col" className="ci">
        {text.interval}
      </th>
    </tr>
  </thead>
);

const Row = ({ view, row: { agency, figure }, axis, reference, withRanks }: RankingTableProps & { readonly row: Ranked }) => (
  <tr>
    <th scope="row">
      <a href={view.to(`agencies/${encodeURIComponent(agency.id)}`)}>
        <Native>{agency.name}</Native>
      </a>
    </th>
    {withRanks && <td className="rng">{agency.rank && <RankRange rank={agency.rank} of={view.part.agencies.length} />}</td>}
    <td className="dot">
      {figure.value !== null && <IntervalDots figure={figure} axis={axis} reference={reference} height={46} />}
    </td>
    <td className="idx">
      <FigureValue figure={figure} minimum={view.part.publicMinimumValid} />
    </td>
    <td className="n num">{formatNumber(agency.answered, view.language)}</td>
    <td className="ci">
      <Interval figure={figure} />
    </td>
  </tr>
);

interface RankRangeProps {
  readonly rank: { readonly best: number; readonly worst: number };
  readonly of: number;
}

/** The strip on wide screens, the words on narrow ones; the words are always read out. */
const RankRange = ({ rank: { best, worst }, of }: RankRangeProps) => {
  const words = usePartsText().rankLabel(best, worst);
  return (
    <>
      <RankStrip best={best} worst={worst} of={of} />
      <span className="rt small">{words}</span>
      <span className="sr rt-read">{words}</span>
    </>
  );
};
