import type { FrameUploadView } from "../../../survey/frame/upload-view.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { useText } from "../use-workspace.ts";

interface Line {
  readonly at: number;
  readonly cells: readonly string[];
}

/** The first rows as they stand in the file, in a scroll box of their own. */
export const PreviewRows = ({ view: { columns, rows } }: { readonly view: FrameUploadView }) => {
  const text = useText(frameColumnsText);
  const shown = columns.map(
    ({ heading, at }): Column<Line> => ({ key: String(at), heading, cell: ({ cells }) => cells[at] ?? "" }),
  );
  return (
    <Card title={text.preview} flush>
      <DataTable
        caption={text.preview}
        columns={shown}
        rows={rows.map((cells, at) => ({ at, cells }))}
        rowKey={({ at }) => String(at)}
      />
    </Card>
  );
};
