import { mostLetters } from "../free-text.ts";
import { type Problem, problem } from "../problem.ts";

const most = mostLetters.note;

/** What is wrong with a reason that nobody would read to its end; null when nothing is. Whether one is needed at all the act says. */
export const longReason = (reason: string): Problem | null =>
  reason.length > most
    ? problem("E-PLAN-016", { field: "Lý do", value: `${reason.slice(0, 60)}…`, reason: "dài nhất 2.000 ký tự" })
    : null;
