import type { EligibleView } from "../../../survey/draw/eligible-view.ts";
import { stratumOf } from "../../../survey/draw/sizes.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { PartPlanView } from "../../../survey/plan/plan-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { useText } from "../use-workspace.ts";

/** People of the frame for some cells together; undefined where none of them may be seen or nothing was imported. */
export const peopleOf = (eligible: EligibleView | null, cells: readonly (readonly [string, string])[]): number | undefined => {
  let known: number | undefined;
  for (const [agency, field] of cells) {
    const people = eligible?.units[stratumOf(agency, field)];
    if (people !== undefined) known = (known ?? 0) + people;
  }
  return known;
};

/** Beside a quota: “trên 16 người”, marked where the draw will refuse it; nothing where nobody is and nobody is asked. */
export const People = ({ people, size }: { readonly people: number | undefined; readonly size?: number }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  if (people === undefined || (people === 0 && size === 0)) return null;
  const short = size !== undefined && size > people;
  const shown = formatNumber(people, language);
  return (
    <span className={short ? "quota-people bad-text" : "quota-people mut"}>
      {short ? text.onlyPeople(shown) : text.ofPeople(shown)}
    </span>
  );
};

/** Says how far the counts may be trusted, and how many cells the draw will refuse. */
export const PeopleNote = ({ part, eligible }: { readonly part: PartPlanView; readonly eligible: EligibleView | null }) => {
  const text = useText(planEditText);
  const language = useLanguage();
  if (!eligible) return null;
  const isShort = (agency: string, place: number, size: number): boolean =>
    size > 0 && size > (eligible.units[stratumOf(agency, part.fields[place]?.code ?? "")] ?? size);
  const short = part.rows.reduce(
    (all, { agency, sizes }) => all + sizes.filter((size, place) => isShort(agency.id, place, size)).length,
    0,
  );
  return (
    <div className="gap">
      <Note tone={short > 0 ? "bad" : "ok"}>
        {text.peopleFrom[eligible.frame]} {short > 0 ? text.shortCells(formatNumber(short, language)) : text.enoughPeople}
      </Note>
    </div>
  );
};
