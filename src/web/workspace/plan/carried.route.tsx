import { showCarried } from "../../../actions/plan/show-carried.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { CarriedAgency, CarriedView } from "../../../survey/plan/carried.ts";
import { nameInside } from "../../../survey/units/unit-name.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { planCarriedText } from "../../text/workspace-plan-carried.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useRound, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/carried.route.ts";
import { PlanSubPage } from "./plan-page.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showCarried({ round }, worldOf(context).effects));

/** What became of each agency of the earlier round that this one was made like. */
export default function CarriedPage({ loaderData: { round, origin } }: Route.ComponentProps) {
  const text = useText(planCarriedText);
  const language = useLanguage();
  const tabs = useText(planEditText).tabs;
  const scope = <ButtonLink href={`/workspace/${round.code}/plan/scope`}>{tabs.scope}</ButtonLink>;
  const lead = origin ? text.lead(origin.shortTitle, formatDate(origin.day, language)) : text.none;
  return (
    <PlanSubPage current="scope" title={text.title} lead={lead} tools={scope}>
      {origin && (
        <>
          <Summary origin={origin} />
          <CarriedTable agencies={origin.agencies} />
        </>
      )}
    </PlanSubPage>
  );
}

const Summary = ({ origin: { agencies, withQuotas } }: { readonly origin: NonNullable<CarriedView["origin"]> }) => {
  const text = useText(planCarriedText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const left = agencies.filter(({ to }) => to.length === 0).length;
  const now = new Set(agencies.flatMap(({ part, to }) => to.map(({ id }) => `${part}/${id}`))).size;
  return (
    <div className="gap">
      <Note tone={left > 0 ? "warn" : "ok"}>
        {text.summary(count(agencies.length), count(now), left > 0 ? count(left) : "")}{" "}
        {withQuotas ? text.added : text.notAdded} {left > 0 && text.left}
      </Note>
    </div>
  );
};

const CarriedTable = ({ agencies }: { readonly agencies: readonly CarriedAgency[] }) => {
  const text = useText(planCarriedText);
  const language = useLanguage();
  const parts = new Map(useRound()?.overview.round.parts.map(({ code, title }) => [code, title]));
  const after = ({ to }: CarriedAgency) => to.map(({ name }) => name).join(", ") || "–";
  const fate = (agency: CarriedAgency) => {
    const word = text.fates[agency.fate];
    if (agency.due) return `${word} (${text.due(agency.due.name, agency.due.basis)})`;
    return agency.fate === "kept" && agency.now.length > 0
      ? `${word}, ${text.now(agency.now.map(nameInside).join(", "))}`
      : word;
  };
  const columns: readonly ListColumn<CarriedAgency>[] = [
    { key: "before", heading: text.before, rowHeading: true, cell: ({ name }) => name, value: ({ name }) => name },
    { key: "fate", heading: text.fate, cell: fate, value: fate },
    { key: "after", heading: text.after, cell: after, value: after },
    {
      ...{ key: "forms", heading: text.forms, number: true, value: ({ forms }) => forms },
      cell: ({ forms }) => formatNumber(forms, language),
    },
    { key: "part", heading: text.part, cell: ({ part }) => parts.get(part) ?? part, value: ({ part }) => part },
  ];
  return <ListedTable title={text.title} columns={columns} rows={agencies} rowKey={({ part, id }) => `${part}/${id}`} />;
};
