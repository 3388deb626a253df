#!/usr/bin/env node
// Runs src/main.ts under Node 24: in this process where it is new enough and needs no flags, else in one of its own, if need be with the
// Node that npm installed beside the project.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = new URL("../src/main.ts", import.meta.url);
// What Node makes of the sources is kept; the next verb starts in half the time. Beside the packages, where nobody else can write.
const compiled = fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url));

// An import seals row after row. With the usual room for young objects some 100 MiB of them wait to be cleared away; it is as quick with less.
const flags = process.argv[2] === "frame" ? ["--max-semi-space-size=4"] : [];
const isNew = Number.parseInt(process.versions.node, 10) >= 24;

if (isNew && flags.length === 0) {
  module.enableCompileCache(compiled);
  await import(main.href);
} else runWith(isNew ? process.execPath : installedNode());

function installedNode() {
  try {
    const folder = join(dirname(module.createRequire(import.meta.url).resolve("node/package.json")), "bin");
    return [join(folder, "node"), join(folder, "node.exe")].find((file) => existsSync(file));
  } catch {
    return undefined;
  }
}

function runWith(node) {
  if (node === undefined) {
    console.error("Cần Node 24: chạy «npm install» trong thư mục OpenSIPAS rồi chạy lại lệnh này.");
    console.error("Node 24 is needed: run “npm install” in the folder of OpenSIPAS, then this command again.");
    process.exit(2);
  }
  const child = spawn(node, [...flags, fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  // A terminal sends Ctrl-C to both processes; the child decides when to end, and this one ends with it.
  for (const signal of signals)
    process.on(signal, () => (process.stdin.isTTY && signal === "SIGINT" ? undefined : child.kill(signal)));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 15)));
}
