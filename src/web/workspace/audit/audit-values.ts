import type { AuditRow } from "../../../survey/audit/audit-view.ts";
import type { Language } from "../../../survey/language.ts";
import { actText } from "../../text/workspace-acts.ts";
import type { Cell } from "../listing.ts";

/** What the columns of the log are sorted and found by, on its page and in its files. */
export const auditValues = (language: Language) =>
  ({
    seq: ({ seq }) => seq,
    at: ({ at }) => at,
    who: ({ actor }) => actor,
    act: ({ act }) => actText(act, language),
    object: ({ objectName }) => objectName,
    round: ({ round }) => round,
  }) as const satisfies Readonly<Record<string, (row: AuditRow) => Cell>>;
