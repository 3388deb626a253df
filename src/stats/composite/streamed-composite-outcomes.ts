import type { SingletonPsuFailure } from "../design/singleton-psu.ts";
import { compositeSpread } from "./composite-spread.ts";
import type { CompositeErrors, NodeErrors } from "./streamed-composite-errors.ts";

/** A composite in one domain. */
export type CompositeEstimate = CompositeValue | EmptyDomain | LonelyUnit;

/** A stratum with one PSU, or a PSU with one second-stage unit in it, under a rule that wants two. */
export type LonelyUnit = SingletonPsuFailure & { readonly psu?: number | undefined };

export interface CompositeValue {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  /** Satterthwaite's degrees of freedom of the error, from the PSUs with an answer; 0 when the spread cannot be judged. */
  readonly df: number;
  /** PSUs with an answer in the domain − strata with one. */
  readonly designDf: number;
  /** Variance that a mean of independent values of variance 1 would have: Σ_h (1 − n_h/N_h)·Σ w² / (Σ w)² over rows with an answer. */
  readonly unitVariance: number;
  /** Rows with at least one answer that counts. */
  readonly rows: number;
  /** Answers that count. */
  readonly answers: number;
  /** Strata of the domain with one PSU, which the rule `singletonPsu` dealt with. */
  readonly singletonStrata: number;
}

/** Nobody in the domain answered. */
export type EmptyDomain = { readonly ok: false; readonly reason: "empty-domain" };

/**
 * The figures after the second pass, by node and domain: the same to the last digit whatever the chunks, to rounding when parts were
 * merged. The items of one respondent are correlated, so their linearised values are added up in the row before the variance is taken:
 * z = w·Σ_j a_j·d_j·(y_j − R_j) / Σ w·d_j. A domain's strata are those with a row of it; rows outside it stay with a score of 0.
 * Values are in the unit of the scores; what cannot be estimated is a named outcome.
 *
 * Source: Särndal, Swensson and Wretman (1992) §5.5 (linearisation), §5.6 (ratios) and, of two stages, §4.3; numbers as R survey 4.1
 * `svycontrast` of `svytotal`. The degrees of freedom are no part of R (see `satterthwaite`).
 *
 * @example
 * const plan = { items: 1, codes: 3, nodes: [{ kind: "pooled", items: [0], score: Float64Array.of(0, 0, 1) }] };
 * const chunk = { rows: 4, answers: [Int8Array.of(2, 1, 0, 0)], domain: Int32Array.of(0, 0, 0, 1) };
 * const sums = compositeSums(plan);
 * addCompositeSums(sums, chunk);
 * const errors = compositeErrors(sums);
 * addCompositeErrors(errors, chunk);
 * compositeOutcomes(errors)[0].map((one) => (one.ok ? one.rows : one.reason)); // [2, "empty-domain"]
 */
export function compositeOutcomes(errors: CompositeErrors): readonly (readonly CompositeEstimate[])[] {
  const spreadOf = compositeSpread(errors);
  return errors.nodes.map((node) => {
    const spread = spreadOf(node);
    return Array.from({ length: errors.domains }, (_, domain): CompositeEstimate => {
      const value = node.figures.value[domain] as number;
      if (Number.isNaN(value)) return { ok: false, reason: "empty-domain" };
      const stratum = spread.lonelyStratum[domain] as number;
      const psu = spread.lonelyPsu[domain] as number;
      if (stratum >= 0) return { ok: false, reason: "singleton-psu", stratum, ...(psu >= 0 && { psu }) };
      return { ok: true, value, ...errorOf(spread, domain), ...supportOf(node, domain) };
    });
  });
}

const errorOf = (spread: ReturnType<ReturnType<typeof compositeSpread>>, domain: number) => ({
  se: Math.sqrt(spread.variance[domain] as number),
  df: spread.df[domain] as number,
  designDf: spread.designDf[domain] as number,
  unitVariance: spread.unitVariance[domain] as number,
  singletonStrata: spread.singletonStrata[domain] as number,
});

const supportOf = ({ respondents, figures }: NodeErrors, domain: number) => ({
  rows: respondents[domain] as number,
  answers: figures.answers[domain] as number,
});
