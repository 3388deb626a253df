import type { CountedDesign } from "../design/design.ts";
import { pairCodes } from "../design/pair-codes.ts";
import type { PairSums } from "./pair-sums.ts";
import { addMoments, momentSums, noMoments } from "./score-moments.ts";
import { addTotals, noTotals, totalSums } from "./score-totals.ts";

/** The rows of a design sorted into domains, ready for any number of variables. */
export interface DomainCells {
  readonly design: CountedDesign;
  /** Domain of the row; -1 outside all. */
  readonly domain: Int32Array;
  readonly domains: number;
  /** Cell of the row: one PSU within one domain. Absent when rows are PSUs. */
  readonly cell: Int32Array | undefined;
  /** Pair of the cell (of the row, when rows are PSUs): one stratum within one domain; -1 outside all domains. */
  readonly pair: Int32Array;
  readonly pairStratum: Int32Array;
  readonly pairDomain: Int32Array;
  /** PSUs drawn in the stratum of the pair. */
  readonly pairDrawn: Float64Array;
}

/** Sorts the rows into cells and pairs, once for all variables. */
export function domainCells(design: CountedDesign, domain: Int32Array, domains: number): DomainCells {
  if (domain.length !== design.rows) throw new RangeError(`column domain has ${domain.length} rows, not ${design.rows}`);
  const cells = design.psu === undefined ? undefined : pairCodes(design.psu, domain);
  const stratum = cells === undefined ? design.stratum : stratumOfCells(cells.code, cells.first.length, design.stratum);
  const pairs = pairCodes(stratum, cells === undefined ? domain : cells.second);
  return {
    design,
    domain,
    domains,
    cell: cells?.code,
    pair: pairs.code,
    pairStratum: pairs.first,
    pairDomain: pairs.second,
    pairDrawn: Float64Array.from(pairs.first, (code) => design.drawn[code] as number),
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
export const domainVariances = (cells: DomainCells, scores: Float64Array): DomainVariances =>
  pairVariances(cells, pairSums(cells, scores));

function pairSums({ cell, pair, pairDrawn }: DomainCells, scores: Float64Array): PairSums {
  if (cell === undefined) {
    const moments = noMoments();
    addMoments(moments, { scores, place: pair, size: pairDrawn.length });
    return momentSums(moments, pairDrawn);
  }
  const totals = noTotals();
  addTotals(totals, { scores, place: cell, size: pair.length });
  return totalSums(totals, { pair, drawn: pairDrawn });
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
