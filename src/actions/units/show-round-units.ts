import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { ok, type Result } from "../../survey/result.ts";
import { bodyInName, unitsOfAgencies } from "../../survey/units/agency-unit.ts";
import { departmentAfter } from "../../survey/units/department-successions.ts";
import { type DatedAgency, presentAgencies } from "../../survey/units/present-agencies.ts";
import { changeOf, reexpress, successorsOf, type UnitLinks } from "../../survey/units/reexpress.ts";
import { isValidOn, type Unit } from "../../survey/units/unit.ts";
import type { RoundUnitGroup, RoundUnitsView } from "../../survey/units/unit-views.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findRound, roundHead } from "../plan/find-round.ts";
import { agencyRecord } from "./agency-register.ts";
import { linksOf, unitsAbove } from "./unit-links.ts";

export interface ShowRoundUnitsInput {
  readonly round: string;
  /** `then`: in the hierarchy of the round's day; `today`: expressed anew on today's. */
  readonly as: "then" | "today";
}

/** The agencies of a round that the actor may see, in the administrative units of its day, or of today. */
export const showRoundUnits = action(
  "showRound",
  async (input: ShowRoundUnitsInput, effects): Promise<Result<RoundUnitsView>> => {
    const { store, clock, actor } = effects;
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const round = found.value;
    const [day, today] = [round.planDate ?? round.periodTo, civilDay(clock())];
    const all = await roundAgencies(round, effects);
    const members = seenRows(all, unitsSeen(actor, "showRound", input), ({ record }) => record.id);
    const units = await provinceUnits(round.province, day, effects);
    const unitOf = unitsOfAgencies(
      members.map(({ record }) => record),
      units,
    );
    const links = await linksOf(store, [...new Set(unitOf.values())]);
    const shownOn = input.as === "today" ? today : day;
    const agenciesOf = (some: readonly Member[]) => some.map((member) => agencyLine(member, { from: day, to: shownOn }));
    const served = Map.groupBy(members, ({ record }) => unitOf.get(record.id)?.id ?? "");
    const groups = [...new Set(unitOf.values())].map((unit) => ({ unit, agencies: agenciesOf(served.get(unit.id) ?? []) }));
    const shown = input.as === "today" ? regroup(groups, links, today) : groups.map((group) => dress(group, links));
    return ok({
      ...{ round: await roundHead(store, round), date: shownOn, ownDay: day, today },
      severalStations: input.as === "today" ? countSeveral(shown) : 0,
      groups: shown.toSorted((a, b) => vietnamese.compare(keyOf(a), keyOf(b))),
      unplaced: agenciesOf(served.get("") ?? []),
    });
  },
);

const countSeveral = (groups: readonly Shown[]): number =>
  groups.filter(({ agencies }) => agencies.filter(({ kind }) => kind === "health-station").length > 1).length;

const vietnamese = new Intl.Collator("vi", { numeric: true });

const keyOf = ({ above, unit }: RoundUnitGroup): string => [...above, unit].map(({ name }) => name).join("/");

/** The units of a day of the province with this code, whether the day lies before or after 1/7/2025. */
const provinceUnits = async (province: string, day: string, { store }: Effects): Promise<readonly Unit[]> => {
  const lists = [province, `${province}-old`].map((provinceId) => store.listUnitsOn(day, { provinceId }));
  return (await Promise.all(lists)).flat();
};

const roundAgencies = async (round: { readonly province: string; readonly id: string }, { store }: Effects) => {
  const parts = await store.listParts(round);
  const lists = await Promise.all(
    parts.map(async (part) => {
      const [agencies, quotas] = await Promise.all([store.listPartRegister(part), store.listQuotas(part)]);
      const planned = Map.groupBy(quotas, ({ agencyId }) => agencyId);
      return agencies.map((agency) => ({
        record: agencyRecord(agency),
        planned: (planned.get(agency.id) ?? []).reduce((sum, { size }) => sum + size, 0),
      }));
    }),
  );
  return [...new Map(lists.flat().map((one) => [one.record.id, one])).values()];
};

type Member = Awaited<ReturnType<typeof roundAgencies>>[number];

const agencyLine = (
  { record: { id, name, kind }, planned }: Member,
  days: { readonly from: string; readonly to: string },
): DatedAgency => {
  const next = kind === "department" ? departmentAfter(bodyInName(name), days) : undefined;
  return { id, name, kind, planned, now: next ? { name: next.to, basis: next.basis } : null, was: [] };
};

interface Group extends Pick<RoundUnitGroup, "unit"> {
  readonly agencies: readonly DatedAgency[];
}

interface Shown extends RoundUnitGroup {
  readonly agencies: readonly DatedAgency[];
}

const dress = ({ unit, agencies }: Group, links: UnitLinks): Shown => ({
  ...{ unit, agencies, above: unitsAbove(links, unit), change: changeOf(unit, links) },
  others: unit.validTo === null ? [] : successorsOf(unit, links),
});

/** The same agencies by the units of today: one that was divided stands with each. */
const regroup = (groups: readonly Group[], links: UnitLinks, today: string): readonly Shown[] => {
  const moved = reexpress(
    groups.map(({ unit }) => unit),
    links,
    today,
  );
  const agencies = new Map(groups.map((group) => [group.unit.id, group.agencies]));
  const byNew = Map.groupBy(
    moved.flatMap(({ from, to }) => to.map((unit) => ({ from, unit }))),
    ({ unit }) => unit.id,
  );
  return [...byNew.values()].flatMap((pairs) => {
    const unit = pairs[0]?.unit;
    if (!unit || !isValidOn(unit, today)) return [];
    return {
      ...{ unit, above: unitsAbove(links, unit), change: changeOf(unit, links), others: pairs.map(({ from }) => from) },
      agencies: presentAgencies(
        unit,
        pairs.flatMap(({ from }) => agencies.get(from.id) ?? []),
      ),
    };
  });
};
