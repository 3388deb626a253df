import type { Effects } from "../../../actions/effects.ts";
import type { RolesInput } from "../../../actions/people/new-grants.ts";
import { listRounds } from "../../../actions/plan/list-rounds.ts";
import { listUnits } from "../../../actions/units/list-units.ts";
import { grantableRoles } from "../../../survey/people/grantable.ts";
import { textOf } from "../form.ts";
import type { ScopeChoices } from "./scope-fields.tsx";

/** What the forms that give roles offer to this person. */
export const scopeChoices = async (effects: Effects): Promise<ScopeChoices> => {
  const [rounds, units] = [await listRounds({}, effects), await listUnits({}, effects)];
  return {
    roles: grantableRoles(effects.actor),
    rounds: rounds.ok ? rounds.value.map(({ code, shortTitle }) => ({ code, shortTitle })) : [],
    units: units.ok ? units.value.agencies.map(({ id, name }) => ({ id, name })) : [],
  };
};

/** The roles and the scope that a form names. The chosen roles are kept as one text too, for showing the form again. */
export const rolesOf = (form: FormData): RolesInput => {
  const roles = form.getAll("role").filter((role) => typeof role === "string");
  form.set("roles", roles.join(" "));
  const [round, unit, supervises] = ["round", "unit", "supervises"].map((name) => textOf(form, name));
  return { roles, ...(round && { round }), ...(unit && { unit }), ...(supervises && { supervises }) };
};
