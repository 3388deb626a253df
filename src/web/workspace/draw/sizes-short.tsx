import { useLocation } from "react-router";
import type { SizeComparison } from "../../../survey/draw/size-view.ts";
import { Note } from "../../parts/note.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { searchWith } from "../listing.ts";
import { useText } from "../use-workspace.ts";
import { Short } from "./sizes-fields.tsx";

/** Where there are fewer people than forms wanted: both numbers, and the three ways out. */
export const SizesShort = ({ view }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const { search } = useLocation();
  const inFields = view.fields.flatMap(({ name, short }) =>
    short.map((one) => ({ ...one, agency: `${one.agency} / ${name}` })),
  );
  const short = [...view.short, ...inFields];
  if (short.length === 0) return null;
  const now = (way: "all" | "move") => (view.settings.short === way ? ` (${text.chosenNow})` : "");
  return (
    <Note tone="warn">
      <b>{text.shortTitle}</b>
      <Short short={short} />
      <p>{text.shortLead}</p>
      <ul className="short-list">
        <li>
          <a href={searchWith(search, { short: "all" })}>{text.takeAll}</a>
          {now("all")}
        </li>
        {view.fields.length > 1 && (
          <li>
            <a href={searchWith(search, { short: "move" })}>{text.moveRest}</a>
            {now("move")}
          </li>
        )}
        <li>
          <a href={`/workspace/${view.round.code}/plan?part=${encodeURIComponent(view.part.code)}`}>{text.changeQuota}</a>
        </li>
      </ul>
    </Note>
  );
};
