#!/usr/bin/env node
// npm test: installs what is missing, then types, lint, build, unit tests, store tests on both PostgreSQL versions, browser tests.
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, home, houseNode, requireNode, run } from "./install.mjs";
import { findChromium, findOlderPostgres, prepareMachine } from "./machine.mjs";
import { startOlderPostgres } from "./older-postgres.mjs";

const began = Date.now();
const steps = [];

// Ctrl-C ends the step that runs; what was started for it is still put away.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

const summarise = () => {
  const width = Math.max(...steps.map(({ name }) => name.length));
  process.stdout.write("\n");
  for (const { name, outcome, time } of steps)
    process.stdout.write(`  ${name.padEnd(width)}  ${outcome.padEnd(10)}  ${time.padStart(8)}\n`);
  process.stdout.write(`  ${"".padEnd(width)}  ${"".padEnd(10)}  ${seconds(began).padStart(8)}\n`);
};

const tool = (parts, args, env = {}) =>
  run(houseNode(), [join(home, "node_modules", ...parts), ...args], { env: { ...process.env, ...env } });

const vitest = (project, env, paths = []) => tool(["vitest", "vitest.mjs"], ["run", "--project", project, ...paths], env);

const types = async () =>
  (await tool(["@react-router", "dev", "bin.cjs"], ["typegen"])) || (await tool(["typescript", "bin", "tsc"], ["--noEmit"]));

const storeOnOlder = async () => {
  const server = await startOlderPostgres(findOlderPostgres());
  if (server === undefined) return 1;
  try {
    // What asks PostgreSQL: pages and verbs above it ask the same actions.
    return await vitest("store", { TEST_DATABASE_URL: server.url }, ["src/store", "src/actions"]);
  } finally {
    await server.stop();
  }
};

/** Runs one step; the first that fails ends the whole, with what was done so far. */
const step = async (name, work) => {
  process.stdout.write(`\n── ${name}\n`);
  const from = Date.now();
  const code = await work();
  steps.push({ name, outcome: code === 0 ? "ok" : "failed", time: seconds(from) });
  if (code === 0) return;
  summarise();
  process.exit(1);
};

const leaveOut = (name) => steps.push({ name, outcome: "left out", time: "" });

requireNode();
await ensureInstalled();
await prepareMachine();

await step("types", types);
await step("lint", () => tool(["@biomejs", "biome", "bin", "biome"], ["check", "."]));
await step("build", async () => {
  await ensureBuilt();
  return 0;
});
await step("unit", () => vitest("unit"));
await step("store, bundled PostgreSQL", () => vitest("store"));
if (findOlderPostgres()) await step("store, PostgreSQL 15", storeOnOlder);
else leaveOut("store, PostgreSQL 15");
if (findChromium()) await step("browser", () => vitest("e2e"));
else leaveOut("browser");
summarise();
// On a build server nothing may be left out in silence.
process.exit(process.env.CI && steps.some(({ outcome }) => outcome === "left out") ? 1 : 0);
