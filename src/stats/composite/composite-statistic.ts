import type { NoStatistic, Statistic, StatisticRows } from "../estimates/statistic.ts";
import { codeColumns } from "./code-columns.ts";
import { type CompositeFigures, codeCounts, compositeFigures } from "./composite-figures.ts";
import type { CompositeNode } from "./composite-node.ts";
import { moveRows, placedColumns, type RowMoves } from "./row-moves.ts";
import { compositeSums, countAnswers } from "./streamed-composite-sums.ts";

/**
 * A composite of the rows inside with its linearised values, so that whatever takes a statistic takes an index: calibrated designs, those
 * of several stages (`stagedEstimate`), differences of domains (`differenceWithin`), replicates. Its scores are
 * w·Σ_j a_j·d_j·(y_j − R_j) / Σ w·d_j. An item nobody answered leaves its share to the others. There is no design effect.
 *
 * Shapes: one column of answers an item, each a code from 1 below the length of the node's `score`, 0 for none; one weight a row. Gives
 * `zero-denominator` where negative weights leave the answers of an item none. Throws a RangeError for columns of different lengths, a
 * code without a score, or a weight that is no number, naming it.
 * Source: Särndal, Swensson and Wretman (1992) §5.5 and §5.6; numbers as R survey 4.1 `svycontrast` of `svytotal`.
 *
 * @example
 * const node = { kind: "ratios", part: { parts: [{ item: 0 }, { item: 1 }] }, score: Float64Array.of(0, 0, 1) };
 * const answers = [Int8Array.of(2, 1, 2, 1), Int8Array.of(2, 0, 1, 0)];
 * compositeStatistic(node, answers, { weight: Float64Array.of(1, 1, 1, 1) }); // { ok: true, value: 0.5, scores: [0.1875, -0.0625, …], n: 4, … }
 */
export function compositeStatistic(
  node: CompositeNode,
  answers: readonly Int8Array[],
  { weight, inside }: StatisticRows,
): Statistic | NoStatistic {
  const wrong = weight.findIndex((own) => !Number.isFinite(own));
  if (wrong >= 0) throw new RangeError(`weight ${weight[wrong]} of row ${wrong} is no weight`);
  if (inside !== undefined && inside.length !== weight.length)
    throw new RangeError(`columns differ in length: inside ${inside.length}, weight ${weight.length}`);
  const domain = Int32Array.from(weight, (own, row) => (own === 0 || (inside !== undefined && inside[row] !== 1) ? -1 : 0));
  const plan = { items: answers.length, codes: Math.min(128, node.score.length), nodes: [node] };
  const sums = compositeSums(plan);
  countAnswers(sums, { rows: weight.length, weight, domain, answers });
  const counted = codeCounts(sums, { domains: 1, inverseShare: undefined });
  const [figures] = compositeFigures(sums, counted);
  const rows = movesOf(figures as CompositeFigures, codeColumns(plan).of(answers));
  const size = counted.size[0] as number;
  const scores = weight.map((own, row) => (domain[row] === 0 ? (own / size) * (rows.scores[row] as number) : 0));
  const isPart = Uint8Array.from(rows.isAnswered, (answered, row) =>
    answered !== 0 && (inside === undefined || inside[row] === 1) ? 1 : 0,
  );
  const n = isPart.reduce((count, part, row) => (part === 1 && weight[row] !== 0 ? count + 1 : count), 0);
  const value = figures?.value[0] as number;
  if (n === 0) return { ok: false, reason: "empty-domain" };
  return Number.isNaN(value) ? { ok: false, reason: "zero-denominator", n } : { ok: true, value, scores, n, isPart };
}

function movesOf(figures: CompositeFigures, columns: readonly Int8Array[]): RowMoves {
  const rows = columns[0]?.length ?? 0;
  const moves = { scores: new Float64Array(rows), isAnswered: new Uint8Array(rows) };
  moveRows(moves, figures, placedColumns(columns, new Int32Array(rows)));
  return moves;
}
