import { useLocation } from "react-router";
import type { AgencyLine } from "../../../survey/units/units-view.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { readListing, searchWith } from "../listing.ts";
import { useText } from "../use-workspace.ts";
import { useValidity } from "./unit-words.tsx";

/** A page of the register, sorted on the server by the headings. */
export const AgencyTable = ({ agencies }: { readonly agencies: readonly AgencyLine[] }) => {
  const { search } = useLocation();
  const { sort, direction } = readListing(search);
  const sorting = {
    ...{ key: sort ?? "name", direction },
    href: (key: string, dir: string) => searchWith(search, { sort: key, dir, page: "" }),
  };
  return (
    <DataTable
      caption={useText(agenciesText).title}
      columns={useAgencyColumns()}
      rows={agencies}
      rowKey={({ id }) => id}
      sorting={sorting}
      stacked
    />
  );
};

const useAgencyColumns = (): readonly Column<AgencyLine>[] => {
  const text = useText(agenciesText);
  const words = useText(registersText);
  const valid = useValidity();
  const roles = ({ receives, settles }: AgencyLine): string =>
    [receives && text.receives, settles && text.settles].filter(Boolean).join(", ") || "–";
  return [
    {
      ...{ key: "name", heading: text.agency, rowHeading: true, sortable: true },
      cell: ({ id, name }) => <a href={`/workspace/units/agencies/${id}`}>{name}</a>,
    },
    { key: "kind", heading: text.kind, sortable: true, cell: ({ kind }) => words.kinds[kind] },
    { key: "parent", heading: text.parent, sortable: true, cell: ({ parentName }) => parentName ?? "–" },
    {
      ...{ key: "code", heading: text.code, sortable: true },
      cell: ({ officialCode, identifierCode }) => (
        <span className="mono">{[officialCode, identifierCode].filter(Boolean).join(" · ") || "–"}</span>
      ),
    },
    { key: "roles", heading: text.roles, cell: roles },
    {
      ...{ key: "validFrom", heading: text.valid, sortable: true },
      cell: (agency) => <span className="nw">{agency.validFrom || agency.validTo ? valid(agency) : "–"}</span>,
    },
    { key: "rounds", heading: text.rounds, cell: (agency) => <RoundLinks agency={agency} /> },
  ];
};

export const RoundLinks = ({ agency: { rounds } }: { readonly agency: AgencyLine }) => (
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
