import { type Cells, cellSums } from "../design/cell-sums.ts";
import { checkCells, checkWeights } from "../design/weight-columns.ts";

/** Everybody who was drawn, in columns of one entry a row. */
export interface NonResponse extends Cells {
  readonly weight: Float64Array;
  /** 1 where the row answered, 0 where it did not. */
  readonly responded: Uint8Array;
}

export interface NonResponseWeights {
  readonly ok: true;
  /** One a row; 0 for those who did not answer. The sum in each cell is what it was. */
  readonly weights: Float64Array;
  /** By cell: what the weights of its respondents were multiplied by, at least 1; 1 for a cell without weight. */
  readonly factors: Float64Array;
}

/** Nobody of weight answered in `cell`, so that no one can stand for the `weight` that was drawn there. */
export interface NoRespondents {
  readonly ok: false;
  readonly reason: "no-respondents";
  readonly cell: number;
  readonly weight: number;
}

/**
 * Weighting-class adjustment: within a cell the respondents take over the weight of those who did not answer, in proportion to their
 * own: w_i · Σ_cell w / Σ_cell∩respondents w. It removes the bias so far as people of one cell are equally likely to answer.
 *
 * Source: Oh and Scheuren (1983); Särndal and Lundström (2005), Estimation in Surveys with Nonresponse, §7; numbers as R sampling 2.9
 * `rhg` for equal weights. Fails with `no-respondents` and the first such cell: join it to a neighbour. Throws a RangeError for a
 * negative or missing weight, a row outside all cells, and columns that differ in length.
 *
 * @example
 * const drawn = { weight: Float64Array.of(2, 2, 4), responded: Uint8Array.of(1, 0, 1), cell: Int32Array.of(0, 0, 0), cells: 1 };
 * nonResponseCells(drawn); // { ok: true, weights: [2.66…, 0, 5.33…], factors: [1.33…] }
 */
export function nonResponseCells(drawn: NonResponse): NonResponseWeights | NoRespondents {
  const { weight, responded, cell } = drawn;
  if (responded.length !== weight.length)
    throw new RangeError(`column responded has ${responded.length} rows, not ${weight.length}`);
  checkWeights(weight);
  checkCells(cell);
  const all = cellSums(drawn, weight);
  const answered = cellSums(
    drawn,
    weight.map((value, row) => (responded[row] === 0 ? 0 : value)),
  );
  const empty = all.findIndex((total, code) => total > 0 && answered[code] === 0);
  if (empty >= 0) return { ok: false, reason: "no-respondents", cell: empty, weight: all[empty] as number };
  const factors = all.map((total, code) => (total === 0 ? 1 : total / (answered[code] as number)));
  const weights = weight.map((value, row) => (responded[row] === 0 ? 0 : value * (factors[cell[row] as number] as number)));
  return { ok: true, weights, factors };
}
