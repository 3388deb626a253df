import { pairCodes } from "../design/pair-codes.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import type { Stage } from "./staged-units.ts";

/** The scores of one round with the stages that its rows were drawn in. */
export interface ScoredStages {
  readonly scores: Float64Array;
  readonly stages: readonly Stage[];
}

/** What two rounds share. */
export interface StagedOverlap {
  /** Covariance of the two totals of scores, by stage; the stages that both rounds give. */
  readonly byStage: readonly number[];
  readonly sharedPsus: number;
  /** PSUs − strata of the first stage, each counted once. */
  readonly df: number;
}

/**
 * Covariance of two totals of scores from rounds that share units: at the first stage Σ_h (m_h − n_h1·n_h2/N_h)·s_h12 over the m_h PSUs of
 * stratum h that both rounds drew, s_h12 the covariance of their summed scores; and for the units drawn in each shared PSU the same sum
 * again times n_h1·n_h2/(N_h·m_h), and so on down. Where the two rounds give different populations, N_h is the larger. Fewer than two
 * shared units of a stratum show no covariance and add nothing, but where both rounds drew one unit, the same, and both follow the rule
 * `adjust` or `average`: then it counts in the covariance as it counts in their variances.
 */
export function stagedOverlap(one: ScoredStages, other: ScoredStages, rule?: SingletonPsu): StagedOverlap {
  const scores = joined(one.scores, other.scores);
  const byStage: number[] = [];
  let parents: Parents = { code: new Int32Array(scores.length), share: Float64Array.of(1) };
  let [sharedPsus, df] = [0, 0];
  for (let stage = 0; stage < Math.min(one.stages.length, other.stages.length); stage += 1) {
    const both: BothStages = [one.stages[stage] as Stage, other.stages[stage] as Stage];
    const units = sharedUnits(both, parents, { scores, rowsOfOne: one.scores.length });
    if (stage === 0) {
      sharedPsus = units.shared.reduce((sum, count) => sum + count, 0);
      df = units.stratum.length - units.parent.length;
    }
    const { covariance, share } = stageCovariance(units, parents, rule);
    byStage.push(covariance);
    if (both.some(({ population }) => population === undefined)) break;
    parents = { code: units.code.map((code) => (code >= 0 && units.isShared(code) ? code : -1)), share };
  }
  return { byStage, sharedPsus, df };
}

type BothStages = readonly [Stage, Stage];

/** The unit of the stage before that each row lies in, −1 where only one round drew it, and what a covariance within it counts. */
interface Parents {
  readonly code: Int32Array;
  readonly share: Float64Array;
}

/** Units of a stage numbered over both rounds. */
interface SharedUnits {
  /** By row. */
  readonly code: Int32Array;
  /** By unit. */
  readonly stratum: Int32Array;
  /** Sums of scores by unit, in the one round and the other. */
  readonly totals: readonly [Float64Array, Float64Array];
  readonly isShared: (unit: number) => boolean;
  /** By stratum: its parent, whether both rounds drew one unit, the units that both drew, and n₁·n₂/N. */
  readonly parent: Int32Array;
  readonly isLonely: (stratum: number) => boolean;
  readonly shared: Int32Array;
  readonly met: Float64Array;
}

interface JoinedScores {
  readonly scores: Float64Array;
  readonly rowsOfOne: number;
}

function sharedUnits(both: BothStages, parents: Parents, joinedScores: JoinedScores): SharedUnits {
  const [one, other] = both;
  const stratumCode = joinedCodes(strataOf(one), strataOf(other));
  const strata = pairCodes(parents.code, stratumCode);
  const unitCode = joinedCodes(one.unit, other.unit);
  const units = pairCodes(strata.code, unitCode);
  const { totals, seen } = unitTotals(units.code, units.first.length, joinedScores);
  const isShared = (unit: number): boolean => seen[0][unit] === 1 && seen[1][unit] === 1;
  const countBy = (counts: (unit: number) => boolean): Int32Array => {
    const found = new Int32Array(strata.first.length);
    units.first.forEach((home, unit) => {
      if (counts(unit)) found[home] = (found[home] as number) + 1;
    });
    return found;
  };
  const [first, second] = [countBy((unit) => seen[0][unit] === 1), countBy((unit) => seen[1][unit] === 1)];
  const population = largestPopulation(strata.code, strata.first.length, both);
  const met = population.map((size, home) => ((first[home] as number) * (second[home] as number)) / size);
  return {
    code: units.code,
    stratum: units.first,
    totals,
    isShared,
    parent: strata.first,
    isLonely: (home) => first[home] === 1 && second[home] === 1 && (population[home] as number) > 1,
    shared: countBy(isShared),
    met,
  };
}

