import { type Outcome, proportion, type SampleDesign } from "../../src/stats/index.ts";
import { keyedRandom } from "../../src/survey/simulation/keyed-random.ts";
import { daySpreadFor } from "./day-spread.ts";
import type { CoverageDesign } from "./designs.ts";
import { drawingFrame, drawSample } from "./draw.ts";
import { betaEnds, type PercentEnds, type Share, type ShareEnds } from "./kinds.ts";
import { agencyPopulation } from "./population.ts";
import { angleEnds, likelihoodEnds } from "./share-kinds.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

/** `sipas estimate --proportion` has t and logit; the others are those of R survey's `svyciprop`, by PSUs − strata as well. */
export const shareKinds = ["t (mean)", "logit (xlogit)", "asin", "beta", "likelihood"] as const;

/** The share of satisfied answers to one criterion, by the functions under `sipas estimate`. */
export interface ShareCell {
  readonly design: string;
  readonly size: number;
  readonly level: number;
  draws: number;
  /** Samples in which all answers were alike. */
  atEnd: number;
  readonly tallies: readonly Tally[];
}

export interface ShareRequest {
  readonly design: CoverageDesign;
  readonly level: number;
  readonly sizes: readonly number[];
  readonly draws: number;
  readonly seed: string;
}

/** Place of criterion III.1 in the method. */
const item = 9;

export function simulateShares({ design, level, sizes, draws, seed }: ShareRequest): readonly ShareCell[] {
  const cells = sizes.map(
    (size): ShareCell => ({ design: design.id, size, level, draws: 0, atEnd: 0, tallies: shareKinds.map(emptyTally) }),
  );
  const plan = { people: design.people, level, daySpread: daySpreadFor(design.correlation, level) };
  const populations = Math.min(design.populations, draws);
  for (let round = 0; round < populations; round += 1) {
    const key = [seed, "shares", design.people, design.correlation, level, round].join("/");
    const population = agencyPopulation(plan, keyedRandom(key, "population"));
    const column = satisfied(population.columns[item] as Int8Array);
    const truth = shareOf(column);
    const frame = drawingFrame(population, design);
    const random = keyedRandom(key, design.id, "draws");
    for (const cell of cells)
      for (let draw = 0; draw < Math.ceil(draws / populations); draw += 1) {
        const { columns, stratum, psu, weights, populationSize } = drawSample(frame, cell.size, random);
        const values = satisfied(columns[item] as Int8Array);
        tally(cell, { values, truth, design: { rows: values.length, stratum, psu, weight: weights, populationSize } });
      }
  }
  return cells;
}

/** 1 for the answers 4 and 5, 0 for 1 to 3, NaN where there is none. */
const satisfied = (answers: Int8Array): Float64Array =>
  Float64Array.from(answers, (answer) => (answer === 0 ? Number.NaN : Number(answer >= 4)));

function shareOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

interface DrawnShare {
  readonly values: Float64Array;
  readonly truth: number;
  readonly design: SampleDesign;
}

function tally(cell: ShareCell, { values, truth, design }: DrawnShare): void {
  const plain = proportion(values, { design });
  if (!plain.ok) throw new Error(`a sample of ${cell.design} can be estimated: ${plain.reason}`);
  cell.draws += 1;
  cell.atEnd += plain.value === 0 || plain.value === 1 ? 1 : 0;
  const share = { ...plain, rows: plain.n, unitVariance: 1 / plain.n, isShare: true };
  const logit = proportion(values, { design, interval: "logit" });
  const found = [
    outcomeEnds(plain),
    outcomeEnds(logit),
    ...[angleEnds, betaOfR, likelihoodEnds].map((ends) => percent(ends(share))),
  ];
  found.forEach((ends, kind) => {
    count(cell.tallies[kind] as Tally, ends, 100 * truth);
  });
}

/** `svyciprop(method = "beta")` has no interval at 0 and 1. */
const betaOfR = (share: Share): ShareEnds => (share.se === 0 ? undefined : betaEnds(share));

const outcomeEnds = (outcome: Outcome): PercentEnds => (outcome.ok ? [100 * outcome.ciLow, 100 * outcome.ciHigh] : undefined);

const percent = (ends: ShareEnds): PercentEnds => ends && [100 * ends[0], 100 * ends[1]];
