/**
 * Degrees of freedom of a variance that is a sum over strata: (Σ V_h)² / Σ (V_h² / d_h), d_h those of stratum h. Where few units carry
 * much of the variance there are fewer than Σ d_h, which counts every unit alike. A d_h below 1 counts as 1; at most Σ d_h.
 * Without any variance there is nothing to weigh, and the answer is Σ d_h.
 *
 * Source: Satterthwaite (1946), Biometrics Bulletin 2, 110–114; for stratified samples Rust and Rao (1996), Statistical Methods in
 * Medical Research 5, 283–310, and Korn and Graubard (1999), Analysis of Health Surveys, §5.2. V_h are estimates themselves.
 *
 * @example
 * satterthwaite(Float64Array.of(4, 16), Int32Array.of(29, 4)); // 6.19… (not 33)
 */
export function satterthwaite(variances: Float64Array, df: Int32Array): number {
  if (variances.length !== df.length) throw new RangeError(`${variances.length} variances, ${df.length} degrees of freedom`);
  let [sum, squares, most] = [0, 0, 0];
  for (let at = 0; at < variances.length; at += 1) sum += variances[at] as number;
  for (let at = 0; at < variances.length; at += 1) {
    const own = Math.max(0, df[at] as number);
    most += own;
    if (sum > 0) squares += ((variances[at] as number) / sum) ** 2 / Math.max(1, own);
  }
  return squares > 0 ? Math.min(most, 1 / squares) : most;
}
