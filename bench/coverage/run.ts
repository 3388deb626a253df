/**
 * How often 95 % intervals of each kind hold the truth, for the designs of SIPAS: the tables of docs/methodology.md §4 on stdout,
 * progress on stderr. The same draws and seed give the same tables.
 *
 *     npx node bench/coverage/run.ts [--draws 2000] [--seed TEXT] [--parts figures,shares,bootstrap,plan] [--out FILE.json]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { simulateBootstrap } from "./bootstrap.ts";
import { designs, levels, sizes } from "./designs.ts";
import { type Cell, simulateCells } from "./grid.ts";
import { kinds } from "./kinds.ts";
import { simulateShares } from "./shares.ts";
import { bootstrapTable, choiceTable, designTable, figureTable, planTable, shareTable } from "./tables.ts";
import { simulatePlan } from "./van-ninh.ts";

const { values } = parseArgs({
  options: {
    draws: { type: "string", default: "2000" },
    seed: { type: "string", default: "coverage" },
    parts: { type: "string", default: "figures,shares,bootstrap,plan" },
    out: { type: "string" },
  },
});
const draws = Number(values.draws);
if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`--draws ${values.draws} is no number of draws`);
const { seed } = values;

const say = (what: string): void =>
  console.error(`${what}: done after ${(process.cpuUsage().user / 1e6).toFixed(0)} s of the processor`);

const grid = designs.flatMap((design) => levels.map((level) => ({ design, level, sizes, draws, seed })));

const parts: Readonly<Record<string, () => void>> = {
  figures: () => {
    const cells = grid.flatMap((request) => {
      const found = simulateCells(request);
      say(`figures, ${request.design.label}, level ${request.level}`);
      return found;
    });
    print([choiceTable(cells), designTable(cells), figureTable(cells)]);
    if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(compact(cells))}\n`);
  },
  shares: () => {
    print([shareTable(grid.flatMap(simulateShares))]);
    say("shares");
  },
  bootstrap: () => {
    const own = grid.filter(({ design: { id }, level }) => bootstrapped.includes(id) && [80, 90, 95].includes(level));
    const few = { size: 60, draws: Math.ceil(draws / 4), replicates: 300 };
    print([bootstrapTable(own.map((request) => simulateBootstrap({ ...request, ...few })))]);
    say("bootstrap");
  },
  plan: () => {
    print([planTable([simulatePlan(Math.ceil(draws / 2)), simulatePlan(Math.ceil(draws / 2), "t")])]);
    say("the plan of Vạn Ninh");
  },
};

const bootstrapped = ["simple", "fields", "days-05", "dossiers"];

const print = (tables: readonly string[]): void => console.log(`${tables.join("\n\n")}\n`);

/** By cell, tallies as [held, truth below, truth above, no interval, sum of half-widths] a kind. */
const compact = (cells: readonly Cell[]): object => ({
  draws,
  seed,
  kinds: kinds.map(({ id }) => id),
  cells: cells.map(({ tallies, ...cell }) => ({
    ...cell,
    tallies: tallies.map(({ held, below, above, none, half }) => [held, below, above, none, Number(half.toPrecision(9))]),
  })),
});

console.log(`Draws: ${draws}; seed: ${seed}\n`);
for (const name of values.parts.split(",")) {
  const part = parts[name];
  if (part === undefined) throw new RangeError(`--parts ${name} is none of ${Object.keys(parts).join(", ")}`);
  part();
}
