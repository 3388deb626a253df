import type { Agency } from "../../store/agencies.ts";
import type { Store } from "../../store/store.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import type { AgencyKind } from "../../survey/plan/plan.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { AgencyRecord } from "../../survey/units/agency.ts";
import type { AgencyContext } from "../../survey/units/agency-draft.ts";
import { agencyLookup } from "../../survey/units/agency-lookup.ts";
import { lastDayBefore, reformDay, type Unit, type UnitLevel } from "../../survey/units/unit.ts";
import type { Effects } from "../effects.ts";

export const agencyRecord = ({ kind, level, ...agency }: Agency): AgencyRecord => ({
  ...agency,
  kind: kind as AgencyKind,
  level: level as UnitLevel,
});

export const listAgencyRecords = async (store: Store): Promise<readonly AgencyRecord[]> =>
  (await store.listAgencies()).map(agencyRecord);

/** The units of both ages: what a code of an agency may mean. */
export const listEveryUnit = async (store: Store): Promise<readonly Unit[]> =>
  (await Promise.all([store.listUnitsOn(reformDay), store.listUnitsOn(lastDayBefore)])).flat();

export const findAgencyRecord = async (store: Store, id: string): Promise<Result<AgencyRecord>> => {
  const found = await store.findAgency(id);
  return found ? ok(agencyRecord(found)) : fail(problem("E-UNITS-002", { agency: id }));
};

/** What the texts of a form are read against. */
export const agencyContext = async ({ store, formats, clock }: Effects): Promise<AgencyContext> => ({
  lookup: agencyLookup(await listAgencyRecords(store), await listEveryUnit(store)),
  today: civilDay(clock()),
  parseDate: (text) => formats.parseDate(text, { file: "", row: 0, column: "" }),
});
