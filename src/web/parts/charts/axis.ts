import { scaleLinear } from "d3-scale";
import type { Figure } from "../../../survey/report/snapshot.ts";

/** A scale in per cent of the index that several figures share; `at` gives the place from the left in per cent of the width. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

const wideSpan = 30;

/**
 * The axis that holds all figures with their intervals: it starts where the data need it, since no bars stand on it, and ends at
 * 100, or at the next tick when everything lies in the lower half.
 */
export const axisFor = (figures: readonly Figure[]): Axis => {
  const ends = figures.flatMap(({ value, ciLow, ciHigh }) => [value, ciLow, ciHigh]).filter((end) => end !== null);
  const smallest = Math.min(100, ...ends);
  const largest = Math.max(0, ...ends);
  const high = largest > 50 ? 100 : Math.max(10, Math.ceil((largest + 1) / 10) * 10);
  const step = high - smallest > wideSpan ? 10 : 5;
  const low = Math.max(0, Math.min(high - 2 * step, Math.floor((smallest - 1) / step) * step));
  return axisBetween(low, high, step);
};

const axisBetween = (low: number, high: number, step: number): Axis => {
  const scale = scaleLinear([low, high], [0, 100]).clamp(true);
  const wider = (high - low) / step > 6 ? step * 2 : step;
  return { low, high, ticks: ticksBetween(low, high, wider), at: (value) => round(scale(value)) };
};

const ticksBetween = (low: number, high: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, place) => high - place * step).reverse();

/** Two decimals of a per cent are finer than any pixel. */
const round = (place: number): number => Math.round(place * 100) / 100;
