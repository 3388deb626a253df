/**
 * Design weights from inclusion probabilities: 1/π a row, or 1/(π₁·π₂·…) when units were drawn in stages and each later column holds
 * the probability of the row's unit given that the unit above it was drawn.
 *
 * `stages`: one column of probabilities a stage, one entry a row, each in (0, 1].
 * Source: Horvitz and Thompson (1952); Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §2.8 and §4.3; numbers as
 * R survey 4.1 `svydesign(probs = )`. Throws a RangeError, naming stage and row, for a number that is no probability of a drawn unit,
 * for columns that differ in length, and when there is no column.
 *
 * @example
 * weightsFromProbabilities([Float64Array.of(0.5, 0.1), Float64Array.of(0.25, 1)]); // [8, 10]
 */
export function weightsFromProbabilities(stages: readonly Float64Array[]): Float64Array {
  const [first] = stages;
  if (first === undefined) throw new RangeError("no column of probabilities");
  const product = new Float64Array(first.length).fill(1);
  stages.forEach((probabilities, stage) => {
    if (probabilities.length !== product.length)
      throw new RangeError(`stage ${stage + 1} has ${probabilities.length} rows, not ${product.length}`);
    multiply(product, probabilities, stage);
  });
  return product.map((probability) => 1 / probability);
}

function multiply(product: Float64Array, probabilities: Float64Array, stage: number): void {
  for (let row = 0; row < product.length; row += 1) {
    const probability = probabilities[row] as number;
    if (!(probability > 0 && probability <= 1))
      throw new RangeError(`stage ${stage + 1}, row ${row}: ${probability} is not the probability of a drawn unit`);
    product[row] = (product[row] as number) * probability;
  }
}
