import { useSearchParams } from "react-router";
import type { DatasetView } from "../../../survey/dataset/dataset-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { datasetText } from "../../text/workspace-dataset.ts";
import type { Refusal } from "../form.ts";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";

interface ConfirmProps {
  readonly view: DatasetView;
  readonly refusal: Refusal | undefined;
}

/** Asks before freezing, names the version, and from version 2 on wants a reason. */
export const ConfirmFreeze = ({ view, refusal }: ConfirmProps) => {
  const text = useText(datasetText);
  const language = useLanguage();
  const { csrfToken } = useWorkspace();
  const asked = useSearchParams()[0].get("confirm") === "freeze";
  const mayFreeze = useMay()("freezeDataset");
  if (!asked || !mayFreeze || view.pending === null || view.unchanged) return null;
  const version = formatNumber(view.versions.length + 1, language);
  return (
    <div className="gap">
      <ConfirmForm
        title={text.freezeTitle(version, view.part.title)}
        consequence={text.freezeText(formatNumber(view.pending.rows, language))}
        verb={text.freezeVerb(version)}
        csrfToken={csrfToken}
        intent="freezeDataset"
        backHref={`?part=${encodeURIComponent(view.part.code)}`}
      >
        {view.versions.length > 0 && (
          <TextField name="reason" label={text.reason} defaultValue={refusal?.values.reason ?? ""} rows={2} required />
        )}
      </ConfirmForm>
    </div>
  );
};
