import { folded } from "../fold.ts";
import { editDistance, nearestName } from "../nearest-name.ts";
import { type AgencyRecord, agencyExistsOn } from "./agency.ts";
import type { Parents } from "./is-within.ts";
import { isValidOn, type Unit } from "./unit.ts";
import { bareName, toneFolded } from "./unit-name.ts";

interface AgencyPlace {
  readonly date: string;
  readonly province: string | undefined;
}

/** Finds agencies and units by what people write. */
export interface AgencyLookup {
  readonly byId: (id: string) => AgencyRecord | undefined;
  /** By id or by name: of several of that name the one of that day and province. */
  readonly agency: (idOrName: string, where: AgencyPlace) => AgencyRecord | undefined;
  readonly nearestAgency: (name: string) => string;
  readonly unitByCode: (code: string, date: string) => Unit | undefined;
  /** “06978 Ba Chẽ”; "" when no code of that day is like it. */
  readonly nearestUnit: (code: string, date: string) => string;
  /** Two digits, from the code or the name of a province of any time. */
  readonly provinceCode: (text: string) => string | undefined;
  readonly nearestProvince: (text: string) => string;
  /** Whether another agency of that time and province has the name. */
  readonly isTaken: (draft: AgencyRecord) => boolean;
  readonly parents: Parents;
}

/** `units`: those of every day that may be asked for. */
export const agencyLookup = (agencies: readonly AgencyRecord[], units: readonly Unit[]): AgencyLookup => {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byName = Map.groupBy(agencies, ({ name }) => toneFolded(name));
  const byCode = Map.groupBy(units, ({ code }) => code ?? "");
  const provinces = units.filter(({ level }) => level === "province");
  const provinceCodes = new Map(
    provinces.flatMap(({ name, id }) => {
      const code = id.slice(0, 2);
      return [code, folded(name), folded(bareName(name))].map((key) => [key, code] as const);
    }),
  );
  return {
    byId: (id) => byId.get(id),
    agency: (idOrName, { date, province }) => {
      const named = byName.get(toneFolded(idOrName)) ?? [];
      const then = named.filter((agency) => agencyExistsOn(agency, date));
      return byId.get(idOrName) ?? then.find((agency) => agency.province === province) ?? only(then) ?? only(named);
    },
    nearestAgency: (name) =>
      nearestName(
        name,
        agencies.map((agency) => agency.name),
      ) ?? "",
    unitByCode: (code, date) => (byCode.get(code) ?? []).find((unit) => isValidOn(unit, date)),
    nearestUnit: (code, date) =>
      nearestCode(
        code,
        units.filter((unit) => isValidOn(unit, date)),
      ),
    provinceCode: (text) => provinceCodes.get(folded(text)),
    nearestProvince: (text) =>
      nearestName(
        text,
        provinces.map(({ name }) => bareName(name)),
      ) ?? "",
    isTaken: (draft) => (byName.get(toneFolded(draft.name)) ?? []).some((other) => rivals(draft, other)),
    parents: new Map(agencies.map(({ id, parentId }) => [id, parentId])),
  };
};

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

/** At the same time, in the same province, below the same parent. */
const rivals = (draft: AgencyRecord, other: AgencyRecord): boolean =>
  draft.id !== other.id &&
  draft.province === other.province &&
  draft.parentId === other.parentId &&
  agencyExistsOn(other, draft.validFrom ?? other.validFrom ?? "") &&
  agencyExistsOn(draft, other.validFrom ?? draft.validFrom ?? "");

/** The code that differs in one figure, the nearest number first. */
const nearestCode = (code: string, units: readonly Unit[]): string => {
  const alike = units
    .filter((unit) => unit.code?.length === code.length && editDistance(unit.code, code) === 1)
    .toSorted((a, b) => Math.abs(Number(a.code) - Number(code)) - Math.abs(Number(b.code) - Number(code)));
  const [best] = alike;
  return best ? `${best.code} ${bareName(best.name)}` : "";
};