const strataOf = ({ stratum, unit }: Stage): Int32Array => stratum ?? new Int32Array(unit.length);

/** Sums of scores by unit and round, and which round saw the unit. */
function unitTotals(code: Int32Array, count: number, { scores, rowsOfOne }: JoinedScores) {
  const totals = [new Float64Array(count), new Float64Array(count)] as const;
  const seen = [new Uint8Array(count), new Uint8Array(count)] as const;
  code.forEach((unit, row) => {
    if (unit < 0) return;
    const round = row < rowsOfOne ? 0 : 1;
    totals[round][unit] = (totals[round][unit] as number) + (scores[row] as number);
    seen[round][unit] = 1;
  });
  return { totals, seen };
}

/** By stratum, the larger of the two populations; endless where one is not given. */
function largestPopulation(stratum: Int32Array, count: number, [one, other]: BothStages): Float64Array {
  const largest = new Float64Array(count);
  const rowsOfOne = one.unit.length;
  stratum.forEach((home, row) => {
    if (home < 0) return;
    const size = row < rowsOfOne ? one.population?.[row] : other.population?.[row - rowsOfOne];
    largest[home] = Math.max(largest[home] as number, size ?? Number.POSITIVE_INFINITY);
  });
  return largest;
}

/** The covariance that a stage adds, and what a covariance within each of its units counts. */
function stageCovariance(
  units: SharedUnits,
  parents: Parents,
  rule?: SingletonPsu,
): { covariance: number; share: Float64Array } {
  const { stratum, totals, isShared, isLonely, parent, shared, met } = units;
  const [first, second] = [sharedMeans(units, totals[0]), sharedMeans(units, totals[1])];
  const share = new Float64Array(stratum.length);
  const own = new Float64Array(parents.share.length);
  stratum.forEach((home, unit) => {
    if (!isShared(unit)) return;
    const [count, parentUnit] = [shared[home] as number, parent[home] as number];
    const [a, b] = [totals[0][unit] as number, totals[1][unit] as number];
    const open = count - (met[home] as number);
    share[unit] = ((parents.share[parentUnit] as number) * (met[home] as number)) / count;
    const distances = (a - (first[home] as number)) * (b - (second[home] as number));
    if (count > 1) own[parentUnit] = (own[parentUnit] as number) + (open * distances) / (count - 1);
    else if (rule === "adjust" && isLonely(home)) own[parentUnit] = (own[parentUnit] as number) + open * a * b;
  });
  const times = rule === "average" ? averageTimes(units, own.length) : undefined;
  const covariance = own.reduce((sum, part, at) => sum + (parents.share[at] as number) * part * (times?.[at] ?? 1), 0);
  return { covariance, share };
}

/** By parent, its strata over those that are not lonely, among the strata with a shared unit. */
function averageTimes({ parent, shared, isLonely }: SharedUnits, parents: number): Float64Array {
  const [strata, others] = [new Int32Array(parents), new Int32Array(parents)];
  parent.forEach((own, home) => {
    if (shared[home] === 0) return;
    strata[own] = (strata[own] as number) + 1;
    if (!isLonely(home)) others[own] = (others[own] as number) + 1;
  });
  return Float64Array.from(strata, (count, own) => (others[own] === 0 ? 1 : count / (others[own] as number)));
}

/** Means of the shared units' sums, by stratum. */
function sharedMeans({ stratum, isShared, shared }: SharedUnits, total: Float64Array): Float64Array {
  const mean = new Float64Array(shared.length);
  stratum.forEach((home, unit) => {
    if (isShared(unit)) mean[home] = (mean[home] as number) + (total[unit] as number) / (shared[home] as number);
  });
  return mean;
}

const joined = (one: Float64Array, other: Float64Array): Float64Array => {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

const joinedCodes = (one: Int32Array, other: Int32Array): Int32Array => {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** Throws a RangeError for a PSU that lies in other strata in the two rounds. */
export function checkHomes(one: ScoredStages, other: ScoredStages): void {
  const home = new Map<number, number>();
  for (const { stages } of [one, other]) {
    const { unit, stratum } = stages[0] as Stage;
    unit.forEach((psu, row) => {
      const own = stratum?.[row] ?? 0;
      const known = home.get(psu) ?? own;
      if (known !== own)
        throw new RangeError(`psu ${psu} lies in stratum ${known} and in ${own} in the two rounds (row ${row})`);
      home.set(psu, own);
    });
  }
}
