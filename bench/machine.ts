import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** Where and with what was measured. */
export interface Machine {
  readonly date: string;
  readonly commit: string;
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGiB: number;
  readonly system: string;
  /** Name and version of each program that took part. */
  readonly versions: Readonly<Record<string, string>>;
  /** Runnable processes over the last minute before the first run: near 0 on a quiet machine. */
  readonly load: number;
}

export function machine(): Machine {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: said("git", ["-C", import.meta.dirname, "describe", "--always", "--dirty"]),
    cores: cpus().length,
    cpu: cpu?.model ?? "",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: systemName(),
    versions: versions(),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** True when no program of this name can be run here. */
export const isMissing = (command: string): boolean => spawnSync(command, ["--version"]).error !== undefined;

const said = (command: string, args: readonly string[]): string =>
  (spawnSync(command, args, { encoding: "utf8" }).stdout ?? "").trim();

const rScript = `cat(paste(R.version$major, R.version$minor, sep = "."),
  tryCatch(as.character(packageVersion("survey")), error = function(e) ""),
  tryCatch(as.character(packageVersion("data.table")), error = function(e) ""), sep = ";")`;

function versions(): Readonly<Record<string, string>> {
  const [r = "", survey = "", table = ""] = said("Rscript", ["-e", rScript]).split(";");
  const python = said("python3", ["--version"]).replace("Python ", "");
  const all = { Node: process.versions.node, R: r, survey, "data.table": table, Python: python };
  return Object.fromEntries(Object.entries(all).filter(([, version]) => version !== ""));
}

function systemName(): string {
  const file = "/etc/os-release";
  const [, name] = (existsSync(file) && /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync(file, "utf8"))) || [];
  return name ?? `${type()} ${release()}`;
}
