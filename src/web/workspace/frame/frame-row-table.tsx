import { respondentWords, stateName } from "../../../survey/frame/frame-row-words.ts";
import type { FrameRowView } from "../../../survey/frame/frame-rows-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { frameRowsText } from "../../text/workspace-frame-rows.ts";
import { useText } from "../use-workspace.ts";

/** A page of units, in the order of stratum and code. */
export const FrameRowTable = ({ rows }: { readonly rows: readonly FrameRowView[] }) => {
  const text = useText(frameRowsText);
  return <DataTable caption={text.title} columns={useRowColumns()} rows={rows} rowKey={({ unitId }) => unitId} stacked />;
};

const useRowColumns = (): readonly Column<FrameRowView>[] => {
  const text = useText(frameRowsText);
  const language = useLanguage();
  return [
    { key: "unit", heading: text.unit, rowHeading: true, cell: ({ unitId }) => <span className="num">{unitId}</span> },
    { key: "agency", heading: text.agency, cell: ({ agency }) => agency },
    { key: "field", heading: text.field, cell: ({ field }) => field },
    { key: "stratum", heading: text.inStratum, cell: ({ stratum }) => <span className="mut">{stratum}</span> },
    {
      key: "completed",
      heading: text.completedOn,
      cell: ({ completedOn }) =>
        completedOn === null ? "–" : <span className="num">{formatDate(completedOn, language)}</span>,
    },
    { key: "state", heading: text.state, cell: ({ exclusion }) => stateName(exclusion, language) },
    { key: "respondent", heading: text.respondent, cell: ({ respondent }) => respondentWords[respondent][language] },
    { key: "dossiers", heading: text.dossiers, number: true, cell: ({ dossiers }) => formatNumber(dossiers, language) },
    { key: "filed", heading: text.filed, cell: ({ filedForOthers }) => (filedForOthers ? text.yes : "–") },
  ];
};
