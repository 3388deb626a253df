import { useSearchParams } from "react-router";
import { formatNumber } from "../../../survey/number.ts";
import type { BudgetState } from "../../../survey/plan/budget.ts";
import { type BudgetMove, mayMove } from "../../../survey/plan/budget-states.ts";
import type { BudgetMoveView, BudgetView } from "../../../survey/plan/budget-view.ts";
import { Badge, type BadgeTone } from "../../parts/badge.tsx";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { TextField } from "../../parts/field.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { budgetText } from "../../text/workspace-budget.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import type { Refusal } from "../form.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface StepProps {
  readonly budget: BudgetView;
}

const tones: Readonly<Record<BudgetState, BadgeTone>> = {
  draft: "none",
  submitted: "run",
  checked: "run",
  approved: "ok",
};

/** The one step forward that each right allows. */
const steps = [
  { move: "submit", intent: "submitBudget", right: "editBudget" },
  { move: "check", intent: "checkBudget", right: "checkBudget" },
  { move: "approve", intent: "approveBudget", right: "approveBudget" },
] as const;

/** Where the budget stands, and the step that the one who looks may take. */
export const BudgetTools = ({ budget: { state, revision } }: StepProps) => {
  const text = useText(budgetText);
  const may = useMay();
  return (
    <>
      <Badge tone={tones[state]}>{text.states[state]}</Badge>
      {mayMove(state, "sendBack") && may("sendBackBudget") && (
        <ButtonLink href="?back=1">{state === "approved" ? text.adjust : text.moves.sendBack}</ButtonLink>
      )}
      {steps
        .filter(({ move, right }) => mayMove(state, move) && may(right))
        .map(({ move, intent }) => (
          <PostButton key={move} intent={intent} fields={{ revision: String(revision) }} main>
            {text.moves[move]}
          </PostButton>
        ))}
    </>
  );
};

interface SendBackProps extends StepProps {
  readonly round: string;
  readonly refusal: Refusal | undefined;
}

/** Asks for the reason before a budget goes back. */
export const SendBackForm = ({ budget, round, refusal }: SendBackProps) => {
  const text = useText(budgetText);
  const may = useMay()("sendBackBudget");
  const cancel = usePartsText().cancel;
  if (useSearchParams()[0].get("back") === null || !may || !mayMove(budget.state, "sendBack")) return null;
  const missing = refusal?.problems.find(({ code }) => code === "E-PLAN-074");
  return (
    <div className="gap">
      <Card title={text.backTitle}>
        <PostForm className="form">
          <p>{text.backText}</p>
          <input type="hidden" name="revision" value={budget.revision} />
          <TextField
            name="reason"
            label={text.reason}
            rows={3}
            required
            problem={missing}
            defaultValue={refusal?.values.reason ?? ""}
          />
          <div className="tools">
            <ButtonLink href={`/workspace/${round}/plan/budget`}>{cancel}</ButtonLink>
            <Button main name="intent" value="sendBackBudget">
              {text.back}
            </Button>
          </div>
        </PostForm>
      </Card>
    </div>
  );
};

/** Who took the budget from step to step, and why it went back. */
export const BudgetWay = ({ budget: { moves } }: StepProps) => {
  const text = useText(budgetText);
  return (
    <Card title={text.way} flush>
      {moves.length === 0 ? (
        <p className="pad mut">{text.noMoves}</p>
      ) : (
        <ol className="log log-card">
          {moves.map((move) => (
            <Step key={`${move.at} ${move.move}`} step={move} />
          ))}
        </ol>
      )}
    </Card>
  );
};

const Step = ({ step: { at, actor, body, move, reason, total } }: { readonly step: BudgetMoveView }) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const who = [actor, body].filter((name) => name !== "").join(", ");
  return (
    <li>
      <time dateTime={at}>{formatDateTime(at, language)}</time>
      <span>
        <b>{text.steps[move satisfies BudgetMove]}</b> · {who} · <span className="num">{formatNumber(total, language)}</span>{" "}
        {text.dong}
        {reason !== "" && <span className="under">{reason}</span>}
      </span>
    </li>
  );
};
