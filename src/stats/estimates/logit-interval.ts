import type { Outcome } from "./estimate.ts";
import { expit, logit } from "./interval-ends.ts";

/** The outcome of a share with an interval on the logit scale; `quantile` is the t of its confidence. */
export function withLogitInterval(outcome: Outcome, quantile: number): Outcome {
  if (!outcome.ok) return outcome;
  const { value, se, n } = outcome;
  if (!(value > 0 && value < 1)) return { ok: false, reason: "no-interval", n, value, se };
  const centre = logit(value);
  const half = (quantile * se) / (value * (1 - value));
  return { ...outcome, ciLow: expit(centre - half), ciHigh: expit(centre + half) };
}
