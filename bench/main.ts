import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { drawRows } from "./draw-rows.ts";
import { isMissing, machine } from "./machine.ts";
import { type MeasuredRow, measuredRow } from "./measured-row.ts";
import { reportText, withResults } from "./report.ts";
import { growthRows, statisticsRows } from "./statistics-rows.ts";

const readme = join(import.meta.dirname, "README.md");
const rows = [...statisticsRows, ...drawRows];

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

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const stop = (text: string): never => {
  say(text);
  process.exit(2);
};

const unknown = positionals.find((name) => rows.every((row) => row.name !== name));
if (unknown !== undefined) stop(`No row ${unknown}. There are: ${rows.map(({ name }) => name).join(", ")}`);
const [runs, scale] = [Number(values.runs), Number(values.scale)];
if (!(Number.isInteger(runs) && runs >= 1)) stop(`--runs ${values.runs}: a whole number from 1 is wanted`);
if (!(scale > 0 && scale <= 1)) stop(`--scale ${values.scale}: a number above 0, at most 1 is wanted`);

if (values.list) for (const { name, what } of rows) process.stdout.write(`${name.padEnd(18)} ${what}\n`);
else await measureRows();

async function measureRows(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "opensipas-bench-"));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      clean();
      process.exit(130);
    });
  try {
    const where = machine();
    const absent = new Set(["Rscript", "python3"].filter(isMissing));
    const measured: MeasuredRow[] = [];
    for (const row of rows.filter(({ name }) => positionals.length === 0 || positionals.includes(name)))
      measured.push(await measuredRow(row, { place: { folder, scale }, runs, say, isMissing: (name) => absent.has(name) }));
    const report = { machine: where, runs, scale, rows: measured };
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    const text = reportText(report, growthRows);
    if (values.readme) writeFileSync(readme, withResults(readFileSync(readme, "utf8"), text));
    process.stdout.write(`${text}\n`);
  } catch (error) {
    say((error as Error).message);
    process.exitCode = 1;
  } finally {
    clean();
  }
}
