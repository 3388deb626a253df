import { listUnits } from "../../../actions/units/list-units.ts";
import type { AgencyLine } from "../../../survey/units/units-view.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/units.route.ts";

export const loader = async ({ context }: Route.LoaderArgs) => valueOrPage(await listUnits({}, worldOf(context).effects));

/** The register of agencies. */
export default function UnitsPage({ loaderData: { agencies } }: Route.ComponentProps) {
  const text = useText(registersText);
  const columns = useUnitColumns();
  return (
    <StaffPage title={text.units} lead={text.unitsLead}>
      {agencies.length === 0 ? (
        <section className="card">
          <EmptyState title={text.units}>{text.noUnits}</EmptyState>
        </section>
      ) : (
        <ListedTable
          title={text.units}
          columns={columns}
          rows={agencies}
          rowKey={({ id }) => id}
          csv="/workspace/download/units.csv"
        />
      )}
    </StaffPage>
  );
}

const useUnitColumns = (): readonly ListColumn<AgencyLine>[] => {
  const text = useText(registersText);
  const language = useLanguage();
  const valid = ({ validFrom, validTo }: AgencyLine): string =>
    [validFrom && text.validFrom(formatDate(validFrom, language)), validTo && text.validTo(formatDate(validTo, language))]
      .filter(Boolean)
      .join(" ") || "–";
  return [
    { key: "unit", heading: text.unit, rowHeading: true, cell: ({ name }) => name, value: ({ name }) => name },
    { key: "kind", heading: text.kind, cell: ({ kind }) => text.kinds[kind], value: ({ kind }) => text.kinds[kind] },
    { key: "level", heading: text.level, cell: ({ level }) => text.levels[level], value: ({ level }) => text.levels[level] },
    { key: "parent", heading: text.parent, cell: ({ parentName }) => parentName ?? "–", value: ({ parentName }) => parentName },
    {
      key: "code",
      heading: text.officialCode,
      cell: ({ officialCode }) => <span className="mono">{officialCode ?? "–"}</span>,
      value: ({ officialCode }) => officialCode,
    },
    { key: "valid", heading: text.valid, cell: valid, value: ({ validFrom }) => validFrom },
    {
      key: "rounds",
      heading: text.rounds,
      cell: (agency) => <RoundLinks agency={agency} />,
      value: ({ rounds }) => rounds.length,
    },
  ];
};

const RoundLinks = ({ agency: { rounds } }: { readonly agency: AgencyLine }) => (
  <>
    {rounds.map(({ code, shortTitle }, place) => (
      <span key={code}>
        {place > 0 && ", "}
        <a href={`/workspace/${code}`}>{shortTitle}</a>
      </span>
    ))}
    {rounds.length === 0 && "–"}
  </>
);
