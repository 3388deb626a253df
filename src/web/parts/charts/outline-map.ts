import outlines from "@svg-maps/vietnam";
import { createElement as h, type ReactElement } from "react";
import { provinceOfOutline } from "./outline-provinces.ts";

export interface Area {
  /** Code of the province, of today or of before. */
  readonly code: string;
  readonly level: number;
  readonly href: string;
  readonly title: string;
  readonly chosen: boolean;
}

interface OutlineMapProps {
  readonly areas: readonly Area[];
  /** Which province of the map's day each of the 63 is in. */
  readonly codeOf: (former: string) => string;
  readonly label: string;
}

/** Room below and beside the outlines, in the units of the view box. */
const labels = {
  "hoang-sa": { x: 560, y: 415, name: "Quần đảo Hoàng Sa" },
  "truong-sa": { x: 650, y: 600, name: "Quần đảo Trường Sa" },
};

/**
 * Outlines of the provinces (© the authors of @svg-maps/vietnam, CC BY 4.0), those that were merged filled alike; Hoàng Sa and
 * Trường Sa drawn and named with their provinces.
 */
export const OutlineMap = ({ areas, codeOf, label }: OutlineMapProps): ReactElement => {
  const pieces = outlines.locations.map(({ id, path }) => ({ path, code: codeOf(provinceOfOutline[id] ?? "") }));
  const byCode = Map.groupBy(pieces, ({ code }) => code);
  return h(
    "svg",
    { className: "outlines", viewBox: outlines.viewBox, role: "group", "aria-label": label },
    areas.map(({ code, level, href, title, chosen }) =>
      h(
        "a",
        {
          key: code,
          href,
          "aria-label": title,
          "aria-current": chosen ? true : undefined,
          className: `tile-${level}${chosen ? " tile-chosen" : ""}`,
        },
        h("title", null, title),
        (byCode.get(code) ?? []).map(({ path }) => h("path", { key: path.slice(0, 24), d: path, className: "tile-box" })),
      ),
    ),
    Object.entries(labels).map(([key, { x, y, name }]) => h("text", { key, x, y, className: "outline-name" }, name)),
  );
};
