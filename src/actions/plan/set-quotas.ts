import type { Store } from "../../store/store.ts";
import { quotaFaults } from "../../survey/plan/quota-faults.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { areQuotasFixed } from "./are-quotas-fixed.ts";
import { findOpenPart, type RoundPart } from "./find-round.ts";
import { planChange } from "./plan-change.ts";

export interface SetQuotasInput {
  readonly round: string;
  readonly part: string;
  /** The whole table: a cell that is not named gets 0. `field` is "" in an on-site part. */
  readonly quotas: readonly { readonly agency: string; readonly field: string; readonly size: number }[];
  /** Of the part, as the form was shown; when another has saved since, nothing is. */
  readonly version?: number | undefined;
  /** Why an approved plan is adjusted. */
  readonly reason?: string | undefined;
}

export interface SetQuotas {
  readonly cells: number;
  /** Forms of the part before and after. */
  readonly before: number;
  readonly total: number;
}

/** Sets how many forms each agency and field of a part gets; refused once the draw of the part is committed. */
export const setQuotas = action(
  "editPlan",
  async (input: SetQuotasInput, effects): Promise<Result<SetQuotas>> =>
    write(
      effects,
      { act: "setQuotas", round: input.round, object: input.part, detail: (done) => ({ ...done }) },
      planChange(effects, { round: input.round, reason: input.reason ?? sizesDecided }, async ({ store }) => {
        const found = await findOpenPart(store, input);
        return found.ok ? replace(store, found.value, input) : found;
      }),
    ),
);

/** Sizes are decided after the approval as a rule, once the frame is known. */
const sizesDecided = "Xác định cỡ mẫu theo dàn mẫu";

const replace = async (store: Store, { part }: RoundPart, { quotas, version }: SetQuotasInput): Promise<Result<SetQuotas>> => {
  if (await areQuotasFixed(store, part)) return fail(problem("E-PLAN-008", { part: part.code }));
  if (version !== undefined && version !== part.version)
    return fail(problem("E-PLAN-010", { fields: `chỉ tiêu của phần «${part.title}»` }));
  const [agencies, fields, known] = await Promise.all([
    store.listPartAgencies(part),
    store.listPartFields(part),
    store.listQuotas(part),
  ]);
  const named = quotas.map(({ agency, field, size }) => ({ agencyId: agency, fieldCode: field, size }));
  const faults = quotaFaults(named, { agencies, fields });
  if (faults.length > 0) return fail(...faults);
  const sizes = new Map(named.map(({ agencyId, fieldCode, size }) => [`${agencyId}/${fieldCode}`, size]));
  const codes = part.source === "on-site" ? [""] : fields.map(({ code }) => code);
  const cells = agencies.flatMap(({ id }) =>
    codes.map((code) => ({ agencyId: id, fieldCode: code, size: sizes.get(`${id}/${code}`) ?? 0 })),
  );
  await store.replaceQuotas(part, cells);
  await store.updatePart(part, {});
  return ok({ cells: cells.length, before: sum(known), total: sum(cells) });
};

const sum = (cells: readonly { readonly size: number }[]): number => cells.reduce((total, { size }) => total + size, 0);
