import type { Round } from "../../store/rounds.ts";
import type { BudgetSettings } from "../../survey/plan/budget.ts";
import type { NormSet } from "../../survey/plan/norms.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { starterBudget } from "../../survey/plan/starter-budget.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findRound, stateOf } from "./find-round.ts";

export interface DraftBudgetInput {
  readonly round: string;
  /** Id of the spending norms: `tt-109-2016`. */
  readonly norms: string;
}

/** Forms that an enumerator brings in a day until someone says otherwise. */
const usualFormsPerDay = 10;

/** Makes the first budget of a round from its plan: a line for each thing that has a norm, quantities following the plan. */
export const draftBudget = action(
  "editBudget",
  async (input: DraftBudgetInput, effects: Effects): Promise<Result<{ readonly lines: number }>> => {
    const norms = await effects.formats.readNorms(input.norms);
    if (!norms.ok) return norms;
    const entry = { act: "draftBudget", round: input.round, object: input.round };
    return write(effects, { ...entry, detail: (made) => ({ ...made, norms: input.norms }) }, async (store) => {
      const round = await findRound(store, input.round);
      if (!round.ok) return round;
      if (!isOpenRound(stateOf(round.value))) return fail(problem("E-PLAN-007", { round: input.round }));
      await store.lockRound(round.value);
      if (await store.findBudget(round.value)) return fail(problem("E-PLAN-063", { round: input.round }));
      return insert({ ...effects, store }, round.value, norms.value);
    });
  },
);

const insert = async (effects: Effects, round: Round, norms: NormSet): Promise<Result<{ readonly lines: number }>> => {
  const { store, newId } = effects;
  const settings: BudgetSettings = { monthlyWage: null, formsPerDay: usualFormsPerDay, hardship: 0 };
  const key = { province: round.province, roundId: round.id };
  const lines = starterBudget(
    { parts: await countItems(effects, round), central: /^Bộ /u.test(round.issuingBody) },
    { norms, settings },
  );
  const head = { normsId: norms.id, normsVersion: norms.version, state: "draft" as const, revision: 1 };
  await store.insertBudget({ ...key, ...settings, ...head });
  await store.insertBudgetLines(lines.map((line, index) => ({ ...key, ...line, id: newId(), position: index + 1 })));
  return ok({ lines: lines.length });
};

/** How many items the form of each part has: the criteria of its method. A method that cannot be read counts as the shortest form. */
const countItems = async ({ store, formats }: Effects, round: Round) => {
  const parts = await store.listParts(round);
  return Promise.all(
    parts.map(async ({ code, title, methodId }) => {
      const read = await formats.readMethod(methodId);
      const items = read.ok ? read.value.method.factors.reduce((sum, { criteria }) => sum + criteria.length, 0) : 0;
      return { code, title, items };
    }),
  );
};
