import type { Agency } from "../../store/agencies.ts";
import type { AgencyKind } from "../../survey/plan/plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { AgencyLine, UnitsView } from "../../survey/units/units-view.ts";
import { action } from "../action.ts";

export interface ListUnitsInput {
  readonly round?: never;
}

const byName = new Intl.Collator("vi");

/** The register of agencies, sorted by Vietnamese rules. */
export const listUnits = action("listUnits", async (_input: ListUnitsInput, { store }): Promise<Result<UnitsView>> => {
  const [agencies, memberships] = await Promise.all([store.listAgencies(), store.listAgencyRounds()]);
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const rounds = Map.groupBy(memberships, ({ agencyId }) => agencyId);
  const toLine = (agency: Agency): AgencyLine => ({
    id: agency.id,
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind as AgencyKind,
    level: agency.level as AgencyLine["level"],
    parentName: (agency.parentId && names.get(agency.parentId)) ?? null,
    officialCode: agency.officialCode,
    validFrom: agency.validFrom,
    validTo: agency.validTo,
    rounds: (rounds.get(agency.id) ?? []).map(({ code, shortTitle }) => ({ code, shortTitle })),
  });
  return ok({ agencies: agencies.map(toLine).sort((a, b) => byName.compare(a.name, b.name)) });
});
