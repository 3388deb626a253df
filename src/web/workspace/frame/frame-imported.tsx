import { useSearchParams } from "react-router";
import type { FrameView, ImportedFrame } from "../../../survey/frame/frame-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { FrameElsewhere } from "./frame-elsewhere.tsx";
import { FrameFileCard } from "./frame-file.tsx";
import { FrameFiles } from "./frame-files.tsx";
import { FrameMapping } from "./frame-mapping.tsx";
import { FrameProblems } from "./frame-problems.tsx";
import { FrameReview } from "./frame-review.tsx";
import { FrameStrata } from "./frame-strata.tsx";
import { FrameUpload } from "./frame-upload.tsx";
import { FrameWaterfall } from "./frame-waterfall.tsx";

export interface ImportedProps {
  readonly view: FrameView;
  readonly frame: ImportedFrame;
}

/** What came of the file: what was kept, what was not and why, and how it meets the plan; until it is frozen, what to do next. */
export const FrameImported = ({ view, frame }: ImportedProps) => {
  const confirming = useSearchParams()[0].get("confirm") === "freeze" && frame.frozen === null;
  const rows = `/workspace/${view.round.code}/frame/rows?part=${encodeURIComponent(view.part.code)}`;
  return (
    <>
      {confirming && <ConfirmFreeze view={view} frame={frame} />}
      <FrameFileCard view={view} frame={frame} />
      <FrameFiles view={view} frame={frame} />
      {frame.frozen ? <Frozen frozen={frame.frozen} /> : <Quality frame={frame} />}
      <FrameReview view={view} />
      <div id="problems">{frame.problems.length > 0 && <FrameProblems view={view} frame={frame} />}</div>
      <div className="pair mt">
        <FrameWaterfall counts={frame.counts} rows={rows} />
        <FrameMapping mapping={frame.mapping} round={view.round.code} />
      </div>
      <div id="elsewhere">
        <FrameElsewhere names={frame.elsewhere} />
      </div>
      <FrameStrata view={view} frame={frame} />
      {frame.frozen === null && (
        <div className="mt">
          <FrameUpload round={view.round.code} part={view.part.code} replace />
        </div>
      )}
    </>
  );
};

const ConfirmFreeze = ({ view, frame }: ImportedProps) => {
  const text = useText(frameText);
  const language = useLanguage();
  const { csrfToken } = useWorkspace();
  const several = useText(frameFilesText);
  const { length } = frame.files;
  const names = length > 1 ? several.severalNames(formatNumber(length, language)) : frame.file.name;
  if (!useMay()("freezeFrame")) return null;
  return (
    <div className="gap">
      <ConfirmForm
        title={text.freezeTitle(view.part.title)}
        consequence={text.freezeText(formatNumber(frame.counts.eligible, language), names)}
        verb={text.freezeVerb}
        csrfToken={csrfToken}
        intent="freezeFrame"
        backHref={`?part=${encodeURIComponent(view.part.code)}`}
      />
    </div>
  );
};

const Frozen = ({ frozen }: { readonly frozen: NonNullable<ImportedFrame["frozen"]> }) => {
  const text = useText(frameText);
  const language = useLanguage();
  return (
    <div className="gap-both">
      <Note tone="ok">
        <b>{text.frozen(frozen.by, formatDateTime(frozen.at, language))}</b>
        <br />
        {text.frozenHash}: <span className="hash">{frozen.hash}</span>
      </Note>
    </div>
  );
};

const Quality = ({ frame: { counts } }: Pick<ImportedProps, "frame">) => {
  const text = useText(frameText);
  const files = useText(frameFilesText);
  const language = useLanguage();
  const kept = formatNumber(counts.rows - counts.rejected, language);
  return (
    <div className="gap-both">
      {counts.rejected === 0 ? (
        <Note tone="ok">{text.clean(kept)}</Note>
      ) : (
        <Note tone="warn">
          <b>{text.noteTitle(formatNumber(counts.rejected, language))}</b> {text.noteText(kept)} {files.howTo}
        </Note>
      )}
    </div>
  );
};
