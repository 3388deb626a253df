import type { FrameView, ImportedFrame } from "../../../survey/frame/frame-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
import { useMay, useText } from "../use-workspace.ts";
import { PassedSentence } from "./passed-table.tsx";

interface FileProps {
  readonly view: FrameView;
  readonly frame: ImportedFrame;
}

/** The file as it came in, and what can be done next. */
export const FrameFileCard = ({ view, frame }: FileProps) => (
  <section className="card pad file-card">
    <Sheet />
    <FileFacts frame={frame} />
    <FileTools view={view} frame={frame} />
  </section>
);

const FileFacts = ({ frame: { file, files, passed } }: Pick<FileProps, "frame">) => {
  const text = useText(frameText);
  const several = useText(frameFilesText);
  const words = useText(workspaceText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  if (files.length > 1)
    return (
      <div>
        <h2>{several.several(count(files.length))}</h2>
        <p>{text.shape(count(file.rows), count(file.columns), formatNumber(file.readSeconds, language, 1))}</p>
        <PassedSentence passed={passed} />
      </div>
    );
  return (
    <div>
      <h2>{file.name}</h2>
      <p>
        {text.size(formatNumber(file.bytes / 1_000_000, language, 1))} · {file.note && `${file.note} · `}
        {text.shape(count(file.rows), count(file.columns), formatNumber(file.readSeconds, language, 1))}
      </p>
      <p>
        {text.by(file.importedBy, formatDateTime(file.importedAt, language))} · {words.sha}{" "}
        <span className="hash">{`${file.sha256.slice(0, 8)}…${file.sha256.slice(-4)}`}</span>
      </p>
      <PassedSentence passed={passed} />
    </div>
  );
};

const FileTools = ({ view: { round, part }, frame }: FileProps) => {
  const text = useText(frameText);
  const language = useLanguage();
  const may = useMay();
  const files = `/workspace/${round.code}/download`;
  const query = `part=${encodeURIComponent(part.code)}`;
  const [first] = frame.files;
  const [rejected, others] = [first?.rejected ?? 0, first?.others ?? 0];
  return (
    <div className="tools">
      {frame.files.length === 1 && rejected + others > 0 && may("downloadRejectedRows") && (
        <ButtonLink href={`${files}/rejected.xlsx?${query}`} download>
          {rejected > 0 ? text.rejected(formatNumber(rejected, language)) : text.passedRows(formatNumber(others, language))}
        </ButtonLink>
      )}
      {frame.frozen !== null && (
        <ButtonLink href={`${files}/frame.csv?${query}`} download>
          {text.downloadFrame}
        </ButtonLink>
      )}
      {frame.frozen === null && may("freezeFrame") && (
        <ButtonLink href={`?${query}&confirm=freeze`} main>
          {text.freeze}
        </ButtonLink>
      )}
      {frame.frozen !== null && (
        <ButtonLink href={`/workspace/${round.code}/draw?${query}`} main>
          {text.toDraw}
        </ButtonLink>
      )}
    </div>
  );
};

/** The picture of a file. */
export const Sheet = () => (
  <svg className="file-sheet" viewBox="0 0 44 52" aria-hidden="true">
    <path className="paper" d="M4 1h25l11 11v39H4z" />
    <path className="fold" d="M29 1v11h11" />
    <path className="rules" d="M11 22h22M11 30h22M11 38h22M18 18v24M26 18v24" />
  </svg>
);
