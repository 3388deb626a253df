import { useLocation } from "react-router";
import type { DrawStratum, DrawView } from "../../../survey/draw/draw-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { readListing } from "../listing.ts";
import { useText } from "../use-workspace.ts";

/** How many people each stratum has and how many are wanted. */
export const DrawStrata = ({ view: { round, part, strata } }: { readonly view: DrawView }) => {
  const { strata: title } = useText(drawText);
  const columns = useStrataColumns();
  const { query, sort } = readListing(useLocation().search);
  return (
    <details className="fold-plain" open={query !== "" || sort !== null}>
      <summary>{title}</summary>
      <ListedTable
        title={title}
        columns={columns}
        rows={strata}
        rowKey={({ stratum }) => stratum}
        csv={`/workspace/${round.code}/download/sizes.csv?part=${encodeURIComponent(part.code)}`}
      />
    </details>
  );
};

const useStrataColumns = (): readonly ListColumn<DrawStratum>[] => {
  const text = useText(drawText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return [
    {
      key: "agency",
      heading: text.agency,
      rowHeading: true,
      cell: ({ agencyName }) => agencyName,
      value: ({ agencyName }) => agencyName,
    },
    { key: "field", heading: text.field, cell: ({ fieldName }) => fieldName, value: ({ fieldName }) => fieldName },
    { key: "units", heading: text.units, number: true, cell: ({ units }) => count(units), value: ({ units }) => units },
    { key: "size", heading: text.size, number: true, cell: ({ size }) => <b>{count(size)}</b>, value: ({ size }) => size },
  ];
};
