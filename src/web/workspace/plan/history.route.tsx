import { comparePlanVersions } from "../../../actions/plan/compare-plan-versions.ts";
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
import { HistoryChanges } from "./history-changes.tsx";
import { PlanSubPage } from "./plan-page.tsx";

/** The plan's history, and the two versions that the address asks to compare. */
export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const asked = new URL(request.url).searchParams;
  const number = (name: string) => (/^\d{1,4}$/.test(asked.get(name) ?? "") ? Number(asked.get(name)) : undefined);
  const plan = valueOrPage(await showPlan({ round, sumsOnly: true }, effects));
  const compared = await comparePlanVersions({ round, from: number("from"), to: number("to") }, effects);
  return { steps: plan.steps, versions: plan.versions, round: plan.round, compared: valueOrPage(compared) };
};

/** Who submitted, approved and adjusted the plan, when and why. */
export default function HistoryPage({ loaderData: { steps, versions, round, compared } }: Route.ComponentProps) {
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
      {compared && (
        <div className="mt">
          <HistoryChanges versions={versions} compared={compared} />
        </div>
      )}
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
