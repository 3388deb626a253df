import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from "node:fs";

/** A process from its start to its end. */
export interface Measured {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, own and of the system; null where nobody counts them. */
  readonly cpu: number | null;
  /** The most memory that its largest process held, in MiB; null where nobody counts it. */
  readonly peak: number | null;
}

export interface Run {
  readonly command: readonly string[];
  /** File that takes what it prints. */
  readonly stdout: string;
  readonly folder?: string | undefined;
}

const gnuTime = "/usr/bin/time";

/** Runs a program to its end and measures all of it, by GNU time where it is there; throws what it said when it fails. */
export async function measure({ command, stdout, folder }: Run, counter = gnuTime): Promise<Measured> {
  const report = `${stdout}.time`;
  const isCounted = process.platform === "linux" && existsSync(counter);
  const counted = isCounted ? [counter, "-q", "-o", report, "-f", "%U %S %M", ...command] : command;
  const out = openSync(stdout, "w");
  const watch = { peak: 0 };
  const began = performance.now();
  const child = spawn(counted[0] as string, counted.slice(1), { cwd: folder, stdio: ["ignore", out, "pipe"] });
  const poll = isCounted ? undefined : setInterval(() => watchPeak(child.pid ?? 0, watch), 10);
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const wall = (performance.now() - began) / 1000;
  clearInterval(poll);
  closeSync(out);
  if (code !== 0) throw new Error(`${command.join(" ").slice(0, 300)}\nended with ${code}: ${said.slice(-2000)}`);
  if (poll !== undefined) return { wall, cpu: null, peak: watch.peak === 0 ? null : watch.peak };
  const [user, system, kibibytes] = readFileSync(report, "utf8").trim().split(" ").map(Number) as [number, number, number];
  return { wall, cpu: user + system, peak: kibibytes / 1024 };
}

/** Where GNU time is missing, Linux itself tells the high-water mark of each process that is still alive. */
function watchPeak(pid: number, watch: { peak: number }): void {
  try {
    const [, kibibytes = "0"] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    watch.peak = Math.max(watch.peak, Number(kibibytes) / 1024);
    for (const thread of readdirSync(`/proc/${pid}/task`))
      for (const child of readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean))
        watchPeak(Number(child), watch);
  } catch {
    // It ended between two looks, or this system has no /proc.
  }
}

/** Middle of what was measured; the mean of the two in the middle of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError("median of nothing");
  return (low + high) / 2;
}
