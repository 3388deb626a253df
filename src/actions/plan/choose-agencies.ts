import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import type { RegisterFilter } from "../../survey/plan/scope-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findPart } from "./find-round.ts";
import { fitQuotas } from "./fit-quotas.ts";
import { findPartUse } from "./part-use.ts";
import { type PlanChange, planChange } from "./plan-change.ts";
import { agenciesFound } from "./show-scope.ts";

export interface ChooseAgenciesInput extends PlanChange {
  readonly part: string;
  /** Ids of agencies of the register; those that are members already stay as they are. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** Adds whatever this finds in the register: a hundred communes at once. */
  readonly addFound?: RegisterFilter | undefined;
}

export interface ChosenAgencies {
  readonly added: number;
  readonly removed: number;
  readonly total: number;
}

/** Chooses which agencies of the register a part measures; a new one begins with quotas of 0. */
export const chooseAgencies = action(
  "editPlan",
  async (input: ChooseAgenciesInput, effects): Promise<Result<ChosenAgencies>> =>
    write(
      effects,
      { act: "chooseAgencies", round: input.round, object: input.part, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store }) => {
        const found = await findPart(store, input);
        if (!found.ok) return found;
        const { part } = found.value;
        await store.lockPart(part);
        if ((await findPartUse(store, part)).frozen)
          return fail(problem("E-PLAN-017", { part: part.title, what: "dàn mẫu đã chốt", change: "danh sách cơ quan" }));
        return choose(store, part, input);
      }),
    ),
);

const choose = async (
  store: Store,
  part: Part,
  { add = [], remove = [], addFound }: ChooseAgenciesInput,
): Promise<Result<ChosenAgencies>> => {
  const [register, members] = await Promise.all([store.listAgencies(), store.listPartRegister(part)]);
  const known = new Set(register.map(({ id }) => id));
  const unknown = add.filter((id) => !known.has(id));
  if (unknown.length > 0) return fail(...unknown.map((agency) => problem("E-PLAN-018", { agency })));
  const found = addFound ? agenciesFound({ register, members }, addFound).map(({ id }) => id) : [];
  const before = members.map(({ id }) => id);
  const gone = new Set(remove);
  const kept = before.filter((id) => !gone.has(id));
  const after = [...new Set([...kept, ...add, ...found])];
  await store.replacePartAgencies(part, after);
  await fitQuotas(store, part);
  await store.updatePart(part, {});
  return ok({ added: after.length - kept.length, removed: before.length - kept.length, total: after.length });
};
