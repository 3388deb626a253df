/**
 * Some rows of a sample that is too large to hold, in columns of one entry a row. Codes count from 0 and mean the same in every chunk.
 * What is absent is absent in every chunk: one stratum, rows as their own PSUs, weights of 1, one domain.
 */
export interface SampleChunk {
  readonly rows: number;
  readonly stratum?: Int32Array | undefined;
  /** Unique over all strata. */
  readonly psu?: Int32Array | undefined;
  /** Second-stage unit; codes may start again in each PSU. */
  readonly ssu?: Int32Array | undefined;
  readonly weight?: Float64Array | undefined;
  /** −1 outside all. */
  readonly domain?: Int32Array | undefined;
  /** Variables; NaN where an answer is missing. */
  readonly numbers?: readonly Float64Array[] | undefined;
  /** Variables of categories; −1 where an answer is missing. */
  readonly categories?: readonly Int32Array[] | undefined;
}

/** What to estimate: of a column of `numbers` its mean or total, of two their ratio, of a column of `categories` the share of each. */
export type StreamedStatistic =
  | { readonly kind: "mean" | "total"; readonly values: number }
  | { readonly kind: "ratio"; readonly values: number; readonly below: number }
  | { readonly kind: "shares"; readonly categories: number };

/** The columns of a chunk that say how its rows were drawn, by name: the same in all chunks of a sample. */
export const designColumns = ({ stratum, psu, ssu, weight, domain }: SampleChunk): readonly string[] =>
  Object.entries({ stratum, psu, ssu, weight, domain }).flatMap(([name, column]) => (column === undefined ? [] : [name]));

/** Throws a RangeError where the columns of a chunk are not those that the sample has so far. */
export function checkColumns(found: readonly string[], known: readonly string[] | undefined): void {
  if (known !== undefined && found.join() !== known.join())
    throw new RangeError(`a chunk has the columns ${found.join(", ") || "–"}, another ${known.join(", ") || "–"}`);
}

/** Throws a RangeError when a column of the chunk has another length than `rows`. */
export function checkChunk(chunk: SampleChunk): void {
  const { rows, stratum, psu, ssu, weight, domain, numbers = [], categories = [] } = chunk;
  for (const [name, column] of Object.entries({ stratum, psu, ssu, weight, domain }))
    if (column !== undefined && column.length !== rows)
      throw new RangeError(`column ${name} has ${column.length} rows, not ${rows}`);
  for (const [at, column] of [...numbers, ...categories].entries())
    if (column.length !== rows) throw new RangeError(`variable ${at} has ${column.length} rows, not ${rows}`);
}

/** The variable of a statistic. Throws a RangeError when the chunk has no such column. */
export function numbersAt({ numbers }: SampleChunk, at: number): Float64Array {
  const column = numbers?.[at];
  if (column === undefined) throw new RangeError(`no column ${at} of numbers in the chunk`);
  return column;
}

/** The categories of a statistic. Throws a RangeError when the chunk has no such column. */
export function categoriesAt({ categories }: SampleChunk, at: number): Int32Array {
  const column = categories?.[at];
  if (column === undefined) throw new RangeError(`no column ${at} of categories in the chunk`);
  return column;
}
