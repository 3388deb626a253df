import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { committeesOf } from "../../survey/units/committees.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { listAgencyRecords } from "./agency-register.ts";

export interface MakeCommitteesInput {
  readonly round?: never;
  /** Id of the province: `56`, or `56-old` before 1/7/2025. */
  readonly province: string;
  /** The ISO day whose communes are meant. */
  readonly date: string;
}

/**
 * Makes the People's Committees of a province, of its districts (before 1/7/2025) and of all its communes of a day; units whose
 * committee is in the register are left as they are. Returns how many were made.
 */
export const makeCommittees = action(
  "changeUnits",
  async ({ province, date }: MakeCommitteesInput, effects): Promise<Result<{ readonly made: number }>> =>
    write(effects, { act: "makeCommittees", object: province, detail: ({ made }) => ({ date, made }) }, async (store) => {
      await store.lockAgencies();
      const units = await store.listUnitsOn(date, { provinceId: province });
      if (units.length === 0) return fail(problem("E-UNITS-001", { unit: province }));
      const made = committeesOf(units, await listAgencyRecords(store));
      await store.putAgencies(made);
      return ok({ made: made.length });
    }),
);
