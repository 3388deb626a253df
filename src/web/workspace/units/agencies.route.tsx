import { useLocation } from "react-router";
import { listAgencies } from "../../../actions/units/list-agencies.ts";
import { listProvinces } from "../../../actions/units/list-provinces.ts";
import { makeCommittees } from "../../../actions/units/make-committees.ts";
import { formatNumber } from "../../../survey/number.ts";
import { lastDayBefore, reformDay } from "../../../survey/units/unit.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { unitsText } from "../../text/workspace-units.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/agencies.route.ts";
import { agencyFilter } from "./agency-filter.ts";
import { AgencyFilters } from "./agency-filters.tsx";
import { AgencyTable } from "./agency-table.tsx";
import { CommitteesForm } from "./committees-form.tsx";
import { askedOffset, Pager, pageSize } from "./pager.tsx";

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const filter = agencyFilter(request);
  const offset = askedOffset(request);
  const page = valueOrPage(await listAgencies({ ...filter, offset, limit: pageSize }, effects));
  return { page, offset, filter, provinces: valueOrPage(await listProvinces({}, effects)) };
};

/** Makes the committees of a province. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const province = textOf(form, "committeesOf");
  const ended = valueOrPage(await listProvinces({}, world.effects)).some(({ code, former }) => former && code === province);
  const old = ended || textOf(form, "age") === "old";
  const made = await makeCommittees(
    { province: old ? `${province}-old` : province, date: old ? lastDayBefore : reformDay },
    world.effects,
  );
  const done = `?kind=commune&province=${encodeURIComponent(province)}&done=makeCommittees`;
  return settle(made, form, `/workspace/units/agencies${done}`);
};

/** The register of agencies: filtered, sorted, paged, taken away, and filled. */
export default function AgenciesPage({ loaderData: { page, offset, filter, provinces }, actionData }: Route.ComponentProps) {
  const text = useText(agenciesText);
  const units = useText(unitsText);
  const language = useLanguage();
  const may = useMay()("changeUnits");
  return (
    <StaffPage
      title={text.title}
      crumb={<a href="/workspace/units">{units.title}</a>}
      lead={text.lead}
      problems={actionData?.problems}
      tools={may && <Tools />}
    >
      <AgencyFilters filter={filter} provinces={provinces} />
      <section className="card">
        <header>
          <h2>{text.count(formatNumber(page.total, language))}</h2>
          <Downloads />
        </header>
        {page.total === 0 ? (
          <EmptyState title={text.none}>{text.noneNext}</EmptyState>
        ) : (
          <AgencyTable agencies={page.agencies} />
        )}
        <Pager offset={offset} total={page.total} />
      </section>
      {may && <CommitteesForm provinces={provinces} values={actionData?.values ?? {}} />}
    </StaffPage>
  );
}

const Tools = () => {
  const text = useText(agenciesText);
  return (
    <>
      <ButtonLink href="/workspace/units/import">{text.import}</ButtonLink>
      <ButtonLink href="/workspace/units/agencies/new" main>
        {text.add}
      </ButtonLink>
    </>
  );
};

const Downloads = () => {
  const { search } = useLocation();
  return (
    <div className="tools">
      {(["xlsx", "csv"] as const).map((format) => (
        <ButtonLink key={format} href={`/workspace/units/download/agencies.${format}${search}`} download small>
          {format.toUpperCase()}
        </ButtonLink>
      ))}
    </div>
  );
};
