import { countUnits, type DrawnUnits, mergeUnits, noUnits } from "../design/drawn-units.ts";
import { checkAnswers } from "../design/finite-answers.ts";
import { grown } from "../design/grown.ts";
import { addPair, emptyPairIndex, mergePairs, type PairIndex } from "../design/pair-index.ts";
import {
  categoriesAt,
  checkChunk,
  checkColumns,
  designColumns,
  numbersAt,
  type SampleChunk,
  type StreamedStatistic,
} from "../design/sample-chunk.ts";

/**
 * What the first pass over a sample gathers: how many units it holds, and by group what each statistic sums to. A group is a domain; where
 * rows bring no weights, a stratum within a domain, or a PSU within one in two stages. Plain data: another thread may gather a part.
 */
export interface SampleSums {
  readonly statistics: readonly StreamedStatistic[];
  /** Which columns say how the rows were drawn; undefined before the first chunk. */
  columns: readonly string[] | undefined;
  readonly units: DrawnUnits;
  readonly groups: PairIndex;
  /** By statistic. */
  readonly sums: readonly GroupSums[];
}

/** Sums of one statistic by group, over the rows that take part. */
export interface GroupSums {
  n: Float64Array;
  weight: Float64Array;
  /** Σ w·y; one column, but for shares one a category. */
  above: Float64Array[];
  /** Σ w·x of a ratio; empty otherwise. */
  below: Float64Array;
}

/**
 * Opens the first of two passes over a sample that comes in chunks: `addSums` takes each chunk, `mergeSums` another part of the sample,
 * `sampleErrors` opens the second pass.
 *
 * @example
 * const sums = sampleSums([{ kind: "mean", values: 0 }]);
 * addSums(sums, { rows: 2, numbers: [Float64Array.of(1, 3)] });
 * addSums(sums, { rows: 2, numbers: [Float64Array.of(2, 6)] });
 * sums.units.rows; // 4
 */
export const sampleSums = (statistics: readonly StreamedStatistic[]): SampleSums => ({
  statistics,
  columns: undefined,
  units: noUnits(),
  groups: emptyPairIndex(),
  sums: statistics.map(() => ({ n: new Float64Array(0), weight: new Float64Array(0), above: [], below: new Float64Array(0) })),
});

/**
 * Adds a chunk to the first pass. Throws a RangeError for columns of different lengths, other columns than before, a code of a unit
 * that is negative, a PSU in two strata, a weight that is negative or no number, or an infinite answer.
 *
 * @example
 * const sums = sampleSums([{ kind: "total", values: 0 }]);
 * addSums(sums, { rows: 2, psu: Int32Array.of(0, 1), numbers: [Float64Array.of(1, 3)] });
 * addSums(sums, { rows: 2, psu: Int32Array.of(1, 2), numbers: [Float64Array.of(2, 6)] });
 * sums.units.drawn[0]; // 3
 */
export function addSums(sums: SampleSums, chunk: SampleChunk): void {
  checkChunk(chunk);
  checkWeights(chunk);
  const columns = designColumns(chunk);
  checkColumns(columns, sums.columns);
  sums.columns = columns;
  countUnits(sums.units, chunk);
  const group = groupsOf(sums.groups, chunk);
  sums.statistics.forEach((statistic, at) => {
    const own = sums.sums[at] as GroupSums;
    if (statistic.kind === "shares") addShares(own, { chunk, group, size: sums.groups.size }, statistic.categories);
    else addNumbers(own, { chunk, group, size: sums.groups.size }, statistic);
  });
}

/** Throws a RangeError for a weight that is negative or no number. */
export function checkWeights({ weight }: Pick<SampleChunk, "weight">): void {
  if (weight === undefined) return;
  for (const value of weight) if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`weight ${value} is no weight`);
}

/**
 * Group of each row: its domain where rows bring weights, otherwise with its stratum, or with its PSU where there is a second stage; −1
 * outside all domains and where the weight is 0.
 */
export function groupsOf(groups: PairIndex, { rows, stratum, psu, ssu, domain, weight }: SampleChunk): Int32Array {
  const code = new Int32Array(rows);
  const first = weight !== undefined ? undefined : ssu === undefined ? stratum : psu;
  let [before, within, known] = [-1, -1, -1];
  for (let row = 0; row < rows; row += 1) {
    const one = first === undefined ? 0 : (first[row] as number);
    const other = domain === undefined ? 0 : (domain[row] as number);
    if (other < 0 || (weight !== undefined && weight[row] === 0)) code[row] = -1;
    else {
      if (one !== before || other !== within) [before, within, known] = [one, other, addPair(groups, one, other)];
      code[row] = known;
    }
  }
  return code;
}

