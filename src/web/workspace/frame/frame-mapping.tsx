import type { MappedColumn } from "../../../survey/frame/frame-columns.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { useMay, useText } from "../use-workspace.ts";

/** Which column of the file became what. */
export const FrameMapping = ({ mapping, round }: { readonly mapping: readonly MappedColumn[]; readonly round: string }) => {
  const text = useText(frameText);
  return (
    <Card
      title={text.mapping}
      aside={useMay()("importFrame") && <a href={`/workspace/${round}/frame/profiles`}>{text.profiles}</a>}
      flush
    >
      <DataTable caption={text.mapping} columns={useMappingColumns()} rows={mapping} rowKey={({ column }) => column} />
      <p className="card-foot">{text.privacy}</p>
    </Card>
  );
};

const useMappingColumns = (): readonly Column<MappedColumn>[] => {
  const text = useText(frameText);
  const language = useLanguage();
  const recognised = ({ recognised: how, distinct }: MappedColumn): string => {
    if (how === "unused") return text.unused;
    return distinct === null ? text.byHeading : text.values(formatNumber(distinct, language));
  };
  return [
    { key: "column", heading: text.inFile, rowHeading: true, cell: ({ column }) => column },
    { key: "field", heading: text.field, cell: ({ field }) => (field ? text.fields[field] : "–") },
    { key: "recognised", heading: text.recognised, cell: recognised },
  ];
};
