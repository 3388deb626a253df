// What `npm start`, `npm test` and `npx sipas` need before the program itself can run. Plain JavaScript without dependencies: it runs
// on the machine's own Node, in a clone where nothing is installed yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const home = fileURLToPath(new URL("..", import.meta.url));

const oldestNode = 20;
const inHome = (...parts) => join(home, ...parts);
const isWindows = process.platform === "win32";

/** Progress for the person who waits: Vietnamese first, English when the machine does not speak Vietnamese. */
export const say = (vi, en) => process.stderr.write(`${vi}\n  ${en}\n`);

/** Ends the program when the machine's Node is too old even to install. */
export const requireNode = () => {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return;
  say(
    `Cần Node.js từ bản ${oldestNode}; máy này có ${process.versions.node}. Tải bản mới tại https://nodejs.org rồi chạy lại.`,
    `Node.js ${oldestNode} or newer is needed; this machine has ${process.versions.node}. Get it from https://nodejs.org and run again.`,
  );
  process.exit(2);
};

/**
 * Runs a program to its end. Resolves to its exit code; with `quiet` its output is kept and shown only when it fails.
 */
export const run = (command, args, { quiet = false, env = process.env } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: home, env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on("close", (code) => {
      if (quiet && code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });

const runNpm = (args) => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js")
    ? run(process.execPath, [cli, ...args], { quiet: true })
    : run(isWindows ? "npm.cmd" : "npm", args, { quiet: true });
};

const sha256 = (...texts) => texts.reduce((hash, text) => hash.update(text), createHash("sha256")).digest("hex");
const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, "utf8") : otherwise);

const installStamp = () => inHome("node_modules", ".opensipas-lock");

/** What npm itself noted as installed agrees with the lock file (someone ran npm install by hand). */
const agreesWithLock = (lock) => {
  const installed = JSON.parse(readOr(inHome("node_modules", ".package-lock.json"), "{}")).packages ?? {};
  return Object.entries(JSON.parse(lock).packages).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
};

/** The Node that runs the program: the one of the lock file; where npm could not place it, the machine's own if it is as new. */
export const houseNode = () => {
  const own = inHome("node_modules", "node", "bin", isWindows ? "node.exe" : "node");
  if (existsSync(own)) return own;
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined;
};

/** Installs the packages of the lock file when they are missing or other than it says. */
export const ensureInstalled = async () => {
  const lock = readFileSync(inHome("package-lock.json"), "utf8");
  const stamp = sha256(lock);
  if (readOr(installStamp(), "") !== stamp) {
    if (!agreesWithLock(lock)) {
      say("Cài các gói cần thiết (lần đầu mất khoảng một phút)…", "Installing packages (about a minute the first time)…");
      const code = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
      if (code !== 0) {
        say("Cài đặt không thành công; xem thông báo của npm ở trên.", "The installation failed; see what npm says above.");
        process.exit(1);
      }
    }
    writeFileSync(installStamp(), stamp);
  }
  if (houseNode() !== undefined) return;
  say(
    "Không có Node 24 trong node_modules. Chạy: npm rebuild node",
    "There is no Node 24 in node_modules. Run: npm rebuild node",
  );
  process.exit(1);
};

const sources = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const buildInputs = () => [
  ...["package-lock.json", "react-router.config.ts", "vite.config.ts", "tsconfig.json"].map((name) => inHome(name)),
  ...sources(inHome("src")),
];

const sourcesHash = () => sha256(...buildInputs().flatMap((file) => [file.slice(home.length), "\0", readFileSync(file)]));

/** Builds the pages when what they are made of has changed. */
export const ensureBuilt = async () => {
  const stampFile = inHome("build", ".sources");
  const stamp = sourcesHash();
  if (readOr(stampFile, "") === stamp) return;
  say("Dựng các trang…", "Building the pages…");
  rmSync(stampFile, { force: true });
  const code = await run(houseNode(), [inHome("node_modules", "@react-router", "dev", "bin.cjs"), "build"], {
    quiet: true,
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (code !== 0) {
    say("Dựng trang không thành công; xem thông báo ở trên.", "The pages could not be built; see above.");
    process.exit(1);
  }
  mkdirSync(inHome("build"), { recursive: true });
  writeFileSync(stampFile, stamp);
};
