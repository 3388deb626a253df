#!/usr/bin/env node
// npm start: installs what is missing, builds the pages if they are stale, and runs the server until it is told to stop.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, home, houseNode, requireNode } from "./install.mjs";

requireNode();
await ensureInstalled();
await ensureBuilt();

const server = spawn(houseNode(), [join(home, "src", "main.ts"), "start", ...process.argv.slice(2)], {
  stdio: "inherit",
  // What Node makes of the sources is kept, so that the next start is faster.
  env: { NODE_COMPILE_CACHE: join(home, "node_modules", ".cache", "compiled"), ...process.env },
});

// A terminal sends Ctrl-C to the server too; it counts one stop however often it is told.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));

// npm that is told to stop by its number passes it to its shell alone; the server would run on with nobody to stop it.
const parent = process.ppid;
if (process.env.npm_lifecycle_event && process.platform !== "win32")
  setInterval(() => process.ppid !== parent && server.kill("SIGTERM"), 500).unref();

server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
