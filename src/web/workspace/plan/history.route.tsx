import { showPlan } from "../../../actions/plan/show-plan.ts";
import type { PlanView, StepView } from "../../../survey/plan/plan-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/history.route.ts";
import { PlanSubPage } from "./plan-page.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showPlan({ round }, worldOf(context).effects));

/** Who submitted, approved and adjusted the plan, when and why. */
export default function HistoryPage({ loaderData: { steps, versions, round } }: Route.ComponentProps) {
  const text = useText(planEditText);
  const json = (
    <ButtonLink href={`/workspace/${round.code}/download/plan.json`} download>
      {text.json}
    </ButtonLink>
  );
  return (
    <PlanSubPage current="history" title={text.historyTitle} tools={json}>
      <Steps steps={steps} />
      <div className="mt">
        <Versions versions={versions} />
      </div>
    </PlanSubPage>
  );
}

const Steps = ({ steps }: { readonly steps: readonly StepView[] }) => {
  const text = useText(planEditText);
  const states = useText(workspaceText).states;
  const language = useLanguage();
  const columns: readonly Column<StepView>[] = [
    { key: "step", heading: text.step, rowHeading: true, cell: ({ from, to }) => `${states[from]} → ${states[to]}` },
    { key: "by", heading: text.who, cell: ({ by }) => by },
    { key: "at", heading: text.when, cell: ({ at }) => formatDateTime(at, language) },
    { key: "reason", heading: text.why, cell: ({ reason }) => reason || "–" },
  ];
  return (
    <Card title={text.steps} flush>
      {steps.length === 0 ? (
        <p className="pad mut">{text.noSteps}</p>
      ) : (
        <DataTable caption={text.steps} columns={columns} rows={steps} rowKey={({ at, to }) => `${at} ${to}`} stacked />
      )}
    </Card>
  );
};

const Versions = ({ versions }: Pick<PlanView, "versions">) => {
  const text = useText(planEditText);
  const language = useLanguage();
  const columns: readonly Column<PlanView["versions"][number]>[] = [
    { key: "number", heading: text.versions, rowHeading: true, cell: ({ number }) => text.version(number) },
    { key: "by", heading: text.who, cell: ({ by }) => by },
    { key: "at", heading: text.when, cell: ({ at }) => formatDateTime(at, language) },
    { key: "reason", heading: text.why, cell: ({ reason }) => reason || "–" },
  ];
  return (
    <Card title={text.versions} flush>
      {versions.length === 0 ? (
        <p className="pad mut">{text.noVersions}</p>
      ) : (
        <DataTable caption={text.versions} columns={columns} rows={versions} rowKey={({ number }) => String(number)} stacked />
      )}
    </Card>
  );
};
