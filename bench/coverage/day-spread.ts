import { itemScores } from "../../src/survey/indicator/index-plan.ts";
import { keyedRandom } from "../../src/survey/simulation/keyed-random.ts";
import { type AgencyPopulation, agencyPopulation, method } from "./population.ts";

/**
 * The spread of days at which people of one day are as alike as wanted: intra-class correlation of a person's share of satisfied
 * answers, found on a population of 20,000.
 */
export function daySpreadFor(correlation: number, level: number): number {
  if (correlation === 0) return 0;
  let daySpread = 0.6;
  for (let step = 0; step < 4; step += 1) {
    const population = agencyPopulation({ people: 20_000, level, daySpread }, keyedRandom("day spread", String(level)));
    daySpread *= Math.sqrt(correlation / Math.max(1e-3, dayCorrelation(population)));
  }
  return daySpread;
}

/** Intra-class correlation by analysis of variance (Fisher 1925), with the mean size of days corrected for their spread. */
export function dayCorrelation(population: AgencyPopulation): number {
  const { day } = population;
  const share = satisfiedShares(population);
  const count = day.reduce((most, code) => Math.max(most, code), 0) + 1;
  const [size, sum] = [new Float64Array(count), new Float64Array(count)];
  let [total, squares] = [0, 0];
  share.forEach((one, person) => {
    const code = day[person] as number;
    size[code] = (size[code] as number) + 1;
    sum[code] = (sum[code] as number) + one;
    total += one;
    squares += one * one;
  });
  const people = share.length;
  const ofDays = sum.reduce((all, one, code) => all + (one * one) / (size[code] as number), 0);
  const between = (ofDays - (total * total) / people) / (count - 1);
  const within = (squares - ofDays) / (people - count);
  const typical = (people - size.reduce((all, one) => all + one * one, 0) / people) / (count - 1);
  return (between - within) / (between + (typical - 1) * within);
}

function satisfiedShares({ columns, day }: AgencyPopulation): Float64Array {
  const score = itemScores("top2", method.scale);
  return Float64Array.from(day, (_, person) => {
    const answers = columns.map((column) => column[person] as number).filter((answer) => answer !== 0);
    return answers.reduce((sum, answer) => sum + (score[answer] as number) / 100, 0) / Math.max(1, answers.length);
  });
}
