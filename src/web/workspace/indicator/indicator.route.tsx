import { computeIndex } from "../../../actions/indicator/compute-index.ts";
import { showIndicator } from "../../../actions/indicator/show-indicator.ts";
import type { IndicatorView } from "../../../survey/indicator/indicator-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { indicatorText } from "../../text/workspace-indicator.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { PostButton } from "../post-form.tsx";
import { StageButton } from "../stage-link.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/indicator.route.ts";
import { IndicatorExplorer } from "./indicator-explorer.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }).code;
  return valueOrPage(await showIndicator({ round, part }, worldOf(context).effects));
};

/** Computes the index of the newest data set. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }).code;
  const form = await readForm(request, world);
  const doneAt = `/workspace/${round}/indicator?part=${encodeURIComponent(part)}&done=computeIndex`;
  return settle(await computeIndex({ round, part }, world.effects), form, doneAt);
};

export default function IndicatorPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(indicatorText);
  return (
    <StagePage
      stage="indicator"
      title={text.title}
      lead={useLead(view)}
      problems={actionData?.problems}
      tools={<IndicatorTools view={view} />}
    >
      <PartTabs current={view.part.code} />
      <IndicatorBody view={view} />
    </StagePage>
  );
}

interface IndicatorProps {
  readonly view: IndicatorView;
}

const useLead = ({ dataset }: IndicatorView): string | undefined => {
  const text = useText(indicatorText);
  const language = useLanguage();
  return dataset
    ? text.lead(String(dataset.version), formatNumber(dataset.rows, language), formatDate(dataset.frozenOn, language))
    : undefined;
};

const IndicatorTools = ({ view: { computed, round } }: IndicatorProps) => {
  const text = useText(indicatorText);
  const may = useMay();
  if (computed === null) return null;
  return (
    <>
      {may("computeIndex") && <PostButton intent="computeIndex">{text.computeAgain}</PostButton>}
      {may("draftRelease") && (
        <ButtonLink href={`/workspace/${round.code}/report`} main>
          {text.toReport}
        </ButtonLink>
      )}
    </>
  );
};

const IndicatorBody = ({ view }: IndicatorProps) => {
  const text = useText(indicatorText);
  const mayCompute = useMay()("computeIndex");
  if (view.computed !== null) return <IndicatorExplorer view={view} computed={view.computed} />;
  if (view.dataset !== null)
    return (
      <section className="card">
        <EmptyState
          title={text.readyTitle}
          action={
            mayCompute && (
              <PostButton intent="computeIndex" main>
                {text.compute}
              </PostButton>
            )
          }
        >
          {text.readyText}
        </EmptyState>
      </section>
    );
  return (
    <section className="card">
      <EmptyState
        title={text.waitsTitle}
        action={
          <StageButton stage="dataset" search={`?part=${encodeURIComponent(view.part.code)}`}>
            {text.toDataset}
          </StageButton>
        }
      >
        {text.waitsText}
      </EmptyState>
    </section>
  );
};
