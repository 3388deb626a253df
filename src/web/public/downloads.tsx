import { formatDate } from "../../survey/date.ts";
import type { Language } from "../../survey/language.ts";
import { formatNumber } from "../../survey/number.ts";
import type { PublishedFile, PublishedRound } from "../../survey/report/snapshot.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { methodText } from "../text/public-method.ts";
import { fileHref, formatBytes, formatName } from "./files.ts";
import type { PublicView } from "./published.ts";

/** The files of the release with their sizes and hashes, and the data set that the figures come from. */
export const Downloads = ({ view: { published, part, language } }: { readonly view: PublicView }) => {
  const words = methodText[language];
  const { version, rows, sha256, frozenOn } = part.dataset;
  return (
    <section className="sec" id="downloads">
      <div className="wrap">
        <h2>{words.downloads}</h2>
        {published.files.length === 0 ? (
          <p>{words.noFiles}</p>
        ) : (
          <DataTable
            caption={words.downloads}
            columns={fileColumns(published, language)}
            rows={published.files}
            rowKey={({ name }) => name}
            stacked
          />
        )}
        <h3 className="more">{words.dataset}</h3>
        <p>{words.datasetText(version, formatNumber(rows, language), formatDate(frozenOn, language))}</p>
        <p className="hash">{sha256}</p>
      </div>
    </section>
  );
};

const fileColumns = (published: PublishedRound, language: Language): readonly Column<PublishedFile>[] => {
  const words = methodText[language];
  return [
    {
      key: "name",
      heading: words.file,
      rowHeading: true,
      cell: (file) => (
        <a href={fileHref(published, file)} download>
          {file.name}
        </a>
      ),
    },
    { key: "format", heading: words.format, cell: formatName },
    { key: "size", heading: words.size, number: true, cell: ({ bytes }) => formatBytes(bytes, language) },
    { key: "sha256", heading: "SHA-256", cell: ({ sha256 }) => <span className="hash">{sha256}</span> },
  ];
};
