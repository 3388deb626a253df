import { ok, type Result } from "../../survey/result.ts";
import { lastDayBefore, reformDay, type Unit } from "../../survey/units/unit.ts";
import { action } from "../action.ts";

export interface ListProvincesInput {
  readonly round?: never;
}

export interface ListedProvince {
  /** Official code: agencies of a former province keep it. */
  readonly code: string;
  readonly name: string;
  /** No province of this code since the reform. */
  readonly former: boolean;
}

/** The provinces that agencies stand in: the 34 of today, then those of the 63 whose code ended with the reform. */
export const listProvinces = action(
  "listUnits",
  async (_input: ListProvincesInput, { store }): Promise<Result<readonly ListedProvince[]>> => {
    const [today, before] = await Promise.all(
      [reformDay, lastDayBefore].map((date) => store.listUnitsOn(date, { level: "province" })),
    );
    const listed = (units: readonly Unit[] = [], former: boolean): readonly ListedProvince[] =>
      units.map(({ id, code, name }) => ({ code: code ?? id, name, former }));
    const codes = new Set(listed(today, false).map(({ code }) => code));
    return ok([...listed(today, false), ...listed(before, true).filter(({ code }) => !codes.has(code))]);
  },
);
