/**
 * Throws a RangeError for an infinite answer, naming its row, where it left a sum without a finite value: `sums` are those that the
 * answers were added to. Answers are read only then, so that the check costs nothing. NaN is a missing answer.
 */
export function checkAnswers(sums: Float64Array, answers: Float64Array): void {
  if (sums.every(Number.isFinite)) return;
  const row = answers.findIndex((answer) => !Number.isFinite(answer) && !Number.isNaN(answer));
  if (row >= 0) throw new RangeError(`answer ${answers[row]} of row ${row} is no number`);
}
