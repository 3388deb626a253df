import { markOfMended, plainHeadings } from "../../../survey/frame/mended-rows.ts";
import type { FrameUploadView } from "../../../survey/frame/upload-view.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { frameTableText } from "../../text/workspace-frame-table.ts";
import { useText } from "../use-workspace.ts";

interface Line {
  readonly at: number;
  readonly cells: readonly string[];
}

/** The first rows as they stand in the file, in a scroll box of their own. */
export const PreviewRows = ({ view }: { readonly view: FrameUploadView }) => {
  const text = useText(frameColumnsText);
  const { columns, rows } = usePreview(view);
  if (rows.length === 0) return null;
  return (
    <Card title={text.preview} flush>
      <DataTable caption={text.preview} columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
    </Card>
  );
};

/** Under its column names; a file whose names are not found shows its first rows by their numbers. */
const usePreview = ({ columns, rows, layout, mends }: FrameUploadView) => {
  const text = useText(frameTableText);
  const cellAt = (heading: string, at: number): Column<Line> => ({
    key: String(at),
    heading,
    cell: ({ cells }) => cells[at] ?? "",
  });
  if (columns.length > 0) {
    const own = columns.filter(({ heading }) => mends === null || !isAdded(heading));
    const shown = own.map(({ heading, at }) => cellAt(heading, at));
    return { columns: shown, rows: rows.map((cells, at) => ({ at, cells })) };
  }
  const top = (layout?.top ?? []).slice(0, shownRows);
  const width = Math.min(shownColumns, Math.max(0, ...top.map(({ cells }) => cells.length)));
  const number: Column<Line> = {
    key: "row",
    heading: text.rowNumber,
    rowHeading: true,
    number: true,
    cell: ({ at }) => String(at),
  };
  const lettered = Array.from({ length: width }, (_, at) => cellAt(text.column(String(at + 1)), at));
  return { columns: [number, ...lettered], rows: top.map(({ number: at, cells }) => ({ at, cells })) };
};

/** What stands before the columns of the file in the file of its refused rows. */
const isAdded = (heading: string): boolean =>
  markOfMended([heading]) !== null || (plainHeadings as readonly string[]).includes(heading);

const [shownRows, shownColumns] = [8, 30];
