import { useSearchParams } from "react-router";
import type { ReportView } from "../../../survey/report/report-view.ts";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { reportText } from "../../text/workspace-report.ts";
import type { Refusal } from "../form.ts";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";

interface ConfirmProps {
  readonly view: ReportView;
  readonly refusal: Refusal | undefined;
}

/** Asks before a version is shown to everyone, or taken back. */
export const ConfirmRelease = ({ view, refusal }: ConfirmProps) => {
  const asked = useSearchParams()[0];
  const may = useMay();
  const version = wholeNumber(asked.get("version"));
  const release = view.releases.find((line) => line.version === version);
  if (asked.get("confirm") === "release" && view.releasable === version && may("releaseReport"))
    return <AskRelease view={view} version={version} />;
  if (asked.get("confirm") === "withdraw" && release?.state === "released" && may("withdrawRelease"))
    return <AskWithdrawal view={view} version={version} refusal={refusal} />;
  return null;
};

interface AskProps {
  readonly view: ReportView;
  readonly version: number;
}

const AskRelease = ({ view, version }: AskProps) => {
  const text = useText(reportText);
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.releaseTitle(String(version))}
        consequence={text.releaseText(view.round.title)}
        verb={text.releaseVerb(String(version))}
        csrfToken={csrfToken}
        intent="releaseReport"
        backHref="?"
      >
        <input type="hidden" name="version" value={version} />
      </ConfirmForm>
    </div>
  );
};

const AskWithdrawal = ({ version, refusal }: AskProps & { readonly refusal: Refusal | undefined }) => {
  const text = useText(reportText);
  const { csrfToken } = useWorkspace();
  return (
    <div className="gap">
      <ConfirmForm
        title={text.withdrawTitle(String(version))}
        consequence={text.withdrawText}
        verb={text.withdrawVerb(String(version))}
        csrfToken={csrfToken}
        intent="withdrawRelease"
        backHref="?"
      >
        <input type="hidden" name="version" value={version} />
        <TextField name="reason" label={text.reason} defaultValue={refusal?.values.reason ?? ""} rows={3} required />
      </ConfirmForm>
    </div>
  );
};
