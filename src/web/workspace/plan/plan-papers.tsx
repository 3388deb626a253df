import { ButtonLink } from "../../parts/button.tsx";
import { budgetText } from "../../text/workspace-budget.ts";
import { useMay, useText } from "../use-workspace.ts";

/** The plan as a paper to be signed; for who may see what the round costs, because it says so. */
export const PlanPapers = ({ round }: { readonly round: string }) => {
  const text = useText(budgetText);
  if (!useMay()("showBudget")) return null;
  return (
    <ButtonLink href={`/workspace/${round}/download/plan.docx`} download>
      {text.word}
    </ButtonLink>
  );
};
