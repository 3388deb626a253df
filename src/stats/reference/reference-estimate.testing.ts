import { expect } from "vitest";
import type { Outcome, PreparedSample } from "../estimates/estimate.ts";
import { domainMeans } from "../estimates/mean.ts";
import { domainProportions } from "../estimates/proportion.ts";
import { domainQuantiles, type Quantile, type QuantileOutcome } from "../estimates/quantile.ts";
import { domainRatios } from "../estimates/ratio.ts";
import {
  type NoStagedEstimate,
  type StagedEstimate,
  type StagedOptions,
  stagedEstimate,
} from "../estimates/staged-estimate.ts";
import { type NoStagedQuantile, stagedQuantile } from "../estimates/staged-quantile.ts";
import {
  meanStatistic,
  proportionStatistic,
  ratioStatistic,
  type StatisticRows,
  totalStatistic,
} from "../estimates/statistic.ts";
import { domainTotals } from "../estimates/total.ts";
import { expectClose } from "./reference-case.testing.ts";

/** One line of R's numbers; null where R gives none. */
export interface ReferenceEstimate {
  /** `mean`, `total`, `ratio`, `logit` (a mean with that interval) or `quantile-` and its share. */
  readonly statistic: string;
  /** A column, or two with a stroke between them. */
  readonly variable: string;
  readonly value: number;
  readonly se: number;
  readonly df?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly deff?: number | null;
  readonly n?: number | undefined;
}

type Columns = (name: string) => Float64Array;

/** The statistic of a line, by domain. */
export function outcomesLike(
  { statistic, variable }: ReferenceEstimate,
  sample: PreparedSample,
  columns: Columns,
): readonly (Outcome | QuantileOutcome)[] {
  const [first = "", second = ""] = variable.split("/");
  if (statistic === "mean") return domainMeans(sample, columns(first));
  if (statistic === "total") return domainTotals(sample, columns(first));
  if (statistic === "logit") return domainProportions(sample, columns(first), "logit");
  if (statistic === "ratio") return domainRatios(sample, { numerator: columns(first), denominator: columns(second) });
  const [kind, probability] = statistic.split("-");
  if (kind !== "quantile") throw new Error(`no statistic ${statistic}`);
  return domainQuantiles(sample, columns(first), { probability: Number(probability) });
}

/** The statistic of a line in a sample of several stages. */
export function stagedOutcome(
  { statistic, variable }: ReferenceEstimate,
  columns: Columns,
  { weight, inside, ...options }: StagedOptions & StatisticRows,
): StagedEstimate | NoStagedEstimate | Quantile | NoStagedQuantile {
  const [first = "", second = ""] = variable.split("/");
  const rows = { weight, inside };
  if (statistic === "mean") return stagedEstimate(meanStatistic(columns(first), rows), options);
  if (statistic === "total") return stagedEstimate(totalStatistic(columns(first), rows), options);
  if (statistic === "logit")
    return stagedEstimate(proportionStatistic(columns(first), rows), { ...options, interval: "logit" });
  const [numerator, denominator] = [columns(first), columns(second === "" ? first : second)];
  if (statistic === "ratio") return stagedEstimate(ratioStatistic({ numerator, denominator }, rows), options);
  return stagedQuantile(numerator, { ...options, ...rows, probability: Number(statistic.replace("quantile-", "")) });
}

/** Every number that R has, to a relative `tolerance`; `no-interval` where R has an error and no interval. */
export function expectEstimate(
  ours: { readonly ok: boolean } | undefined,
  row: ReferenceEstimate,
  { tolerance = 1e-9 } = {},
): void {
  const found = ours as { readonly ok: boolean; readonly reason?: string } & Readonly<Record<string, number | null>>;
  const hasEnds = row.low !== null;
  if (!ours || (hasEnds ? !found.ok : found.reason !== "no-interval")) throw new Error(`no estimate: ${JSON.stringify(ours)}`);
  const theirs = { value: row.value, se: row.se, ciLow: row.low, ciHigh: row.high, deff: row.deff };
  for (const [label, number] of Object.entries(theirs))
    if (typeof number === "number") expectClose(found[label], number, { tolerance, label });
  if (row.n !== undefined) expect(found.n).toBe(row.n);
  if (typeof row.df === "number" && hasEnds) expect(found.df).toBe(row.df);
}
