import { formatNumber } from "../../../survey/number.ts";
import type { AssessedLine } from "../../../survey/plan/budget.ts";
import type { BudgetView } from "../../../survey/plan/budget-view.ts";
import { figureText } from "../../../survey/plan/budget-words.ts";
import { normName } from "../../../survey/plan/norms.ts";
import type { ProblemCode } from "../../../survey/problem.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { budgetText } from "../../text/workspace-budget.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";

interface LineFormProps {
  readonly budget: BudgetView;
  /** Id of the line, or `new`. */
  readonly id: string;
  readonly round: string;
  readonly refusal: Refusal | undefined;
}

/** A line to write: what for, by which norm, how many, at which rate. What was typed survives a refusal. */
export const BudgetLineForm = ({ budget, id, round, refusal }: LineFormProps) => {
  const text = useText(budgetText);
  const cancel = usePartsText().cancel;
  const line = budget.assessed.lines.find((one) => one.id === id);
  if (!line && id !== "new") return null;
  return (
    <div className="gap">
      <Card title={line ? text.editLine(line.item) : text.newLine}>
        <PostForm className="form">
          <input type="hidden" name="id" value={line?.id ?? ""} />
          <input type="hidden" name="revision" value={budget.revision} />
          <LineFields budget={budget} line={line} refusal={refusal} />
          <div className="tools">
            <ButtonLink href={`/workspace/${round}/plan/budget`}>{cancel}</ButtonLink>
            {line && <ButtonLink href={`?remove=${line.id}`}>{text.removeLine}</ButtonLink>}
            <Button main name="intent" value="changeBudgetLine">
              {text.saveLine}
            </Button>
          </div>
        </PostForm>
      </Card>
    </div>
  );
};

interface FieldsProps extends Pick<LineFormProps, "budget" | "refusal"> {
  readonly line: AssessedLine | undefined;
}

const LineFields = ({ budget, line, refusal }: FieldsProps) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const typed = typedLine(line, (value) => formatNumber(value, language));
  const field = (name: keyof typeof typed, code: ProblemCode) => ({
    name,
    defaultValue: refusal?.values[name] ?? typed[name],
    problem: refusal?.problems.find((one) => one.code === code),
  });
  const { norms, figures } = useChoices(budget);
  return (
    <>
      <Field {...field("item", "E-PLAN-067")} label={text.itemField} required />
      <div className="field-row">
        <SelectField {...field("norm", "E-PLAN-071")} label={text.normField} hint={text.normHint} options={norms} />
        <Field {...field("basis", "E-PLAN-071")} problem={undefined} label={text.basisField} hint={text.basisHint} />
      </div>
      <div className="field-row">
        <SelectField {...field("figure", "E-PLAN-072")} label={text.figureField} options={figures} />
        <Field {...field("quantity", "E-PLAN-068")} label={text.quantityField} hint={text.quantityHint} inputMode="numeric" />
        <Field {...field("unit", "E-PLAN-068")} problem={undefined} label={text.unitField} hint={text.unitHint} />
      </div>
      <div className="field-row">
        <Field {...field("rate", "E-PLAN-069")} label={text.rateField} hint={text.rateHint} inputMode="numeric" />
        <Field {...field("share", "E-PLAN-070")} label={text.shareField} hint={text.shareHint} inputMode="decimal" />
      </div>
    </>
  );
};

const typedLine = (line: AssessedLine | undefined, written: (value: number) => string) => {
  const number = (value: number | null | undefined): string => (typeof value === "number" ? written(value) : "");
  return {
    ...{ item: line?.item ?? "", norm: line?.normId ?? "", basis: line?.basis ?? "", figure: line?.figure ?? "" },
    ...{ quantity: number(line?.figure === null ? line.quantity : null), unit: line?.unit ?? "", rate: number(line?.rate) },
    share: typeof line?.share === "number" ? String(line.share / 100).replace(".", ",") : "",
  };
};

const useChoices = ({ norms, figures }: BudgetView) => {
  const text = useText(budgetText);
  const language = useLanguage();
  return {
    norms: [
      { value: "", label: text.noNorm },
      ...norms.norms.map((norm) => ({ value: norm.id, label: normName(norm, language) })),
    ],
    figures: [
      { value: "", label: text.typedQuantity },
      ...figures.map((figure) => ({
        value: figure.name,
        label: `${figureText(figure, language)} (${formatNumber(figure.value, language)})`,
      })),
    ],
  };
};

interface RemoveProps extends Pick<LineFormProps, "budget" | "round"> {
  readonly id: string | null;
}

/** Asks before a line is taken out. */
export const RemoveLine = ({ budget, id, round }: RemoveProps) => {
  const text = useText(budgetText);
  const { csrfToken } = useWorkspace();
  const line = budget.assessed.lines.find((one) => one.id === id);
  if (!line) return null;
  return (
    <div className="gap">
      <ConfirmForm
        title={text.removeTitle(line.item)}
        consequence={text.removeText}
        verb={text.removeVerb}
        csrfToken={csrfToken}
        intent="removeBudgetLine"
        backHref={`/workspace/${round}/plan/budget`}
      >
        <input type="hidden" name="id" value={line.id} />
        <input type="hidden" name="revision" value={budget.revision} />
      </ConfirmForm>
    </div>
  );
};
