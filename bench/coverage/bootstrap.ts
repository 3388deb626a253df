import { raoWu } from "../../src/stats/replication/rao-wu.ts";
import { itemScores } from "../../src/survey/indicator/index-plan.ts";
import { keyedRandom } from "../../src/survey/simulation/keyed-random.ts";
import { daySpreadFor } from "./day-spread.ts";
import type { CoverageDesign } from "./designs.ts";
import { type CodedSample, census, drawingFrame, drawSample } from "./draw.ts";
import { estimates, figures } from "./figures.ts";
import { intervals, kinds, type PercentEnds } from "./kinds.ts";
import { agencyPopulation, method } from "./population.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

export interface BootstrapCell {
  readonly design: string;
  readonly level: number;
  readonly size: number;
  /** Percentiles of the Rao–Wu bootstrap first, then the kinds of the other tables on the same samples. */
  readonly tallies: readonly Tally[];
}

export interface BootstrapRequest {
  readonly design: CoverageDesign;
  readonly level: number;
  readonly size: number;
  readonly draws: number;
  readonly replicates: number;
  readonly seed: string;
}

const score = itemScores("top2", method.scale);
const figure = figures.findIndex(({ place }) => place === "overall");

/** The overall index by top2 × item-mean, between the 2.5th and the 97.5th percentile of its bootstrap replicates. */
export function simulateBootstrap({ design, level, size, draws, replicates, seed }: BootstrapRequest): BootstrapCell {
  const plan = { people: design.people, level, daySpread: daySpreadFor(design.correlation, level) };
  const key = [seed, "bootstrap", design.id, level, size].join("/");
  const population = agencyPopulation(plan, keyedRandom(key, "population"));
  const truth = estimates(census(population))[figure]?.value ?? Number.NaN;
  const frame = drawingFrame(population, design);
  const random = keyedRandom(key, "draws");
  const tallies = ["bootstrap", ...kinds].map(emptyTally);
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = drawSample(frame, size, random);
    const estimate = estimates(sample)[figure];
    if (estimate === undefined) throw new Error("somebody answers");
    const found = [percentiles(sample, { seed: `${key}/${draw}`, replicates }), ...intervals(estimate)];
    found.forEach((ends, kind) => {
      count(tallies[kind] as Tally, ends, truth);
    });
  }
  return { design: design.id, level, size, tallies };
}

function percentiles(sample: CodedSample, { seed, replicates }: { seed: string; replicates: number }): PercentEnds {
  const { stratum, psu, weights: weight, populationSize } = sample;
  const made = raoWu({ design: { rows: stratum.length, stratum, psu, weight, populationSize }, seed, replicates });
  if (!made.ok) return undefined;
  const values = Float64Array.from({ length: replicates }, (_, replicate) => itemMean(sample, made.weights(replicate))).sort();
  const at = (share: number): number => values[Math.round(share * (replicates - 1))] as number;
  return [at(0.025), at(0.975)];
}

/** Mean of the items' shares of satisfied answers; items that nobody of the replicate answered are left out. */
function itemMean({ columns }: CodedSample, weights: Float64Array): number {
  let [sum, items] = [0, 0];
  for (const column of columns) {
    let [satisfied, all] = [0, 0];
    for (let row = 0; row < column.length; row += 1) {
      const [answer, weight] = [column[row] as number, weights[row] as number];
      if (answer === 0) continue;
      all += weight;
      satisfied += weight * (score[answer] as number);
    }
    if (all <= 0) continue;
    sum += satisfied / all;
    items += 1;
  }
  return sum / items;
}
