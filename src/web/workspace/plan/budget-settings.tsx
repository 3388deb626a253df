import { formatNumber } from "../../../survey/number.ts";
import type { BudgetSettings } from "../../../survey/plan/budget.ts";
import type { BudgetView } from "../../../survey/plan/budget-view.ts";
import type { ProblemCode } from "../../../survey/problem.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { budgetText } from "../../text/workspace-budget.ts";
import { Facts } from "../facts.tsx";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

interface SettingsProps {
  readonly budget: BudgetView;
  readonly writes: boolean;
  readonly refusal: Refusal | undefined;
}

/** What moves ceilings and working days: written while the budget is a draft, read afterwards. */
export const BudgetSettingsCard = ({ budget, writes, refusal }: SettingsProps) => {
  const text = useText(budgetText);
  return (
    <Card title={text.settings}>
      {writes ? <SettingsForm budget={budget} refusal={refusal} /> : <SettingsFacts settings={budget.settings} />}
    </Card>
  );
};

const SettingsForm = ({ budget, refusal }: Omit<SettingsProps, "writes">) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const { settings, norms, revision } = budget;
  const { monthlyWage, formsPerDay, hardship } = settings;
  const field = (name: keyof BudgetSettings, value: string, code: ProblemCode) => ({
    name,
    defaultValue: refusal?.values[name] ?? value,
    problem: refusal?.problems.find((one) => one.code === code),
    inputMode: "numeric" as const,
  });
  const wage = monthlyWage === null ? "" : formatNumber(monthlyWage, language);
  const most = formatNumber(norms.hardship.percent, language);
  return (
    <PostForm className="form one-column">
      <input type="hidden" name="revision" value={revision} />
      <Field {...field("monthlyWage", wage, "E-PLAN-078")} label={text.wage} hint={text.wageHint} />
      <Field {...field("formsPerDay", String(formsPerDay), "E-PLAN-079")} label={text.formsPerDay} required />
      <Field
        {...field("hardship", String(hardship), "E-PLAN-080")}
        label={text.hardship}
        hint={text.hardshipHint(most, norms.hardship.article[language])}
      />
      <Button name="intent" value="changeBudgetSettings">
        {text.saveSettings}
      </Button>
    </PostForm>
  );
};

const SettingsFacts = ({ settings: { monthlyWage, formsPerDay, hardship } }: { readonly settings: BudgetSettings }) => {
  const text = useText(budgetText);
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [text.wage, monthlyWage === null ? text.notGiven : formatNumber(monthlyWage, language)],
        [text.formsPerDay, text.perDay(formatNumber(formsPerDay, language))],
        [text.hardship, formatNumber(hardship, language)],
      ]}
    />
  );
};
