import { showPlan } from "../../../actions/plan/show-plan.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, ok } from "../../../survey/result.ts";
import { Badge } from "../../parts/badge.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { type PlannedStage, plannedText } from "../../text/workspace-planned.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/planned.route.ts";
import { StageTasks } from "./stage-tasks.tsx";

const isPlanned = (word: string): word is PlannedStage => ["payment", "followup"].includes(word);

/** A stage that this version does not do yet; any other word is no page. */
export const loader = async ({ params: { round, stage }, context }: Route.LoaderArgs) => {
  const known = valueOrPage(
    isPlanned(stage) ? ok(stage) : fail(problem("E-WEB-001", { path: `/workspace/${round}/${stage}` })),
  );
  return { stage: known, plan: valueOrPage(await showPlan({ round, sumsOnly: true }, worldOf(context).effects)) };
};

export default function PlannedPage({ loaderData: { stage, plan } }: Route.ComponentProps) {
  const text = useText(plannedText);
  return (
    <StagePage
      stage={stage}
      title={usePartsText().stages[stage]}
      lead={text[stage].purpose}
      tools={<Badge>{text.badge}</Badge>}
    >
      <div className="stack">
        <Card title={text.wanted}>
          <p>{useWanted(stage, plan)}</p>
        </Card>
        <Card title={text.meanwhile}>
          <p className="prose">{text[stage].meanwhile}</p>
        </Card>
        <StageTasks stage={stage} plan={plan} />
      </div>
    </StagePage>
  );
}

const useWanted = (stage: PlannedStage, { parts }: PlanView): string => {
  const text = useText(plannedText);
  const language = useLanguage();
  const forms = parts.reduce((sum, { total }) => sum + total, 0);
  return stage === "followup" ? text.followup.wanted : text.payment.wanted(formatNumber(forms, language));
};
