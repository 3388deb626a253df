import { useSearchParams } from "react-router";
import type { RoundState } from "../../../survey/plan/overview.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { asksReason } from "../../../survey/plan/round-states.ts";
import { Badge } from "../../parts/badge.tsx";
import { ButtonLink } from "../../parts/button.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { Field } from "../../parts/field.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { planText } from "../../text/workspace-plan.ts";
import { PostButton } from "../post-form.tsx";
import { useMay, useText, useWorkspace } from "../use-workspace.ts";

interface PlanProps {
  readonly plan: PlanView;
}

/** Where the round stands and where it may go from here; what cannot be taken back asks first. */
export const RoundMoves = ({ plan: { round, nextStates } }: PlanProps) => {
  const text = useText(workspaceText);
  const moves = useMay()("changeRoundState") ? nextStates : [];
  return (
    <>
      <Badge tone={round.state === "running" ? "run" : "none"}>{text.states[round.state]}</Badge>
      {moves.map((state) => (
        <Move key={state} state={state} />
      ))}
    </>
  );
};

const Move = ({ state }: { readonly state: RoundState }) => {
  const text = useText(planText);
  if (state in text.confirmTitle) return <ButtonLink href={`?confirm=${state}`}>{text.moves[state]}</ButtonLink>;
  return (
    <PostButton intent="changeRoundState" fields={{ state }} main>
      {text.moves[state]}
    </PostButton>
  );
};

/** Asks before the round is closed or cancelled. */
export const ConfirmMove = ({ plan: { round, nextStates }, reason }: PlanProps & { readonly reason?: string | undefined }) => {
  const text = useText(planText);
  const { csrfToken } = useWorkspace();
  const may = useMay();
  const asked = useSearchParams()[0].get("confirm");
  const state = nextStates.find((next) => next === asked);
  const title = state && text.confirmTitle[state];
  if (!state || !title || !may("changeRoundState")) return null;
  return (
    <div className="gap">
      <ConfirmForm
        title={title}
        consequence={text.confirmText(round.title)}
        verb={text.confirmVerb[state] ?? title}
        csrfToken={csrfToken}
        intent="changeRoundState"
        backHref={`/workspace/${round.code}/plan`}
      >
        <input type="hidden" name="state" value={state} />
        {asksReason(state) && (
          <Field name="reason" label={text.moveReason} hint={text.moveReasonHint} defaultValue={reason ?? ""} required />
        )}
      </ConfirmForm>
    </div>
  );
};
