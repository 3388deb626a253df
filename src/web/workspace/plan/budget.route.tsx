import { useSearchParams } from "react-router";
import { showBudget } from "../../../actions/plan/show-budget.ts";
import type { BudgetPageView, BudgetView } from "../../../survey/plan/budget-view.ts";
import { stageNumber } from "../../../survey/stage.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { usePartsText } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { budgetText } from "../../text/workspace-budget.ts";
import { valueOrPage } from "../../value-or-page.ts";
import type { Refusal } from "../form.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostButton } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/budget.route.ts";
import { carryOut, isBudgetIntent } from "./budget-intents.ts";
import { BudgetLineForm, RemoveLine } from "./budget-line-form.tsx";
import { BudgetLines } from "./budget-lines.tsx";
import { BudgetNorms } from "./budget-norms.tsx";
import { BudgetSettingsCard } from "./budget-settings.tsx";
import { BudgetTools, BudgetWay, SendBackForm } from "./budget-steps.tsx";
import { BudgetTotal } from "./budget-total.tsx";
import { PlanTabs } from "./plan-page.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showBudget({ round }, worldOf(context).effects));

/** Makes the budget, changes its lines and settings, and takes it from step to step. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const asked = textOf(form, "intent");
  const intent = isBudgetIntent(asked) ? asked : "submitBudget";
  const here = `/workspace/${round}/plan/budget?done=${intent}`;
  return settle(await carryOut(intent, { round, form }, world.effects), form, here);
};

export default function BudgetPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(budgetText);
  return (
    <StagePage
      stage="plan"
      crumb={<PlanCrumb round={view.round.code} />}
      title={text.title}
      lead={text.lead}
      tools={view.budget && <BudgetTools budget={view.budget} />}
      problems={actionData?.problems}
    >
      <PlanTabs current="budget" />
      {view.budget ? (
        <Budget view={view} budget={view.budget} refusal={actionData} />
      ) : (
        <NoBudget norms={view.normsIds[0] ?? ""} />
      )}
    </StagePage>
  );
}

const PlanCrumb = ({ round }: { readonly round: string }) => {
  const name = usePartsText().stages.plan;
  const [before = "", after = ""] = useText(workspaceText).stageCrumb(stageNumber("plan"), name).split(name);
  return (
    <>
      {before}
      <a href={`/workspace/${round}/plan`}>{name}</a>
      {after}
    </>
  );
};

interface BudgetProps {
  readonly view: BudgetPageView;
  readonly budget: BudgetView;
  readonly refusal: Refusal | undefined;
}

const Budget = ({ view: { round }, budget, refusal }: BudgetProps) => {
  const may = useMay();
  const asked = useSearchParams()[0];
  const writes = may("editBudget") && budget.state === "draft";
  const line = asked.get("line");
  return (
    <>
      <BudgetTotal budget={budget} />
      <SendBackForm budget={budget} round={round.code} refusal={refusal} />
      {writes && line !== null && <BudgetLineForm key={line} budget={budget} id={line} round={round.code} refusal={refusal} />}
      {writes && <RemoveLine budget={budget} id={asked.get("remove")} round={round.code} />}
      <BudgetLines budget={budget} round={round.code} writes={writes} />
      <div className="pair mt">
        <BudgetSettingsCard budget={budget} writes={writes} refusal={refusal} />
        <BudgetWay budget={budget} />
      </div>
      <BudgetNorms norms={budget.norms} />
    </>
  );
};

const NoBudget = ({ norms }: { readonly norms: string }) => {
  const text = useText(budgetText);
  const may = useMay()("editBudget");
  return (
    <section className="card">
      <EmptyState
        title={text.emptyTitle}
        action={
          may && (
            <PostButton intent="draftBudget" fields={{ norms }} main>
              {text.draft}
            </PostButton>
          )
        }
      >
        {may ? text.emptyNext : text.emptyOthers}
      </EmptyState>
    </section>
  );
};