interface GroupedChunk {
  readonly chunk: SampleChunk;
  readonly group: Int32Array;
  /** Groups so far. */
  readonly size: number;
}

function makeRoom(sums: GroupSums, size: number, parts: number): void {
  sums.n = grown(sums.n, size);
  sums.weight = grown(sums.weight, size);
  for (let part = 0; part < Math.max(parts, sums.above.length); part += 1)
    sums.above[part] = grown(sums.above[part] ?? new Float64Array(0), size);
}

type NumberStatistic = Exclude<StreamedStatistic, { readonly kind: "shares" }>;

function addNumbers(sums: GroupSums, { chunk, group, size }: GroupedChunk, statistic: NumberStatistic): void {
  makeRoom(sums, size, 1);
  const values = numbersAt(chunk, statistic.values);
  const others = statistic.kind === "ratio" ? numbersAt(chunk, statistic.below) : undefined;
  if (others !== undefined) sums.below = grown(sums.below, size);
  const { n, weight, below } = sums;
  const above = sums.above[0] as Float64Array;
  for (let row = 0; row < group.length; row += 1) {
    const at = group[row] as number;
    const value = values[row] as number;
    const other = others === undefined ? 1 : (others[row] as number);
    if (at < 0 || Number.isNaN(value) || Number.isNaN(other)) continue;
    const own = chunk.weight === undefined ? 1 : (chunk.weight[row] as number);
    n[at] = (n[at] as number) + 1;
    weight[at] = (weight[at] as number) + own;
    above[at] = (above[at] as number) + own * value;
    if (others !== undefined) below[at] = (below[at] as number) + own * other;
  }
  checkAnswers(above, values);
  if (others !== undefined) checkAnswers(below, others);
}

function addShares(sums: GroupSums, { chunk, group, size }: GroupedChunk, column: number): void {
  const categories = categoriesAt(chunk, column);
  makeRoom(
    sums,
    size,
    categories.reduce((most, code) => Math.max(most, code + 1), 0),
  );
  const { n, weight, above } = sums;
  for (let row = 0; row < group.length; row += 1) {
    const at = group[row] as number;
    const category = categories[row] as number;
    if (at < 0 || category < 0) continue;
    const own = chunk.weight === undefined ? 1 : (chunk.weight[row] as number);
    const part = above[category] as Float64Array;
    n[at] = (n[at] as number) + 1;
    weight[at] = (weight[at] as number) + own;
    part[at] = (part[at] as number) + own;
  }
}

/**
 * Adds what was gathered from another part of the sample, whose codes mean the same. Throws a RangeError for other statistics or
 * columns, or a PSU in two strata.
 *
 * @example
 * const [sums, other] = [sampleSums([{ kind: "mean", values: 0 }]), sampleSums([{ kind: "mean", values: 0 }])];
 * addSums(sums, { rows: 2, numbers: [Float64Array.of(1, 3)] });
 * addSums(other, { rows: 2, numbers: [Float64Array.of(2, 6)] });
 * mergeSums(sums, other);
 * sums.units.rows; // 4
 */
export function mergeSums(sums: SampleSums, other: SampleSums): void {
  if (JSON.stringify(sums.statistics) !== JSON.stringify(other.statistics))
    throw new RangeError("the parts of a sample were asked for different statistics");
  if (other.columns === undefined) return;
  checkColumns(other.columns, sums.columns);
  sums.columns = other.columns;
  mergeUnits(sums.units, other.units);
  const places = mergePairs(sums.groups, other.groups);
  for (const [at, own] of sums.sums.entries()) mergeGroups(own, other.sums[at] as GroupSums, places);
}

interface Places {
  /** Group here of each group there. */
  readonly place: Int32Array;
  readonly size: number;
}

function mergeGroups(own: GroupSums, other: GroupSums, { place, size }: Places): void {
  makeRoom(own, size, other.above.length);
  if (other.below.length > 0) own.below = grown(own.below, size);
  const pairs = [
    [own.n, other.n],
    [own.weight, other.weight],
    [own.below, other.below],
    ...other.above.map((column, part) => [own.above[part] as Float64Array, column] as const),
  ] as const;
  for (const [to, from] of pairs)
    for (let at = 0; at < Math.min(place.length, from.length); at += 1) {
      const here = place[at] as number;
      to[here] = (to[here] as number) + (from[at] as number);
    }
}
