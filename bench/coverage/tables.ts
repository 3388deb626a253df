import type { BootstrapCell } from "./bootstrap.ts";
import { chooseKind, isJudged, isPublished, type KindSummary, summarise } from "./choose.ts";
import type { Cell } from "./grid.ts";
import { kinds } from "./kinds.ts";
import { type ShareCell, shareKinds } from "./shares.ts";
import { add, coverage, emptyTally, halfWidth, type Tally } from "./tally.ts";
import type { PlanRun } from "./van-ninh.ts";

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

/** Where a cell stands in the grid. */
type CellPlace = Pick<Cell, "design" | "size" | "level">;

interface Group {
  readonly label: string;
  readonly holds: (cell: CellPlace) => boolean;
}

const group = (label: string, holds: Group["holds"]): Group => ({ label, holds });

const designNames = { simple: "one stratum", fields: "four strata", days: "days", dossiers: "weights" } as const;

const designGroups: readonly Group[] = Object.entries(designNames).map(([id, label]) =>
  group(label, ({ design }) => design.startsWith(id)),
);

const few = group("30–45", ({ size }) => size < 50);
const many = group("60–90", ({ size }) => size > 50);
const anySize = group("30–90", () => true);
const low = group("80–85", ({ level }) => level <= 85);
const high = group("90–95", ({ level }) => level > 85 && level <= 95);
const edge = group("98", ({ level }) => level > 95);

/** Forms and levels that the rows of a design tell apart. */
const rowGroups: readonly (readonly [size: Group, level: Group])[] = [
  [few, low],
  [many, low],
  [few, high],
  [many, high],
  [anySize, edge],
];

const heldAndHalf = (cells: readonly Cell[]): readonly string[] =>
  cells.length === 0
    ? kinds.map(() => "–")
    : summarise(cells).map((one: KindSummary) => `${one.held.toFixed(1)} · ${one.half.toFixed(1)}`);

/** Designs × forms × levels: held in per cent and half-width, means over the figures that ten people or more answer. */
export const designTable = (cells: readonly Cell[]): string =>
  table(
    ["design", "forms", "level", ...kinds.map(({ label }) => label)],
    designGroups.flatMap((design) =>
      rowGroups.map(([size, level]) => {
        const own = cells.filter((cell) => isPublished(cell) && [design, level, size].every(({ holds }) => holds(cell)));
        return [design.label, size.label, level.label, ...heldAndHalf(own)];
      }),
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

/** Shares of one criterion, by the intervals of `sipas estimate` and the other kinds of `svyciprop`. */
export function shareTable(cells: readonly ShareCell[]): string {
  const groups: readonly (readonly [label: string, level: string, own: readonly ShareCell[]])[] = [
    ...designGroups.map(({ label, holds }) => [label, "80–95", cells.filter((one) => holds(one) && !edge.holds(one))] as const),
    ["all", "98", cells.filter(edge.holds)],
  ];
  return table(
    ["design", "level", "all alike, %", ...shareKinds],
    groups.map(([design, level, own]) => {
      const draws = own.reduce((sum, cell) => sum + cell.draws, 0);
      const alike = (100 * own.reduce((sum, cell) => sum + cell.atEnd, 0)) / draws;
      return [design, level, alike.toFixed(1), ...pooled(own.map(({ tallies }) => tallies))];
    }),
  );
}

/** Percentiles of the bootstrap beside the other kinds, on the same samples, levels together. */
export const bootstrapTable = (cells: readonly BootstrapCell[]): string =>
  table(
    ["design", "Rao–Wu percentiles", ...kinds.map(({ label }) => label)],
    designGroups.map(({ label, holds }) => [label, ...pooled(cells.filter(holds).map(({ tallies }) => tallies))]),
  );

/** The plan of Vạn Ninh by two intervals. */
export const planTable = (runs: readonly PlanRun[]): string =>
  table(
    ["figure", "intervals", ...runs.flatMap(({ name }) => [`${name}: held, %`, "half-width"])],
    [...(runs[0]?.tallies ?? [])].map(([figure, { seen }]) => [
      figure,
      seen,
      ...runs.flatMap(({ tallies }) => {
        const tally = tallies.get(figure)?.tally ?? emptyTally();
        return [coverage(tally).toFixed(2), halfWidth(tally).toFixed(2)];
      }),
    ]),
  );

/** Held in per cent and half-width, by kind, over all draws of several cells. */
function pooled(cells: readonly (readonly Tally[])[]): readonly string[] {
  const sums = (cells[0] ?? []).map(emptyTally);
  for (const tallies of cells)
    tallies.forEach((tally, kind) => {
      add(sums[kind] as Tally, tally);
    });
  return sums.map((sum) => `${coverage(sum).toFixed(1)} · ${halfWidth(sum).toFixed(1)}`);
}
