import { addPair, emptyPairIndex, type PairIndex } from "../design/pair-index.ts";
import { type DomainVariances, pairVariances } from "../variance/domain-variance.ts";
import { type CellPairs, type ScoreTotals, totalSums } from "../variance/score-totals.ts";
import type { StreamedDesign } from "./streamed-design.ts";
import type { PartErrors, SampleErrors } from "./streamed-errors.ts";

/**
 * Variances by domain of a sample of two stages, prepared once for all parts: what the totals of the PSUs vary by, and with the share of
 * the PSUs that was drawn, what those of the second-stage units vary by within each. A stratum or PSU in which the domain has no answer
 * is none of the domain's, as in R, so that its one unit keeps nothing from being known.
 *
 * Source: as `stagedVariance`.
 */
export function stagedVariances({ design, cells, domains }: SampleErrors): (part: PartErrors) => DomainVariances {
  const { units, drawn, singletonPsu } = design;
  const second = pairsOf(cells, { parents: units.ssus.first, drawn: units.drawnWithin });
  const first = pairsOf(second.pairs, { parents: units.home, drawn });
  const within = {
    drawn: units.drawnWithin,
    open: openWithin(design),
    // The strata of a PSU are what the rule averages over, and it is one.
    singletonPsu: singletonPsu === "average" ? "fail" : singletonPsu,
  } as const;
  return ({ scores }) => {
    if (scores.kind !== "totals") throw new Error("a sample of two stages has PSUs");
    const ssus = totalSums(scores, second.places);
    const psus = totalSums(seenTotals(ssus), first.places);
    const between = pairVariances({ design, domains, ...first.codes }, psus);
    return both(between, pairVariances({ design: within, domains, ...second.codes }, ssus), units.home);
  };
}

/** Pairs of a parent unit and a domain that hold the cells (or pairs) of its parts. */
interface ParentPairs {
  readonly pairs: PairIndex;
  readonly places: CellPairs;
  /** Parent and domain of each pair. */
  readonly codes: { readonly pairStratum: Int32Array; readonly pairDomain: Int32Array };
}

interface Parents {
  /** Parent by code of the part. */
  readonly parents: Int32Array;
  /** Parts drawn, by parent. */
  readonly drawn: Int32Array;
}

function pairsOf(parts: PairIndex, { parents, drawn }: Parents): ParentPairs {
  const pairs = emptyPairIndex();
  const pair = new Int32Array(parts.size);
  for (let at = 0; at < parts.size; at += 1)
    pair[at] = addPair(pairs, parents[parts.first[at] as number] as number, parts.second[at] as number);
  const codes = { pairStratum: pairs.first.subarray(0, pairs.size), pairDomain: pairs.second.subarray(0, pairs.size) };
  const drawnOf = Float64Array.from(codes.pairStratum, (parent) => drawn[parent] as number);
  return { pairs, places: { pair, drawn: drawnOf }, codes };
}

/** By PSU code: the share of its stratum's PSUs that was drawn, times the share of its own units that was not. */
const openWithin = ({ units, open, ssuPopulation }: StreamedDesign): Float64Array =>
  Float64Array.from(units.drawnWithin, (count, psu) => {
    const share = 1 - (open[units.home[psu] as number] ?? 1);
    const population = ssuPopulation?.[psu] ?? Number.POSITIVE_INFINITY;
    return population === Number.POSITIVE_INFINITY ? share : (share * (population - count)) / population;
  });

const seenTotals = ({ total, isSeen }: ReturnType<typeof totalSums>): ScoreTotals => ({
  kind: "totals",
  total: total.map((sum, at) => (isSeen[at] === 1 ? sum : Number.NaN)),
});

/** The sum of the stages; one unit at the first keeps it from being known before one at the second does. */
function both(first: DomainVariances, second: DomainVariances, home: Int32Array): DomainVariances {
  const lonelyPsu = second.lonelyStratum.map((psu, domain) => ((first.lonelyStratum[domain] as number) < 0 ? psu : -1));
  return {
    variance: first.variance.map((variance, domain) => variance + (second.variance[domain] as number)),
    lonelyStratum: first.lonelyStratum.map((stratum, domain) => {
      const psu = lonelyPsu[domain] as number;
      return psu < 0 ? stratum : (home[psu] as number);
    }),
    lonelyPsu,
  };
}
