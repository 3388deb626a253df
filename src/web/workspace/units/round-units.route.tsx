import { useLocation } from "react-router";
import { showRoundUnits } from "../../../actions/units/show-round-units.ts";
import { formatNumber } from "../../../survey/number.ts";
import { bareName } from "../../../survey/units/unit-name.ts";
import type { RoundAgency, RoundUnitGroup, RoundUnitsView } from "../../../survey/units/unit-views.ts";
import { Card } from "../../parts/card.tsx";
import { levelsOf, TileMap } from "../../parts/charts/tile-map.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { unitsText } from "../../text/workspace-units.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { ListLinks } from "../list-links.tsx";
import { pageOf, pageRows } from "../listing.ts";
import { Pager } from "../pager.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/round-units.route.ts";
import { Choice } from "./province-map.tsx";
import { UnitLink, UnitLinks } from "./unit-words.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const as: "then" | "today" = new URL(request.url).searchParams.get("as") === "today" ? "today" : "then";
  return { view: valueOrPage(await showRoundUnits({ round, as }, worldOf(context).effects)), as };
};

/** The word for the page of the agencies without a unit in the address. */
const unplacedPage = "unplaced-page";

/** A round in the administrative units of its day, and expressed anew on today's. */
export default function RoundUnitsPage({ loaderData: { view, as } }: Route.ComponentProps) {
  const text = useText(unitsText);
  const language = useLanguage();
  const now = as === "today" ? "today" : "";
  const { search } = useLocation();
  const [groups, unplaced] = [pageOf(view.groups, search), pageOf(view.unplaced, search, unplacedPage)];
  return (
    <StaffPage title={text.roundTitle} lead={text.roundLead(formatDate(view.date, language))}>
      <nav className="tools gap" aria-label={text.date}>
        <Choice name="as" value="" now={now} label={text.onItsDay(formatDate(view.ownDay, language))} />
        <Choice name="as" value="today" now={now} label={text.onToday(formatDate(view.today, language))} />
      </nav>
      {view.severalStations > 0 && <p className="note">{text.stationsKept(formatNumber(view.severalStations, language))}</p>}
      {groups.rows.length > 0 && <RoundMap groups={groups.rows} />}
      <Groups view={view} shown={groups.rows} as={as} />
      <Pager page={groups.page} size={pageRows} total={view.groups.length} />
      {unplaced.rows.length > 0 && (
        <div className="mt">
          <Card title={`${text.unplaced} (${formatNumber(view.unplaced.length, language)})`}>
            <AgencyList agencies={unplaced.rows} />
          </Card>
        </div>
      )}
      <Pager page={unplaced.page} size={pageRows} total={view.unplaced.length} name={unplacedPage} />
    </StaffPage>
  );
}

const columns = 5;

/** The units of the round as equal tiles: there is no map of communes, so they stand by name. */
const RoundMap = ({ groups }: Pick<RoundUnitsView, "groups">) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const planned = groups.map(({ agencies }) => agencies.reduce((sum, agency) => sum + agency.planned, 0));
  const level = levelsOf(planned);
  const what = text.forms.toLocaleLowerCase(language);
  const tiles = groups.map(({ unit }, at) => {
    const value = planned[at] ?? 0;
    const shown = formatNumber(value, language);
    return {
      ...{ key: unit.id, name: bareName(unit.name), place: [at % columns, Math.floor(at / columns)] as const, value: shown },
      ...{
        level: value === 0 ? 0 : level(value),
        href: `/workspace/units/${unit.id}`,
        title: text.tileTitle(unit.name, what, shown),
      },
    };
  });
  const count = (value: number): string => formatNumber(value, language);
  return (
    <div className="gap">
      <Card title={text.roundMap}>
        <TileMap tiles={tiles} label={text.mapLabel(what, count(Math.min(...planned)), count(Math.max(...planned)))} />
      </Card>
    </div>
  );
};

interface GroupsProps {
  readonly view: RoundUnitsView;
  /** Those of the page. */
  readonly shown: readonly RoundUnitGroup[];
  readonly as: "then" | "today";
}

const Groups = ({ view: { groups, round }, shown, as }: GroupsProps) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const agencies = groups.reduce((sum, group) => sum + group.agencies.length, 0);
  const csv = `/workspace/${round.code}/download/round-units.csv${as === "today" ? "?as=today" : ""}`;
  const files = (
    <div className="tools">
      <ListLinks title={text.roundTitle} csv={csv} />
    </div>
  );
  return (
    <Card title={text.roundCount(formatNumber(groups.length, language), formatNumber(agencies, language))} aside={files} flush>
      <DataTable
        caption={text.roundTitle}
        rows={shown}
        rowKey={({ unit }) => unit.id}
        stacked
        columns={[
          {
            ...{ key: "unit", heading: text.unit, rowHeading: true },
            cell: ({ unit, above }) => (
              <>
                <UnitLink unit={unit} />
                <br />
                <span className="mut small above">
                  <UnitLinks units={above.toReversed()} />
                </span>
              </>
            ),
          },
          { key: "agencies", heading: text.agency, cell: (group) => <AgencyList agencies={group.agencies} /> },
          {
            key: "others",
            heading: as === "today" ? text.madeOf : text.became,
            cell: ({ others }) => <UnitLinks units={others} />,
          },
          { key: "change", heading: text.change, cell: ({ change }) => text.changes[change] },
        ]}
      />
    </Card>
  );
};

const AgencyList = ({ agencies }: { readonly agencies: readonly RoundAgency[] }) => {
  const text = useText(unitsText);
  const language = useLanguage();
  return (
    <ul>
      {agencies.map(({ id, name, planned, now, was }) => (
        <li key={id}>
          <a href={`/workspace/units/agencies/${id}`}>{name}</a>{" "}
          <span className="mut">
            ({formatNumber(planned, language)})
            {was.length > 0
              ? `, ${text.wasBodies(was.map((one) => `${one.name} (${formatNumber(one.planned, language)})`).join(", "))}`
              : now && `, ${text.nowBody(now.name, now.basis)}`}
            {was.length > 0 && now && ` (${now.basis})`}
          </span>
        </li>
      ))}
    </ul>
  );
};
