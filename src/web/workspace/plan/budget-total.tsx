import { formatNumber } from "../../../survey/number.ts";
import { moneyInWords } from "../../../survey/number-words.ts";
import type { BudgetView } from "../../../survey/plan/budget-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { budgetText } from "../../text/workspace-budget.ts";
import { useText } from "../use-workspace.ts";

/** The total in figures and in words, and what stands against it: what is missing, above a ceiling, or no longer as the plan says. */
export const BudgetTotal = ({ budget }: { readonly budget: BudgetView }) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const { total, complete } = budget.assessed;
  return (
    <section className="card pad budget-total" aria-label={text.total}>
      <div>
        <p className="small mut">{text.total}</p>
        <p className="sum num">
          {formatNumber(total, language)} <small>{text.dong}</small> {!complete && <Badge tone="warn">{text.incomplete}</Badge>}
        </p>
        <p className="in-words">
          {text.inWords}: <b>{moneyInWords(total, language)}</b>
        </p>
      </div>
      <BudgetNotes budget={budget} />
    </section>
  );
};

const BudgetNotes = ({ budget: { assessed, state, normsChanged } }: { readonly budget: BudgetView }) => {
  const text = useText(budgetText);
  const language = useLanguage();
  const count = (found: number): string => formatNumber(found, language);
  const missing = assessed.lines.filter(({ findings }) => findings.some(({ kind }) => kind !== "over-ceiling")).length;
  const moved = assessed.lines.filter(({ figureNow, counted }) => figureNow !== null && figureNow !== counted).length;
  return (
    <div className="budget-notes">
      {assessed.overCeiling > 0 && <Note tone="bad">{text.overLines(count(assessed.overCeiling))}</Note>}
      {missing > 0 && <Note tone="warn">{text.missingLines(count(missing))}</Note>}
      {assessed.overCeiling === 0 && assessed.complete && <Note tone="ok">{text.allWithin}</Note>}
      {state !== "draft" && moved > 0 && <Note tone="warn">{text.moved(count(moved))}</Note>}
      {normsChanged && <Note tone="warn">{text.normsChanged}</Note>}
    </div>
  );
};
