import { useLocation } from "react-router";
import { listMergers, type MergerPage } from "../../../actions/units/list-mergers.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { unitsText } from "../../text/workspace-units.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/mergers.route.ts";
import { askedOffset, Pager, pageSize } from "./pager.tsx";

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const wanted = { province: asked.get("province") ?? "", query: (asked.get("q") ?? "").normalize("NFC") };
  const offset = askedOffset(request);
  const page = valueOrPage(await listMergers({ ...wanted, offset, limit: pageSize }, worldOf(context).effects));
  return { page, offset, wanted };
};

/** Which former commune became which: searched, paged, taken away. */
export default function MergersPage({ loaderData: { page, offset, wanted } }: Route.ComponentProps) {
  const text = useText(unitsText);
  const { search } = useLocation();
  const tools = (["xlsx", "csv"] as const).map((format) => (
    <ButtonLink key={format} href={`/workspace/units/download/mergers.${format}${search}`} download>
      {format.toUpperCase()}
    </ButtonLink>
  ));
  return (
    <StaffPage title={text.mergers} crumb={<a href="/workspace/units">{text.title}</a>} lead={text.mergersLead} tools={tools}>
      <form method="get" className="filter-row gap">
        <SelectField
          name="province"
          label={text.province}
          options={[
            { value: "", label: text.everyProvince },
            ...page.provinces.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={wanted.province}
        />
        <Field name="q" type="search" label={text.search} hint={text.searchHint} defaultValue={wanted.query} />
        <Button>{text.find}</Button>
      </form>
      <Card title={text.mergers} flush>
        {page.total === 0 ? <p className="pad">{text.foundNone}</p> : <MoveTable page={page} />}
        <Pager offset={offset} total={page.total} />
      </Card>
    </StaffPage>
  );
}

const MoveTable = ({ page }: { readonly page: MergerPage }) => {
  const text = useText(unitsText);
  return (
    <DataTable
      caption={text.mergers}
      rows={page.moves}
      rowKey={({ oldId, newId }) => `${oldId}>${newId}`}
      stacked
      columns={[
        {
          ...{ key: "old", heading: text.old, rowHeading: true },
          cell: ({ oldId, oldName, oldCode, oldDistrict, oldProvince }) => (
            <>
              <a href={`/workspace/units/${oldId}`}>{oldName}</a> <span className="mono mut">{oldCode}</span>
              <br />
              <span className="mut small">
                {[oldDistrict, oldProvince].filter((name, place, all) => all.indexOf(name) === place).join(", ")}
              </span>
            </>
          ),
        },
        {
          ...{ key: "new", heading: text.newer },
          cell: ({ newId, newName, newProvince }) => (
            <>
              <a href={`/workspace/units/${newId}`}>{newName}</a> <span className="mono mut">{newId}</span>
              <br />
              <span className="mut small">{newProvince}</span>
            </>
          ),
        },
        { key: "extent", heading: text.extent, cell: ({ extent }) => text.extents[extent] },
      ]}
    />
  );
};
