import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import type { Task } from "../../store/tasks.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { overdueDays } from "../../survey/plan/overdue.ts";
import type { PartPlanView, PlanView, TaskView } from "../../survey/plan/plan-view.ts";
import { nextStates } from "../../survey/plan/round-states.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Stage } from "../../survey/stage.ts";
import { action } from "../action.ts";
import { findRound, roundHead, stateOf, textsOf } from "./find-round.ts";

export interface ShowPlanInput {
  readonly round: string;
}

/** The plan of a round. */
export const showPlan = action("showRound", async (input: ShowPlanInput, { store, clock }): Promise<Result<PlanView>> => {
  const found = await findRound(store, input.round);
  if (!found.ok) return found;
  const round = found.value;
  const { leadBody, issuingBody, periodFrom, periodTo, reverificationShare } = round;
  const { purposes, recipients, signatory, supervisors } = textsOf(round);
  const today = civilDay(clock());
  const [head, legalBases, parts, tasks] = await Promise.all([
    roundHead(store, round),
    store.listLegalBases(round),
    store.listParts(round),
    store.listTasks(round),
  ]);
  return ok({
    ...{ round: head, leadBody, issuingBody, periodFrom, periodTo, reverificationShare },
    ...{ legalBases, purposes, recipients, signatory, supervisors, today },
    parts: await Promise.all(parts.map((part) => showPart(store, part))),
    tasks: tasks.map((task) => showTask(task, today)),
    nextStates: nextStates[stateOf(round)],
  });
});

const showPart = async (store: Store, part: Part): Promise<PartPlanView> => {
  const [fields, agencies, quotas] = await Promise.all([
    store.listPartFields(part),
    store.listPartAgencies(part),
    store.listQuotas(part),
  ]);
  const sizes = new Map(quotas.map(({ agencyId, fieldCode, size }) => [`${agencyId}/${fieldCode}`, size]));
  const codes = fields.length > 0 ? fields.map(({ code }) => code) : [""];
  const rows = agencies.map(({ id, name, shortName }) => {
    const row = codes.map((code) => sizes.get(`${id}/${code}`) ?? 0);
    return { agency: { id, name, shortName }, sizes: fields.length > 0 ? row : [], total: sum(row) };
  });
  const { code, title, source, methodId } = part;
  const columns = fields.map((field, index) => ({
    code: field.code,
    name: field.name,
    total: sum(rows.map((row) => row.sizes[index] ?? 0)),
  }));
  return { code, title, source, methodId, fields: columns, rows, total: sum(rows.map(({ total }) => total)) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const showTask = (task: Task, today: string): TaskView => ({
  id: task.id,
  position: task.position,
  stage: task.stage as Stage,
  title: task.title,
  lead: task.lead,
  support: task.support,
  product: task.product,
  starts: task.starts,
  due: task.due,
  doneAt: task.doneAt?.toISOString() ?? null,
  overdueDays: task.doneAt ? 0 : overdueDays(task.due, today),
});
