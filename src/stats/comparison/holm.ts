/**
 * Probabilities of several tests adjusted for their number, so that the chance of one false finding among all stays at the level that
 * each adjusted probability is held against: in rising order p₍ᵢ₎·(m − i + 1), never falling, at most 1. Results stand in the order given.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70; numbers as R's `p.adjust(method = "holm")`.
 * Throws a RangeError for a probability outside 0…1.
 *
 * @example
 * holm([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holm(probabilities: ArrayLike<number>): Float64Array {
  const given = Float64Array.from(probabilities);
  for (const p of given) if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${p} is not between 0 and 1`);
  const order = Int32Array.from(given.keys()).sort((a, b) => (given[a] as number) - (given[b] as number));
  const adjusted = new Float64Array(given.length);
  let least = 0;
  order.forEach((place, rank) => {
    least = Math.max(least, Math.min(1, (given[place] as number) * (given.length - rank)));
    adjusted[place] = least;
  });
  return adjusted;
}
