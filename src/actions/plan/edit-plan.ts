import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { headNames } from "../../survey/plan/head-names.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { headShape } from "../../survey/plan/plan-shape.ts";
import { typedValue } from "../../survey/plan/typed-value.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { textsOf } from "./find-round.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

/** Head and prose of a plan, all of it. */
export type PlanHead = Omit<
  RoundPlan,
  "code" | "province" | "year" | "simulated" | "supervision" | "agencies" | "parts" | "tasks"
>;

export interface EditPlanInput extends PlanChange {
  /** Of the round, as the form was shown. */
  readonly version: number;
  /** What was typed; checked whole before anything is changed. */
  readonly head: unknown;
}

/** Changes title, bodies, numbers, period, legal bases and prose of a plan. */
export const editPlan = action(
  "editPlan",
  async (input: EditPlanInput, effects): Promise<Result<{ readonly changed: readonly string[] }>> => {
    const read = typedValue(headShape, input.head, headNames);
    if (!read.ok) return read;
    const head = read.value;
    if (head.periodFrom > head.periodTo)
      return fail(
        problem("E-PLAN-016", { field: headNames.periodTo, value: head.periodTo, reason: `phải từ ${head.periodFrom} trở đi` }),
      );
    return write(
      effects,
      { act: "editPlan", round: input.round, object: input.round, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store, round }) => {
        const now = headOf(round, await store.listLegalBases(round));
        const changed = (Object.keys(now) as (keyof PlanHead)[]).filter((key) => !isSame(now[key], head[key]));
        if (round.version !== input.version)
          return fail(
            problem("E-PLAN-010", {
              fields: changed.map((key) => `${headNames[key]} nay là «${shortly(now[key])}»`).join("; "),
            }),
          );
        await keep(store, round, head);
        return ok({ changed });
      }),
    );
  },
);

/** The head as it is stored. */
export const headOf = (round: Round, legalBases: readonly string[]): PlanHead => {
  const { title, shortTitle, area, leadBody, issuingBody, planNumber, planDate, periodFrom, periodTo } = round;
  const { purposes, recipients, signatory, supervisors } = textsOf(round);
  return {
    ...{ title, shortTitle, area, leadBody, issuingBody, planNumber, planDate, periodFrom, periodTo },
    ...{ reverificationShare: round.reverificationShare, legalBases, purposes, recipients, signatory, supervisors },
  };
};

/** jsonb gives back the entries of an object in an order of its own. */
const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

const sorted = (value: unknown): string =>
  JSON.stringify(
    value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value).toSorted() : value,
  );

const shortly = (value: unknown): string => {
  const text = typeof value === "string" ? value : Object.values(value ?? {}).join("; ") || String(value ?? "");
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

const keep = async (store: Store, round: Round, head: PlanHead): Promise<void> => {
  const { legalBases, purposes, recipients, signatory, supervisors, ...row } = head;
  const texts = { ...textsOf(round), purposes, recipients, signatory, supervisors };
  await store.updateRound(round, { ...row, texts: JSON.stringify(texts) });
  await store.replaceLegalBases(round, legalBases);
};
