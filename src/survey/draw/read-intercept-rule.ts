import { isDay } from "../date.ts";
import { longTexts } from "../free-text.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { typedWhole } from "../typed-whole.ts";
import { type InterceptRule, openSessions } from "./intercept.ts";

/** A rule as a form sends it. */
export interface TypedInterceptRule {
  readonly seed: string;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly string[];
  readonly perSession: string;
  readonly visitors: string;
}

const whole = (text: string, from: number, to: number): number | null => {
  const number = typedWhole(text);
  return number !== null && number >= from && number <= to ? number : null;
};

/** Reads a rule; every field that is wrong is named with its value. */
export const readInterceptRule = (typed: TypedInterceptRule): Result<InterceptRule> => {
  const seed = typed.seed.normalize("NFC").trim();
  const perSession = whole(typed.perSession, 1, 1_000);
  const visitors = whole(typed.visitors, 1, 100_000);
  const weekdays = [...new Set(typed.weekdays.map(Number))].filter((day) => day >= 1 && day <= 7).toSorted((a, b) => a - b);
  const problems: readonly Problem[] = [
    ...(seed === "" ? [problem("E-DRAW-171", {})] : []),
    ...longTexts({ text: seed, field: "Câu làm hạt giống", as: "line" }),
    ...(isDay(typed.from) ? [] : [problem("E-DRAW-172", { value: typed.from })]),
    ...(isDay(typed.to) && typed.to >= typed.from ? [] : [problem("E-DRAW-173", { value: typed.to, from: typed.from })]),
    ...(weekdays.length > 0 ? [] : [problem("E-DRAW-174", {})]),
    ...(perSession === null ? [problem("E-DRAW-175", { value: typed.perSession })] : []),
    ...(visitors === null ? [problem("E-DRAW-176", { value: typed.visitors })] : []),
  ];
  const [first, ...others] = problems;
  if (first) return fail(first, ...others);
  const rule = { seed, from: typed.from, to: typed.to, weekdays, perSession: perSession ?? 1, visitors: visitors ?? 1 };
  return openSessions(rule).length > 0 ? ok(rule) : fail(problem("E-DRAW-178", { from: rule.from, to: rule.to }));
};

/** A rule in one line, as a form remembers what it showed; nothing where there is none. */
export const interceptRuleLine = (rule: InterceptRule | null): string =>
  rule === null
    ? ""
    : [rule.seed, `${rule.from} – ${rule.to}`, rule.weekdays.join(" "), String(rule.perSession), String(rule.visitors)].join(
        "; ",
      );
