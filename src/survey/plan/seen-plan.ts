import { seenRows } from "../people/permissions.ts";
import type { PlanAgency, RoundPlan } from "./plan.ts";

/** A plan with the quotas of these units alone, and of the agencies those and what they belong to; null: all of it. */
export const seenPlan = (plan: RoundPlan, units: readonly string[] | null): RoundPlan => {
  if (units === null) return plan;
  const parts = plan.parts.map((part) => ({ ...part, agencies: seenRows(part.agencies, units, ({ id }) => id) }));
  const known = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  const wanted = new Set(parts.flatMap(({ agencies }) => agencies.map(({ id }) => id)).flatMap((id) => lineOf(id, known)));
  return { ...plan, parts, agencies: plan.agencies.filter(({ id }) => wanted.has(id)) };
};

/** An agency and those above it. */
const lineOf = (id: string, known: ReadonlyMap<string, PlanAgency>): readonly string[] => {
  const parent = known.get(id)?.parentId;
  return parent === undefined ? [id] : [id, ...lineOf(parent, known)];
};
