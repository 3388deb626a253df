import { studentQuantile } from "../../stats/student.ts";

const quantiles = new Map<number, number>();

/** t of the two-sided 95 % interval; kept by degrees of freedom, because a province asks for the same ones a thousand times. */
function quantile95(df: number): number {
  const known = quantiles.get(df);
  if (known !== undefined) return known;
  const found = studentQuantile(0.975, df);
  quantiles.set(df, found);
  return found;
}

/** The 95 % interval of a figure in per cent, cut to 0…100; null ends where no degree of freedom is left to judge the error by. */
export function percentInterval({ value, se, df }: { readonly value: number; readonly se: number; readonly df: number }): {
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
} {
  if (df < 1) return { ciLow: null, ciHigh: null };
  const half = quantile95(df) * se;
  return { ciLow: Math.max(0, value - half), ciHigh: Math.min(100, value + half) };
}
