import type { CountedDesign, SampleDesign } from "../design/design.ts";
import { type DesignPsus, designPsus, lonelyStrata, uncalibratedDesign } from "../design/design-psus.ts";
import type { SingletonPsuFailure } from "../design/singleton-psu.ts";
import { counterRandom } from "../distributions/counter-random.ts";
import type { NoReplicates } from "./jackknife.ts";
import type { Replicates } from "./replicates.ts";

export interface RaoWuOptions {
  readonly design: SampleDesign;
  /** Any text; the same text gives the same replicates on every machine. */
  readonly seed: string;
  /** How many, at least 2; 500 unless given. */
  readonly replicates?: number | undefined;
}

/**
 * Replicates of the rescaling bootstrap: in each stratum n_h − 1 of its n_h PSUs are drawn with replacement, and a PSU drawn t times has
 * its weight times 1 − λ + λ·t·n_h/(n_h − 1), λ = √(1 − n_h/N_h), which is 1 where N_h is unknown. Each of R replicates counts 1/(R − 1).
 * Replicate r, turn k of the draws (counted over all PSUs in order of first sight) stands at series r, turn k of `counterRandom(seed)`,
 * so that any replicate can be made alone.
 *
 * Strata observed whole keep their weights. A stratum with one PSU: `certainty` keeps its weight, `average` lets the others count
 * H/(H − lonely) times; `fail` and `adjust`, which has no bootstrap, give the outcome `singleton-psu`.
 *
 * Source: Rao and Wu (1988), Journal of the American Statistical Association 83, 231–241; Rao, Wu and Yue (1992), Survey Methodology
 * 18, 209–217; as R survey 4.1 `as.svrepdesign(type = "subbootstrap")`, which has no finite correction.
 * Throws a RangeError for fewer than 2 replicates, a design that contradicts itself, and one with `calibrations` (see `jackknife`).
 *
 * @example
 * const replicates = raoWu({ design: { rows: 3 }, seed: "vong 2023", replicates: 100 });
 * if (replicates.ok) replicates.weights(0); // [0, 1.5, 1.5]
 */
export function raoWu({ design, seed, replicates = 500 }: RaoWuOptions): Replicates | SingletonPsuFailure | NoReplicates {
  if (!Number.isSafeInteger(replicates) || replicates < 2) throw new RangeError(`${replicates} replicates are not 2 or more`);
  const counted = uncalibratedDesign(design);
  const lonely = lonelyStrata(counted);
  const strata = counted.drawn.filter((psus) => psus > 0).length;
  const rule = counted.singletonPsu;
  const isFailure = rule === "fail" || rule === "adjust" || (rule === "average" && lonely.length === strata);
  if (lonely.length > 0 && isFailure) return { ok: false, reason: "singleton-psu", stratum: lonely[0] as number };
  const psus = designPsus(counted);
  if (!psus.members.some((_, code) => isDrawn(counted, code))) return { ok: false, reason: "no-replicates" };
  const scale = rule === "average" && lonely.length > 0 ? strata / (strata - lonely.length) : 1;
  return {
    ok: true,
    count: replicates,
    df: counted.df,
    fullWeight: counted.weight,
    coefficient: new Float64Array(replicates).fill(scale / (replicates - 1)),
    weights: bootstrapWeights(counted, psus, seed),
  };
}

const isDrawn = ({ drawn, open }: CountedDesign, stratum: number): boolean =>
  (drawn[stratum] as number) > 1 && open[stratum] !== 0;

function bootstrapWeights(design: CountedDesign, psus: DesignPsus, seed: string): (replicate: number) => Float64Array {
  const random = counterRandom(seed);
  return (replicate) => {
    const factor = new Float64Array(psus.stratum.length).fill(1);
    let turn = 0;
    psus.members.forEach((members, stratum) => {
      if (!isDrawn(design, stratum)) return;
      const shrink = Math.sqrt(design.open[stratum] as number);
      const grow = (shrink * members.length) / (members.length - 1);
      for (const psu of members) factor[psu] = 1 - shrink;
      for (let left = members.length - 1; left > 0; left -= 1) {
        const psu = members[random.below(members.length, { series: replicate, turn })] as number;
        factor[psu] = (factor[psu] as number) + grow;
        turn += 1;
      }
    });
    return design.weight.map((weight, row) => weight * (factor[psus.ofRow[row] as number] as number));
  };
}
