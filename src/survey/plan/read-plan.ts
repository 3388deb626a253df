import * as v from "valibot";
import { isShallow } from "../is-shallow.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { RoundPlan } from "./plan.ts";
import { planFaults } from "./plan-faults.ts";
import { planShape } from "./plan-shape.ts";

export const shown = (input: unknown): string => (JSON.stringify(input) ?? "").slice(0, 60);

const shapeProblem = (file: string, issue: v.BaseIssue<unknown>): Problem =>
  problem("E-PLAN-002", { file, path: v.getDotPath(issue) ?? "/", value: shown(issue.input), reason: reasonOf(issue) });

/** Why, in words; a key that is missing or unknown is named by its path already. */
export const reasonOf = ({ expected, message }: v.BaseIssue<unknown>): string => {
  if (!message.startsWith("Invalid key")) return message;
  return expected === "never" ? "mục không có trong kế hoạch" : "thiếu mục này";
};

/** No plan comes near: a quota of an agency of a part is four deep. */
const deepest = 20;

/** Reads a plan from the value of its JSON; every fault is named with its place and value (E-PLAN-002). */
export const readPlan = (value: unknown, file: string): Result<RoundPlan> => {
  if (!isShallow(value, deepest)) return fail(problem("E-PLAN-002", { file, path: "/", value: "", reason: "lồng quá sâu" }));
  const read = v.safeParse(planShape, value);
  if (!read.success) return fail(...read.issues.map((issue) => shapeProblem(file, issue)));
  const faults = planFaults(read.output).map((fault) => problem("E-PLAN-002", { file, ...fault }));
  return faults.length > 0 ? fail(...faults) : ok(read.output);
};
