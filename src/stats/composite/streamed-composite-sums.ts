import { countUnits, type DrawnUnits, mergeUnits, noUnits } from "../design/drawn-units.ts";
import { grown } from "../design/grown.ts";
import { emptyPairIndex, mergePairs, type PairIndex } from "../design/pair-index.ts";
import { checkChunk } from "../design/sample-chunk.ts";
import { checkWeights, groupsOf } from "../streaming/streamed-sums.ts";
import { type CompositePlan, codeColumns } from "./code-columns.ts";
import type { CompositeChunk } from "./composite-node.ts";

/**
 * What the first pass over a sample gathers for composites: its units, and how often each code of each column was given, by group. A
 * group is a domain where rows bring weights, and a stratum (or a PSU with second-stage units) within a domain where they do not. Plain
 * data: another thread may gather a part of it.
 */
export interface CompositeSums {
  readonly plan: CompositePlan;
  /** Whether rows bring weights; undefined before the first chunk. */
  isWeighted: boolean | undefined;
  readonly units: DrawnUnits;
  readonly groups: PairIndex;
  /** Rows by domain, those of weight 0 too. */
  rows: Float64Array;
  /** By column of `codeColumns`, then group × codes + code: answers, and their weight where rows bring weights. */
  readonly counts: Float64Array[];
  readonly weights: Float64Array[];
}

/**
 * Opens the first of two passes over a sample of answers that comes in chunks: `addCompositeSums` takes each chunk, `mergeCompositeSums`
 * another part of the sample, `compositeErrors` opens the second pass. Throws a RangeError for an item without a column, or a code
 * without a score.
 *
 * @example
 * const node = { kind: "ratios", part: { parts: [{ item: 0 }, { item: 1 }] }, score: Float64Array.of(0, 0, 1) };
 * const sums = compositeSums({ items: 2, codes: 3, nodes: [node] });
 * addCompositeSums(sums, { rows: 3, answers: [Int8Array.of(2, 1, 2), Int8Array.of(2, 0, 1)] });
 * sums.units.rows; // 3
 */
export function compositeSums(plan: CompositePlan): CompositeSums {
  const { lowest } = codeColumns(plan);
  const columns = plan.items + lowest.filter((column) => column >= 0).length;
  const none = (): Float64Array[] => Array.from({ length: columns }, () => new Float64Array(0));
  return {
    plan,
    isWeighted: undefined,
    units: noUnits(),
    groups: emptyPairIndex(),
    rows: new Float64Array(0),
    counts: none(),
    weights: none(),
  };
}

/**
 * Adds a chunk to the first pass. Throws a RangeError for columns of different lengths, a code that is not in the plan, a PSU in two
 * strata, a weight that is negative or no number, or weights that only some chunks bring.
 *
 * @example
 * const plan = { items: 1, codes: 3, nodes: [{ kind: "pooled", items: [0], score: Float64Array.of(0, 0, 1) }] };
 * const sums = compositeSums(plan);
 * addCompositeSums(sums, { rows: 2, answers: [Int8Array.of(2, 1)] });
 * addCompositeSums(sums, { rows: 1, answers: [Int8Array.of(2)] });
 * [...sums.counts[0]].slice(0, 3); // [0, 1, 2]
 */
export function addCompositeSums(sums: CompositeSums, chunk: CompositeChunk): void {
  checkWeights(chunk);
  countAnswers(sums, chunk);
}

/** As `addCompositeSums`, of weights that may be negative, as calibration leaves some. */
export function countAnswers(sums: CompositeSums, chunk: CompositeChunk): void {
  checkAnswers(sums.plan, chunk);
  const isWeighted = chunk.weight !== undefined;
  if (sums.isWeighted !== undefined && sums.isWeighted !== isWeighted)
    throw new RangeError("some chunks bring weights and others do not");
  sums.isWeighted = isWeighted;
  countUnits(sums.units, chunk);
  countRows(sums, chunk);
  const base = basesOf(sums, chunk);
  const columns = codeColumns(sums.plan).of(chunk.answers);
  for (const [at, column] of columns.entries()) countColumn(sums, { at, column, base, weight: chunk.weight });
}

