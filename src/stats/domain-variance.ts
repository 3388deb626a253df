import type { CountedDesign } from "./design.ts";
import { pairCodes } from "./pair-codes.ts";

/** The rows of a design sorted into domains, ready for any number of variables. */
export interface DomainCells {
  readonly design: CountedDesign;
  /** Domain of the row; -1 outside all. */
  readonly domain: Int32Array;
  readonly domains: number;
  /** Cell of the row: one PSU within one domain. The row itself, when rows are PSUs. */
  readonly cell: Int32Array | undefined;
  /** Pair of the cell: one stratum within one domain; -1 for a row outside all domains. */
  readonly pair: Int32Array;
  readonly pairStratum: Int32Array;
  readonly pairDomain: Int32Array;
  /** Cells in the pair. */
  readonly pairCells: Int32Array;
}

/** Sorts the rows into cells and pairs, once for all variables. */
export function domainCells(design: CountedDesign, domain: Int32Array, domains: number): DomainCells {
  if (domain.length !== design.rows) throw new RangeError(`column domain has ${domain.length} rows, not ${design.rows}`);
  const cells = design.psu === undefined ? undefined : pairCodes(design.psu, domain, domains);
  const stratum = cells === undefined ? design.stratum : stratumOfCells(cells.code, cells.first.length, design.stratum);
  const pairs = pairCodes(stratum, cells === undefined ? domain : cells.second, domains);
  const pairCells = new Int32Array(pairs.first.length);
  for (const pair of pairs.code) if (pair >= 0) pairCells[pair] = (pairCells[pair] as number) + 1;
  return {
    design,
    domain,
    domains,
    cell: cells?.code,
    pair: pairs.code,
    pairStratum: pairs.first,
    pairDomain: pairs.second,
    pairCells,
  };
}

function stratumOfCells(cell: Int32Array, count: number, stratum: Int32Array): Int32Array {
  const home = new Int32Array(count);
  for (let row = 0; row < cell.length; row += 1)
    if ((cell[row] as number) >= 0) home[cell[row] as number] = stratum[row] as number;
  return home;
}

/** Variances by domain, and the stratum that kept one from being known (-1 where none did). */
export interface DomainVariances {
  readonly variance: Float64Array;
  readonly lonelyStratum: Int32Array;
  /** The PSU of that stratum whose second stage it was; −1 where it was the first, absent where there is no second. */
  readonly lonelyPsu?: Int32Array | undefined;
}

/**
 * Variances of the weighted totals of scores, domain by domain; the same sum as `stratifiedVariance` gives with scores of 0 outside the
 * domain, in time that does not grow with the number of domains. NaN marks a row that takes no part (a missing answer); a stratum whose
 * rows all take no part is none of the domain's.
 */
export function domainVariances(cells: DomainCells, scores: Float64Array): DomainVariances {
  const totals = cellTotals(cells, scores);
  const pairs = pairSums(cells, totals);
  addSquares(cells, totals, pairs);
  return pairVariances(cells, pairs);
}

interface CellTotals {
  readonly total: Float64Array;
  /** 1 where a row takes part. */
  readonly isSeen: Uint8Array;
}

function cellTotals({ cell, pair }: DomainCells, scores: Float64Array): CellTotals {
  const total = new Float64Array(pair.length);
  const isSeen = new Uint8Array(pair.length);
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] as number;
    const at = cell === undefined ? row : (cell[row] as number);
    if (at < 0 || Number.isNaN(score)) continue;
    total[at] = (total[at] as number) + score;
    isSeen[at] = 1;
  }
  return { total, isSeen };
}

/** Of the PSUs of a pair: the sum of their totals, and the squared distances of these from their mean over the whole stratum. */
export interface PairSums {
  readonly total: Float64Array;
  readonly squares: Float64Array;
  readonly isSeen: Uint8Array;
}

function pairSums({ pair, pairStratum }: DomainCells, { total, isSeen }: CellTotals): PairSums {
  const count = pairStratum.length;
  const sums = { total: new Float64Array(count), squares: new Float64Array(count), isSeen: new Uint8Array(count) };
  for (let cell = 0; cell < pair.length; cell += 1) {
    const at = pair[cell] as number;
    if (at < 0 || isSeen[cell] === 0) continue;
    sums.total[at] = (sums.total[at] as number) + (total[cell] as number);
    sums.isSeen[at] = 1;
  }
  return sums;
}

/** Squared distances from the mean over all PSUs of the stratum; those without a row in the domain have a total of 0. */
function addSquares({ pair, pairStratum, pairCells, design }: DomainCells, { total }: CellTotals, sums: PairSums): void {
  const mean = Float64Array.from(pairStratum, (stratum, at) => (sums.total[at] as number) / (design.drawn[stratum] as number));
  for (let cell = 0; cell < pair.length; cell += 1) {
    const at = pair[cell] as number;
    if (at < 0) continue;
    const distance = (total[cell] as number) - (mean[at] as number);
    sums.squares[at] = (sums.squares[at] as number) + distance * distance;
  }
  for (let at = 0; at < pairStratum.length; at += 1) {
    const absent = (design.drawn[pairStratum[at] as number] as number) - (pairCells[at] as number);
    sums.squares[at] = (sums.squares[at] as number) + absent * (mean[at] as number) ** 2;
  }
}

/** Which stratum and domain each pair is of, and how the strata were drawn. */
export type StratumPairs = Pick<DomainCells, "domains" | "pairStratum" | "pairDomain"> & {
  readonly design: Pick<CountedDesign, "drawn" | "open" | "singletonPsu">;
};

/** Variances by domain from what its pairs sum to. */
export function pairVariances({ design, domains, pairStratum, pairDomain }: StratumPairs, sums: PairSums): DomainVariances {
  const variance = new Float64Array(domains);
  const strata = new Int32Array(domains);
  const lonely = new Int32Array(domains);
  const lonelyStratum = new Int32Array(domains).fill(-1);
  for (let at = 0; at < pairStratum.length; at += 1) {
    if (sums.isSeen[at] === 0) continue;
    const stratum = pairStratum[at] as number;
    const domain = pairDomain[at] as number;
    const drawn = design.drawn[stratum] as number;
    const open = design.open[stratum] as number;
    strata[domain] = (strata[domain] as number) + 1;
    if (drawn > 1)
      variance[domain] = (variance[domain] as number) + (open * drawn * (sums.squares[at] as number)) / (drawn - 1);
    else if (open === 0 || design.singletonPsu === "certainty") continue;
    else if (design.singletonPsu === "adjust")
      variance[domain] = (variance[domain] as number) + open * (sums.total[at] as number) ** 2;
    else {
      lonely[domain] = (lonely[domain] as number) + 1;
      if ((lonelyStratum[domain] as number) === -1 || stratum < (lonelyStratum[domain] as number))
        lonelyStratum[domain] = stratum;
    }
  }
  if (design.singletonPsu === "average") spreadAverage({ variance, lonelyStratum }, strata, lonely);
  return { variance, lonelyStratum };
}

/** Gives strata with one PSU the mean variance of the others, where there are others. */
function spreadAverage({ variance, lonelyStratum }: DomainVariances, strata: Int32Array, lonely: Int32Array): void {
  for (let domain = 0; domain < variance.length; domain += 1) {
    const others = (strata[domain] as number) - (lonely[domain] as number);
    if (lonely[domain] === 0 || others === 0) continue;
    variance[domain] = ((variance[domain] as number) * (strata[domain] as number)) / others;
    lonelyStratum[domain] = -1;
  }
}
