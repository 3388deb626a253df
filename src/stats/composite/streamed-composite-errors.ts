import type { DrawnUnits } from "../design/drawn-units.ts";
import { grown } from "../design/grown.ts";
import { emptyPairIndex, mergePairs, type PairIndex } from "../design/pair-index.ts";
import { inverseShares, type StreamedDesign, type StreamedOptions, streamedDesign } from "../streaming/streamed-design.ts";
import { cellsOf, weightsOf } from "../streaming/streamed-errors.ts";
import { addScores, mergeScores, noScores, type UnitScores } from "../variance/unit-scores.ts";
import { codeColumns } from "./code-columns.ts";
import { type CodeCounts, type CompositeFigures, codeCounts, compositeFigures } from "./composite-figures.ts";
import type { CompositeChunk } from "./composite-node.ts";
import { moveRows, placedColumns, type RowMoves } from "./row-moves.ts";
import { type CompositeSums, checkAnswers } from "./streamed-composite-sums.ts";

/** What the second pass over a sample gathers for composites: how their linearised values vary. Plain data, as `CompositeSums`. */
export interface CompositeErrors {
  readonly plan: CompositeSums["plan"];
  readonly design: StreamedDesign;
  readonly domains: number;
  /** Rows by domain, those of weight 0 too. */
  readonly rows: Float64Array;
  readonly counted: CodeCounts;
  /** Weight of a row, by the first code of its group, where rows bring none. */
  readonly inverseShare: Float64Array | undefined;
  /** Pairs of a stratum and a domain, and of a sampled unit and a domain; the same where rows are the units. */
  readonly pairs: PairIndex;
  readonly cells: PairIndex;
  /** By node of the plan. */
  readonly nodes: readonly NodeErrors[];
}

/** One node in every domain. */
export interface NodeErrors {
  readonly figures: CompositeFigures;
  /** Rows with an answer under the node and their part of the weight of the domain, by domain. */
  readonly respondents: Float64Array;
  readonly weight: Float64Array;
  /** Sum of squares of these parts, by pair. */
  squares: Float64Array;
  /** Moments by cell where rows are the units, totals by cell otherwise. */
  readonly scores: UnitScores;
}

export interface CompositeOptions extends Omit<StreamedOptions, "confidence"> {
  /** What rows stand for that bring no weights: the inverse of the share of the population drawn; 1 unless said so. */
  readonly isWeightedByShare?: boolean | undefined;
}

/**
 * Opens the second pass, once every part of the first has been merged: `addCompositeErrors` takes the same chunks again (in any order),
 * `mergeCompositeErrors` another part, and `compositeOutcomes` gives the figures. Throws a RangeError for a population smaller than its
 * sample.
 *
 * @example
 * const node = { kind: "ratios", part: { parts: [{ item: 0 }, { item: 1 }] }, score: Float64Array.of(0, 0, 1) };
 * const chunk = { rows: 3, answers: [Int8Array.of(2, 1, 2), Int8Array.of(2, 0, 1)] };
 * const sums = compositeSums({ items: 2, codes: 3, nodes: [node] });
 * addCompositeSums(sums, chunk);
 * const errors = compositeErrors(sums);
 * addCompositeErrors(errors, chunk);
 * compositeOutcomes(errors)[0][0]; // { ok: true, value: 0.583…, se: 0.273…, df: 2, rows: 3, answers: 5, … }
 */
export function compositeErrors(sums: CompositeSums, options: CompositeOptions = {}): CompositeErrors {
  const { domains = Math.max(1, lastDomain(sums)), isWeightedByShare = false, populationSize } = options;
  const design = streamedDesign(sums.units, options);
  const isShared = isWeightedByShare && sums.isWeighted !== true && populationSize !== undefined;
  const inverseShare = isShared ? inverseShares(design) : undefined;
  const counted = codeCounts(sums, { domains, inverseShare });
  const isByRow = !design.isStaged && arePsusRows(sums.units);
  const nodes = compositeFigures(sums, counted).map((figures) => ({
    figures,
    respondents: new Float64Array(domains),
    weight: new Float64Array(domains),
    squares: new Float64Array(0),
    scores: noScores(isByRow),
  }));
  const pairs = emptyPairIndex();
  const cells = isByRow ? pairs : emptyPairIndex();
  return { plan: sums.plan, design, domains, rows: grown(sums.rows, domains), counted, inverseShare, pairs, cells, nodes };
}

/** Whether rows are PSUs, or every PSU is one row: then there is no need to sum by PSU. */
const arePsusRows = ({ home, drawn, rows }: DrawnUnits): boolean =>
  home.length === 0 || drawn.reduce((sum, count) => sum + count, 0) === rows;

function lastDomain({ rows }: CompositeSums): number {
  let size = rows.length;
  while (size > 0 && rows[size - 1] === 0) size -= 1;
  return size;
}

/** Rows that are worked on together, so that what is in hand stays near the processor. */
const blockRows = 2048;

/**
 * Adds a chunk to the second pass. Throws a RangeError for columns of different lengths, or a row of a unit that the first did not see.
 *
 * @example
 * const plan = { items: 1, codes: 3, nodes: [{ kind: "pooled", items: [0], score: Float64Array.of(0, 0, 1) }] };
 * const chunk = { rows: 3, answers: [Int8Array.of(2, 1, 2)] };
 * const sums = compositeSums(plan);
 * addCompositeSums(sums, chunk);
 * const errors = compositeErrors(sums);
 * addCompositeErrors(errors, chunk);
 * errors.nodes[0].respondents[0]; // 3
 */
