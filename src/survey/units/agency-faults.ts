import { formatDate } from "../date.ts";
import { type Problem, problem } from "../problem.ts";
import type { AgencyFault } from "./agency-draft.ts";
import { agencyHeadings } from "./agency-headings.ts";

/** A fault of a form, by the label of its field; `date` is the day of the register that was asked. */
export const formProblem = ({ field, value, reason, hint }: AgencyFault, date: string): Problem => {
  const place = { column: agencyHeadings[field].name };
  const day = formatDate(date, "vi");
  switch (reason) {
    case "empty":
      return problem("E-UNITS-101", place);
    case "word":
      return problem("E-UNITS-102", { ...place, value, hint });
    case "unit":
    case "parent":
      return hint
        ? problem("E-UNITS-103", { ...place, value, hint, date: day })
        : problem("E-UNITS-104", { ...place, value, date: day });
    case "ring":
      return problem("E-UNITS-105", { ...place, value });
    case "date":
    case "backwards":
      return problem("E-UNITS-106", { ...place, value });
    case "taken":
      return problem("E-UNITS-107", { ...place, value });
    case "long":
      return problem("E-UNITS-108", { ...place, length: value.length, most: hint });
  }
};

/** A fault of a row of a file: “Dòng 14, cột Mã: «06977» không có trong danh mục ngày 01/7/2025. Gần nhất: 06978 Ba Chẽ.” */
export const rowProblem = (
  { field, value, reason, hint }: AgencyFault,
  {
    row,
    column = agencyHeadings[field].name,
    date,
  }: { readonly row: number; readonly column?: string | undefined; readonly date: string },
): Problem => {
  const place = { row, column };
  const day = formatDate(date, "vi");
  switch (reason) {
    case "empty":
      return problem("E-UNITS-201", place);
    case "word":
      return problem("E-UNITS-202", { ...place, value, hint });
    case "unit":
    case "parent":
      return hint
        ? problem("E-UNITS-203", { ...place, value, hint, date: day })
        : problem("E-UNITS-204", { ...place, value, date: day });
    case "ring":
      return problem("E-UNITS-205", { ...place, value });
    case "date":
    case "backwards":
      return problem("E-UNITS-206", { ...place, value });
    case "taken":
      return problem("E-UNITS-207", { ...place, value });
    case "long":
      return problem("E-UNITS-209", { ...place, length: value.length, most: hint });
  }
};
