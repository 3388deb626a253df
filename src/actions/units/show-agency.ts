import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { agencyTexts } from "../../survey/units/agency-cells.ts";
import type { AgencyView } from "../../survey/units/agency-view.ts";
import { action } from "../action.ts";
import { listAgencies } from "./list-agencies.ts";

export interface ShowAgencyInput {
  readonly round?: never;
  readonly agency: string;
}

/** One agency of the register, with its unit and those that belong to it. */
export const showAgency = action("listUnits", async ({ agency: id }: ShowAgencyInput, effects): Promise<Result<AgencyView>> => {
  const [page, below] = await Promise.all([listAgencies({ id }, effects), listAgencies({ parent: id }, effects)]);
  if (!page.ok) return page;
  if (!below.ok) return below;
  const [agency] = page.value.agencies;
  if (!agency) return fail(problem("E-UNITS-002", { agency: id }));
  const [unit = null] = await effects.store.findUnits(agency.unitId ? [agency.unitId] : []);
  return ok({
    ...{ agency, unit, below: below.value.agencies.map((one) => ({ id: one.id, name: one.name })) },
    texts: agencyTexts(agency),
  });
});
