/** Throws a RangeError, naming the row, for a number that is no weight: negative, infinite or missing. */
export function checkWeights(weight: Float64Array): void {
  const row = weight.findIndex((value) => !isSize(value));
  if (row >= 0) throw new RangeError(`weight ${weight[row]} of row ${row} is no weight`);
}

/** Throws a RangeError, naming the cell, for a number that is no size of a population. */
export function checkSizes(populationSize: Float64Array, where = ""): void {
  const cell = populationSize.findIndex((value) => !isSize(value));
  if (cell >= 0) throw new RangeError(`population size ${populationSize[cell]} of cell ${cell}${where} is no number of units`);
}

/** Throws a RangeError, naming the row, for a row in no cell. */
export function checkCells(cell: Int32Array, where = ""): void {
  const row = cell.findIndex((code) => code < 0);
  if (row >= 0) throw new RangeError(`row ${row} is in no cell${where}`);
}

const isSize = (value: number): boolean => value >= 0 && value < Number.POSITIVE_INFINITY;

/** When iterations end. */
export interface IterationLimits {
  readonly tolerance: number;
  readonly maxIterations: number;
}

/** Throws a RangeError for a tolerance that is negative or no number, and for a number of iterations that is not whole. */
export function checkLimits({ tolerance, maxIterations }: IterationLimits): void {
  if (!isSize(tolerance)) throw new RangeError(`tolerance ${tolerance} is no distance`);
  if (!(Number.isSafeInteger(maxIterations) && maxIterations >= 0))
    throw new RangeError(`${maxIterations} is no number of iterations`);
}
