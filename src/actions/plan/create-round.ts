import type { Store } from "../../store/store.ts";
import type { CarriedView } from "../../survey/plan/carried.ts";
import type { PlanAgency, PlanPart, PlanTexts, RoundPlan } from "../../survey/plan/plan.ts";
import { quotaCells } from "../../survey/plan/quotas.ts";
import { readPlan } from "../../survey/plan/read-plan.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { linkAgencies } from "../units/link-agencies.ts";
import { write } from "../write.ts";

export interface CreateRoundInput {
  readonly round?: never;
  /** The plan as its JSON file holds it. */
  readonly plan: unknown;
  /** Name of that file, for messages. */
  readonly file?: string;
  /** UUID made with the form: the same form sent twice creates one round. */
  readonly id?: string | undefined;
  /** The earlier round that the plan was made like. */
  readonly origin?: CarriedView["origin"];
}

interface PlanFile {
  readonly plan: RoundPlan;
  readonly file: string;
}

interface RoundKey {
  readonly province: string;
  readonly id: string;
}

/** Creates a round from a plan, as a draft. */
export const createRound = action(
  "createRound",
  async (input: CreateRoundInput, effects): Promise<Result<{ readonly code: string }>> => {
    const read = readPlan(input.plan, input.file ?? "round.json");
    if (!read.ok) return read;
    const plan = read.value;
    const file = input.file ?? "round.json";
    const unknown = await unknownMethods(plan, file, effects);
    if (unknown.length > 0) return fail(...unknown);
    const detail = { planNumber: plan.planNumber, parts: plan.parts.map(({ code }) => code) };
    if (await isMade(input.id, plan, effects)) return ok({ code: plan.code });
    const made = await write(effects, { act: "createRound", round: plan.code, object: plan.shortTitle, detail }, (store) =>
      insertPlan({ plan, file, id: input.id ?? effects.newId(), origin: input.origin ?? null }, { ...effects, store }),
    );
    return made.ok || !(await isMade(input.id, plan, effects)) ? made : ok({ code: plan.code });
  },
);

/** Whether the same form has made this round already. */
const isMade = async (id: string | undefined, { code }: RoundPlan, { store }: Effects): Promise<boolean> =>
  id !== undefined && (await store.findRound(code))?.id === id;

const unknownMethods = async (plan: RoundPlan, file: string, { formats }: Effects): Promise<readonly Problem[]> => {
  const read = await Promise.all(plan.parts.map(({ methodId }) => formats.readMethod(methodId)));
  return plan.parts.flatMap(({ methodId }, index) =>
    read[index]?.ok
      ? []
      : [problem("E-PLAN-002", { file, path: `parts.${index}.methodId`, value: methodId, reason: "không có bộ tiêu chí này" })],
  );
};

/** An agency belongs to one of the plan or of the register. */
const unknownParents = async ({ plan, file }: PlanFile, { store }: Effects): Promise<readonly Problem[]> => {
  const known = new Set([...plan.agencies, ...(await store.listAgencies())].map(({ id }) => id));
  return plan.agencies.flatMap(({ parentId }, index) =>
    parentId === undefined || known.has(parentId)
      ? []
      : [problem("E-PLAN-002", { file, path: `agencies.${index}.parentId`, value: parentId, reason: "không có cơ quan này" })],
  );
};

const insertPlan = async (
  source: PlanFile & { readonly id: string; readonly origin: CarriedView["origin"] },
  effects: Effects,
): Promise<Result<{ readonly code: string }>> => {
  const { store, newId } = effects;
  const { plan } = source;
  const unknown = await unknownParents(source, effects);
  if (unknown.length > 0) return fail(...unknown);
  const key: RoundKey = { province: plan.province, id: source.id };
  if (!(await insertHead(store, plan, { ...key, createdAt: effects.clock() })))
    return fail(problem("E-PLAN-003", { round: plan.code }));
  await insertOrigin(store, key, source.origin);
  await store.insertLegalBases(key, plan.legalBases);
  await store.insertMissingAgencies(parentsFirst(plan.agencies).map((agency) => ({ ...agency, province: plan.province })));
  await linkAgencies(store, plan.province, plan.planDate ?? plan.periodTo);
  for (const [index, part] of plan.parts.entries()) await insertPart(part, index + 1, { ...effects, key });
  await store.insertTasks(
    plan.tasks.map(({ support = "", product = "", starts = null, ...task }, index) => ({
      ...{ ...task, support, product, starts },
      ...{ province: key.province, id: newId(), roundId: key.id, position: index + 1 },
    })),
  );
  return ok({ code: plan.code });
};

const insertHead = (store: Store, plan: RoundPlan, key: RoundKey & { readonly createdAt: Date }): Promise<boolean> =>
  store.insertRound({
    ...key,
    code: plan.code,
    title: plan.title,
    shortTitle: plan.shortTitle,
    area: plan.area,
    year: plan.year,
    leadBody: plan.leadBody,
    issuingBody: plan.issuingBody,
    planNumber: plan.planNumber,
    planDate: plan.planDate,
    periodFrom: plan.periodFrom,
    periodTo: plan.periodTo,
    reverificationShare: plan.reverificationShare,
    state: "draft",
    simulated: plan.simulated,
    texts: JSON.stringify(planTexts(plan)),
  });

const insertOrigin = async (store: Store, key: RoundKey, origin: CarriedView["origin"]): Promise<void> => {
  if (origin)
    await store.insertPlanOrigin({
      ...{ ...origin, province: key.province, roundId: key.id, agencies: JSON.stringify(origin.agencies) },
    });
};

const planTexts = ({ purposes, recipients, signatory, supervisors, supervision = [] }: RoundPlan): PlanTexts => ({
  ...{ purposes, recipients, signatory, supervisors, supervision },
});

/** An agency stands after the one it belongs to. */
const parentsFirst = (agencies: readonly PlanAgency[]): readonly PlanAgency[] => {
  const named = new Set(agencies.map(({ id }) => id));
  const isTop = ({ parentId }: PlanAgency) => parentId === undefined || !named.has(parentId);
  const top = agencies.filter(isTop);
  const rest = agencies.filter((agency) => !isTop(agency));
  return top.length === 0 || rest.length === 0 ? agencies : [...top, ...parentsFirst(rest)];
};

const insertPart = async (
  part: PlanPart,
  position: number,
  { key, store, newId }: Effects & { readonly key: RoundKey },
): Promise<void> => {
  const { code, title, source, methodId, ratedUnit } = part;
  await store.insertPart({
    part: { province: key.province, id: newId(), roundId: key.id, code, title, position, source, methodId, ratedUnit },
    fields: part.fields,
    agencies: part.agencies.map(({ id }) => id),
    quotas: quotaCells(part),
  });
};
