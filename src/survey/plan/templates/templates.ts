import { district2023 } from "./district-2023.ts";
import { nationalMonthly } from "./national-monthly.ts";
import { provinceQuarterFour } from "./province-quarter-four.ts";
import type { PlanTemplate } from "./template.ts";

/** The plans that a round can start from. */
export const planTemplates: readonly PlanTemplate[] = [provinceQuarterFour, nationalMonthly, district2023];
