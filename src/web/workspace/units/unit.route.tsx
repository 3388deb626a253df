import { showUnit } from "../../../actions/units/show-unit.ts";
import type { LinkedUnit, UnitView } from "../../../survey/units/unit-views.ts";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { unitsText } from "../../text/workspace-units.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { Facts } from "../facts.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/unit.route.ts";
import { UnitTable } from "./unit-tree.tsx";
import { UnitLink, UnitLinks, useValidity } from "./unit-words.tsx";

export const loader = async ({ params: { unit: code }, context }: Route.LoaderArgs) =>
  valueOrPage(await showUnit({ code }, worldOf(context).effects));

/** One administrative unit: since when, of what, into what, and who serves it. */
export default function UnitPage({ loaderData: view }: Route.ComponentProps) {
  const text = useText(unitsText);
  const { unit } = view;
  const crumb = (
    <>
      <a href="/workspace/units">{text.title}</a>
      {view.above.length > 0 && " · "}
      <UnitLinks units={view.above} />
    </>
  );
  return (
    <StaffPage title={unit.name} crumb={crumb} lead={`${useValidity()(unit)} · ${text.changes[view.change]}`}>
      <div className="pair gap">
        <UnitFacts view={view} />
        <Linked title={text.before} units={view.before} />
        <Linked title={text.after} units={view.after} />
      </div>
      <div className="gap">
        <Agencies view={view} />
      </div>
      {view.below.length > 0 && (
        <Card title={text.standsBelow} flush>
          <UnitTable caption={text.standsBelow} lines={view.below} />
        </Card>
      )}
    </StaffPage>
  );
}

const UnitFacts = ({ view: { unit, change } }: { readonly view: UnitView }) => {
  const text = useText(unitsText);
  const facts = [
    [text.code, unit.code ?? text.noCode],
    [text.kind, text.kinds[unit.kind]],
    [text.level, text.levels[unit.level]],
    [text.valid, useValidity()(unit)],
    [text.change, text.changes[change]],
  ] as const;
  return (
    <Card title={text.facts}>
      <Facts facts={facts} />
    </Card>
  );
};

const Linked = ({ title, units }: { readonly title: string; readonly units: readonly LinkedUnit[] }) => {
  const text = useText(unitsText);
  if (units.length === 0) return null;
  return (
    <Card title={title} flush>
      <ul className="plain-list">
        {units.map(({ unit, place, extent }) => (
          <li key={unit.id}>
            <b>
              <UnitLink unit={unit} />
            </b>{" "}
            <span className="mut">
              {[place, unit.dated ? "" : text.validity(null, null), extent === "part" ? text.part : text.whole]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Agencies = ({ view: { agencies } }: { readonly view: UnitView }) => {
  const text = useText(unitsText);
  const valid = useValidity();
  return (
    <Card title={text.itsAgencies} flush={agencies.length > 0}>
      {agencies.length === 0 ? (
        text.noAgencies
      ) : (
        <DataTable
          caption={text.itsAgencies}
          rows={agencies}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              heading: text.agency,
              rowHeading: true,
              cell: ({ id, name }) => <a href={`/workspace/units/agencies/${id}`}>{name}</a>,
            },
            {
              ...{ key: "valid", heading: text.valid },
              cell: (agency) => <span className="nw">{agency.validFrom || agency.validTo ? valid(agency) : "–"}</span>,
            },
          ]}
        />
      )}
    </Card>
  );
};
