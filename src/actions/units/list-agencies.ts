import { folded } from "../../survey/fold.ts";
import { may } from "../../survey/people/permissions.ts";
import type { AgencyKind } from "../../survey/plan/plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import { type AgencyRecord, agencyExistsOn } from "../../survey/units/agency.ts";
import type { UnitLevel } from "../../survey/units/unit.ts";
import type { AgencyLine } from "../../survey/units/units-view.ts";
import { action } from "../action.ts";
import { listAgencyRecords } from "./agency-register.ts";

export type AgencySort = "name" | "kind" | "level" | "parent" | "code" | "validFrom" | "validTo";

export interface ListAgenciesInput {
  readonly round?: never;
  /** Words of the name, the short name or a code; without marks, or with the tone mark at either place. */
  readonly query?: string;
  readonly kind?: AgencyKind;
  readonly level?: UnitLevel;
  /** Two digits. */
  readonly province?: string;
  /** Only those that existed on this ISO day. */
  readonly date?: string;
  /** The one of this id. */
  readonly id?: string;
  /** Only those that serve this unit. */
  readonly unitId?: string;
  /** Only those directly below this agency. */
  readonly parent?: string;
  readonly sort?: AgencySort;
  readonly descending?: boolean;
  readonly offset?: number;
  /** All when absent. */
  readonly limit?: number;
}

export interface AgencyPage {
  readonly total: number;
  readonly agencies: readonly AgencyLine[];
}

/** The register of agencies with the rounds of each that the actor may see, filtered, sorted by Vietnamese rules, and cut into pages. */
export const listAgencies = action(
  "listUnits",
  async (input: ListAgenciesInput, { store, actor }): Promise<Result<AgencyPage>> => {
    const [agencies, memberships] = await Promise.all([listAgencyRecords(store), store.listAgencyRounds()]);
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const seen = memberships.filter(({ code }) => may(actor, "showRound", { round: code }));
    const rounds = Map.groupBy(seen, ({ agencyId }) => agencyId);
    const found = agencies
      .filter(wanted(input))
      .map((agency) => ({ ...agency, parentName: names.get(agency.parentId ?? "") ?? null }))
      .toSorted(byColumn(input));
    const { offset = 0, limit = found.length } = input;
    const lines = found.slice(offset, offset + limit).map((agency) => ({
      ...agency,
      rounds: (rounds.get(agency.id) ?? []).map(({ code, shortTitle }) => ({ code, shortTitle })),
    }));
    return ok({ total: found.length, agencies: lines });
  },
);

const wanted = ({ query = "", ...input }: ListAgenciesInput) => {
  const words = folded(query).split(" ").filter(Boolean);
  return (agency: AgencyRecord): boolean =>
    (!input.id || agency.id === input.id) &&
    (!input.kind || agency.kind === input.kind) &&
    (!input.level || agency.level === input.level) &&
    (!input.province || agency.province === input.province) &&
    (!input.unitId || agency.unitId === input.unitId) &&
    (!input.parent || agency.parentId === input.parent) &&
    (!input.date || agencyExistsOn(agency, input.date)) &&
    (words.length === 0 || holds(agency, words));
};

const holds = ({ name, shortName, officialCode, identifierCode, id }: AgencyRecord, words: readonly string[]): boolean => {
  const text = folded([name, shortName, officialCode, identifierCode, id].join(" "));
  return words.every((word) => text.includes(word));
};

type Sortable = AgencyRecord & { readonly parentName: string | null };

const values: Readonly<Record<AgencySort, (agency: Sortable) => string | null>> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  level: ({ level }) => level,
  parent: ({ parentName }) => parentName,
  code: ({ officialCode }) => officialCode,
  validFrom: ({ validFrom }) => validFrom,
  validTo: ({ validTo }) => validTo,
};

const vietnamese = new Intl.Collator("vi", { numeric: true });

/** Empty cells come last whichever way; ties by name. */
const byColumn = ({ sort = "name", descending = false }: ListAgenciesInput) => {
  const value = values[sort];
  return (left: Sortable, right: Sortable): number => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || vietnamese.compare(left.name, right.name);
    return (descending ? -1 : 1) * vietnamese.compare(a, b) || vietnamese.compare(left.name, right.name);
  };
};
