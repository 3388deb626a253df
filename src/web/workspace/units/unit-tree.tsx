import { useLocation } from "react-router";
import { formatNumber } from "../../../survey/number.ts";
import { bareName } from "../../../survey/units/unit-name.ts";
import type { FoundUnit, ProvinceLine, UnitLine, UnitTreeView } from "../../../survey/units/unit-views.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { unitsText } from "../../text/workspace-units.ts";
import type { ListColumn } from "../listed-table.tsx";
import { searchWith } from "../listing.ts";
import { useText } from "../use-workspace.ts";
import { Pager } from "./pager.tsx";
import { SortedTable } from "./sorted-table.tsx";
import { ChangeWords, UnitLink, useValidity } from "./unit-words.tsx";

/** The provinces of the day in figures: the text of the map. */
export const ProvinceTable = ({ provinces }: { readonly provinces: readonly ProvinceLine[] }) => {
  const text = useText(unitsText);
  const { search } = useLocation();
  const language = useLanguage();
  const number = (key: "districts" | "communes" | "agencies"): ListColumn<ProvinceLine> => ({
    ...{ key, heading: text[key], number: true },
    ...{ cell: (line) => formatNumber(line[key], language), value: (line) => line[key] },
  });
  const columns: readonly ListColumn<ProvinceLine>[] = [
    { key: "code", heading: text.code, cell: ({ code }) => <span className="mono">{code}</span>, value: ({ code }) => code },
    {
      ...{ key: "name", heading: text.province, rowHeading: true },
      cell: ({ id, name }) => <a href={`${searchWith(search, { province: id, q: "" })}#opened`}>{name}</a>,
      value: ({ name }) => name,
    },
    ...(provinces.some(({ districts }) => districts > 0) ? [number("districts")] : []),
    ...[number("communes"), number("agencies")],
    {
      ...{ key: "change", heading: text.change },
      cell: ({ change, others }) =>
        `${text.changes[change]}${change === "merged" ? `: ${others.map(bareName).join(", ")}` : ""}`,
      value: ({ change, others }) => `${text.changes[change]} ${others.join(" ")}`,
    },
  ];
  return <SortedTable title={text.provinces} columns={columns} rows={provinces} rowKey={({ id }) => id} />;
};

/** What stands in the opened province: districts to unfold where there are any, else its communes. */
export const OpenedProvince = ({ opened, date }: { readonly opened: UnitLine; readonly date: string }) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const hasDistricts = opened.below.some(({ unit }) => unit.level === "district");
  return (
    <section className="card gap" id="opened">
      <header>
        <h2>
          <a href={`/workspace/units/${opened.unit.id}`}>{text.opened(opened.unit.name, formatDate(date, language))}</a>
        </h2>
      </header>
      {hasDistricts ? (
        opened.below.map((district) => <District key={district.unit.id} district={district} />)
      ) : (
        <UnitTable caption={opened.unit.name} lines={opened.below} />
      )}
    </section>
  );
};

const District = ({ district: { unit, below, others } }: { readonly district: UnitLine }) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, language);
  return (
    <details className="fold district">
      <summary>
        {unit.name} <span className="mut">{text.arrow(count(below.length), count(others.length))}</span>
      </summary>
      <p className="pad-line">
        <UnitLink unit={unit} />
      </p>
      <UnitTable caption={unit.name} lines={below} />
    </details>
  );
};

/** Units in a table: code, name, what changed, validity. */
export const UnitTable = ({ caption, lines }: { readonly caption: string; readonly lines: readonly UnitLine[] }) => {
  const text = useText(unitsText);
  const valid = useValidity();
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ unit }) => unit.id}
      stacked
      columns={[
        { key: "code", heading: text.code, cell: ({ unit }) => <span className="mono">{unit.code ?? "–"}</span> },
        { key: "name", heading: text.name, rowHeading: true, cell: ({ unit }) => <UnitLink unit={unit} /> },
        { key: "change", heading: text.change, cell: (line) => <ChangeWords {...line} /> },
        { key: "valid", heading: text.valid, cell: ({ unit }) => <span className="nw">{valid(unit)}</span> },
      ]}
    />
  );
};

interface FoundProps {
  readonly found: NonNullable<UnitTreeView["found"]>;
  readonly offset: number;
}

export const FoundUnits = ({ found: { total, lines }, offset }: FoundProps) => {
  const text = useText(unitsText);
  const language = useLanguage();
  return (
    <section className="card gap">
      <header>
        <h2 role="status">{text.found(formatNumber(total, language))}</h2>
      </header>
      {total === 0 ? <p className="pad">{text.foundNone}</p> : <FoundTable lines={lines} />}
      <Pager offset={offset} total={total} />
    </section>
  );
};

const FoundTable = ({ lines }: { readonly lines: readonly FoundUnit[] }) => {
  const text = useText(unitsText);
  const valid = useValidity();
  return (
    <DataTable
      caption={text.search}
      rows={lines}
      rowKey={({ unit }) => unit.id}
      stacked
      columns={[
        { key: "code", heading: text.code, cell: ({ unit }) => <span className="mono">{unit.code ?? "–"}</span> },
        { key: "name", heading: text.name, rowHeading: true, cell: ({ unit }) => <UnitLink unit={unit} /> },
        { key: "place", heading: text.place, cell: ({ place }) => place || "–" },
        { key: "valid", heading: text.valid, cell: ({ unit }) => <span className="nw">{valid(unit)}</span> },
      ]}
    />
  );
};
