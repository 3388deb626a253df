import { mostLetters } from "../free-text.ts";
import { type Problem, problem } from "../problem.ts";

const most = mostLetters.name;

/** What is wrong with the name of a person, or of the office one acts for; `field` is what messages call it. */
export const nameFaults = (text: string, field: "họ và tên" | "cơ quan"): readonly Problem[] => {
  const { length } = text.trim();
  if (length === 0) return [problem("E-PEOPLE-011", { field })];
  return length > most ? [problem("E-PEOPLE-033", { field: field[0]?.toUpperCase() + field.slice(1), length, most })] : [];
};
