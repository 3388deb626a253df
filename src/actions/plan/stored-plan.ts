import type { Agency } from "../../store/agencies.ts";
import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { Task } from "../../store/tasks.ts";
import type { PlanAgency, PlanPart, PlanTask, RoundPlan } from "../../survey/plan/plan.ts";
import type { Stage } from "../../survey/stage.ts";
import { textsOf } from "./find-round.ts";

/** The whole plan of a round as its tables hold it now; `readPlan` accepts it, and createRound makes the same round of it. */
export const storedPlan = async (store: Store, round: Round): Promise<RoundPlan> => {
  const [legalBases, parts, tasks, register] = await Promise.all([
    store.listLegalBases(round),
    store.listParts(round),
    store.listTasks(round),
    store.listAgencies(),
  ]);
  const planned = await Promise.all(parts.map((part) => storedPart(store, part)));
  const members = new Set(planned.flatMap(({ agencies }) => agencies.map(({ id }) => id)));
  return {
    ...headOf(round),
    legalBases,
    ...textsOf(round),
    agencies: withParents(members, register).map(storedAgency),
    parts: planned,
    tasks: tasks.map(storedTask),
  };
};

const headOf = (round: Round) => {
  const { code, title, shortTitle, area, province, year, leadBody, issuingBody, planNumber, planDate } = round;
  const { periodFrom, periodTo, reverificationShare, simulated } = round;
  return {
    ...{ code, title, shortTitle, area, province, year, leadBody, issuingBody, planNumber, planDate },
    ...{ periodFrom, periodTo, reverificationShare, simulated },
  };
};

const storedPart = async (store: Store, part: Part): Promise<PlanPart> => {
  const [fields, agencies, quotas] = await Promise.all([
    store.listPartFields(part),
    store.listPartAgencies(part),
    store.listQuotas(part),
  ]);
  const rows = Map.groupBy(quotas, ({ agencyId }) => agencyId);
  const { code, title, source, methodId, ratedUnit } = part;
  return {
    ...{ code, title, source, methodId, ratedUnit },
    fields: fields.map(({ code, name, aliases, takesOthers }) => ({
      ...{ code, name },
      ...(aliases.length > 0 && { aliases }),
      ...(takesOthers && { takesOthers }),
    })),
    agencies: agencies.map(({ id }) => {
      const cells = rows.get(id) ?? [];
      const byField = Object.fromEntries(cells.map(({ fieldCode, size }) => [fieldCode, size]));
      return { id, quota: source === "on-site" ? (cells[0]?.size ?? 0) : byField };
    }),
  };
};

const storedTask = ({ stage, title, lead, support, product, starts, due }: Task): PlanTask => ({
  ...{ stage: stage as Stage, title, lead, support, product, due },
  ...(starts !== null && { starts }),
});

/** The members and those they belong to, so that the plan can be read where nothing of them is known. */
const withParents = (members: ReadonlySet<string>, register: readonly Agency[]): readonly Agency[] => {
  const known = new Map(register.map((agency) => [agency.id, agency]));
  const wanted = new Set(members);
  for (const id of wanted) {
    const parent = known.get(id)?.parentId;
    if (parent) wanted.add(parent);
  }
  return [...wanted].flatMap((id) => known.get(id) ?? []);
};

/** An agency of the register as a plan names it. */
export const storedAgency = ({ id, name, shortName, kind, level, ...agency }: Agency): PlanAgency => ({
  ...{ id, name, shortName, kind: kind as PlanAgency["kind"], level: level as PlanAgency["level"] },
  ...(agency.parentId && { parentId: agency.parentId }),
  ...(agency.officialCode && { officialCode: agency.officialCode }),
  ...(agency.validFrom && { validFrom: agency.validFrom }),
  ...(agency.validTo && { validTo: agency.validTo }),
});
