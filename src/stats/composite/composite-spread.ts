import { openShares } from "../design/design.ts";
import { addPair, emptyPairIndex, type PairIndex } from "../design/pair-index.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { satterthwaite } from "../distributions/satterthwaite.ts";
import { momentSums } from "../variance/score-moments.ts";
import { totalSums } from "../variance/score-totals.ts";
import type { CompositeErrors, NodeErrors } from "./streamed-composite-errors.ts";

/** The spread of a node by domain. */
export interface CompositeSpread {
  readonly variance: Float64Array;
  /** Stratum that kept the variance from being known; −1 where none did. */
  readonly lonelyStratum: Int32Array;
  /** The PSU of one second-stage unit in it that did; −1 where it was the stratum. */
  readonly lonelyPsu: Int32Array;
  readonly df: Float64Array;
  readonly designDf: Float64Array;
  readonly unitVariance: Float64Array;
  readonly singletonStrata: Int32Array;
}

/** What strata sum to within domains: one entry a pair. */
interface StratumSpread {
  /** What the pair adds to the variance; nothing where one PSU shows no spread. */
  readonly variance: Float64Array;
  /** PSUs with an answer. */
  readonly psus: Int32Array;
}

/** How the scores of a node become variances; prepared once for all nodes. */
export function compositeSpread(errors: CompositeErrors): (node: NodeErrors) => CompositeSpread {
  const strata = domainStrata(errors);
  const spreadOf = pairSpread(errors, strata);
  return (node) => {
    const { variance, psus } = spreadOf(node);
    const count = strata.order.length;
    const columns = { variance: new Float64Array(count), df: new Int32Array(count), share: new Float64Array(count) };
    for (let at = 0; at < count; at += 1) {
      const pair = strata.order[at] as number;
      columns.variance[at] = variance[pair] as number;
      columns.df[at] = Math.max(0, (psus[pair] as number) - 1);
      columns.share[at] = (strata.open[pair] as number) * (node.squares[pair] ?? 0);
    }
    const { lonelyStratum, lonelyPsu, singletons: singletonStrata } = strata;
    return { ...folded(columns, { strata, weight: node.weight }), lonelyStratum, lonelyPsu, singletonStrata };
  };
}

/** Of the strata of each domain, one domain after the other. */
interface StratumColumns {
  readonly variance: Float64Array;
  readonly df: Int32Array;
  /** What is not observed of Σ w². */
  readonly share: Float64Array;
}

interface Folding {
  readonly strata: DomainStrata;
  /** Of the rows with an answer, by domain. */
  readonly weight: Float64Array;
}

function folded({ variance, df, share }: StratumColumns, { strata, weight }: Folding) {
  const domains = weight.length;
  const spread = {
    variance: new Float64Array(domains),
    df: new Float64Array(domains),
    designDf: new Float64Array(domains),
    unitVariance: new Float64Array(domains),
  };
  for (let domain = 0; domain < domains; domain += 1) {
    const [from, to] = [strata.from[domain] as number, strata.from[domain + 1] as number];
    let [sum, freedom, open] = [0, 0, 0];
    for (let at = from; at < to; at += 1) {
      sum += variance[at] as number;
      freedom += df[at] as number;
      open += share[at] as number;
    }
    spread.variance[domain] = sum * (strata.factor[domain] as number);
    spread.df[domain] = satterthwaite(variance.subarray(from, to), df.subarray(from, to));
    spread.designDf[domain] = freedom;
    spread.unitVariance[domain] = open / (weight[domain] as number) ** 2;
  }
  return spread;
}

interface DomainStrata {
  /** The pairs, domain by domain: those of domain d are the entries from[d] to from[d + 1]. */
  readonly order: Int32Array;
  readonly from: Int32Array;
  /** PSUs drawn and share not observed, by pair. */
  readonly drawn: Float64Array;
  readonly open: Float64Array;
  readonly singletons: Int32Array;
  /** Stratum that leaves the domain without a variance, by domain, and the PSU in it; −1 where none does. */
  readonly lonelyStratum: Int32Array;
  readonly lonelyPsu: Int32Array;
  /** What the variance of the other strata is multiplied by for those with one PSU, by domain. */
  readonly factor: Float64Array;
}

