import type { AuditCheck } from "../../../survey/audit/audit-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { registersText } from "../../text/workspace-registers.ts";
import { useText } from "../use-workspace.ts";

/** What the walk over the chain of the audit log found. */
export const ChainNote = ({ check }: { readonly check: AuditCheck }) => {
  const text = useText(registersText);
  const language = useLanguage();
  return (
    <div className="gap" role="status">
      {check.intact ? (
        <Note tone="ok">{text.intact(formatNumber(check.entries, language), check.lastHash)}</Note>
      ) : (
        <Note tone="bad">{text.broken(formatNumber(check.firstBroken, language), text.faults[check.reason])}</Note>
      )}
    </div>
  );
};
