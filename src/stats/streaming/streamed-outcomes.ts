import { addPair, emptyPairIndex } from "../design/pair-index.ts";
import { studentQuantile } from "../distributions/student.ts";
import { domainOutcomes, type Outcome } from "../estimates/estimate.ts";
import { withLogitInterval } from "../estimates/logit-interval.ts";
import { type DomainVariances, pairVariances } from "../variance/domain-variance.ts";
import { momentSums } from "../variance/score-moments.ts";
import { totalSums } from "../variance/score-totals.ts";
import type { PartErrors, SampleErrors } from "./streamed-errors.ts";
import { stagedVariances } from "./streamed-stages.ts";

/**
 * The estimates after the second pass: by statistic, by category of shares (one otherwise), by domain. They are those that the whole
 * sample in memory gives, to rounding: the same to the last digit whatever the chunks, and to rounding when parts were merged. Formulas,
 * sources and outcomes as of `domainMeans`, `domainTotals`, `domainRatios` and `domainProportions`, of two stages as of `stagedVariance`.
 *
 * @example
 * const chunk = { rows: 4, numbers: [Float64Array.of(1, 3, 2, 6)], domain: Int32Array.of(0, 0, 1, 1) };
 * const sums = sampleSums([{ kind: "total", values: 0 }]);
 * addSums(sums, chunk);
 * const errors = sampleErrors(sums);
 * addErrors(errors, chunk);
 * streamedOutcomes(errors)[0][0].map(({ value }) => value); // [4, 8]
 */
export function streamedOutcomes(errors: SampleErrors): readonly (readonly (readonly Outcome[])[])[] {
  const { design, confidence } = errors;
  const quantile = design.df < 1 ? undefined : studentQuantile((1 + confidence) / 2, design.df);
  const variancesOf = design.isStaged ? stagedVariances(errors) : firstStageVariances(errors);
  return errors.parts.map((parts) =>
    parts.map((part) => {
      const { value, n, weight, divisor, statistic } = part.figures;
      const spread = variancesOf(part);
      const variance = spread.variance.map((sum, domain) => sum / (divisor[domain] as number) ** 2);
      const scale = weight.map((sum, domain) => (sum / (divisor[domain] as number)) ** 2);
      const columns = { value, n, weight, squares: part.squares, scale, df: design.df, quantile };
      const outcomes = domainOutcomes({ ...columns, ...spread, variance });
      const isLogit = errors.interval === "logit" && statistic.kind === "shares";
      return isLogit ? outcomes.map((outcome) => withLogitInterval(outcome, quantile ?? 0)) : outcomes;
    }),
  );
}

/** How the scores of a part become variances when only the first stage is read; prepared once for all parts. */
function firstStageVariances(errors: SampleErrors): (part: PartErrors) => DomainVariances {
  const { design, cells, domains } = errors;
  const strata = design.units.home.length === 0 ? undefined : design.units.home;
  const pairs = emptyPairIndex();
  const pair = new Int32Array(cells.size);
  for (let cell = 0; cell < cells.size; cell += 1) {
    const unit = cells.first[cell] as number;
    pair[cell] = addPair(pairs, strata === undefined ? unit : (strata[unit] as number), cells.second[cell] as number);
  }
  const [pairStratum, pairDomain] = [pairs.first.subarray(0, pairs.size), pairs.second.subarray(0, pairs.size)];
  const drawn = Float64Array.from(pairStratum, (stratum) => design.drawn[stratum] as number);
  return ({ scores }) => {
    const sums = scores.kind === "moments" ? momentSums(scores, drawn) : totalSums(scores, { pair, drawn });
    return pairVariances({ design, domains, pairStratum, pairDomain }, sums);
  };
}
