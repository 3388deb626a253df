#!/usr/bin/env node
// npm run bench -- [row …] [--runs 5] [--json FILE] [--readme] [--scale 1] [--list]: installs what is missing, then measures under the project's Node.
import { fileURLToPath } from "node:url";
import { ensureBuilt, ensureInstalled, houseNode, requireNode, run } from "../bin/install.mjs";
import { prepareBench } from "./install.mjs";

requireNode();
await ensureInstalled();
await ensureBuilt();
await prepareBench();
process.exit(await run(houseNode(), [fileURLToPath(new URL("main.ts", import.meta.url)), ...process.argv.slice(2)]));
