import { showUnits } from "../../../actions/units/show-units.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { UnitTreeView } from "../../../survey/units/unit-views.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { unitsText } from "../../text/workspace-units.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/units.route.ts";
import { askedOffset, pageSize } from "./pager.tsx";
import { ProvinceMap } from "./province-map.tsx";
import { askedDate, isTwoLevel } from "./unit-date.ts";
import { FoundUnits, OpenedProvince, ProvinceTable } from "./unit-tree.tsx";

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const asked = new URL(request.url).searchParams;
  const date = askedDate(request, effects.clock());
  const query = (asked.get("q") ?? "").trim().normalize("NFC");
  const offset = askedOffset(request);
  const place = { date, province: asked.get("province") ?? "" };
  const view = valueOrPage(await showUnits({ ...place, query, offset, limit: pageSize }, effects));
  return { view, query, offset, heirs: await heirsOf(view, effects) };
};

/** Which of today's provinces each of the 63 is in, for colouring outlines. */
const heirsOf = async ({ date, provinces }: UnitTreeView, effects: Parameters<typeof showUnits>[1]) => {
  if (!isTwoLevel(date)) return {};
  const links = await effects.store.listSuccessions(provinces.map(({ id }) => id));
  return Object.fromEntries(links.map(({ oldId, newId }) => [oldId.slice(0, 2), newId]));
};

/** Which units existed on a day, what changed, and where to find one. */
export default function UnitsPage({ loaderData: { view, query, offset, heirs } }: Route.ComponentProps) {
  const text = useText(unitsText);
  const language = useLanguage();
  return (
    <StaffPage title={text.title} lead={text.lead(formatDate(view.date, language), useLevels(view))} tools={<Tools />}>
      <UnitFilters date={view.date} query={query} />
      {!isTwoLevel(view.date) && (
        <div className="gap">
          <Note>{text.beforeNote}</Note>
        </div>
      )}
      {view.found && <FoundUnits found={view.found} offset={offset} />}
      {view.opened && <OpenedProvince opened={view.opened} date={view.date} />}
      <div className="units-pair">
        <ProvinceMap date={view.date} provinces={view.provinces} chosen={view.opened?.unit.id ?? null} heirs={heirs} />
        <ProvinceTable provinces={view.provinces} />
      </div>
    </StaffPage>
  );
}

const useLevels = ({ date, provinces }: UnitTreeView): string => {
  const text = useText(unitsText);
  const language = useLanguage();
  const total = (key: "districts" | "communes") =>
    formatNumber(
      provinces.reduce((sum, line) => sum + line[key], 0),
      language,
    );
  const count = formatNumber(provinces.length, language);
  return isTwoLevel(date)
    ? text.twoLevels(count, total("communes"))
    : text.threeLevels(count, total("districts"), total("communes"));
};

const Tools = () => {
  const text = useText(unitsText);
  return (
    <>
      <ButtonLink href="/workspace/units/mergers">{text.toMergers}</ButtonLink>
      <ButtonLink href="/workspace/units/agencies" main>
        {text.toAgencies}
      </ButtonLink>
    </>
  );
};

/** The day, the two ages, and the search: the address is the view. */
const UnitFilters = ({ date, query }: { readonly date: string; readonly query: string }) => {
  const text = useText(unitsText);
  const two = isTwoLevel(date);
  return (
    <div className="unit-filters">
      <nav className="tools" aria-label={text.date}>
        <a className="choice" href="?date=2025-07-01" aria-current={two ? "true" : undefined}>
          {text.of34}
        </a>
        <a className="choice" href="?date=2025-06-30" aria-current={two ? undefined : "true"}>
          {text.of63}
        </a>
      </nav>
      <form method="get" className="filter-row">
        <Field name="date" type="date" label={text.date} defaultValue={date} />
        <Field name="q" type="search" label={text.search} hint={text.searchHint} defaultValue={query} />
        <Button>{text.show}</Button>
      </form>
    </div>
  );
};
