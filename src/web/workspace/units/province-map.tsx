import { useLocation } from "react-router";
import { formatNumber } from "../../../survey/number.ts";
import { bareName } from "../../../survey/units/unit-name.ts";
import type { ProvinceLine } from "../../../survey/units/unit-views.ts";
import { OutlineMap } from "../../parts/charts/outline-map.ts";
import { levelsOf, type Tile, TileMap } from "../../parts/charts/tile-map.ts";
import { archipelagos, placesOf34, placesOf63 } from "../../parts/charts/tile-places.ts";
import { useLanguage } from "../../parts/language.tsx";
import { unitsText } from "../../text/workspace-units.ts";
import { searchWith } from "../listing.ts";
import { useText } from "../use-workspace.ts";
import { isTwoLevel } from "./unit-date.ts";

interface MapProps {
  readonly date: string;
  readonly provinces: readonly ProvinceLine[];
  readonly chosen: string | null;
  /** Which of today's provinces each of the 63 is in. */
  readonly heirs: Readonly<Record<string, string>>;
}

export type MapValue = "communes" | "agencies";

/** The provinces of a day as equal tiles or in their outlines, coloured by a count; a tile opens its province. */
export const ProvinceMap = (props: MapProps) => {
  const text = useText(unitsText);
  const { search } = useLocation();
  const asked = new URLSearchParams(search);
  const of: MapValue = asked.get("of") === "agencies" ? "agencies" : "communes";
  const outline = asked.get("map") === "outline";
  return (
    <section className="card">
      <header>
        <h2>{text.mapOf}</h2>
        <nav className="tools" aria-label={text.mapOf}>
          <Choice name="map" value="" now={outline ? "outline" : ""} label={text.tiles} />
          <Choice name="map" value="outline" now={outline ? "outline" : ""} label={text.outlines} />
          <Choice name="of" value="" now={of === "agencies" ? "agencies" : ""} label={text.communes} />
          <Choice name="of" value="agencies" now={of === "agencies" ? "agencies" : ""} label={text.agencies} />
        </nav>
      </header>
      <div className="pad">{outline ? <Outlines {...props} of={of} /> : <Tiles {...props} of={of} />}</div>
      {outline && <p className="card-foot">{text.outlineSource}</p>}
    </section>
  );
};

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly now: string;
  readonly label: string;
}

/** One of the ways to look at it; the address keeps the rest. */
export const Choice = ({ name, value, now, label }: ChoiceProps) => {
  const { search } = useLocation();
  return (
    <a className="choice" href={searchWith(search, { [name]: value })} aria-current={now === value ? "true" : undefined}>
      {label}
    </a>
  );
};

type ValuedProps = MapProps & { readonly of: MapValue };

const useMapWords = ({ provinces, of }: ValuedProps) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const { search } = useLocation();
  const count = (value: number): string => formatNumber(value, language);
  const values = provinces.map((province) => province[of]);
  const what = text[of].toLocaleLowerCase(language);
  return {
    level: levelsOf(values),
    count,
    label: text.mapLabel(what, count(Math.min(...values)), count(Math.max(...values))),
    title: (province: ProvinceLine): string => text.tileTitle(province.name, what, count(province[of])),
    href: (province: string): string => `${searchWith(search, { province, q: "" })}#opened`,
  };
};

const Tiles = (props: ValuedProps) => {
  const words = useMapWords(props);
  const islands = useIslands(props);
  const places = isTwoLevel(props.date) ? placesOf34 : placesOf63;
  const tiles = props.provinces.flatMap((province): readonly Tile[] => {
    const place = places[province.code];
    if (!place) return [];
    const value = province[props.of];
    return [
      {
        ...{
          key: province.id,
          name: bareName(province.name),
          place,
          value: words.count(value),
          level: value === 0 ? 0 : words.level(value),
        },
        ...{ title: words.title(province), href: words.href(province.id), chosen: province.id === props.chosen },
      },
    ];
  });
  return <TileMap tiles={[...tiles, ...islands]} label={words.label} />;
};

const useIslands = ({ date, provinces }: ValuedProps): readonly Tile[] => {
  const text = useText(unitsText);
  const places = isTwoLevel(date) ? placesOf34 : placesOf63;
  return Object.entries(archipelagos).map(([key, { name, province }]) => {
    const owner = provinces.find(({ code }) => code === province);
    const row = places[province]?.[1] ?? 0;
    const title = text.island(name, owner?.name ?? "");
    return {
      key,
      name,
      place: [isTwoLevel(date) ? 5 : 6, row],
      value: owner ? bareName(owner.name) : null,
      level: 0,
      title,
      island: true,
    };
  });
};

const Outlines = (props: ValuedProps) => {
  const words = useMapWords(props);
  const two = isTwoLevel(props.date);
  const areas = props.provinces.map((province) => ({
    ...{
      code: province.code,
      level: province[props.of] === 0 ? 0 : words.level(province[props.of]),
      href: words.href(province.id),
    },
    ...{ title: words.title(province), chosen: province.id === props.chosen },
  }));
  return <OutlineMap areas={areas} codeOf={(former) => (two ? (props.heirs[former] ?? former) : former)} label={words.label} />;
};