export function addCompositeErrors(errors: CompositeErrors, chunk: CompositeChunk): void {
  checkAnswers(errors.plan, chunk);
  const columns = codeColumns(errors.plan).of(chunk.answers);
  const weight = weightsOf(errors, chunk);
  const inside = { ...chunk, domain: domainsOf(chunk) };
  const pair = cellsOf({ ...errors, cells: errors.pairs }, { ...inside, psu: undefined, ssu: undefined });
  const cell = errors.cells === errors.pairs ? pair : cellsOf(errors, inside);
  const all = { columns, weight: partsOf(weight, inside.domain, errors.counted.size), domain: inside.domain, pair, cell };
  for (let from = 0; from < chunk.rows; from += blockRows) addBlock(errors, blockOf(all, from));
}

/** Domain of each row; −1 for a weight of 0. */
function domainsOf({ rows, domain = new Int32Array(rows), weight }: CompositeChunk): Int32Array {
  return weight?.includes(0) ? domain.map((code, row) => (weight[row] === 0 ? -1 : code)) : domain;
}

/** Weight of each row over that of its domain. */
const partsOf = (weight: Float64Array, domain: Int32Array, size: Float64Array): Float64Array =>
  weight.map((own, row) => ((domain[row] as number) < 0 ? 0 : own / (size[domain[row] as number] as number)));

interface Block {
  readonly columns: readonly Int8Array[];
  /** Over that of the domain. */
  readonly weight: Float64Array;
  readonly domain: Int32Array;
  readonly pair: Int32Array;
  readonly cell: Int32Array;
}

function blockOf({ columns, weight, domain, pair, cell }: Block, from: number): Block {
  const to = from + blockRows;
  return {
    columns: columns.map((column) => column.subarray(from, to)),
    weight: weight.subarray(from, to),
    domain: domain.subarray(from, to),
    pair: pair.subarray(from, to),
    cell: cell.subarray(from, to),
  };
}

function addBlock(errors: CompositeErrors, block: Block): void {
  const { codes } = errors.plan;
  const columns = placedColumns(
    block.columns,
    block.domain.map((domain) => Math.max(0, domain) * codes),
  );
  const rows = { scores: new Float64Array(block.domain.length), isAnswered: new Uint8Array(block.domain.length) };
  for (const node of errors.nodes) {
    moveRows(rows, node.figures, columns);
    node.squares = grown(node.squares, errors.pairs.size);
    weigh(node, block, rows);
    addScores(node.scores, { scores: rows.scores, place: block.cell, size: errors.cells.size });
  }
}

/** Multiplies the moves by the weights, NaN where a row takes no part, and counts what stands behind them. */
function weigh({ respondents, weight, squares }: NodeErrors, block: Block, { scores, isAnswered }: RowMoves): void {
  for (let row = 0; row < scores.length; row += 1) {
    const pair = block.pair[row] as number;
    if (pair < 0 || isAnswered[row] === 0) {
      scores[row] = Number.NaN;
      continue;
    }
    const own = block.weight[row] as number;
    const domain = block.domain[row] as number;
    scores[row] = (scores[row] as number) * own;
    respondents[domain] = (respondents[domain] as number) + 1;
    weight[domain] = (weight[domain] as number) + own;
    squares[pair] = (squares[pair] as number) + own * own;
  }
}

/**
 * Adds what was gathered from another part of the sample after the same first pass. Throws a RangeError for another plan.
 *
 * @example
 * const plan = { items: 1, codes: 3, nodes: [{ kind: "pooled", items: [0], score: Float64Array.of(0, 0, 1) }] };
 * const chunks = [[2, 1], [2, 1]].map((codes) => ({ rows: 2, answers: [Int8Array.from(codes)] }));
 * const sums = compositeSums(plan);
 * for (const chunk of chunks) addCompositeSums(sums, chunk);
 * const [errors, other] = chunks.map((chunk) => { const own = compositeErrors(sums); addCompositeErrors(own, chunk); return own; });
 * mergeCompositeErrors(errors, other);
 * compositeOutcomes(errors)[0][0]; // { ok: true, value: 0.5, se: 0.2886751…, df: 3, rows: 4, … }
 */
export function mergeCompositeErrors(errors: CompositeErrors, other: CompositeErrors): void {
  if (errors.nodes.length !== other.nodes.length || errors.domains !== other.domains)
    throw new RangeError("the parts of a sample were asked for different composites");
  const isByRow = errors.cells === errors.pairs;
  const pairs = mergePairs(errors.pairs, other.pairs);
  const cells = isByRow ? pairs : mergePairs(errors.cells, other.cells);
  for (const [at, node] of errors.nodes.entries()) {
    const more = other.nodes[at] as NodeErrors;
    addInto(node.respondents, more.respondents);
    addInto(node.weight, more.weight);
    node.squares = grown(node.squares, pairs.size);
    for (let pair = 0; pair < Math.min(pairs.place.length, more.squares.length); pair += 1) {
      const here = pairs.place[pair] as number;
      node.squares[here] = (node.squares[here] as number) + (more.squares[pair] as number);
    }
    mergeScores(node.scores, more.scores, cells);
  }
}

function addInto(sum: Float64Array, more: Float64Array): void {
  more.forEach((one, at) => {
    sum[at] = (sum[at] as number) + one;
  });
}
