import { readFileSync } from "node:fs";
import { computeIndex, computeIndexBy, type IndexNode } from "../../src/survey/indicator/compute-index.ts";
import type { IndexInterval } from "../../src/survey/indicator/interval.ts";
import type { Responses } from "../../src/survey/indicator/responses.ts";
import { keyedRandom, whole } from "../../src/survey/simulation/keyed-random.ts";
import { populationFrom } from "../../src/survey/simulation/population.ts";
import { type Census, simulatedCensus, type TrueIndex, trueIndex } from "../../src/survey/simulation/true-index.ts";
import { method } from "./population.ts";
import { count, emptyTally, type Tally } from "./tally.ts";

/*
 * The plan of Vạn Ninh (60 forms in each of 13 communes, by field 30/20/5/5, design weights) from the one fixed population of the
 * example round, 16,274 people in the covered strata, through `computeIndex` itself; scoring top2 × item-mean.
 */
const quotas: Readonly<Record<string, number>> = { "tu-phap": 30, "ld-tbxh": 20, tnmt: 5, khac: 5 };
const scoring = { item: "top2", aggregate: "item-mean" } as const;

/** One line of the table: the figures that are tallied together. */
export interface PlanTally {
  readonly tally: Tally;
  /** Sum of the estimates − truth, and their number. */
  error: number;
  seen: number;
}

export interface PlanRun {
  /** The interval, or "default". */
  readonly name: string;
  readonly tallies: ReadonlyMap<string, PlanTally>;
  readonly agencies: number;
}

interface Plan {
  readonly census: Census;
  readonly truth: TrueIndex;
  readonly rowsOfStratum: readonly (readonly number[])[];
}

export function simulatePlan(draws: number, interval?: IndexInterval): PlanRun {
  const plan = readPlan();
  const tallies = new Map<string, PlanTally>();
  for (let draw = 0; draw < draws; draw += 1) measure(plan, { draw, interval, tallies });
  return { name: interval ?? "default", tallies, agencies: plan.truth.agencies.length };
}

function readPlan(): Plan {
  const file = new URL("../../examples/van-ninh-2023/population.json", import.meta.url);
  const population = populationFrom(JSON.parse(readFileSync(file, "utf8")));
  const census = simulatedCensus({ population, method, covers: (_, field) => (quotas[field] ?? 0) > 0 });
  const rowsOfStratum: number[][] = census.strata.map(() => []);
  for (const [row, code] of census.responses.stratum.entries()) rowsOfStratum[code]?.push(row);
  return { census, truth: trueIndex(method, scoring, census), rowsOfStratum };
}

interface Measurement {
  readonly draw: number;
  readonly interval: IndexInterval | undefined;
  readonly tallies: Map<string, PlanTally>;
}

function measure(plan: Plan, { draw, interval, tallies }: Measurement): void {
  const rows = drawRows(plan, draw);
  const request = { method, scoring, responses: sampleResponses(plan.census, rows), interval };
  const all = computeIndex(request);
  const agencies = computeIndexBy({ ...request, by: rows.map((row) => plan.census.agency[row] ?? "") });
  if (!all.ok || !agencies.ok) throw new Error("a sample of the plan can be measured");
  const { whole: known, agencies: knownAgencies } = plan.truth;
  for (const node of all.value) tally(tallies, node, { name: nameOf("whole", node), known });
  for (const { key, nodes } of agencies.value) {
    const own = knownAgencies.find((one) => one.key === key)?.nodes ?? [];
    for (const node of nodes) tally(tallies, node, { name: nameOf("agencies", node), known: own });
  }
}

/** Overall and factors are tallied, items are not. */
function nameOf(scope: "whole" | "agencies", { node, id }: IndexNode): string | undefined {
  if (node === "overall") return scope === "whole" ? "overall" : scope;
  if (node !== "factor") return undefined;
  return scope === "whole" ? `factor ${id}` : `agencies × factor ${id}`;
}

interface Known {
  readonly name: string | undefined;
  readonly known: readonly IndexNode[];
}

function tally(tallies: Map<string, PlanTally>, found: IndexNode, { name, known }: Known): void {
  const truth = known.find(({ id, node }) => id === found.id && node === found.node)?.index ?? Number.NaN;
  if (name === undefined) return;
  const line = tallies.get(name) ?? { tally: emptyTally(), error: 0, seen: 0 };
  tallies.set(name, line);
  line.seen += 1;
  line.error += (found.index ?? Number.NaN) - truth;
  count(line.tally, found.ciLow === null || found.ciHigh === null ? undefined : [found.ciLow, found.ciHigh], truth);
}

/** Rows of a simple random sample in each stratum, of the plan's size (the first steps of a shuffle). */
function drawRows({ census, rowsOfStratum }: Plan, draw: number): number[] {
  return census.strata.flatMap((stratum, code) => {
    const rows = rowsOfStratum[code]?.slice() ?? [];
    const random = keyedRandom("draw", String(draw), stratum);
    const size = quotas[stratum.split("/")[1] ?? ""] ?? 0;
    for (let place = 0; place < size; place += 1) {
      const other = whole(random, place, rows.length - 1);
      [rows[place], rows[other]] = [rows[other] ?? 0, rows[place] ?? 0];
    }
    return rows.slice(0, size);
  });
}

function sampleResponses({ responses, strata }: Census, rows: readonly number[]): Responses {
  const { items, stratum } = responses;
  const populationSize = new Float64Array(strata.length);
  for (const code of stratum) populationSize[code] = (populationSize[code] ?? 0) + 1;
  const own = Int32Array.from(rows, (row) => stratum[row] ?? 0);
  const drawn = new Float64Array(populationSize.length);
  for (const code of own) drawn[code] = (drawn[code] ?? 0) + 1;
  return {
    items: Object.fromEntries(
      Object.entries(items).map(([id, column]) => [id, Int8Array.from(rows, (row) => column[row] ?? 0)]),
    ),
    stratum: own,
    weight: Float64Array.from(own, (code) => (populationSize[code] ?? 0) / (drawn[code] ?? 1)),
    populationSize,
  };
}
