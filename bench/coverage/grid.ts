import { keyedRandom } from "../../src/survey/simulation/keyed-random.ts";
import { daySpreadFor } from "./day-spread.ts";
import type { CoverageDesign } from "./designs.ts";
import { census, drawingFrame, drawSample } from "./draw.ts";
import { estimates, type Figure, figures, scoringName } from "./figures.ts";
import { intervals, kinds } from "./kinds.ts";
import { type AgencyPopulation, agencyPopulation } from "./population.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

/** One design, size, level and figure, over all draws. */
export interface Cell {
  readonly design: string;
  readonly size: number;
  readonly level: number;
  readonly scoring: string;
  readonly place: string;
  /** Sum over the draws of the true values. */
  truth: number;
  /** Sum of the estimates − truth. */
  error: number;
  /** Sum of the people who answered. */
  respondents: number;
  draws: number;
  /** Draws in which nobody answered, or one unit, so that no kind can judge an error. */
  unjudged: number;
  /** By kind. */
  readonly tallies: readonly Tally[];
}

export interface GridRequest {
  readonly design: CoverageDesign;
  readonly level: number;
  readonly sizes: readonly number[];
  readonly draws: number;
  readonly seed: string;
}

/** All sizes and figures of one design and level; every size is drawn from the same populations. */
export function simulateCells(request: GridRequest): readonly Cell[] {
  const { design, level, sizes, draws } = request;
  const cells = sizes.map((size) => figures.map((figure) => emptyCell(request, size, figure)));
  const daySpread = daySpreadFor(design.correlation, level);
  const populations = Math.min(design.populations, draws);
  for (let round = 0; round < populations; round += 1) {
    const plan = { people: design.people, level, daySpread };
    const key = [request.seed, design.people, design.correlation, level, round].join("/");
    const population = agencyPopulation(plan, keyedRandom(key, "population"));
    const share = Math.floor((draws * (round + 1)) / populations) - Math.floor((draws * round) / populations);
    sizes.forEach((size, at) => {
      measure({ ...request, population, size, draws: share, key }, cells[at] as Cell[]);
    });
  }
  return cells.flat();
}

const emptyCell = ({ design, level }: GridRequest, size: number, { scoring, place }: Figure): Cell => ({
  design: design.id,
  size,
  level,
  scoring: scoringName(scoring),
  place,
  truth: 0,
  error: 0,
  respondents: 0,
  draws: 0,
  unjudged: 0,
  tallies: kinds.map(emptyTally),
});

interface Measurement {
  readonly design: CoverageDesign;
  readonly population: AgencyPopulation;
  readonly size: number;
  readonly draws: number;
  readonly key: string;
}

function measure({ design, population, size, draws, key }: Measurement, cells: readonly Cell[]): void {
  const truths = estimates(census(population)).map((estimate) => estimate?.value ?? Number.NaN);
  const frame = drawingFrame(population, design);
  const random = keyedRandom(key, design.id, String(size), "draws");
  for (let draw = 0; draw < draws; draw += 1)
    estimates(drawSample(frame, size, random)).forEach((estimate, at) => {
      const [cell, truth] = [cells[at] as Cell, truths[at] as number];
      cell.draws += 1;
      cell.truth += truth;
      if (estimate === undefined || estimate.designDf < 1) {
        cell.unjudged += 1;
        return;
      }
      cell.error += estimate.value - truth;
      cell.respondents += estimate.rows;
      intervals(estimate).forEach((ends, kind) => {
        count(cell.tallies[kind] as Tally, ends, truth);
      });
    });
}
