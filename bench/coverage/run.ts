/**
 * How often 95 % intervals of each kind hold the truth, for the designs of SIPAS; prints the tables of docs/methodology.md §4.
 *
 *     npx node bench/coverage/run.ts [--draws 2000] [--seed TEXT] [--designs simple,fields] [--out results.json]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { designs, levels, sizes } from "./designs.ts";
import { type Cell, simulateCells } from "./grid.ts";
import { kinds } from "./kinds.ts";
import { choiceTable, designTable, figureTable } from "./tables.ts";

const { values } = parseArgs({
  options: {
    draws: { type: "string", default: "2000" },
    seed: { type: "string", default: "coverage" },
    designs: { type: "string" },
    out: { type: "string" },
  },
});
const draws = Number(values.draws);
if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`--draws ${values.draws} is no number of draws`);
const wanted = values.designs?.split(",") ?? designs.map(({ id }) => id);
const cells: Cell[] = [];
for (const design of designs.filter(({ id }) => wanted.includes(id)))
  for (const level of levels) {
    cells.push(...simulateCells({ design, level, sizes, draws, seed: values.seed }));
    console.error(`${design.label}, level ${level}: done after ${(process.cpuUsage().user / 1e6).toFixed(0)} s`);
  }

console.log(`Draws per cell: ${draws}; seed: ${values.seed}\n`);
console.log([choiceTable(cells), designTable(cells), figureTable(cells)].join("\n\n"));
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(compact())}\n`);

/** By cell, tallies as [held, truth below, truth above, no interval, sum of half-widths] a kind. */
function compact(): object {
  return {
    draws,
    seed: values.seed,
    kinds: kinds.map(({ id }) => id),
    cells: cells.map(({ tallies, ...cell }) => ({
      ...cell,
      tallies: tallies.map(({ held, below, above, none, half }) => [held, below, above, none, Number(half.toPrecision(9))]),
    })),
  };
}
