import { useLocation } from "react-router";
import { listAudit } from "../../../actions/audit/list-audit.ts";
import { verifyAudit } from "../../../actions/audit/verify-audit.ts";
import { may } from "../../../survey/people/permissions.ts";
import { ButtonLink } from "../../parts/button.tsx";
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

const pageSize = 200;

/** A page of the log, of one round or of everything; with `check`, the walk over the whole chain. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { effects, actor } = worldOf(context);
  const asked = new URL(request.url).searchParams;
  const round = asked.get("round");
  const before = wholeNumber(asked.get("before"));
  const log = await listAudit({ limit: pageSize, ...(round && { round }), ...(before > 0 && { before }) }, effects);
  const check = asked.has("check") && may(actor, "verifyAudit") ? valueOrPage(await verifyAudit({}, effects)) : null;
  return { log: valueOrPage(log), check, round };
};

export default function AuditPage({ loaderData: { log, check, round } }: Route.ComponentProps) {
  const text = useText(registersText);
  const { search } = useLocation();
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
