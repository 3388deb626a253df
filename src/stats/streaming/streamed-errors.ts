import { addPair, emptyPairIndex, findPair, mergePairs, type PairIndex } from "../design/pair-index.ts";
import { checkChunk, checkColumns, designColumns, type SampleChunk } from "../design/sample-chunk.ts";
import type { Interval } from "../estimates/interval-ends.ts";
import { checkConfidence } from "../estimates/interval-ends.ts";
import { type DomainFigures, scoreRows } from "../estimates/row-scores.ts";
import { addScores, mergeScores, noScores, type UnitScores } from "../variance/unit-scores.ts";
import { inverseShares, type StreamedDesign, type StreamedOptions, streamedDesign } from "./streamed-design.ts";
import { domainFigures } from "./streamed-figures.ts";
import type { SampleSums } from "./streamed-sums.ts";

/** What the second pass over a sample gathers: how the linearised values of each statistic vary. Plain data, as `SampleSums`. */
export interface SampleErrors {
  readonly design: StreamedDesign;
  /** Which columns say how the rows were drawn. */
  readonly columns: readonly string[] | undefined;
  readonly confidence: number;
  readonly interval: Interval;
  readonly domains: number;
  /** Weight of a row, by the first code of its group, where rows bring none. */
  readonly inverseShare: Float64Array | undefined;
  /** Pairs of a sampled unit and a domain, or of a stratum and a domain where rows are the units. */
  readonly cells: PairIndex;
  /** By statistic; shares have one for each category. */
  readonly parts: readonly (readonly PartErrors[])[];
}

/** One figure in every domain. */
export interface PartErrors {
  readonly figures: DomainFigures;
  /** Σ w·distance², by domain. */
  readonly squares: Float64Array;
  /** Moments by cell where rows are the units, totals by cell otherwise. */
  readonly scores: UnitScores;
}

/**
 * Opens the second pass, once every part of the first has been merged: `addErrors` takes the same chunks again (in any order),
 * `mergeErrors` another part, and `streamedOutcomes` gives the estimates. Throws a RangeError for a population smaller than its sample.
 *
 * @example
 * const chunk = { rows: 4, numbers: [Float64Array.of(1, 3, 2, 6)], stratum: Int32Array.of(0, 0, 1, 1) };
 * const sums = sampleSums([{ kind: "mean", values: 0 }]);
 * addSums(sums, chunk);
 * const errors = sampleErrors(sums);
 * addErrors(errors, chunk);
 * streamedOutcomes(errors)[0][0][0]; // { ok: true, value: 3, se: 1.118…, df: 2, … }
 */
export function sampleErrors(sums: SampleSums, options: StreamedOptions = {}): SampleErrors {
  const { confidence = 0.95, interval = "t", domains = domainCount(sums.groups) } = options;
  checkConfidence(confidence);
  const design = streamedDesign(sums.units, options);
  const inverseShare =
    sums.columns?.includes("weight") || options.populationSize === undefined ? undefined : inverseShares(design);
  const isByRow = sums.units.home.length === 0;
  const parts = domainFigures(sums, { domains, inverseShare }).map((figures) =>
    figures.map((one) => ({
      figures: one,
      squares: new Float64Array(domains),
      scores: noScores(isByRow),
    })),
  );
  return { design, columns: sums.columns, confidence, interval, domains, inverseShare, cells: emptyPairIndex(), parts };
}

const domainCount = ({ second, size }: PairIndex): number =>
  second.subarray(0, size).reduce((most, domain) => Math.max(most, domain + 1), 1);

/**
 * Adds a chunk to the second pass. Throws a RangeError for a row whose unit the first pass did not see, or columns of different lengths.
 *
 * @example
 * const chunk = { rows: 2, numbers: [Float64Array.of(1, 3)] };
 * const sums = sampleSums([{ kind: "mean", values: 0 }]);
 * addSums(sums, chunk);
 * const errors = sampleErrors(sums);
 * addErrors(errors, chunk);
 * streamedOutcomes(errors)[0][0][0].se; // 1
 */
