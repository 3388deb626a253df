import { useLocation } from "react-router";
import { listAudit } from "../../../actions/audit/list-audit.ts";
import { verifyAudit } from "../../../actions/audit/verify-audit.ts";
import { formatNumber } from "../../../survey/number.ts";
import { may } from "../../../survey/people/permissions.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { registersText } from "../../text/workspace-registers.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { searchWith } from "../listing.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/audit.route.ts";
import { AuditTable } from "./audit-table.tsx";
import { ChainNote } from "./chain-note.tsx";
import { wholeLog } from "./whole-log.ts";

const pageSize = 200;

/** So many of the newest entries are looked through for words, and put in another order. */
const searched = 20_000;

/** A page of the log, of one round or of everything, or what of it the words find; with `check`, the walk over the whole chain. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { effects, actor } = worldOf(context);
  const asked = new URL(request.url).searchParams;
  const round = asked.get("round");
  const before = wholeNumber(asked.get("before"));
  const isArranged = Boolean(asked.get("q") || asked.get("sort"));
  const log = isArranged
    ? await wholeLog(effects, { round, most: searched })
    : valueOrPage(await listAudit({ limit: pageSize, ...(round && { round }), ...(before > 0 && { before }) }, effects));
  const check = asked.has("check") && may(actor, "verifyAudit") ? valueOrPage(await verifyAudit({}, effects)) : null;
  return { log, check, round, isCut: isArranged && log.total > log.entries.length };
};

export default function AuditPage({ loaderData: { log, check, round, isCut } }: Route.ComponentProps) {
  const text = useText(registersText);
  const { search } = useLocation();
  const language = useLanguage();
  const mayCheck = useMay()("verifyAudit");
  return (
    <StaffPage
      title={text.audit}
      lead={text.auditLead}
      tools={
        mayCheck && (
          <ButtonLink href={searchWith(search, { check: "yes" })} main>
            {text.check}
          </ButtonLink>
        )
      }
    >
      {check && <ChainNote check={check} />}
      {round && (
        <p className="gap">
          {text.ofRound(round)} <a href="/workspace/audit">{text.allRounds}</a>
        </p>
      )}
      {isCut && <p className="gap small">{text.searchedIn(formatNumber(searched, language))}</p>}
      <AuditTable log={log} />
      <p className="tools gap-top">
        {log.nextBefore !== null && (
          <ButtonLink href={searchWith(search, { before: String(log.nextBefore) })}>{text.older}</ButtonLink>
        )}
        {new URLSearchParams(search).has("before") && (
          <ButtonLink href={searchWith(search, { before: "" })}>{text.newest}</ButtonLink>
        )}
      </p>
    </StaffPage>
  );
}
