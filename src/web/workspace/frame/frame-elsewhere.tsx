import type { OtherField } from "../../../survey/frame/mapping.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { useText } from "../use-workspace.ts";

const shown = 50;

/** Agencies of the file that the part does not measure, the most frequent first: a misspelt one shows here. */
export const FrameElsewhere = ({ names }: { readonly names: readonly OtherField[] }) => {
  const text = useText(frameText);
  const columns = useColumns();
  if (names.length === 0) return null;
  return (
    <div className="mt">
      <Card title={text.elsewhere} flush>
        <DataTable caption={text.elsewhere} columns={columns} rows={names.slice(0, shown)} rowKey={({ name }) => name} />
        <p className="card-foot">{text.elsewhereNote}</p>
      </Card>
    </div>
  );
};

const useColumns = (): readonly Column<OtherField>[] => {
  const text = useText(frameText);
  const language = useLanguage();
  return [
    { key: "name", heading: text.elsewhereName, rowHeading: true, cell: ({ name }) => name },
    { key: "rows", heading: text.rows, number: true, cell: ({ rows }) => formatNumber(rows, language) },
  ];
};
