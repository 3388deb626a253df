import { useLocation } from "react-router";
import type { AgencyOutcome, RuleOutcome, SizeComparison } from "../../../survey/draw/size-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";
import { ruleName } from "./rule-name.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly population: number | null;
  readonly cells: readonly AgencyOutcome[];
}

/** Every agency under every rule: forms, and the error to expect. */
export const SizesTable = ({ view }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  query.set("part", view.part.code);
  const rows = view.chosen.agencies.map(
    ({ id, name, population }, at): Row => ({
      ...{ id, name, population },
      cells: view.outcomes.flatMap(({ agencies }) => agencies[at] ?? []),
    }),
  );
  return (
    <ListedTable
      title={text.agencies}
      columns={useColumns(view)}
      rows={rows}
      rowKey={({ id }) => id}
      stacked={false}
      csv={`/workspace/${view.round.code}/download/size-comparison.csv?${query}`}
      foot={<Total view={view} />}
    />
  );
};

const useColumns = (view: SizeComparison): readonly ListColumn<Row>[] => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const ruleColumn = ({ id, rule }: RuleOutcome, at: number): ListColumn<Row> => ({
    ...{ key: id, heading: ruleName(rule, language), number: true },
    cell: ({ cells }) => <FormsCell outcome={cells[at]} chosen={id === view.chosen.id} />,
    value: ({ cells }) => cells[at]?.forms ?? 0,
  });
  const expectedColumn: ListColumn<Row> = {
    ...{ key: "expected", heading: text.expectedHeading, number: true },
    cell: ({ cells: [first] }) => first && <ExpectedCell outcome={first} />,
    value: ({ cells: [first] }) => first?.expected ?? 0,
  };
  return [
    { key: "agency", heading: text.agency, rowHeading: true, cell: ({ name }) => name, value: ({ name }) => name },
    {
      ...{ key: "people", heading: text.people, number: true },
      cell: ({ population }) => (population === null ? text.unknown : formatNumber(population, language)),
      value: ({ population }) => population ?? 0,
    },
    ...(view.settings.assume === "published" ? [expectedColumn] : []),
    ...view.outcomes.map(ruleColumn),
  ];
};

/** The share to expect, and the year that published it; where none did, that it is assumed. */
const ExpectedCell = ({ outcome: { expected, published } }: { readonly outcome: AgencyOutcome }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  return (
    <>
      {formatNumber(expected, language, 1)}{" "}
      <span className="pm">{published === null ? text.assumedShort : published.year}</span>
      {published !== null && published.from.length > 0 && (
        <>
          <br />
          <small className="mut">{text.beforeMerger(published.from.join(", "))}</small>
        </>
      )}
    </>
  );
};

const FormsCell = ({ outcome, chosen }: { readonly outcome: AgencyOutcome | undefined; readonly chosen: boolean }) => {
  const language = useLanguage();
  if (!outcome) return null;
  const forms = formatNumber(outcome.forms, language);
  return (
    <>
      {chosen ? <b>{forms}</b> : forms}{" "}
      <span className="pm">{outcome.halfWidth !== null && `± ${formatNumber(outcome.halfWidth, language, 1)}`}</span>
    </>
  );
};

const Total = ({ view }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{text.sum}</th>
      <td className="r num">{view.people === null ? text.unknown : formatNumber(view.people, language)}</td>
      {view.settings.assume === "published" && <td />}
      {view.outcomes.map(({ id, total }) => (
        <td key={id} className="r num">
          {formatNumber(total, language)} <span className="pm" />
        </td>
      ))}
    </tr>
  );
};
