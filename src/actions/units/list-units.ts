import { ok, type Result } from "../../survey/result.ts";
import type { UnitsView } from "../../survey/units/units-view.ts";
import { action } from "../action.ts";
import { listAgencies } from "./list-agencies.ts";

export interface ListUnitsInput {
  readonly round?: never;
}

/** The whole register of agencies, sorted by Vietnamese rules. */
export const listUnits = action("listUnits", async (_input: ListUnitsInput, effects): Promise<Result<UnitsView>> => {
  const page = await listAgencies({}, effects);
  return page.ok ? ok({ agencies: page.value.agencies }) : page;
});
