import type { Agency } from "../../store/agencies.ts";
import type { Round } from "../../store/rounds.ts";
import { unmarked } from "../../survey/fold.ts";
import type { AgencyKind } from "../../survey/plan/plan.ts";
import type { RegisterFilter, ScopeAgency, ScopeView } from "../../survey/plan/scope-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart } from "./find-round.ts";
import { findPartUse } from "./part-use.ts";

export interface ShowScopeInput {
  readonly round: string;
  readonly part: string;
  readonly filter: RegisterFilter;
  /** From 1. */
  readonly page: number;
}

/** So many agencies stand on a page; all that the filter finds can be chosen at once. */
const pageSize = 100;

const byName = new Intl.Collator("vi", { numeric: true });

/** The agencies that a part measures, and those of the register that it could. */
export const showScope = action("showRound", async (input: ShowScopeInput, { store }): Promise<Result<ScopeView>> => {
  const place = await findPart(store, input);
  if (!place.ok) return place;
  const { round, part } = place.value;
  const [register, members, fields, use, origin] = await Promise.all([
    store.listAgencies(),
    store.listPartRegister(part),
    store.listPartFields(part),
    findPartUse(store, part),
    store.findPlanOrigin(round),
  ]);
  const names = new Map(register.map(({ id, name }) => [id, name]));
  const show = (agency: Agency): ScopeAgency => showAgency(agency, { round, names });
  const found = agenciesFound({ register, members }, input.filter).toSorted((a, b) => byName.compare(a.name, b.name));
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(1, input.page), pages);
  const { code, title, source, methodId, ratedUnit, version } = part;
  return ok({
    part: { ...{ code, title, source, methodId, ratedUnit, version }, fields },
    members: members.map(show),
    found: found.slice((page - 1) * pageSize, page * pageSize).map(show),
    ...{ foundTotal: found.length, page, pages, fixed: use.frozen },
    choices: choicesOf(register, names),
    origin: origin?.shortTitle ?? null,
  });
});

/** The agencies of the register that the filter finds and that are no members yet. */
export const agenciesFound = (
  { register, members }: { readonly register: readonly Agency[]; readonly members: readonly Agency[] },
  { kind, parent, province, query }: RegisterFilter,
): readonly Agency[] => {
  const known = new Set(members.map(({ id }) => id));
  const words = unmarked(query).split(/\s+/).filter(Boolean);
  return register.filter(
    (agency) =>
      !known.has(agency.id) &&
      (kind === "" || agency.kind === kind) &&
      (parent === "" || agency.parentId === parent) &&
      (province === "" || agency.province === province) &&
      words.every((word) => unmarked(agency.name).includes(word)),
  );
};

const showAgency = (
  { id, name, kind, parentId, validFrom, validTo }: Agency,
  { round, names }: { readonly round: Round; readonly names: ReadonlyMap<string, string> },
): ScopeAgency => ({
  ...{ id, name, validFrom, validTo, kind: kind as AgencyKind },
  parentName: parentId === null ? null : (names.get(parentId) ?? null),
  outdated: (validTo !== null && validTo < round.periodTo) || (validFrom !== null && validFrom > round.periodTo),
});

const choicesOf = (register: readonly Agency[], names: ReadonlyMap<string, string>): ScopeView["choices"] => ({
  kinds: [...Map.groupBy(register, ({ kind }) => kind)].map(([kind, own]) => ({ kind: kind as AgencyKind, count: own.length })),
  parents: [...new Set(register.flatMap(({ parentId }) => parentId ?? []))]
    .map((id) => ({ id, name: names.get(id) ?? id }))
    .toSorted((a, b) => byName.compare(a.name, b.name)),
  provinces: [...new Set(register.map(({ province }) => province))].toSorted(),
});
