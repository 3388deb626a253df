import { studentQuantile } from "../../src/stats/distributions/student.ts";
import { isEnd, type Share, type ShareEnds } from "./kinds.ts";

/** value ± t·se of the angle arcsin √p, as `svyciprop(method = "asin")` of R survey; none at 0 and 1. */
export function angleEnds({ value, se, df }: Share): ShareEnds {
  if (isEnd(value)) return undefined;
  const centre = Math.asin(Math.sqrt(value));
  const half = (studentQuantile(0.975, df) * se) / (2 * Math.sqrt(value * (1 - value)));
  return [Math.sin(Math.max(0, centre - half)) ** 2, Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2];
}

/**
 * Shares q whose binomial likelihood, of p(1 − p)/se² observations, lies within t² of the estimate's: 2n·(p ln(p/q) + (1 − p)
 * ln((1 − p)/(1 − q))) ≤ t². As `svyciprop(method = "likelihood")`, which reads the ends off an interpolated profile and is up to
 * 0.001 away. None at 0 and 1.
 */
export function likelihoodEnds({ value, se, df }: Share): ShareEnds {
  if (isEnd(value)) return undefined;
  const twice = (2 * value * (1 - value)) / se ** 2;
  const limit = studentQuantile(0.975, df) ** 2;
  const isWithin = (q: number): boolean =>
    twice * (value * Math.log(value / q) + (1 - value) * Math.log((1 - value) / (1 - q))) <= limit;
  return [bisect(value, 0, isWithin), bisect(value, 1, isWithin)];
}

/** The point between one that is within and one that is not where it changes. */
function bisect(within: number, without: number, isWithin: (q: number) => boolean): number {
  let [near, far] = [within, without];
  for (let step = 0; step < 50; step += 1) {
    const middle = (near + far) / 2;
    if (isWithin(middle)) near = middle;
    else far = middle;
  }
  return near;
}
