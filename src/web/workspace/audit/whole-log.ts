import { listAudit } from "../../../actions/audit/list-audit.ts";
import type { Effects } from "../../../actions/effects.ts";
import type { AuditView } from "../../../survey/audit/audit-view.ts";
import { valueOrPage } from "../../value-or-page.ts";

interface Wanted {
  readonly round: string | null;
  /** So many of the newest; all when absent. */
  readonly most?: number;
}

/** The log of a round or of everything, newest first, read page by page to its beginning. */
export const wholeLog = async (effects: Effects, { round, most = Number.POSITIVE_INFINITY }: Wanted): Promise<AuditView> => {
  const entries: AuditView["entries"][number][] = [];
  let total = 0;
  for (let before: number | null | undefined; before !== null && entries.length < most; ) {
    const asked = { limit: 500, ...(round && { round }), ...(before && { before }) };
    const page: AuditView = valueOrPage(await listAudit(asked, effects));
    entries.push(...page.entries);
    total = page.total;
    before = page.nextBefore;
  }
  return { entries: entries.slice(0, most), total, nextBefore: null };
};
