import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { CarriedAgency } from "../../survey/plan/carried.ts";
import { type CarryWorld, carryParts } from "../../survey/plan/carry-agencies.ts";
import { headNames } from "../../survey/plan/head-names.ts";
import { type NewRound, planFromRound } from "../../survey/plan/new-plan.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { unitsOfAgencies } from "../../survey/units/agency-unit.ts";
import { lastDayBefore, reformDay, type Unit } from "../../survey/units/unit.ts";
import { listAgencyRecords } from "../units/agency-register.ts";
import { linksOf } from "../units/unit-links.ts";
import type { CreateRoundInput } from "./create-round.ts";
import { storedAgency, storedPlan } from "./stored-plan.ts";

interface CarryWish {
  readonly round: NewRound;
  readonly withQuotas: boolean;
}

/** The plan of a round like an earlier one, its agencies expressed on the units of the new round's day, and what became of each. */
export const carryRound = async (
  store: Store,
  before: Round,
  wish: CarryWish,
): Promise<Result<Pick<CreateRoundInput, "plan" | "origin">>> => {
  const stored = await storedPlan(store, before);
  const plan = planFromRound(stored, wish);
  const world = await carryWorld(store, before, { day: plan.periodTo, province: wish.round.province });
  const { parts, agencies, made } = carryParts(stored.parts, world);
  const moved = movedTo(world);
  if (moved !== undefined && moved !== wish.round.province)
    return fail(problem("E-PLAN-021", { field: headNames.province, value: wish.round.province, province: moved }));
  const successors = new Set(agencies.flatMap(({ to }) => to.map(({ id }) => id)));
  const known = new Set(plan.agencies.map(({ id }) => id));
  const added = [...world.register.filter(({ id }) => successors.has(id) && !known.has(id)), ...made];
  const carried = planFromRound({ ...stored, parts, agencies: [...stored.agencies, ...added.map(storedAgency)] }, wish);
  const { code, shortTitle } = before;
  return ok({ plan: carried, origin: { code, shortTitle, day: world.day, withQuotas: wish.withQuotas, agencies } });
};

/** The agencies of a round with what each has become by another day, as far as it is known. */
export const carriedAgencies = async (
  store: Store,
  before: Round,
  wish: Pick<CarryWorld, "day" | "province">,
): Promise<readonly CarriedAgency[]> =>
  carryParts((await storedPlan(store, before)).parts, await carryWorld(store, before, wish)).agencies;

const carryWorld = async (
  store: Store,
  before: Round,
  { day, province }: Pick<CarryWorld, "day" | "province">,
): Promise<CarryWorld> => {
  const register = await listAgencyRecords(store);
  const members = new Set(
    (await Promise.all((await store.listParts(before)).map((part) => store.listPartAgencies(part)))).flat().map(({ id }) => id),
  );
  const units = await unitsOfRound(store, before);
  const unitOf = unitsOfAgencies(
    register.filter(({ id }) => members.has(id)),
    units,
  );
  const since = before.planDate ?? before.periodTo;
  return { ...{ register, unitOf, since, day, province }, links: await linksOf(store, [...new Set(unitOf.values())]) };
};

/** The units of a round's own province on its day. */
const unitsOfRound = (store: Store, { province, planDate, periodTo }: Round): Promise<readonly Unit[]> =>
  (planDate ?? periodTo) < reformDay
    ? store.listUnitsOn(lastDayBefore, { provinceId: `${province}-old` })
    : store.listUnitsOn(reformDay, { provinceId: province });

/** The province in which the units of the earlier round stand on the new day; undefined while all of them still stand. */
const movedTo = ({ unitOf, links, day }: CarryWorld): string | undefined => {
  const provinces = [...new Set(unitOf.values())].flatMap(({ id, validTo }) =>
    validTo === null || validTo >= day ? [] : (links.after.get(id) ?? []).flatMap(({ newId }) => links.byId.get(newId) ?? []),
  );
  return provinces[0]?.provinceId;
};
