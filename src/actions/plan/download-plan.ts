import { composePlan } from "../../survey/plan/compose-plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { showBudget } from "./show-budget.ts";
import { showPlan } from "./show-plan.ts";

export interface DownloadPlanInput {
  readonly round: string;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The plan of a round as a Word file, with its quotas and its budget: what is sent to be signed. */
export const downloadPlan = action(
  "showBudget",
  async ({ round }: DownloadPlanInput, effects): Promise<Result<DownloadedFile>> => {
    const [plan, budget] = [await showPlan({ round }, effects), await showBudget({ round }, effects)];
    if (!plan.ok) return plan;
    if (!budget.ok) return budget;
    const paper = composePlan({ plan: plan.value, budget: budget.value.budget });
    const name = [round, "ke-hoach", plan.value.round.simulated && "mo-phong"].filter(Boolean).join("-");
    return ok({ name: `${name}.docx`, mediaType: word, bytes: await effects.formats.writeDocx(paper) });
  },
);
