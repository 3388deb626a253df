import { useSearchParams } from "react-router";
import type { DrawView } from "../../../survey/draw/draw-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { interceptText } from "../../text/workspace-intercept.ts";
import { StageButton } from "../stage-link.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";
import { isPlanApproved, WaitsForPlan } from "./waits-for-plan.tsx";

interface OnSiteProps {
  readonly view: DrawView;
}

/** A part without a frame: opened once, then filled to its quotas. */
export const OnSite = ({ view }: OnSiteProps) => {
  const text = useText(drawText);
  const intercept = useText(interceptText);
  const language = useLanguage();
  const open = view.stage === "on-site-open";
  return (
    <>
      <ConfirmOpen view={view} />
      <section className="card">
        <EmptyState title={text.onSiteTitle} action={<OnSiteAction view={view} />}>
          {open
            ? text.onSiteOpen(formatNumber(view.onSiteCases, language))
            : text.onSiteWaiting(formatNumber(view.planned, language))}
        </EmptyState>
      </section>
      <div className="tools gap-top">
        <ButtonLink href={`/workspace/${view.round.code}/draw/intercept?part=${encodeURIComponent(view.part.code)}`}>
          {intercept.link}
        </ButtonLink>
      </div>
    </>
  );
};

const OnSiteAction = ({ view: { stage, round, part } }: OnSiteProps) => {
  const text = useText(drawText);
  const mayOpen = useMay()("drawSample");
  const query = `part=${encodeURIComponent(part.code)}`;
  if (stage === "on-site-open")
    return (
      <StageButton stage="fieldwork" search={`?${query}`}>
        {text.toFieldwork}
      </StageButton>
    );
  if (!isPlanApproved({ round })) return <WaitsForPlan view={{ round }} />;
  return mayOpen ? (
    <ButtonLink href={`?${query}&confirm=open`} main>
      {text.openOnSite}
    </ButtonLink>
  ) : null;
};

const ConfirmOpen = ({ view }: OnSiteProps) => {
  const text = useText(drawText);
  const language = useLanguage();
  const { csrfToken } = useWorkspace();
  const asked = useSearchParams()[0].get("confirm") === "open";
  const mayOpen = useMay()("drawSample");
  if (!asked || !mayOpen || view.stage !== "on-site-waiting" || !isPlanApproved(view)) return null;
  return (
    <div className="gap">
      <ConfirmForm
        title={text.openConfirm(view.part.title)}
        consequence={text.openConsequence(formatNumber(view.planned, language))}
        verb={text.openVerb}
        csrfToken={csrfToken}
        intent="openOnSite"
        backHref={`?part=${encodeURIComponent(view.part.code)}`}
      />
    </div>
  );
};
