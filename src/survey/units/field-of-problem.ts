import type { Problem } from "../problem.ts";
import { agencyFields, agencyHeadings } from "./agency-headings.ts";

/** The field of the form of an agency that a problem stands at; null: at none of its own. */
export const agencyFieldOf = ({ code, details }: Problem): string | null => {
  if (code === "E-UNITS-003" || code === "E-UNITS-010") return "on";
  if (code === "E-UNITS-009") return "reason";
  if (details.column === agencyHeadings.endReason.name) return "reason";
  return agencyFields.find((field) => agencyHeadings[field].name === details.column) ?? null;
};
