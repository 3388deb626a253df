import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { median } from "./measure.ts";
import { type ExamplePlan, namesIn, nationalPlan } from "./national-plan.ts";
import type { Place } from "./row.ts";
import { type Served, serve } from "./served.ts";
import { transactionsXlsx } from "./transactions-file.ts";
import { type Visitor, visit } from "./visitor.ts";

/** How long the pages of one round took. */
export interface MeasuredPages {
  readonly communes: number;
  readonly frameRows: number;
  readonly cases: number;
  readonly pages: readonly MeasuredPage[];
}

export interface MeasuredPage {
  readonly page: string;
  /** Milliseconds until the last byte: middle, 95th of a hundred, longest. */
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly asked: number;
  /** KiB of the page. */
  readonly size: number;
  /** Middle that DESIGN §9 allows, ms; null: it says nothing of this. */
  readonly limit: number | null;
}

interface Settings {
  readonly place: Place;
  /** Times each page is asked after it was asked twice. */
  readonly asks: number;
  readonly say: (text: string) => void;
}

export const staffPages = {
  name: "staff-pages",
  what: "pages of the staff in a round of 3,321 communes, 500,000 transactions and 102,951 cases, at rest and during an import",
} as const;

/** DESIGN §9, milliseconds. */
const pageLimit = 200;

const examplePath = join(import.meta.dirname, "..", "examples", "van-ninh-2023", "round.json");
const part = "part=ubnd-xa";
const [drawn, open] = ["ca-nuoc", "ca-nuoc-mo"];
const clerk = { username: "can-bo-do", password: "một câu dài dễ nhớ của cán bộ đo" };

/** The page of a drawn round, by what is asked for. */
const pagesOfRound: readonly string[] = [
  "",
  "/plan",
  "/plan/scope",
  `/plan/quotas?${part}`,
  "/plan/budget",
  `/frame?${part}`,
  `/frame/rows?${part}`,
  `/frame/reconciliation?${part}`,
  `/draw?${part}`,
  `/draw/sizes?${part}`,
  `/draw/replacements?${part}`,
  `/fieldwork?${part}`,
  "/verification",
  "/units",
];

const pagesAcross = ["", "/units", "/units/agencies", "/audit", "/work"];

/** Asked while an import runs: pages that do not depend on it. */
const pagesBeside = ["", `/${drawn}`, `/${drawn}/plan`, `/${drawn}/verification`, "/work"];

/** Of the round whose frame is still open. */
const pagesOpen = ["", `/frame/reconciliation?${part}`, `/frame/pairs?${part}`];

/** Builds the rounds in a database of their own, and asks the real server for their pages. */
export async function measureStaffPages({ place: { folder, scale }, asks, say }: Settings): Promise<MeasuredPages> {
  mkdirSync(join(folder, "staff-pages"));
  const server = await serve(join(folder, "staff-pages", "data"));
  try {
    const round = await buildRound(server, { folder, scale }, say);
    const visitor = await visit(server.address, clerk);
    const pages: MeasuredPage[] = [];
    for (const path of [...pagesAcross, ...pagesOfRound.map((page) => `/${drawn}${page}`)]) {
      pages.push(await askPage(visitor, path, asks));
      say(`${staffPages.name}: ${path || "/"}, ${pages.at(-1)?.median.toFixed(0)} ms`);
    }
    pages.push(await askDuringImport(visitor, round.file));
    for (const page of pagesOpen) pages.push(await askPage(visitor, `/${open}${page}`, asks));
    return { ...round, pages };
  } finally {
    await server.stop();
  }
}

/** A round from its plan to the drawn sample, and one that waits for its frame. */
async function buildRound(server: Served, { folder, scale }: Place, say: Settings["say"]) {
  const example: ExamplePlan = JSON.parse(readFileSync(examplePath, "utf8"));
  const rows = Math.round(500_000 * scale);
  const [plan, later] = [nationalPlan(example, drawn, scale), nationalPlan(example, open, scale)];
  const file = await transactionsXlsx(join(folder, "staff-pages"), rows, namesIn(plan));
  server.tell(clerk.password, "user", "add", clerk.username, "--role", "administrator", "--password-stdin");
  for (const one of [plan, later]) {
    const path = join(folder, "staff-pages", `${one.code}.json`);
    writeFileSync(path, JSON.stringify(one));
    server.sipas("round", "create", path);
    server.sipas("round", "open", one.code);
    server.sipas("round", "publish", one.code, "ubnd-xa");
  }
  for (const step of [
    ["frame", "import", drawn, "ubnd-xa", file],
    ["frame", "freeze", drawn, "ubnd-xa"],
    ["round", "draw", drawn, "ubnd-xa", "--event-name", "Xổ số kiến thiết 25/6", "--reserves", "1"],
    ["round", "draw", drawn, "ubnd-xa", "--event-text", "482915"],
  ]) {
    const began = performance.now();
    server.sipas(...step);
    say(`${staffPages.name}: sipas ${step.slice(0, 2).join(" ")}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return { file, communes: plan.agencies.length, frameRows: rows, cases: 31 * plan.agencies.length };
}

async function askPage(visitor: Visitor, path: string, asks: number): Promise<MeasuredPage> {
  const address = `/workspace${path}`;
  for (let warm = 0; warm < 2; warm += 1) await visitor.open(address);
  const took: number[] = [];
  let size = 0;
  for (let time = 0; time < asks; time += 1) {
    const answer = await visitor.open(address);
    took.push(answer.took);
    size = answer.text.length / 1024;
  }
  return { page: path.replace(`?${part}`, "") || "/", ...spread(took), size, limit: pageLimit };
}

/** Sends the file of transactions to the round that waits for it, and asks other pages until it is imported. */
async function askDuringImport(visitor: Visitor, path: string): Promise<MeasuredPage> {
  const frame = `/workspace/${open}/frame`;
  await visitor.send(`${frame}?${part}`, { file: { path, name: "giao-dich.xlsx" } });
  const { location } = await visitor.send(`${frame}/columns?${part}`, { button: ["intent", "import"] });
  const took: number[] = [];
  for (let time = 0; ; time += 1) {
    const { took: waited } = await visitor.open(`/workspace${pagesBeside[time % pagesBeside.length]}`);
    took.push(waited);
    await wait(50);
    if (time % 10 === 9 && !/http-equiv="refresh"/i.test((await visitor.open(location)).text)) break;
  }
  return { page: "during an import", ...spread(took), size: 0, limit: null };
}

function spread(took: readonly number[]) {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: median(took), p95: at(0.95), worst: at(1), asked: took.length };
}
