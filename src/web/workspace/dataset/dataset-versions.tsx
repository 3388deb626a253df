import type { DatasetVersion, DatasetView } from "../../../survey/dataset/dataset-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { datasetText } from "../../text/workspace-dataset.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { useMay, useText } from "../use-workspace.ts";

/** What has been frozen, newest first, each with its hash and its file. */
export const DatasetVersions = ({ view }: { readonly view: DatasetView }) => {
  const text = useText(datasetText);
  const columns = useVersionColumns(view);
  return (
    <div className="mt">
      <Card title={text.versions} flush>
        {view.versions.length === 0 ? (
          <p className="pad mut">{text.noVersions}</p>
        ) : (
          <DataTable
            caption={text.versions}
            columns={columns}
            rows={view.versions}
            rowKey={({ version }) => String(version)}
            stacked
          />
        )}
      </Card>
    </div>
  );
};

const useVersionColumns = ({ round, part }: DatasetView): readonly Column<DatasetVersion>[] => {
  const text = useText(datasetText);
  const words = useText(workspaceText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const mayDownload = useMay()("downloadDataset");
  const file = (version: number) =>
    `/workspace/${round.code}/download/dataset.csv?part=${encodeURIComponent(part.code)}&version=${version}`;
  const columns: readonly Column<DatasetVersion>[] = [
    {
      key: "version",
      heading: text.version,
      rowHeading: true,
      cell: ({ version, reason }) => `${version} · ${reason || text.noReason}`,
    },
    { key: "rows", heading: text.rows, number: true, cell: ({ rows }) => count(rows) },
    { key: "bytes", heading: text.bytes, number: true, cell: ({ bytes }) => text.kilobytes(count(Math.ceil(bytes / 1000))) },
    { key: "by", heading: text.by, cell: ({ frozenBy }) => frozenBy },
    { key: "at", heading: text.at, cell: ({ frozenAt }) => <span className="num">{formatDateTime(frozenAt, language)}</span> },
    { key: "indexed", heading: text.indexed, cell: ({ indexed }) => (indexed ? text.yes : text.no) },
    { key: "sha", heading: words.sha, cell: ({ sha256 }) => <span className="hash">{sha256.slice(0, 16)}…</span> },
  ];
  if (!mayDownload) return columns;
  return [
    ...columns,
    {
      key: "file",
      heading: words.file,
      cell: ({ version }) => (
        <ButtonLink href={file(version)} download small>
          {words.csv}
          <span className="sr"> {text.download(String(version))}</span>
        </ButtonLink>
      ),
    },
  ];
};