function domainStrata(errors: CompositeErrors): DomainStrata {
  const { pairs, design, domains } = errors;
  const { order, from } = sortedByDomain(pairs, domains);
  const stratum = pairs.first.subarray(0, pairs.size);
  const drawn = Float64Array.from(stratum, (code) => design.drawn[code] as number);
  const open = Float64Array.from(stratum, (code) => design.open[code] as number);
  const lonelyPsu = lonelyWithin(errors);
  const lonelyStratum = lonelyPsu.map((psu) => (psu < 0 ? -1 : (design.units.home[psu] as number)));
  const factor = new Float64Array(domains);
  const singletons = new Int32Array(domains);
  for (let domain = 0; domain < domains; domain += 1) {
    const own = order.subarray(from[domain], from[domain + 1]);
    const lone = loneStrata(own, { stratum, drawn, open, rule: design.singletonPsu });
    singletons[domain] = lone.count;
    factor[domain] = lone.factor;
    if (lone.stratum < 0) continue;
    lonelyStratum[domain] = lone.stratum;
    lonelyPsu[domain] = -1;
  }
  return { order, from, drawn, open, singletons, lonelyStratum, lonelyPsu, factor };
}

interface PairColumns {
  readonly stratum: Int32Array;
  readonly drawn: Float64Array;
  readonly open: Float64Array;
  readonly rule: SingletonPsu;
}

/** What strata of one PSU do to the variance of a domain whose pairs these are; `stratum` keeps it from being known, −1 none. */
function loneStrata(own: Int32Array, { stratum, drawn, open, rule }: PairColumns) {
  const alone = own.filter((pair) => drawn[pair] === 1);
  const unknown = isStrict(rule) ? alone.filter((pair) => (open[pair] as number) > 0) : alone.subarray(0, 0);
  const others = own.length - unknown.length;
  const isKnown = unknown.length === 0 || (rule === "average" && others > 0);
  return {
    count: alone.length,
    factor: isKnown && others > 0 ? own.length / others : 1,
    stratum: isKnown ? -1 : unknown.reduce((least, pair) => Math.min(least, stratum[pair] as number), 2 ** 31 - 1),
  };
}

/** Sorts pairs of a stratum and a domain by domain, as they come. */
function sortedByDomain({ second, size }: PairIndex, domains: number): Pick<DomainStrata, "order" | "from"> {
  const from = new Int32Array(domains + 1);
  for (let pair = 0; pair < size; pair += 1) {
    const after = (second[pair] as number) + 1;
    from[after] = (from[after] as number) + 1;
  }
  for (let domain = 0; domain < domains; domain += 1)
    from[domain + 1] = (from[domain + 1] as number) + (from[domain] as number);
  const next = from.slice();
  const order = new Int32Array(size);
  for (let pair = 0; pair < size; pair += 1) {
    const domain = second[pair] as number;
    const at = next[domain] as number;
    order[at] = pair;
    next[domain] = at + 1;
  }
  return { order, from };
}

/** Whether a stratum (or PSU) of one unit keeps an error from being known. */
const isStrict = (rule: SingletonPsu): boolean => rule === "fail" || rule === "average";

/** By domain, the first of its PSUs with one second-stage unit, where the rule wants two; −1 where there is none. */
function lonelyWithin({ design, domains, cells }: CompositeErrors): Int32Array {
  const lonely = new Int32Array(domains).fill(-1);
  if (!design.isStaged || !isStrict(design.singletonPsu)) return lonely;
  const { ssus, drawnWithin } = design.units;
  const open = openShares(drawnWithin, design.ssuPopulation);
  for (let cell = 0; cell < cells.size; cell += 1) {
    const psu = ssus.first[cells.first[cell] as number] as number;
    const domain = cells.second[cell] as number;
    const known = lonely[domain] as number;
    if (drawnWithin[psu] === 1 && (open[psu] as number) > 0 && (known < 0 || psu < known)) lonely[domain] = psu;
  }
  return lonely;
}

type PairSpreadOf = (node: NodeErrors) => StratumSpread;