/** Throws a RangeError unless the chunk has every column of the plan, of as many rows. */
export function checkAnswers({ items }: CompositePlan, chunk: CompositeChunk): void {
  checkChunk(chunk);
  if (chunk.answers.length !== items) throw new RangeError(`${chunk.answers.length} columns of answers, not ${items}`);
  const at = chunk.answers.findIndex(({ length }) => length !== chunk.rows);
  if (at >= 0) throw new RangeError(`answers ${at} have ${chunk.answers[at]?.length} rows, not ${chunk.rows}`);
}

function countRows(sums: CompositeSums, { rows, domain }: CompositeChunk): void {
  if (domain === undefined) {
    sums.rows = grown(sums.rows, 1);
    sums.rows[0] = (sums.rows[0] as number) + rows;
    return;
  }
  for (const code of domain) {
    if (code < 0) continue;
    if (code >= sums.rows.length) sums.rows = grown(sums.rows, code + 1);
    sums.rows[code] = (sums.rows[code] as number) + 1;
  }
}

/** Where the codes of each row's group begin; below 0 outside all domains and where the weight is 0. */
const basesOf = ({ groups, plan }: CompositeSums, chunk: CompositeChunk): Int32Array =>
  groupsOf(groups, chunk).map((group) => group * plan.codes);

interface CountedColumn {
  readonly at: number;
  readonly column: Int8Array;
  readonly base: Int32Array;
  readonly weight: Float64Array | undefined;
}

function countColumn(sums: CompositeSums, { at, column, base, weight }: CountedColumn): void {
  const { codes } = sums.plan;
  const size = sums.groups.size * codes;
  const counts = grown(sums.counts[at] as Float64Array, size);
  const weights = grown(sums.weights[at] as Float64Array, weight === undefined ? 0 : size);
  sums.counts[at] = counts;
  sums.weights[at] = weights;
  for (let row = 0; row < base.length; row += 1) {
    const from = base[row] as number;
    const code = column[row] as number;
    if (code < 0 || code >= codes)
      throw new RangeError(`code ${code} of answers ${at}, row ${row} of the chunk is not in the plan`);
    if (from < 0) continue;
    counts[from + code] = (counts[from + code] as number) + 1;
    if (weight !== undefined) weights[from + code] = (weights[from + code] as number) + (weight[row] as number);
  }
}

/**
 * Adds what was gathered from another part of the sample, whose codes mean the same. Throws a RangeError for another plan, a PSU in two
 * strata, or weights that only one part brings.
 *
 * @example
 * const plan = { items: 1, codes: 3, nodes: [{ kind: "pooled", items: [0], score: Float64Array.of(0, 0, 1) }] };
 * const [sums, other] = [compositeSums(plan), compositeSums(plan)];
 * addCompositeSums(sums, { rows: 2, answers: [Int8Array.of(2, 1)] });
 * addCompositeSums(other, { rows: 1, answers: [Int8Array.of(2)] });
 * mergeCompositeSums(sums, other);
 * sums.units.rows; // 3
 */
export function mergeCompositeSums(sums: CompositeSums, other: CompositeSums): void {
  if (other.isWeighted === undefined) return;
  if (sums.counts.length !== other.counts.length || sums.plan.codes !== other.plan.codes)
    throw new RangeError("the parts of a sample were asked for different composites");
  if (sums.isWeighted !== undefined && sums.isWeighted !== other.isWeighted)
    throw new RangeError("some parts bring weights and others do not");
  sums.isWeighted = other.isWeighted;
  mergeUnits(sums.units, other.units);
  sums.rows = grown(sums.rows, other.rows.length);
  other.rows.forEach((count, domain) => {
    sums.rows[domain] = (sums.rows[domain] as number) + count;
  });
  const into = { ...mergePairs(sums.groups, other.groups), codes: sums.plan.codes };
  for (const tables of ["counts", "weights"] as const)
    other[tables].forEach((table, at) => {
      if (table.length > 0) sums[tables][at] = addedTable(sums[tables][at] as Float64Array, table, into);
    });
}

interface TablePlaces {
  /** Group here of each group there. */
  readonly place: Int32Array;
  readonly codes: number;
  readonly size: number;
}

function addedTable(table: Float64Array, more: Float64Array, { place, codes, size }: TablePlaces): Float64Array {
  const sum = grown(table, size * codes);
  place.forEach((here, there) => {
    for (let code = 0; code < codes; code += 1)
      sum[here * codes + code] = (sum[here * codes + code] as number) + (more[there * codes + code] as number);
  });
  return sum;
}
