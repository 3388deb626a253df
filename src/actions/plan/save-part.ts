import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { partNames } from "../../survey/plan/part-names.ts";
import type { PlanField, RatedUnit } from "../../survey/plan/plan.ts";
import { partShape } from "../../survey/plan/plan-shape.ts";
import { typedValue } from "../../survey/plan/typed-value.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findPart } from "./find-round.ts";
import { fitQuotas } from "./fit-quotas.ts";
import { findPartUse } from "./part-use.ts";
import { type ChangedPlan, type PlanChange, planChange } from "./plan-change.ts";

export interface SavePartInput extends PlanChange {
  /** Its code; a part of this code is changed, otherwise a new one is added. */
  readonly part: string;
  /** As the form was shown; null adds a part. */
  readonly version: number | null;
  readonly change: TypedPart;
}

export interface TypedPart {
  readonly title: string;
  readonly source: string;
  readonly methodId: string;
  readonly ratedUnit: string;
  readonly fields: readonly PlanField[];
}

interface CheckedPart {
  readonly code: string;
  readonly title: string;
  readonly source: "frame" | "on-site";
  readonly methodId: string;
  readonly ratedUnit?: RatedUnit | undefined;
  readonly fields: readonly PlanField[];
}

/** Adds a part to the plan, or changes what it is: title, method, way of asking, fields with their names, the unit that is rated. */
export const savePart = action(
  "editPlan",
  async (input: SavePartInput, effects): Promise<Result<{ readonly part: string }>> => {
    const read = typedValue(partShape, { code: input.part, ...input.change }, partNames);
    if (!read.ok) return read;
    const part: CheckedPart = { ...read.value, fields: read.value.source === "on-site" ? [] : read.value.fields };
    const faults = [...fieldFaults(part.fields), ...(await methodFaults(part, effects))];
    if (faults.length > 0) return fail(...faults);
    return write(
      effects,
      { act: "savePart", round: input.round, object: input.part, detail: { ...part } },
      planChange(effects, input, async (plan) =>
        input.version === null
          ? addPart(plan, part, effects)
          : changePart(plan, part, { round: input.round, version: input.version }),
      ),
    );
  },
);

const fieldFaults = (fields: readonly PlanField[]): readonly Problem[] => {
  const taking = fields.filter(({ takesOthers }) => takesOthers);
  const twice = fields.filter(({ name }, index) => fields.findIndex((other) => other.name === name) !== index);
  const fault = (value: string, reason: string) => problem("E-PLAN-016", { field: partNames.fields, value, reason });
  return [
    ...twice.map(({ name }) => fault(name, "xuất hiện hai lần")),
    ...(taking.length > 1 ? [fault(taking[1]?.name ?? "", "chỉ một lĩnh vực nhận phần còn lại")] : []),
  ];
};

const methodFaults = async ({ methodId }: CheckedPart, { formats }: Effects): Promise<readonly Problem[]> =>
  (await formats.readMethod(methodId)).ok
    ? []
    : [problem("E-PLAN-016", { field: partNames.methodId, value: methodId, reason: "không có bộ tiêu chí này" })];

const addPart = async (
  { store, round }: ChangedPlan,
  part: CheckedPart,
  { newId }: Effects,
): Promise<Result<{ readonly part: string }>> => {
  const parts = await store.listParts(round);
  const taken = parts.find(({ code }) => code === part.code);
  if (taken) {
    const reason = `phần «${taken.title}» đã mang mã này`;
    return taken.title === part.title
      ? ok({ part: part.code })
      : fail(problem("E-PLAN-016", { field: partNames.code, value: part.code, reason }));
  }
  const { fields, ...row } = part;
  const position = (parts.at(-1)?.position ?? 0) + 1;
  await store.insertPart({
    part: { province: round.province, id: newId(), roundId: round.id, position, ...row },
    ...{ fields, agencies: [], quotas: [] },
  });
  return ok({ part: part.code });
};

const changePart = async (
  { store }: ChangedPlan,
  part: CheckedPart,
  { round, version }: { readonly round: string; readonly version: number },
): Promise<Result<{ readonly part: string }>> => {
  const found = await findPart(store, { round, part: part.code });
  if (!found.ok) return found;
  const now = found.value.part;
  await store.lockPart(now);
  if (now.version !== version) return fail(problem("E-PLAN-010", { fields: `«${now.title}», «${now.methodId}»` }));
  const fixed = await fixedFaults(store, now, part);
  if (fixed.length > 0) return fail(...fixed);
  const { code, fields, ratedUnit = "competent", ...row } = part;
  await store.updatePart(now, { ...row, ratedUnit });
  await store.replaceFields(now, fields);
  await fitQuotas(store, { ...now, source: part.source });
  return ok({ part: code });
};

/** What the work on the part has fixed already. */
const fixedFaults = async (store: Store, now: Part, part: CheckedPart): Promise<readonly Problem[]> => {
  const use = await findPartUse(store, now);
  const known = await store.listPartFields(now);
  const codes = (fields: readonly { readonly code: string }[]) =>
    fields
      .map(({ code }) => code)
      .toSorted()
      .join();
  const fault = (what: string, change: string) => [problem("E-PLAN-017", { part: now.title, what, change })];
  return [
    ...(use.questionnaire && now.methodId !== part.methodId ? fault("phiếu đã ban hành", "bộ tiêu chí") : []),
    ...(use.begun && now.source !== part.source ? fault("dàn mẫu hoặc phiếu", "cách chọn người được hỏi") : []),
    ...(use.frozen && codes(known) !== codes(part.fields) ? fault("dàn mẫu đã chốt", "lĩnh vực") : []),
    ...(use.frozen && now.ratedUnit !== (part.ratedUnit ?? "competent")
      ? fault("dàn mẫu đã chốt", "cơ quan được đánh giá")
      : []),
  ];
};
