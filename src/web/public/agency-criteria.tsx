import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { AgencySnapshot, CriterionSnapshot } from "../../survey/report/snapshot.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { FigureValue, Interval } from "../parts/figure.tsx";
import type { PublicView } from "./published.ts";
import { WeakList } from "./weak-list.tsx";

interface AgencyProps {
  readonly view: PublicView;
  readonly agency: AgencySnapshot;
}

interface Compared extends CriterionSnapshot {
  readonly whole: CriterionSnapshot;
}

/** The agency's criteria, with the whole round's beside each. */
const comparedCriteria = ({ view, agency }: AgencyProps): readonly Compared[] =>
  view.part.criteria.flatMap((whole) => {
    const figure = agency.criteria.find(({ id }) => id === whole.id)?.figure;
    return figure ? [{ ...whole, figure, whole }] : [];
  });

/** The three weakest criteria against the whole round. */
export const AgencyWeakest = (props: AgencyProps) => {
  const { language, text } = props.view;
  return (
    <WeakList
      view={props.view}
      criteria={comparedCriteria(props)}
      howMany={3}
      title={text.weakestThree}
      note={({ whole: { figure } }) => (
        <> · {figure.value !== null && text.againstWhole(formatPercent(figure.value, language))}</>
      )}
    />
  );
};

/** Every criterion of the agency, withheld ones marked as such. */
export const AgencyCriteria = (props: AgencyProps) => (
  <section className="sec">
    <div className="wrap">
      <h2>{props.view.text.allCriteriaTitle}</h2>
      <DataTable
        caption={props.view.text.allCriteriaTitle}
        columns={columnsOf(props.view)}
        rows={comparedCriteria(props)}
        rowKey={({ id }) => id}
        stacked
      />
    </div>
  </section>
);

const columnsOf = ({ part, language, text }: PublicView): readonly Column<Compared>[] => [
  { key: "criterion", heading: text.criterion, rowHeading: true, cell: ({ text: words }) => words[language] },
  {
    key: "here",
    heading: text.here,
    number: true,
    cell: ({ figure }) => <FigureValue figure={figure} minimum={part.publicMinimumValid} />,
  },
  { key: "interval", heading: text.interval, number: true, cell: ({ figure }) => <Interval figure={figure} /> },
  {
    key: "whole",
    heading: text.whole,
    number: true,
    cell: ({ whole }) => <FigureValue figure={whole.figure} minimum={part.publicMinimumValid} />,
  },
  {
    key: "answers",
    heading: text.answers,
    number: true,
    cell: ({ figure }) => (figure.valid === null ? "–" : formatNumber(figure.valid, language)),
  },
];
