import type { Effects } from "../../../actions/effects.ts";
import { approveBudget } from "../../../actions/plan/approve-budget.ts";
import { changeBudgetLine } from "../../../actions/plan/change-budget-line.ts";
import { changeBudgetSettings } from "../../../actions/plan/change-budget-settings.ts";
import { checkBudget } from "../../../actions/plan/check-budget.ts";
import { draftBudget } from "../../../actions/plan/draft-budget.ts";
import { moveBudgetLine } from "../../../actions/plan/move-budget-line.ts";
import { removeBudgetLine } from "../../../actions/plan/remove-budget-line.ts";
import { sendBackBudget } from "../../../actions/plan/send-back-budget.ts";
import { submitBudget } from "../../../actions/plan/submit-budget.ts";
import type { Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";
import { wholeNumber } from "../whole-number.ts";

interface Sent {
  readonly round: string;
  readonly form: FormData;
}

type CarryOut = (sent: Sent, effects: Effects) => Promise<Result<unknown>>;

const changeOf = ({ round, form }: Sent) => ({ round, revision: wholeNumber(textOf(form, "revision")) });

/** What each button of the page of a budget does, by its intent. */
const intents = {
  draftBudget: ({ round, form }, effects) => draftBudget({ round, norms: textOf(form, "norms") }, effects),
  changeBudgetLine: (sent, effects) => {
    const text = (name: string) => textOf(sent.form, name);
    const line = {
      ...{ item: text("item"), figure: text("figure"), quantity: text("quantity"), unit: text("unit") },
      ...{ norm: text("norm"), basis: text("basis"), rate: text("rate"), share: text("share") },
    };
    return changeBudgetLine({ ...changeOf(sent), id: text("id"), line }, effects);
  },
  removeBudgetLine: (sent, effects) => removeBudgetLine({ ...changeOf(sent), id: textOf(sent.form, "id") }, effects),
  moveBudgetLine: (sent, effects) =>
    moveBudgetLine({ ...changeOf(sent), id: textOf(sent.form, "id"), to: wholeNumber(textOf(sent.form, "to")) }, effects),
  changeBudgetSettings: (sent, effects) => {
    const text = (name: string) => textOf(sent.form, name);
    const settings = { monthlyWage: text("monthlyWage"), formsPerDay: text("formsPerDay"), hardship: text("hardship") };
    return changeBudgetSettings({ ...changeOf(sent), settings }, effects);
  },
  submitBudget: (sent, effects) => submitBudget(changeOf(sent), effects),
  checkBudget: (sent, effects) => checkBudget(changeOf(sent), effects),
  approveBudget: (sent, effects) => approveBudget(changeOf(sent), effects),
  sendBackBudget: (sent, effects) => sendBackBudget({ ...changeOf(sent), reason: textOf(sent.form, "reason") }, effects),
} as const satisfies Readonly<Record<string, CarryOut>>;

type BudgetIntent = keyof typeof intents;

export const isBudgetIntent = (text: string): text is BudgetIntent => Object.hasOwn(intents, text);

export const carryOut = (intent: BudgetIntent, sent: Sent, effects: Effects): Promise<Result<unknown>> =>
  intents[intent](sent, effects);
