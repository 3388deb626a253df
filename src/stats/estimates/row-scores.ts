import { categoriesAt, numbersAt, type SampleChunk, type StreamedStatistic } from "../design/sample-chunk.ts";

/** A figure by domain, and what linearises it. */
export interface DomainFigures {
  readonly statistic: StreamedStatistic;
  /** Of shares; 0 otherwise. */
  readonly category: number;
  /** Rows that take part, and their weight. */
  readonly n: Float64Array;
  readonly weight: Float64Array;
  /** NaN where there is nothing to divide by. */
  readonly value: Float64Array;
  /** What a row is held against, for each unit of x: the value itself, but the mean for a total. */
  readonly centre: Float64Array;
  /** What is taken off y for each unit of x in the score of a row: the centre, but nothing for a total. */
  readonly offset: Float64Array;
  /** What scores are divided by: the sum below, but 1 for a total. */
  readonly divisor: Float64Array;
}

/** A chunk whose rows all have a weight, a domain, and a cell: −1 for one that takes no part. */
export interface PlacedChunk extends SampleChunk {
  readonly weight: Float64Array;
  readonly domain: Int32Array;
  readonly place: Int32Array;
}

/** Where the scores of a figure go. */
export interface ScoreColumns {
  /** One a row; NaN where it takes no part. */
  readonly scores: Float64Array;
  /** Σ w·distance² by domain, added to. */
  readonly squares: Float64Array;
}

/**
 * Fills in how much each row moves a figure, w·(y − offset·x), which `figures.divisor` then divides, and adds up the squared distances
 * w·(y − centre·x)².
 */
export function scoreRows(figures: DomainFigures, chunk: PlacedChunk, columns: ScoreColumns): void {
  const { statistic } = figures;
  columns.scores.fill(Number.NaN);
  if (statistic.kind === "shares")
    scoreShares(figures, { chunk, categories: categoriesAt(chunk, statistic.categories) }, columns);
  else if (statistic.kind === "ratio") {
    const [values, others] = [numbersAt(chunk, statistic.values), numbersAt(chunk, statistic.below)];
    scoreRatio(figures, { chunk, values, others }, columns);
  } else scoreValues(figures, { chunk, values: numbersAt(chunk, statistic.values) }, columns);
}

interface Values {
  readonly chunk: PlacedChunk;
  readonly values: Float64Array;
}

function scoreValues({ centre, offset }: DomainFigures, { chunk, values }: Values, { scores, squares }: ScoreColumns): void {
  const { place, domain, weight } = chunk;
  for (let row = 0; row < place.length; row += 1) {
    const value = values[row] as number;
    if ((place[row] as number) < 0 || Number.isNaN(value)) continue;
    const at = domain[row] as number;
    const own = weight[row] as number;
    const distance = value - (centre[at] as number);
    scores[row] = own * (value - (offset[at] as number));
    squares[at] = (squares[at] as number) + own * distance * distance;
  }
}

interface RatioValues extends Values {
  readonly others: Float64Array;
}

function scoreRatio(
  { centre }: DomainFigures,
  { chunk, values, others }: RatioValues,
  { scores, squares }: ScoreColumns,
): void {
  const { place, domain, weight } = chunk;
  for (let row = 0; row < place.length; row += 1) {
    const at = domain[row] as number;
    if ((place[row] as number) < 0) continue;
    const own = weight[row] as number;
    const distance = (values[row] as number) - (centre[at] as number) * (others[row] as number);
    if (Number.isNaN(distance)) continue;
    scores[row] = own * distance;
    squares[at] = (squares[at] as number) + own * distance * distance;
  }
}

interface ShareValues {
  readonly chunk: PlacedChunk;
  readonly categories: Int32Array;
}

function scoreShares(
  { centre, category }: DomainFigures,
  { chunk, categories }: ShareValues,
  { scores, squares }: ScoreColumns,
): void {
  const { place, domain, weight } = chunk;
  for (let row = 0; row < place.length; row += 1) {
    const found = categories[row] as number;
    if ((place[row] as number) < 0 || found < 0) continue;
    const at = domain[row] as number;
    const own = weight[row] as number;
    const distance = (found === category ? 1 : 0) - (centre[at] as number);
    scores[row] = own * distance;
    squares[at] = (squares[at] as number) + own * distance * distance;
  }
}
