import { freezeDataset } from "../../../actions/dataset/freeze-dataset.ts";
import { showDataset } from "../../../actions/dataset/show-dataset.ts";
import type { DatasetView } from "../../../survey/dataset/dataset-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { datasetText } from "../../text/workspace-dataset.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { type Refusal, readForm, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StageButton } from "../stage-link.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/dataset.route.ts";
import { ConfirmFreeze } from "./dataset-confirm.tsx";
import { PendingDataset } from "./dataset-pending.tsx";
import { DatasetVersions } from "./dataset-versions.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }).code;
  return valueOrPage(await showDataset({ round, part }, worldOf(context).effects));
};

/** Freezes the answers of a part. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }).code;
  const form = await readForm(request, world);
  const reason = textOf(form, "reason");
  const frozen = await freezeDataset({ round, part, ...(reason && { reason }) }, world.effects);
  return settle(frozen, form, `/workspace/${round}/dataset?part=${encodeURIComponent(part)}&done=freezeDataset`);
};

export default function DatasetPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(datasetText);
  return (
    <StagePage
      stage="dataset"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<FreezeLink view={view} />}
    >
      <PartTabs current={view.part.code} />
      <DatasetBody view={view} refusal={actionData} />
    </StagePage>
  );
}

interface DatasetProps {
  readonly view: DatasetView;
}

const DatasetBody = ({ view, refusal }: DatasetProps & { readonly refusal: Refusal | undefined }) => (
  <>
    <ConfirmFreeze view={view} refusal={refusal} />
    {view.pending ? <PendingDataset view={view} pending={view.pending} /> : <Waits view={view} />}
    <DatasetVersions view={view} />
  </>
);

const FreezeLink = ({ view }: DatasetProps) => {
  const text = useText(datasetText);
  const language = useLanguage();
  const may = useMay();
  const query = `part=${encodeURIComponent(view.part.code)}`;
  if (view.pending === null || view.unchanged)
    return view.versions.length > 0 ? (
      <StageButton stage="indicator" search={`?${query}`}>
        {text.toIndicator}
      </StageButton>
    ) : null;
  return may("freezeDataset") ? (
    <ButtonLink href={`?${query}&confirm=freeze`} main>
      {text.freeze(formatNumber(view.versions.length + 1, language))}
    </ButtonLink>
  ) : null;
};

const Waits = ({ view: { part } }: DatasetProps) => {
  const text = useText(datasetText);
  return (
    <section className="card">
      <EmptyState
        title={text.waitsTitle}
        action={
          <StageButton stage="fieldwork" search={`?part=${encodeURIComponent(part.code)}`}>
            {text.toFieldwork}
          </StageButton>
        }
      >
        {text.waitsText}
      </EmptyState>
    </section>
  );
};
