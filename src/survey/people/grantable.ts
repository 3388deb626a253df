import type { Actor } from "./actor.ts";
import { type Role, roles } from "./role.ts";

/** Roles that a lead body may give: who works on its round. What checks or releases its work is given by an administrator. */
const byLead: readonly Role[] = [
  "frame-supplier",
  "agency-coordinator",
  "finance",
  "supervisor",
  "contractor",
  "enumerator",
  "data-entry",
  "analyst",
];

/** The roles that this person may give to another. */
export const grantableRoles = (actor: Actor): readonly Role[] => {
  if (actor.kind === "system") return roles;
  const held = actor.grants.map(({ role }) => role);
  if (held.includes("administrator")) return roles;
  return held.includes("lead") ? byLead : [];
};

/** Roles that change what is measured or released: an installation may ask them for a second factor. */
const guarded: readonly Role[] = ["administrator", "lead", "publisher"];

export const needsSecondFactor = (actor: Actor): boolean =>
  actor.kind === "account" && actor.grants.some(({ role }) => guarded.includes(role));
