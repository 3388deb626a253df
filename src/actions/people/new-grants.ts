import { grantableRoles } from "../../survey/people/grantable.ts";
import {
  isRole,
  isSupervisingBody,
  type Role,
  roles,
  type SupervisingBody,
  supervisingBodies,
} from "../../survey/people/role.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";

/** Roles to be given, all in one scope. */
export interface RolesInput {
  readonly roles: readonly string[];
  /** Code of the round that the roles hold in; absent: every round. */
  readonly round?: string;
  /** Id of the agency or code of the area that they hold for; absent: every unit. */
  readonly unit?: string;
  /** Which body a supervisor acts for. */
  readonly supervises?: string;
}

export interface NewGrant {
  readonly role: Role;
  readonly roundCode: string | null;
  readonly unitId: string | null;
  readonly supervises: SupervisingBody | null;
}

/** The grants that were asked for, once they can be given by this person: known roles, a known round and a known unit. */
export const newGrants = async (input: RolesInput, effects: Effects): Promise<Result<readonly NewGrant[]>> => {
  const faults = [...roleProblems(input, effects), ...(await scopeProblems(input, effects))];
  if (faults.length > 0) return fail(...faults);
  const { round = null, unit = null, supervises } = input;
  return ok(
    input.roles.filter(isRole).map((role) => ({
      ...{ role, roundCode: round, unitId: unit },
      supervises: role === "supervisor" && supervises !== undefined && isSupervisingBody(supervises) ? supervises : null,
    })),
  );
};

const roleProblems = (input: RolesInput, { actor }: Effects): readonly Problem[] => {
  if (input.roles.length === 0) return [problem("E-PEOPLE-011", { field: "vai trò" })];
  const grantable = grantableRoles(actor);
  const each = input.roles.flatMap((role) => {
    if (!isRole(role)) return [problem("E-PEOPLE-008", { role, roles: roles.join(", ") })];
    return grantable.includes(role) ? [] : [problem("E-PEOPLE-021", { role })];
  });
  const { supervises } = input;
  return [
    ...each,
    ...(input.roles.includes("agency-coordinator") && input.unit === undefined ? [problem("E-PEOPLE-015", {})] : []),
    ...(supervises === undefined || isSupervisingBody(supervises)
      ? []
      : [problem("E-PEOPLE-032", { body: supervises, bodies: supervisingBodies.join(", ") })]),
  ];
};

const scopeProblems = async ({ round, unit }: RolesInput, { store }: Effects): Promise<readonly Problem[]> => [
  ...(round === undefined || (await store.findRound(round)) ? [] : [problem("E-PLAN-001", { round })]),
  ...(unit === undefined || (await store.findUnitScope(unit)) ? [] : [problem("E-PEOPLE-029", { unit })]),
];