function pairSpread(errors: CompositeErrors, strata: DomainStrata): PairSpreadOf {
  if (errors.design.isStaged) return stagedSpread(errors, strata);
  const pair = errors.cells === errors.pairs ? new Int32Array(0) : unitPairs(errors, errors.cells);
  return ({ scores }) => {
    if (scores.kind === "totals") return totalSpread({ total: scores.total, pair }, { errors, strata });
    const psus = Int32Array.from(strata.drawn, (_, at) => scores.count[at] ?? 0);
    return { psus, variance: variancesOf(momentSums(scores, strata.drawn), { ...strata, rule: errors.design.singletonPsu }) };
  };
}

/** Pair of a stratum and a domain, for pairs of a PSU and a domain. */
function unitPairs({ pairs, design }: CompositeErrors, { first, second, size }: PairIndex): Int32Array {
  return Int32Array.from({ length: size }, (_, at) =>
    addPair(pairs, design.units.home[first[at] as number] as number, second[at] as number),
  );
}

interface Around {
  readonly errors: CompositeErrors;
  readonly strata: DomainStrata;
}

interface UnitTotals {
  /** NaN where no row of the unit answered. */
  readonly total: Float64Array;
  readonly pair: Int32Array;
}

function totalSpread({ total, pair }: UnitTotals, { errors, strata }: Around): StratumSpread {
  const { drawn } = strata;
  const psus = new Int32Array(drawn.length);
  for (let cell = 0; cell < Math.min(pair.length, total.length); cell += 1)
    if (!Number.isNaN(total[cell])) psus[pair[cell] as number] = (psus[pair[cell] as number] as number) + 1;
  const sums = totalSums({ kind: "totals", total }, { pair, drawn });
  return { psus, variance: variancesOf(sums, { ...strata, rule: errors.design.singletonPsu }) };
}

interface Sums {
  readonly total: Float64Array;
  readonly squares: Float64Array;
}

interface DrawnParts {
  /** Parts drawn and share not observed, of each whole. */
  readonly drawn: Float64Array;
  readonly open: Float64Array;
  readonly rule: SingletonPsu;
}

/** What the parts of each whole add to the variance. */
const variancesOf = (sums: Sums, { drawn, open, rule }: DrawnParts): Float64Array =>
  drawn.map((count, at) => {
    const rest = open[at] as number;
    if (count > 1) return (rest * count * (sums.squares[at] as number)) / (count - 1);
    return rule === "adjust" ? rest * (sums.total[at] as number) ** 2 : 0;
  });

/**
 * Of two stages: what the totals of PSUs add, and n_h/N_h of what their second-stage units do around each of them.
 * Source: Särndal, Swensson and Wretman (1992) §4.3, as `stagedVariance`.
 */
function stagedSpread(errors: CompositeErrors, strata: DomainStrata): PairSpreadOf {
  const { design, cells } = errors;
  const { units, singletonPsu } = design;
  const psus = emptyPairIndex();
  const psuOfCell = Int32Array.from({ length: cells.size }, (_, cell) =>
    addPair(psus, units.ssus.first[cells.first[cell] as number] as number, cells.second[cell] as number),
  );
  const code = psus.first.subarray(0, psus.size);
  const drawn = Float64Array.from(code, (psu) => units.drawnWithin[psu] as number);
  const within = openShares(units.drawnWithin, design.ssuPopulation);
  const open = Float64Array.from(code, (psu) => within[psu] as number);
  const pair = unitPairs(errors, psus);
  return ({ scores }) => {
    const sums = totalSums(scores.kind === "totals" ? scores : { kind: "totals", total: new Float64Array(0) }, {
      pair: psuOfCell,
      drawn,
    });
    const total = sums.total.map((sum, at) => (sums.isSeen[at] === 1 ? sum : Number.NaN));
    const first = totalSpread({ total, pair }, { errors, strata });
    const variance = Float64Array.from(first.variance);
    variancesOf(sums, { drawn, open, rule: singletonPsu }).forEach((one, at) => {
      const here = pair[at] as number;
      variance[here] = (variance[here] as number) + (1 - (strata.open[here] as number)) * one;
    });
    return { variance, psus: first.psus };
  };
}
