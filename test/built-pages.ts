import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const home = join(import.meta.dirname, "..");

export const buildDirectory = join(home, "build");

/** What the pages are made of. */
const sources = ["src/web", "src/actions", "src/survey"].map((folder) => join(home, folder));

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

const built = join(buildDirectory, "server", "index.js");

const isFresh = (): boolean => existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest));

const lock = join(home, "node_modules", ".opensipas-build");

const isLocked = (): boolean => {
  try {
    mkdirSync(lock);
    return false;
  } catch {
    return true;
  }
};

const aMoment = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);

const longestBuild = 60_000;

/** Builds the pages when there are none or when a source is newer; some three seconds. Test files that run at once build once. */
export const ensureBuild = (): void => {
  const begun = Date.now();
  while (!isFresh()) {
    if (isLocked() && Date.now() - begun < longestBuild) aMoment();
    else build();
  }
};

const build = (): void => {
  try {
    const program = join(home, "node_modules", "@react-router", "dev", "bin.cjs");
    const env = { ...process.env, NODE_ENV: "production" };
    execFileSync(process.execPath, [program, "build"], { cwd: home, stdio: "pipe", env });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};
