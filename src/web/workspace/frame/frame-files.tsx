import type { FrameView, ImportedFrame, TakenFile } from "../../../survey/frame/frame-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
import { useMay, useText } from "../use-workspace.ts";

interface FilesProps {
  readonly view: FrameView;
  readonly frame: ImportedFrame;
}

/** The files that the frame was made of, with the rows of each that made no unit; nothing while there is one. */
export const FrameFiles = ({ view, frame: { files } }: FilesProps) => {
  const text = useText(frameFilesText);
  const columns = useColumns(view);
  if (files.length < 2) return null;
  return (
    <div className="mt">
      <Card title={text.title} flush>
        <DataTable caption={text.title} columns={columns} rows={files} rowKey={({ number }) => String(number)} stacked />
      </Card>
    </div>
  );
};

const useColumns = ({ round, part }: FrameView): readonly Column<TakenFile>[] => {
  const text = useText(frameFilesText);
  const language = useLanguage();
  const may = useMay();
  const count = (value: number) => formatNumber(value, language);
  const address = (number: number) =>
    `/workspace/${round.code}/download/rejected.xlsx?part=${encodeURIComponent(part.code)}&file=${number}`;
  return [
    { key: "number", heading: text.number, number: true, cell: ({ number }) => count(number) },
    {
      key: "name",
      heading: text.name,
      rowHeading: true,
      cell: ({ name, note, mends }) => (
        <>
          {name}
          <br />
          <span className="small mut">{mends === null ? `${text.listOf} · ${note}` : text.mendedOf(count(mends))}</span>
        </>
      ),
    },
    {
      key: "rows",
      heading: text.rows,
      number: true,
      cell: ({ rows, mended, mends }) => (mends === null ? count(rows) : text.mendedCount(count(mended))),
    },
    { key: "by", heading: text.by, cell: ({ by, at }) => `${by}, ${formatDateTime(at, language)}` },
    {
      key: "kept",
      heading: text.kept,
      cell: ({ number, rejected, others }) =>
        rejected + others > 0 && may("downloadRejectedRows") ? (
          <a href={address(number)} download>
            {rejected > 0 ? text.download(count(rejected), count(others)) : text.look(count(others))}
          </a>
        ) : (
          "–"
        ),
    },
  ];
};
