import type { Machine } from "./machine.ts";
import type { MeasuredProgram, MeasuredRow } from "./measured-row.ts";
import { pagesText } from "./pages-report.ts";
import type { MeasuredPages } from "./staff-pages.ts";

/** All that one run of the benchmarks found. */
export interface Report {
  readonly machine: Machine;
  readonly runs: number;
  readonly scale: number;
  readonly rows: readonly MeasuredRow[];
  readonly pages?: MeasuredPages | undefined;
}

/** The report as Markdown: the machine, a table of all rows, what became of the budgets, growth, the pages of the staff. */
export function reportText(report: Report, growth: readonly (readonly string[])[]): string {
  const { rows, pages } = report;
  const tables = [rowsTable(rows), budgetTable(rows), growthTable(rows, growth)];
  return [machineText(report), ...(rows.length > 0 ? tables : []), pages ? pagesText(pages) : ""]
    .filter((part) => part !== "")
    .join("\n\n");
}

const results = /(<!-- results:[^\n]*-->\n)[\s\S]*?(\n<!-- \/results -->)/;

/** The page with these results in place of those between its marks. */
export function withResults(page: string, text: string): string {
  if (!results.test(page)) throw new Error("the page has no marks for results");
  return page.replace(results, (_, begin: string, end: string) => `${begin}${text}${end}`);
}

function machineText({ machine, runs, scale }: Report): string {
  const { cores, cpu, memoryGiB, system, versions, date, commit, load } = machine;
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const state = commit === "" ? "" : `, commit ${commit}`;
  const scaled = scale === 1 ? "" : ` **Rows × ${scale}: a trial of the harness, no measurement.**`;
  return `${date}${state}: ${cores} cores (${cpu}), ${memoryGiB} GiB, ${system}; ${programs.join(", ")}; medians of ${runs} runs in turns, load ${load} at the start.${scaled}`;
}

/** Columns of texts come first; what follows is of numbers. */
function table(head: readonly string[], lines: readonly (readonly string[])[], texts = 2): string {
  const rule = head.map((_, at) => (at < texts ? "---" : "--:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Three digits that count, and no more than that is known. */
const seconds = (value: number | null): string =>
  value === null ? "" : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const times = (value: number | null, base: number | null): string =>
  value === null || base === null || base === 0 ? "" : `${ratioText(value / base)}×`;

const ratioText = (ratio: number): string => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1));

/** The first of our programs of which this is known. */
const ourBest = ({ programs }: MeasuredRow, key: "wall" | "compute"): number | null =>
  programs.find((program) => program.role === "ours" && program[key] !== null)?.[key] ?? null;

function rowsTable(rows: readonly MeasuredRow[]): string {
  const head = [
    "work",
    "program",
    "whole, s",
    "CPU, s",
    "peak, MiB",
    "compute only, s",
    "whole ÷ ours",
    "compute ÷ ours",
    "runs",
  ];
  const lines = rows.flatMap((row) => row.programs.map((program, at) => rowCells(row, program, at === 0)));
  return table(head, lines);
}

function rowCells(row: MeasuredRow, program: MeasuredProgram, isFirst: boolean): string[] {
  const isOurs = program.role === "ours";
  return [
    isFirst ? `**${row.name}** ${row.what}` : "",
    program.name,
    seconds(program.wall),
    seconds(program.cpu),
    program.peak === null ? "" : program.peak.toFixed(0),
    seconds(program.compute),
    isOurs ? "" : times(program.wall, ourBest(row, "wall")),
    isOurs ? "" : times(program.compute, ourBest(row, "compute")),
    String(program.runs),
  ];
}

function budgetTable(rows: readonly MeasuredRow[]): string {
  const lines = rows.flatMap((row) =>
    verdicts(row).map(([asked, found, holds]) => [row.name, asked, found, holds ? "yes" : "**no**"]),
  );
  return lines.length === 0 ? "" : table(["work", "budget", "measured", "kept"], lines);
}

/** What was asked, what was found, and whether that is enough. */
export function verdicts({ budget = {}, programs }: MeasuredRow): (readonly [asked: string, found: string, holds: boolean])[] {
  const ours = programs[0];
  const r = programs.find(({ name }) => name === "R survey");
  const found: (readonly [string, string, boolean])[] = [];
  if (ours === undefined || ours.wall === null) return found;
  if (budget.wall !== undefined) found.push([`≤ ${budget.wall} s`, `${seconds(ours.wall)} s`, ours.wall <= budget.wall]);
  if (budget.peak !== undefined && ours.peak !== null)
    found.push([`≤ ${budget.peak} MiB`, `${ours.peak.toFixed(0)} MiB`, ours.peak <= budget.peak]);
  if (budget.faster !== undefined && r !== undefined && r.wall !== null) {
    const ratio = r.wall / ours.wall;
    found.push([`≥ ${budget.faster}× faster than R survey`, `${ratioText(ratio)}×`, ratio >= budget.faster]);
  }
  return found;
}

/** Ten times the rows may cost this many times the time. */
const greatestGrowth = 11;

function growthTable(rows: readonly MeasuredRow[], growth: readonly (readonly string[])[]): string {
  const lines = growth.flatMap((names) =>
    names.flatMap((name, at) => {
      const [before, now] = [names[at - 1], name].map((wanted) => rows.find((row) => row.name === wanted));
      if (before === undefined || now === undefined) return [];
      const cells = (["wall", "compute"] as const).flatMap((key) => {
        const [small, large] = [ourBest(before, key), ourBest(now, key)];
        return [seconds(small), seconds(large), times(large, small)];
      });
      const [small, large] = [ourBest(before, "wall"), ourBest(now, "wall")];
      const holds = small !== null && large !== null && large <= greatestGrowth * small;
      return [[`${before.name} → ${now.name}`, ...cells, holds ? "yes" : "**no**"]];
    }),
  );
  const [wall, compute] = ["whole", "compute only"].map((what) => [`${what}: before, s`, "after, s", "growth"]);
  const head = ["10× the rows", ...(wall ?? []), ...(compute ?? []), `whole ≤ ${greatestGrowth}×`];
  return lines.length === 0 ? "" : table(head, lines, 1);
}
