import { createElement as h, type ReactElement } from "react";
import type { TilePlace } from "./tile-places.ts";

export interface Tile {
  readonly key: string;
  readonly name: string;
  readonly place: TilePlace;
  /** Printed below the name; null: no value. */
  readonly value: string | null;
  /** 1 to 5, light to dark; 0: without a value (hatched by its dashed border). */
  readonly level: number;
  readonly href?: string | undefined;
  /** The whole sentence for who points at it or listens. */
  readonly title: string;
  readonly chosen?: boolean;
  /** Drawn and named, but without a value of its own: an archipelago. */
  readonly island?: boolean;
}

interface TileMapProps {
  readonly tiles: readonly Tile[];
  /** One sentence with the finding; the table stands below. */
  readonly label: string;
}

const tileHeight = 50;
const gap = 3;

/** Equal tiles with names, roughly as the units lie; percent across and pixels down, so that texts keep their size. */
export const TileMap = ({ tiles, label }: TileMapProps): ReactElement => {
  const columns = Math.max(...tiles.map(({ place: [column] }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ place: [, row] }) => row)) + 1;
  return h(
    "svg",
    { className: "tiles", width: "100%", height: rows * tileHeight, role: "group", "aria-label": label },
    tiles.map((tile) => h(TileShape, { key: tile.key, tile, columns })),
  );
};

const TileShape = ({ tile, columns }: { readonly tile: Tile; readonly columns: number }): ReactElement => {
  const width = 100 / columns;
  const [column, row] = tile.place;
  const box = h(
    "svg",
    { x: `${column * width}%`, y: row * tileHeight, width: `${width}%`, height: tileHeight, className: classOf(tile) },
    h("title", null, tile.title),
    h("rect", { x: "1.5%", y: gap / 2, width: "97%", height: tileHeight - gap, rx: 4, className: "tile-box" }),
    linesOf(tile).map((text, place, all) =>
      h(
        "text",
        {
          key: text,
          x: "50%",
          y: firstLine(all.length) + place * lineHeight,
          className:
            place === all.length - 1 && tile.value ? "tile-value" : text.length > 8 ? "tile-name tile-long" : "tile-name",
        },
        text,
      ),
    ),
  );
  return tile.href
    ? h("a", { href: tile.href, "aria-label": tile.title, "aria-current": tile.chosen ? true : undefined }, box)
    : box;
};

const lineHeight = 14;

const firstLine = (lines: number): number => tileHeight / 2 + 4 - ((lines - 1) * lineHeight) / 2;

const classOf = ({ level, chosen, island }: Tile): string =>
  ["tile", island ? "tile-island" : `tile-${level}`, chosen && "tile-chosen"].filter(Boolean).join(" ");

/** A name of more than one word in two lines of about the same length, then the value. */
const linesOf = ({ name, value }: Tile): readonly string[] => [...wrapped(name), ...(value === null ? [] : [value])];

const wrapped = (name: string): readonly string[] => {
  const words = name.split(" ");
  if (words.length === 1 || name.length <= 6) return [name];
  const cuts = words
    .slice(1)
    .map((_, place) => [words.slice(0, place + 1).join(" "), words.slice(place + 1).join(" ")] as const);
  const [best] = cuts.toSorted(([a, b], [c, d]) => Math.max(a.length, b.length) - Math.max(c.length, d.length));
  return best ?? [name];
};

/** Five classes of about as many units each: 1 for the smallest values. */
export const levelsOf = (values: readonly number[]): ((value: number) => number) => {
  const sorted = values.toSorted((a, b) => a - b);
  const cuts = [1, 2, 3, 4].map((fifth) => sorted[Math.floor((sorted.length * fifth) / 5)] ?? 0);
  return (value) => 1 + cuts.filter((cut) => value >= cut && cut > (sorted[0] ?? 0)).length;
};