export function addErrors(errors: SampleErrors, chunk: SampleChunk): void {
  checkChunk(chunk);
  checkColumns(designColumns(chunk), errors.columns);
  const weight = weightsOf(errors, chunk);
  const place = cellsOf(errors, chunk);
  const placed = { ...chunk, weight, place, domain: chunk.domain ?? new Int32Array(chunk.rows) };
  const scores = new Float64Array(chunk.rows);
  for (const part of errors.parts.flat()) {
    scoreRows(part.figures, placed, { scores, squares: part.squares });
    addScores(part.scores, { scores, place, size: errors.cells.size });
  }
}

type CellSource = Pick<SampleErrors, "cells" | "design" | "domains">;

/** Cell of each row; −1 outside all domains. Throws a RangeError for a row whose unit or domain the first pass did not see. */
export function cellsOf({ cells, design, domains }: CellSource, chunk: SampleChunk): Int32Array {
  const { rows, domain, stratum } = chunk;
  const place = new Int32Array(rows);
  const unitOf = unitFinder(design, chunk);
  let [before, within, known] = [-1, -1, -1];
  for (let row = 0; row < rows; row += 1) {
    const other = domain === undefined ? 0 : (domain[row] as number);
    const one = unitOf(row);
    if (one < 0 || other >= domains || (design.drawn[stratum?.[row] ?? 0] ?? 0) === 0)
      throw new RangeError(`row ${row} of the chunk is of a unit or domain that the first pass did not see`);
    if (other < 0) place[row] = -1;
    else {
      if (one !== before || other !== within) [before, within, known] = [one, other, addPair(cells, one, other)];
      place[row] = known;
    }
  }
  return place;
}

/** The unit whose rows are summed before they are compared: the stratum itself when rows are compared. −1 when it is not known. */
function unitFinder({ units, isStaged }: StreamedDesign, { stratum, psu, ssu }: SampleChunk): (row: number) => number {
  if (psu === undefined) return (row) => (stratum === undefined ? 0 : (stratum[row] as number));
  if (ssu === undefined || !isStaged) return (row) => ((units.home[psu[row] as number] ?? -1) < 0 ? -1 : (psu[row] as number));
  return (row) => findPair(units.ssus, psu[row] as number, ssu[row] as number);
}

/** Weight of each row: its own, else the inverse of the share drawn, else 1. */
export function weightsOf(
  { inverseShare }: Pick<SampleErrors, "inverseShare">,
  { rows, weight, stratum, psu, ssu }: SampleChunk,
): Float64Array {
  if (weight !== undefined) return weight;
  if (inverseShare === undefined) return new Float64Array(rows).fill(1);
  const code = ssu === undefined ? stratum : psu;
  return Float64Array.from({ length: rows }, (_, row) => inverseShare[code?.[row] ?? 0] as number);
}

/**
 * Adds what was gathered from another part of the sample after the same first pass. Throws a RangeError for other statistics.
 *
 * @example
 * const parts = [{ rows: 2, numbers: [Float64Array.of(1, 3)] }, { rows: 2, numbers: [Float64Array.of(2, 6)] }];
 * const sums = sampleSums([{ kind: "mean", values: 0 }]);
 * parts.forEach((part) => addSums(sums, part));
 * const [errors, other] = parts.map((part) => {
 *   const own = sampleErrors(sums);
 *   addErrors(own, part);
 *   return own;
 * });
 * mergeErrors(errors, other);
 * streamedOutcomes(errors)[0][0][0]; // { ok: true, value: 3, se: 1.08…, df: 3, … }
 */
export function mergeErrors(errors: SampleErrors, other: SampleErrors): void {
  const places = mergePairs(errors.cells, other.cells);
  const there = other.parts.flat();
  for (const [at, part] of errors.parts.flat().entries()) {
    const more = there[at];
    if (more === undefined) throw new RangeError("the parts of a sample were asked for different statistics");
    more.squares.forEach((sum, domain) => {
      part.squares[domain] = (part.squares[domain] as number) + sum;
    });
    mergeScores(part.scores, more.scores, places);
  }
}
