import type { Calibration } from "../design/calibration.ts";
import { type Cells, cellSums } from "../design/cell-sums.ts";
import { checkCells, checkLimits, checkSizes, checkWeights } from "../design/weight-columns.ts";
import { type CellFailure, cellFailure } from "./post-stratification.ts";

/** One margin: a variable whose distribution in the population is known. */
export interface RakingMargin {
  /** Code of the row's category, counted from 0. */
  readonly cell: Int32Array;
  /** Known number of units in the population, by category. */
  readonly populationSize: Float64Array;
}

export interface Raking {
  readonly weight: Float64Array;
  readonly margins: readonly RakingMargin[];
  /** Largest relative distance allowed between the weights of a category and its population size; 1e-10 unless given. */
  readonly tolerance?: number | undefined;
  /** Rounds over all margins; 500 unless given. */
  readonly maxIterations?: number | undefined;
}

export type RakingFailure =
  /** As in post-stratification, in margin `margin`. */
  | (CellFailure & { readonly margin: number })
  /** Margin `margin` sums to `total`, the first one to `first`. */
  | {
      readonly ok: false;
      readonly reason: "margins-disagree";
      readonly margin: number;
      readonly total: number;
      readonly first: number;
    }
  /** After so many rounds the category farthest off still weighs `reached` instead of `wanted`; empty combinations forbid more. */
  | {
      readonly ok: false;
      readonly reason: "not-converged";
      readonly iterations: number;
      readonly margin: number;
      readonly cell: number;
      readonly wanted: number;
      readonly reached: number;
    };

/**
 * Weights whose sums fit several margins at once, by iterative proportional fitting: the margins are post-stratified in turn until all
 * fit. The weights are those of calibration on all categories with the `raking` distance.
 *
 * Source: Deming and Stephan (1940), Annals of Mathematical Statistics 11; Deville, Särndal and Sautory (1993), Generalized raking
 * procedures in survey sampling, JASA 88; numbers as R survey 4.1 `rake` run to the same tolerance (its own default stops once a table
 * changes by less than one unit). Throws a RangeError as `postStratify` does, naming the margin, when there is no margin, and for a
 * tolerance or a number of iterations that is none.
 *
 * @example
 * const sex = { cell: Int32Array.of(0, 0, 1, 1), populationSize: Float64Array.of(60, 40) };
 * const age = { cell: Int32Array.of(0, 1, 0, 1), populationSize: Float64Array.of(50, 50) };
 * rake({ weight: Float64Array.of(1, 1, 1, 1), margins: [sex, age] }); // { ok: true, weights: [30, 30, 20, 20], … }
 */
export function rake(raking: Raking): Calibration | RakingFailure {
  const { weight, margins, tolerance = 1e-10, maxIterations = 500 } = raking;
  checkRaking(raking);
  checkLimits({ tolerance, maxIterations });
  const failure = marginFailure(raking) ?? disagreement(raking);
  if (failure !== undefined) return failure;
  const weights = weight.slice();
  let worst = farthest(margins, weights);
  for (let round = 0; round < maxIterations && worst.distance > tolerance; round += 1) {
    for (const margin of margins) fitMargin(margin, weights);
    worst = farthest(margins, weights);
  }
  const { distance, ...category } = worst;
  if (distance > tolerance) return { ok: false, reason: "not-converged", iterations: maxIterations, ...category };
  const gWeights = weights.map((value, row) => (weight[row] === 0 ? 1 : value / (weight[row] as number)));
  return { ok: true, startWeights: weight, weights, gWeights, regression: { kind: "margins", margins: margins.map(cellsOf) } };
}

const cellsOf = ({ cell, populationSize }: RakingMargin): Cells => ({ cell, cells: populationSize.length });

function checkRaking({ weight, margins }: Raking): void {
  if (margins.length === 0) throw new RangeError("no margin to rake to");
  checkWeights(weight);
  for (const [margin, { cell, populationSize }] of margins.entries()) {
    checkSizes(populationSize, ` of margin ${margin}`);
    checkCells(cell, ` of margin ${margin}`);
    if (cell.length !== weight.length) throw new RangeError(`margin ${margin} has ${cell.length} rows, not ${weight.length}`);
    const row = cell.findIndex((code) => code >= populationSize.length);
    if (row >= 0)
      throw new RangeError(`cell ${cell[row]} of row ${row} is not one of ${populationSize.length} of margin ${margin}`);
  }
}

function marginFailure({ weight, margins }: Raking): RakingFailure | undefined {
  for (const [margin, known] of margins.entries()) {
    const failure = cellFailure(cellSums(cellsOf(known), weight), known);
    if (failure !== undefined) return { ...failure, margin };
  }
  return undefined;
}

function disagreement({ margins, tolerance = 1e-10 }: Raking): RakingFailure | undefined {
  const [first = 0, ...totals] = margins.map(({ populationSize }) => populationSize.reduce((sum, size) => sum + size, 0));
  const at = totals.findIndex((total) => Math.abs(total - first) > Math.max(tolerance, 1e-12) * first);
  if (at < 0) return undefined;
  return { ok: false, reason: "margins-disagree", margin: at + 1, total: totals[at] as number, first };
}

/** Post-stratifies in place. */
function fitMargin(margin: RakingMargin, weights: Float64Array): void {
  const sums = cellSums(cellsOf(margin), weights);
  const factor = sums.map((sum, code) => (sum === 0 ? 1 : (margin.populationSize[code] as number) / sum));
  for (let row = 0; row < weights.length; row += 1)
    weights[row] = (weights[row] as number) * (factor[margin.cell[row] as number] as number);
}

interface Farthest {
  readonly distance: number;
  readonly margin: number;
  readonly cell: number;
  readonly wanted: number;
  readonly reached: number;
}

/** The category whose weights are farthest from its population size, relatively. */
function farthest(margins: readonly RakingMargin[], weights: Float64Array): Farthest {
  let worst: Farthest = { distance: -1, margin: 0, cell: 0, wanted: 0, reached: 0 };
  for (const [margin, known] of margins.entries())
    cellSums(cellsOf(known), weights).forEach((reached, cell) => {
      const wanted = known.populationSize[cell] as number;
      const distance = wanted === 0 ? 0 : Math.abs(reached / wanted - 1);
      if (distance > worst.distance) worst = { distance, margin, cell, wanted, reached };
    });
  return worst;
}
