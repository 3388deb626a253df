import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { drawRows } from "./draw-rows.ts";
import { importRows } from "./frame-rows.ts";
import { isMissing, machine } from "./machine.ts";
import { type MeasuredRow, measuredRow } from "./measured-row.ts";
import { type Report, reportText, withResults } from "./report.ts";
import { type MeasuredPages, measureStaffPages, staffPages } from "./staff-pages.ts";
import { growthRows, statisticsRows } from "./statistics-rows.ts";

const readme = join(import.meta.dirname, "README.md");
const rows = [...statisticsRows, ...drawRows, ...importRows];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    scale: { type: "string", default: "1" },
    json: { type: "string" },
    readme: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
});

/** A page is asked so often for each run. */
const asksInRun = 10;

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const stop = (text: string): never => {
  say(text);
  process.exit(2);
};

const works = [...rows, staffPages];
const unknown = positionals.find((name) => works.every((work) => work.name !== name));
if (unknown !== undefined) stop(`No row ${unknown}. There are: ${works.map(({ name }) => name).join(", ")}`);
const isAsked = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const [runs, scale] = [Number(values.runs), Number(values.scale)];
if (!(Number.isInteger(runs) && runs >= 1)) stop(`--runs ${values.runs}: a whole number from 1 is wanted`);
if (!(scale > 0 && scale <= 1)) stop(`--scale ${values.scale}: a number above 0, at most 1 is wanted`);

if (values.readme && scale !== 1) stop("--readme with --scale: a trial is no measurement");

if (values.list) for (const { name, what } of works) process.stdout.write(`${name.padEnd(18)} ${what}\n`);
else process.exitCode = await inFolder(measureRows);

/** Measures the rows that were asked for, one after the other; what is done is kept where a later one fails. */
async function measureRows(folder: string): Promise<number> {
  const where = machine();
  const absent = new Set(["Rscript", "python3"].filter(isMissing));
  const settings = { place: { folder, scale }, runs, say, isMissing: (name: string) => absent.has(name) };
  const measured: MeasuredRow[] = [];
  const failed: string[] = [];
  let pages: MeasuredPages | undefined;
  const report = (): Report => ({ machine: where, runs, scale, rows: measured, pages });
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      save(report());
    } catch (error) {
      failed.push(`${name}: ${(error as Error).message}`);
    }
  };
  for (const row of rows.filter(({ name }) => isAsked(name)))
    await attempt(row.name, async () => void measured.push(await measuredRow(row, settings)));
  if (isAsked(staffPages.name))
    await attempt(staffPages.name, async () => {
      pages = await measureStaffPages({ place: settings.place, asks: runs * asksInRun, say });
    });
  process.stdout.write(`${reportText(report(), growthRows)}\n`);
  if (values.json !== undefined) say(`→ ${resolve(values.json)}`);
  for (const text of failed) say(`\nRefused ${text}`);
  return failed.length === 0 ? 0 : 1;
}

function save(report: Report): void {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  if (values.readme) writeFileSync(readme, withResults(readFileSync(readme, "utf8"), reportText(report, growthRows)));
}

/** A temporary folder for the files, which is gone at the end whatever happens. */
async function inFolder(work: (folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "opensipas-bench-"));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      clean();
      process.exit(130);
    });
  try {
    return await work(folder);
  } finally {
    clean();
  }
}
