import type { ReactNode } from "react";
import { formatNumber } from "../../../survey/number.ts";
import type { UnitChange } from "../../../survey/units/reexpress.ts";
import type { Unit } from "../../../survey/units/unit.ts";
import { useLanguage } from "../../parts/language.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { unitsText } from "../../text/workspace-units.ts";
import { useText } from "../use-workspace.ts";

export const UnitLink = ({ unit }: { readonly unit: Pick<Unit, "id" | "name"> }) => (
  <a href={`/workspace/units/${encodeURIComponent(unit.id)}`}>{unit.name}</a>
);

/** Links one after the other, with commas. */
export const UnitLinks = ({ units }: { readonly units: readonly Pick<Unit, "id" | "name">[] }) => (
  <>
    {units.map((unit, place) => (
      <span key={unit.id}>
        {place > 0 && ", "}
        <UnitLink unit={unit} />
      </span>
    ))}
  </>
);

/** “sáp nhập từ …”, “sáp nhập vào …”. */
export const ChangeWords = ({
  unit,
  change,
  others,
}: {
  readonly unit: Unit;
  readonly change: UnitChange;
  readonly others: readonly Unit[];
}): ReactNode => {
  const text = useText(unitsText);
  const language = useLanguage();
  if (change === "abolished") return `${text.changes.abolished}; ${text.below(formatNumber(others.length, language))}`;
  if (change === "unchanged" || others.length === 0) return text.changes[change];
  return (
    <>
      {text.changes[change]} {unit.validTo === null ? text.from("") : text.into("")}
      <UnitLinks units={others} />
    </>
  );
};

/** “từ 01/7/2025”, “đến 30/6/2025”. */
export const useValidity = (): ((unit: Pick<Unit, "validFrom" | "validTo">) => string) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const shown = (day: string | null): string | null => day && formatDate(day, language);
  return ({ validFrom, validTo }) => text.validity(shown(validFrom), shown(validTo));
};
