import type { AgencyKind } from "../plan/plan.ts";
import { bodyInName } from "./agency-unit.ts";
import type { Unit } from "./unit.ts";
import { toneFolded } from "./unit-name.ts";
import type { RoundAgency } from "./unit-views.ts";

export type DatedAgency = RoundAgency & { readonly kind: AgencyKind };

/**
 * Agencies of an earlier day in a unit of today: committees of communes that were put together are the one of the new commune,
 * departments the one that took over (docs/decisions/0023), and their forms are summed. Health stations stay apart: a commune that was put
 * together may keep several posts.
 */
export const presentAgencies = (unit: Unit, agencies: readonly DatedAgency[]): readonly DatedAgency[] =>
  [...Map.groupBy(agencies, (agency) => presentKey(agency)).values()].map((members) => presentOf(unit, members));

const presentKey = ({ id, kind, name, now }: DatedAgency): string => {
  if (kind === "commune") return "commune";
  return kind === "department" ? toneFolded(now?.name ?? bodyInName(name)) : id;
};

const presentOf = (unit: Unit, members: readonly DatedAgency[]): DatedAgency => {
  const [first, ...others] = members as readonly [DatedAgency, ...DatedAgency[]];
  const name = presentName(unit, members);
  if (others.length === 0 && toneFolded(name) === toneFolded(first.name)) return first;
  if (others.length === 0 && first.kind !== "commune") return first;
  return {
    ...{ id: first.id, kind: first.kind, name, planned: members.reduce((sum, { planned }) => sum + planned, 0) },
    now: members.find(({ now }) => now !== null)?.now ?? null,
    was: members.map(({ id, name: before, planned }) => ({ id, name: before, planned })),
  };
};

const presentName = (unit: Unit, [first, ...others]: readonly DatedAgency[]): string => {
  if (first?.kind === "commune") return `UBND ${unit.name.charAt(0).toLocaleLowerCase("vi")}${unit.name.slice(1)}`;
  const next = [first, ...others].find((one) => one?.now)?.now?.name;
  return others.length > 0 ? (next ?? bodyInName(first?.name ?? "")) : (first?.name ?? "");
};
