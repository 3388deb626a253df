import type { Cell } from "./grid.ts";
import { kinds } from "./kinds.ts";
import { coverage, halfWidth, type Tally } from "./tally.ts";

/**
 * The rule by which the default interval is chosen, written before the table was computed. Over all cells (design × forms × level of 80
 * to 95 × figure) in which ten people or more answer on average (figures of fewer are not published):
 *
 * 1. in at most one cell of ten may a kind hold the truth less than 94 times in a hundred;
 * 2. of the kinds that pass, the one whose cells lie nearest to 95 % on average;
 * 3. of those within 0.1 points of it, the one with the shortest intervals.
 *
 * If none passes, the kind with the fewest cells below 94 %; of those within one cell in a hundred, the one with the shortest intervals.
 * An estimate without an interval counts as one that was not held.
 */
export function chooseKind(summaries: readonly KindSummary[]): KindSummary {
  const passed = summaries.filter(({ low }) => low <= 10);
  const [measure, tolerance] = passed.length > 0 ? (["distance", 0.1] as const) : (["low", 1] as const);
  const candidates = passed.length > 0 ? passed : summaries;
  const best = Math.min(...candidates.map((one) => one[measure]));
  const equals = candidates.filter((one) => one[measure] <= best + tolerance);
  return equals.reduce((shortest, one) => (one.half < shortest.half ? one : shortest));
}

export interface KindSummary {
  readonly id: string;
  readonly label: string;
  readonly cells: number;
  /** Cells that hold less than 94 %, and less than 92 %, in per cent of the cells. */
  readonly low: number;
  readonly veryLow: number;
  /** Mean of |held − 95| over the cells, in points. */
  readonly distance: number;
  /** Means over the cells, in per cent: truth held, below and above the interval, no interval. */
  readonly held: number;
  readonly below: number;
  readonly above: number;
  readonly none: number;
  /** Mean over the cells of half the length, in points. */
  readonly half: number;
}

/** Whether ten people or more answer on average, so that the figure is published. */
export const isPublished = ({ respondents, draws, unjudged }: Cell): boolean =>
  respondents / Math.max(1, draws - unjudged) >= 10;

/** The cells that the rule reads. */
export const isJudged = (cell: Cell): boolean => cell.level <= 95 && isPublished(cell);

export const summarise = (cells: readonly Cell[]): readonly KindSummary[] =>
  kinds.map(({ id, label }, kind) => {
    const tallies = cells.map(({ tallies }) => tallies[kind] as Tally);
    const held = tallies.map(coverage);
    const part = (of: (tally: Tally) => number): number =>
      mean(tallies.map((tally) => (100 * of(tally)) / (tally.held + tally.below + tally.above + tally.none)));
    return {
      id,
      label,
      cells: cells.length,
      low: 100 * mean(held.map((one) => (one < 94 ? 1 : 0))),
      veryLow: 100 * mean(held.map((one) => (one < 92 ? 1 : 0))),
      distance: mean(held.map((one) => Math.abs(one - 95))),
      held: mean(held),
      below: part(({ below }) => below),
      above: part(({ above }) => above),
      none: part(({ none }) => none),
      half: mean(tallies.map(halfWidth)),
    };
  });

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
