import { join } from "node:path";
import { itemNames } from "./data.ts";
import { type FigureColumns, readFigures } from "./figures.ts";
import { answersFile, formsFile, gzippedFile, itemCount, methodId, nodesFile } from "./forms-file.ts";
import type { Budget, Place, Program, Row } from "./row.ts";

const here = import.meta.dirname;
const sipas = join(here, "..", "bin", "sipas.mjs");
const design = "--strata stratum --psu psu --weights weight --population population --csv".split(" ");

/** With fewer, a stratum may have one PSU only. */
const fewestRows = 10_000;

type By = "province" | "agency";
type Verb = "estimate" | "index";

interface Work {
  readonly name: string;
  readonly verb: Verb;
  readonly rows: number;
  readonly by: By;
  readonly isPacked?: boolean;
  readonly budget?: Budget;
  /** R scripts to compare with. */
  readonly peers: readonly ("survey" | "by-hand")[];
}

const both = ["survey", "by-hand"] as const;

const works: readonly Work[] = [
  { name: "estimate", verb: "estimate", rows: 36_000, by: "province", peers: both, budget: { wall: 1, faster: 10 } },
  { name: "estimate-agencies", verb: "estimate", rows: 36_000, by: "agency", peers: both, budget: { faster: 100 } },
  { name: "estimate-10k", verb: "estimate", rows: 10_000, by: "province", peers: both },
  { name: "estimate-100k", verb: "estimate", rows: 100_000, by: "province", peers: both },
  { name: "estimate-million", verb: "estimate", rows: 1_000_000, by: "province", peers: both, budget: { wall: 4, peak: 512 } },
  { name: "estimate-gz", verb: "estimate", rows: 1_000_000, by: "province", isPacked: true, peers: [] },
  { name: "index", verb: "index", rows: 36_000, by: "province", peers: both },
  { name: "index-agencies", verb: "index", rows: 36_000, by: "agency", peers: both },
  { name: "index-10k", verb: "index", rows: 10_000, by: "province", peers: both },
  { name: "index-100k", verb: "index", rows: 100_000, by: "province", peers: both },
  { name: "index-million", verb: "index", rows: 1_000_000, by: "province", peers: both },
];

/** Works of the same verb and domains with 10,000, 100,000 and 1,000,000 rows, for the table of growth. */
export const growthRows: readonly (readonly string[])[] = [
  ["estimate-10k", "estimate-100k", "estimate-million"],
  ["index-10k", "index-100k", "index-million"],
];

export const statisticsRows: readonly Row[] = works.map((work) => ({
  name: work.name,
  what: whatOf(work),
  budget: work.budget,
  programs: (place) => programsOf(work, place),
}));

function whatOf({ verb, rows, by, isPacked }: Work): string {
  const domains = by === "province" ? "34 provinces" : "680 agencies";
  const items = verb === "estimate" ? `${itemCount} items` : `${methodId} (39 items, 51 figures)`;
  return `\`sipas ${verb}\`: ${rows.toLocaleString("en")} forms × ${items} × ${domains}${isPacked ? ", from csv.gz" : ""}`;
}

async function programsOf(work: Work, place: Place): Promise<readonly Program[]> {
  const rows = Math.max(fewestRows, Math.round(work.rows * place.scale));
  const plain = work.verb === "estimate" ? formsFile(place.folder, rows) : await answersFile(place.folder, rows);
  const file = work.isPacked ? await gzippedFile(plain) : plain;
  const source = { work, rows, file, folder: place.folder };
  const nodes = work.verb === "index" ? [await nodesFile(place.folder)] : [];
  const limit = work.rows < 1_000_000 ? [] : [bytesOf(source)];
  const compute = work.isPacked ? [] : [computeOf(source)];
  return [verbOf(source), ...compute, ...work.peers.map((way) => scriptOf(source, way, nodes)), ...limit];
}

interface Source {
  readonly work: Work;
  readonly rows: number;
  readonly file: string;
  readonly folder: string;
}

const printed: Readonly<Record<Verb, Omit<FigureColumns, "domain">>> = {
  estimate: { variable: "variable", estimate: "estimate", se: "se" },
  index: { variable: "id", estimate: "index", se: "se" },
};

function verbOf({ work, file, folder }: Source): Program {
  const { verb, by } = work;
  const stdout = join(folder, `${work.name}.sipas.csv`);
  const what = verb === "estimate" ? ["--mean", itemNames(itemCount).join(",")] : ["--method", methodId];
  return {
    name: `sipas ${verb}`,
    role: "ours",
    run: { command: [process.execPath, sipas, verb, file, ...what, "--by", by, ...design], stdout },
    answer: () => readFigures(stdout, { domain: by, ...printed[verb] }),
  };
}

function computeOf({ work, rows, folder }: Source): Program {
  const out = join(folder, `${work.name}.compute.csv`);
  return {
    name: work.verb === "estimate" ? "opensipas/stats" : "computeIndexBy",
    role: "ours",
    run: {
      command: [process.execPath, join(here, "compute.ts"), work.verb, String(rows), work.by, out],
      stdout: `${out}.json`,
    },
    tellsCompute: true,
    isComputeOnly: true,
    answer: () => readFigures(out),
  };
}

function scriptOf({ work, file, folder }: Source, way: "survey" | "by-hand", more: readonly string[]): Program {
  const out = join(folder, `${work.name}.${way}.csv`);
  return {
    name: way === "survey" ? "R survey" : "R by hand",
    role: "peer",
    run: {
      command: ["Rscript", `${work.verb}-${way}.R`, file, work.by, out, ...more],
      stdout: `${out}.json`,
      folder: join(here, "r"),
    },
    tellsCompute: true,
    answer: () => readFigures(out),
  };
}

function bytesOf({ work, file, folder }: Source): Program {
  return {
    name: work.isPacked ? "unpack, count separators" : "count separators",
    role: "limit",
    run: {
      command: [process.execPath, join(here, "limit.ts"), work.isPacked ? "unzip" : "bytes", file],
      stdout: join(folder, `${work.name}.limit`),
    },
  };
}
