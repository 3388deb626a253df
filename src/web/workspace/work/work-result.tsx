import type { ReactNode } from "react";
import type { ImportedKeptFrame } from "../../../actions/frame/import-kept-frame.ts";
import type { AuditCheck } from "../../../survey/audit/audit-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { JobName } from "../../../survey/work/job.ts";
import type { WorkView } from "../../../survey/work/work-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
import { workText } from "../../text/workspace-work.ts";
import { ChainNote } from "../audit/chain-note.tsx";
import { useText } from "../use-workspace.ts";

/** What finished work led to: the outcome itself, or the way to it. */
export const WorkResult = ({ work }: { readonly work: WorkView }) => {
  const text = useText(workText);
  const show = results[work.kind];
  if (work.state !== "done" || !show) return null;
  return <Card title={text.result}>{show(work.result)}</Card>;
};

const results: Readonly<Record<JobName, (result: unknown) => ReactNode>> = {
  verifyAudit: (result) => <ChainNote check={result as AuditCheck} />,
  importKeptFrame: (result) => <ImportedFrame {...(result as ImportedKeptFrame)} />,
  loadExample: (result) => <LoadedRound {...(result as LoadedRoundProps)} />,
};

const ImportedFrame = ({ round, part, counts, file }: ImportedKeptFrame) => {
  const text = useText(workText);
  const files = useText(frameFilesText);
  const language = useLanguage();
  const [rows, eligible, rejected] = [counts.rows, counts.eligible, counts.rejected].map((count) =>
    formatNumber(count, language),
  );
  return (
    <>
      <p className="gap">{text.frameRows(rows ?? "", eligible ?? "", rejected ?? "")}</p>
      {[
        file && file.mended > 0 && files.mendedRows(formatNumber(file.mended, language)),
        file && file.before > 0 && files.before(formatNumber(file.before, language)),
        counts.overlapping > 0 && files.overlapping(formatNumber(counts.overlapping, language)),
      ].map((words) => words && <p key={words}>{words}</p>)}
      <ButtonLink href={`/workspace/${round}/frame?part=${encodeURIComponent(part)}`} main>
        {text.openFrame}
      </ButtonLink>
    </>
  );
};

interface LoadedRoundProps {
  readonly code: string;
  readonly loaded: boolean;
}

const LoadedRound = ({ code, loaded }: LoadedRoundProps) => {
  const text = useText(workText);
  return (
    <>
      {!loaded && <p className="gap">{text.exampleThere}</p>}
      <ButtonLink href={`/workspace/${code}`} main>
        {text.openRound}
      </ButtonLink>
    </>
  );
};
