// node bench/import-frame.ts FILE PLAN DATA_DIR: a new round, and the file imported into its first part, by the command line.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [file = "", planPath = "", dataDir = ""] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(planPath, "utf8"));
const code = `bench-${Date.now()}`;
const ownPlan = `${dataDir}.${code}.json`;
writeFileSync(ownPlan, JSON.stringify({ ...plan, code }));

sipas("round", "create", ownPlan);
sipas("frame", "import", code, plan.parts[0].code, file, "--json");

function sipas(...args: readonly string[]): void {
  const program = join(import.meta.dirname, "..", "bin", "sipas.mjs");
  const env = { ...process.env, DATA_DIR: dataDir };
  const { status } = spawnSync(process.execPath, [program, ...args], { env, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
