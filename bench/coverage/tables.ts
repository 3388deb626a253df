import { chooseKind, isJudged, type KindSummary, summarise } from "./choose.ts";
import type { Cell } from "./grid.ts";
import { kinds } from "./kinds.ts";

export const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

export const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");

/** One line a kind, the chosen one marked. */
export function choiceTable(cells: readonly Cell[]): string {
  const summaries = summarise(cells.filter(isJudged));
  const chosen = chooseKind(summaries);
  const heads = [
    "kind",
    "held, %",
    "from 95",
    "cells below 94, %",
    "below 92, %",
    "truth below, %",
    "above, %",
    "none, %",
    "half-width",
  ];
  return table(
    heads,
    summaries.map((one) => [
      one === chosen ? `**${one.label}**` : one.label,
      one.held.toFixed(1),
      one.distance.toFixed(2),
      one.low.toFixed(0),
      one.veryLow.toFixed(0),
      one.below.toFixed(1),
      one.above.toFixed(1),
      one.none.toFixed(1),
      one.half.toFixed(2),
    ]),
  );
}

interface Group {
  readonly label: string;
  readonly holds: (cell: Cell) => boolean;
}

const group = (label: string, holds: Group["holds"]): Group => ({ label, holds });

const designGroups: readonly Group[] = [
  group("one stratum", ({ design }) => design.startsWith("simple")),
  group("four strata", ({ design }) => design.startsWith("fields")),
  group("days", ({ design }) => design.startsWith("days")),
  group("weights", ({ design }) => design === "dossiers"),
];

const sizeGroups = [group("30–45", ({ size }) => size < 50), group("60–90", ({ size }) => size > 50)];

const levelGroups: readonly Group[] = [
  group("80–85", ({ level }) => level <= 85),
  group("90–95", ({ level }) => level > 85 && level <= 95),
  group("98", ({ level }) => level > 95),
];

const enough = ({ respondents, draws, unjudged }: Cell): boolean => respondents / (draws - unjudged) >= 10;

const heldAndHalf = (cells: readonly Cell[]): readonly string[] =>
  cells.length === 0
    ? kinds.map(() => "–")
    : summarise(cells).map((one: KindSummary) => `${one.held.toFixed(1)} · ${one.half.toFixed(1)}`);

/** Designs × forms × levels: held in per cent and half-width, means over the figures that ten people or more answer. */
export const designTable = (cells: readonly Cell[]): string =>
  table(
    ["design", "forms", "level", ...kinds.map(({ label }) => label)],
    designGroups.flatMap((design) =>
      levelGroups.flatMap((level) =>
        sizeGroups.map((size) => {
          const own = cells.filter((cell) => enough(cell) && [design, level, size].every(({ holds }) => holds(cell)));
          return [design.label, size.label, level.label, ...heldAndHalf(own)];
        }),
      ),
    ),
  );

/** Scorings × figures at levels of 80 to 95, all designs and sizes; the range of the true values beside. */
export function figureTable(cells: readonly Cell[]): string {
  const names = [...new Set(cells.map(({ scoring, place }) => `${scoring}|${place}`))];
  return table(
    ["scoring", "figure", "people", "truth", ...kinds.map(({ label }) => label)],
    names.map((name) => {
      const own = cells.filter(({ scoring, place, level }) => `${scoring}|${place}` === name && level <= 95);
      const truths = own.map(({ truth, draws }) => truth / draws);
      const people = own.map(({ respondents, draws, unjudged }) => respondents / (draws - unjudged));
      const range = (numbers: readonly number[]) => `${Math.min(...numbers).toFixed(0)}–${Math.max(...numbers).toFixed(0)}`;
      return [...name.split("|"), range(people), range(truths), ...heldAndHalf(own)];
    }),
  );
}
