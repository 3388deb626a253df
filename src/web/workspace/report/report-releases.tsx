import { formatNumber, formatRange } from "../../../survey/number.ts";
import type { ReleaseLine, ReportView } from "../../../survey/report/report-view.ts";
import type { Figure } from "../../../survey/report/snapshot.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { reportText } from "../../text/workspace-report.ts";
import { useMay, useText } from "../use-workspace.ts";

/** Every version that was drafted, newest first, with who did what, its figures and its files. */
export const Releases = ({ view }: { readonly view: ReportView }) => (
  <section className="stack" aria-label={useText(reportText).releases}>
    {view.releases.map((release) => (
      <Release key={release.version} release={release} round={view.round.code} />
    ))}
  </section>
);

interface ReleaseProps {
  readonly release: ReleaseLine;
  readonly round: string;
}

const tones: Readonly<Record<ReleaseLine["state"], BadgeTone>> = {
  draft: "run",
  released: "ok",
  superseded: "none",
  withdrawn: "bad",
};

const Release = ({ release, round }: ReleaseProps) => {
  const text = useText(reportText);
  const mayWithdraw = useMay()("withdrawRelease");
  const { version, state, stale } = release;
  return (
    <article className="card">
      <header>
        <h2>{text.version(String(version))}</h2>
        <div className="tools">
          <Badge tone={tones[state]}>{text.states[state]}</Badge>
          {state === "released" && mayWithdraw && (
            <ButtonLink href={`?confirm=withdraw&version=${version}`} small>
              {text.withdraw(String(version))}
            </ButtonLink>
          )}
        </div>
      </header>
      <div className="pad stack">
        <History release={release} />
        {stale && state === "draft" && <Note tone="warn">{text.stale}</Note>}
        <PartFigures release={release} />
        <Files release={release} round={round} />
      </div>
    </article>
  );
};

const History = ({ release }: Pick<ReleaseProps, "release">) => {
  const text = useText(reportText);
  const language = useLanguage();
  const { draftedBy, draftedAt, releasedBy, releasedAt, withdrawal } = release;
  return (
    <ul className="small mut">
      <li>{text.drafted(draftedBy, formatDateTime(draftedAt, language))}</li>
      {releasedBy && releasedAt && <li>{text.released(releasedBy, formatDateTime(releasedAt, language))}</li>}
      {withdrawal && <li>{text.withdrawn(withdrawal.by, formatDateTime(withdrawal.at, language), withdrawal.reason)}</li>}
    </ul>
  );
};

const PartFigures = ({ release: { parts } }: Pick<ReleaseProps, "release">) => {
  const text = useText(reportText);
  return (
    <ul className="part-figures">
      {parts.map(({ code, title, overall, dataset }) => (
        <li key={code}>
          <span>{title}</span>
          <Overall figure={overall} />
          <small className="mut">{text.dataset(String(dataset.version), dataset.sha256.slice(0, 12))}</small>
        </li>
      ))}
    </ul>
  );
};

const Overall = ({ figure: { value, ciLow, ciHigh } }: { readonly figure: Figure }) => {
  const language = useLanguage();
  return (
    <span className="num">
      <b>{value === null ? "–" : formatNumber(value, language, 2)}</b>
      {ciLow !== null && ciHigh !== null && <span className="mut"> ({formatRange(ciLow, ciHigh, language)})</span>}
    </span>
  );
};

const Files = ({ release: { version, files }, round }: ReleaseProps) => {
  const text = useText(reportText);
  const language = useLanguage();
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.name}>
          <ButtonLink href={`/workspace/${round}/files/${version}/${encodeURIComponent(file.name)}`} download small>
            {file.name}
          </ButtonLink>
          <span className="small mut">
            {text.kilobytes(formatNumber(Math.ceil(file.bytes / 1000), language))} ·{" "}
            {file.public ? text.publicFile : text.internalFile} · <span className="mono">{file.sha256.slice(0, 12)}…</span>
          </span>
        </li>
      ))}
    </ul>
  );
};
