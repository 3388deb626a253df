import { type AgencyRecord, agencyExistsOn } from "../units/agency.ts";
import { bodyInName } from "../units/agency-unit.ts";
import { committeesOf, findCommittee } from "../units/committees.ts";
import { type DepartmentSuccession, departmentAfter } from "../units/department-successions.ts";
import { reexpress, type UnitLinks } from "../units/reexpress.ts";
import { isValidOn, type Unit } from "../units/unit.ts";
import { toneFolded } from "../units/unit-name.ts";
import type { AgencyFate, CarriedAgency } from "./carried.ts";
import type { AgencyQuota, PlanPart } from "./plan.ts";
import { quotaCells } from "./quotas.ts";

/** What is known of agencies and units when the parts of a round are expressed on another day. */
export interface CarryWorld {
  readonly register: readonly AgencyRecord[];
  /** The unit that each agency of the earlier round served on its day. */
  readonly unitOf: ReadonlyMap<string, Unit>;
  readonly links: UnitLinks;
  /** ISO days of the earlier round and of the new one. */
  readonly since: string;
  readonly day: string;
  /** Two digits: of the new round. */
  readonly province: string;
}

export interface CarriedParts {
  readonly parts: readonly PlanPart[];
  readonly agencies: readonly CarriedAgency[];
  /** Committees that the register does not have yet. */
  readonly made: readonly AgencyRecord[];
}

/** The parts of an earlier round with the agencies that stand in the place of its own; one that succeeds several is there once. */
export const carryParts = (parts: readonly PlanPart[], world: CarryWorld): CarriedParts => {
  const records = new Map(world.register.map((agency) => [agency.id, agency]));
  const members = [...new Set(parts.flatMap(({ agencies }) => agencies.map(({ id }) => id)))].flatMap(
    (id) => records.get(id) ?? [],
  );
  const made = newCommittees(members, world);
  const known = { ...world, register: [...world.register, ...made] };
  const fates = new Map(members.map((agency) => [agency.id, fateOf(agency, known)]));
  return {
    parts: parts.map((part) => carryPart(part, fates)),
    agencies: parts.flatMap((part) => part.agencies.flatMap((member) => fates.get(member.id)?.shown(part, member) ?? [])),
    made,
  };
};

/** The units of the new day in which an agency's unit stands; none when the unit itself still stands, or is not known. */
const unitsNow = ({ id }: Pick<AgencyRecord, "id">, { unitOf, links, day }: CarryWorld): readonly Unit[] => {
  const unit = unitOf.get(id);
  return !unit || isValidOn(unit, day) ? [] : (reexpress([unit], links, day)[0]?.to ?? []);
};

const newCommittees = (members: readonly AgencyRecord[], world: CarryWorld): readonly AgencyRecord[] => {
  const communes = members.filter(({ kind }) => kind === "commune").flatMap((agency) => unitsNow(agency, world));
  return committeesOf([...new Map(communes.map((unit) => [unit.id, unit])).values()], world.register);
};

interface Fate {
  readonly fate: AgencyFate;
  readonly to: readonly AgencyRecord[];
  readonly shown: (part: PlanPart, member: AgencyQuota) => CarriedAgency;
}

const fateOf = (agency: AgencyRecord, world: CarryWorld): Fate => {
  const now = unitsNow(agency, world);
  const { fate, to, due } = successionOf(agency, now, world);
  return {
    ...{ fate, to },
    shown: (part, member) => ({
      ...{ part: part.code, id: agency.id, name: agency.name, fate, ...(due && { due }) },
      to: to.map(({ id, name }) => ({ id, name })),
      now: now.map(({ name }) => name),
      forms: quotaCells({ ...part, agencies: [member] }).reduce((sum, { size }) => sum + size, 0),
    }),
  };
};

type Succeeded = Pick<Fate, "fate" | "to"> & Pick<CarriedAgency, "due">;

const successionOf = (agency: AgencyRecord, now: readonly Unit[], world: CarryWorld): Succeeded => {
  const unit = world.unitOf.get(agency.id);
  const isUnitGone = unit !== undefined && !isValidOn(unit, world.day);
  if (agency.kind === "district" && isUnitGone) return { fate: "district", to: [] };
  if (agency.kind === "commune" && isUnitGone)
    return succeededBy(now.flatMap((next) => findCommittee(next, world.register) ?? []));
  const next = departmentNow(agency, world);
  if (next) return { ...succeededBy(bodiesNamed(next.to, agency, world)), due: { name: next.to, basis: next.basis } };
  if (agency.province !== world.province) return succeededBy(bodiesNamed(bodyInName(agency.name), agency, world));
  return agencyExistsOn(agency, world.day) ? { fate: "kept", to: [agency] } : { fate: "ended", to: [] };
};

const succeededBy = (to: readonly AgencyRecord[]): Succeeded =>
  to.length > 0 ? { fate: "succeeded", to } : { fate: "unknown", to: [] };

const departmentNow = ({ kind, name }: AgencyRecord, { since, day }: CarryWorld): DepartmentSuccession | undefined =>
  kind === "department" ? departmentAfter(bodyInName(name), { from: since, to: day }) : undefined;

/** “Sở Nội vụ” of Hậu Giang → “Sở Nội vụ thành phố Cần Thơ”: the body of this name in the province of the new round. */
const bodiesNamed = (
  name: string,
  { level, kind }: AgencyRecord,
  { register, day, province }: CarryWorld,
): readonly AgencyRecord[] => {
  if (level !== "province") return [];
  const wanted = toneFolded(name);
  const same = register.filter(
    (other) =>
      other.province === province &&
      other.kind === kind &&
      other.level === "province" &&
      agencyExistsOn(other, day) &&
      toneFolded(bodyInName(other.name)) === wanted,
  );
  return same.slice(0, 1);
};

const carryPart = (part: PlanPart, fates: ReadonlyMap<string, Fate>): PlanPart => {
  const quotas = new Map<string, AgencyQuota["quota"]>();
  for (const { id, quota } of part.agencies) {
    const to = fates.get(id)?.to ?? [];
    for (const [place, agency] of to.entries()) {
      const share = shareOf(quota, { place, of: to.length });
      const before = quotas.get(agency.id);
      quotas.set(agency.id, before === undefined ? share : added(before, share));
    }
  }
  return { ...part, agencies: [...quotas].map(([id, quota]) => ({ id, quota })) };
};

/** The quota of an agency that several succeed is shared out evenly, what is left over to the first. */
const shareOf = (quota: AgencyQuota["quota"], { place, of }: { readonly place: number; readonly of: number }) => {
  const share = (size: number): number => Math.floor(size / of) + (place < size % of ? 1 : 0);
  return typeof quota === "number"
    ? share(quota)
    : Object.fromEntries(Object.entries(quota).map(([field, size]) => [field, share(size)]));
};

const added = (a: AgencyQuota["quota"], b: AgencyQuota["quota"]): AgencyQuota["quota"] => {
  if (typeof a === "number" || typeof b === "number") return Number(a) + Number(b);
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...fields].map((field) => [field, (a[field] ?? 0) + (b[field] ?? 0)]));
};
