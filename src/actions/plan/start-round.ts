import { may } from "../../survey/people/permissions.ts";
import { headNames } from "../../survey/plan/head-names.ts";
import { blankPlan, type NewRound, planFromTemplate } from "../../survey/plan/new-plan.ts";
import { newRoundShape } from "../../survey/plan/plan-shape.ts";
import { planTemplates } from "../../survey/plan/templates/templates.ts";
import { typedValue } from "../../survey/plan/typed-value.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { carryRound } from "./carry-round.ts";
import { type CreateRoundInput, createRound } from "./create-round.ts";
import { findRound } from "./find-round.ts";

export interface StartRoundInput {
  readonly round?: never;
  /** Made with the form: the same form sent twice makes one round. */
  readonly id?: string | undefined;
  readonly start: NewRound;
  /** Nothing: a blank plan. */
  readonly from?: RoundOrigin | undefined;
}

export type RoundOrigin =
  | { readonly kind: "template"; readonly template: string }
  /** An earlier round by its code. */
  | { readonly kind: "round"; readonly code: string; readonly withQuotas: boolean };

/** Creates the draft of a round in a year: after a template, like an earlier round, or blank. */
export const startRound = action(
  "createRound",
  async (input: StartRoundInput, effects): Promise<Result<{ readonly code: string }>> => {
    const start = typedValue(newRoundShape, input.start, headNames);
    if (!start.ok) return start;
    if (start.value.area === "" && input.from?.kind !== "round")
      return fail(problem("E-PLAN-016", { field: headNames.area, value: "", reason: "không được để trống" }));
    const plan = await planOf(start.value, input.from, effects);
    return plan.ok ? createRound({ ...plan.value, file: start.value.code, id: input.id }, effects) : plan;
  },
);

type Planned = Pick<CreateRoundInput, "plan" | "origin">;

const planOf = async (round: NewRound, from: RoundOrigin | undefined, effects: Effects): Promise<Result<Planned>> => {
  if (!from) return ok({ plan: blankPlan(round) });
  if (from.kind === "round") return earlierPlan(round, from, effects);
  const template = planTemplates.find(({ id }) => id === from.template);
  return template ? ok({ plan: planFromTemplate(template, round) }) : fail(problem("E-PLAN-019", { template: from.template }));
};

const earlierPlan = async (
  round: NewRound,
  { code, withQuotas }: Extract<RoundOrigin, { readonly kind: "round" }>,
  { store, actor }: Effects,
): Promise<Result<Planned>> => {
  const found = await findRound(store, code);
  if (!found.ok) return found;
  if (!may(actor, "showRound", { round: code })) return fail(problem("E-PEOPLE-001", { action: "showRound" }));
  return carryRound(store, found.value, { round, withQuotas });
};
