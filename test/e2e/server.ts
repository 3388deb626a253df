import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { quickFolder } from "../../bin/quick-folder.mjs";
import { ensureBuild } from "../built-pages.ts";

const home = join(import.meta.dirname, "..", "..");

export interface RealServer {
  readonly address: string;
  /** Printed once at the first start. */
  readonly password: string;
  /** Runs `sipas` beside the server, on the same data; what is given stands on its standard input. */
  readonly sipas: (args: readonly string[], input?: string) => void;
  readonly stop: () => Promise<void>;
}

/** The program as a newcomer starts it: an empty folder, a free port, the bundled PostgreSQL. */
export const startServer = async (): Promise<RealServer> => {
  ensureBuild();
  const folder = await mkdtemp(join(quickFolder(), "opensipas-e2e-"));
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [join(home, "src", "main.ts"), "start", "--empty"], {
    cwd: home,
    env: { ...environment, DATA_DIR: folder, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = await saidUntilReady(child);
  const address = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "";
  const password = /admin, mật khẩu: (\S+)/.exec(said)?.[1] ?? "";
  const sipas = (args: readonly string[], input = "") => {
    const env = { ...environment, DATA_DIR: folder };
    execFileSync(process.execPath, [join(home, "src", "main.ts"), ...args], { cwd: home, env, input, stdio: "pipe" });
  };
  return { address, password, sipas, stop: () => stop(child, folder) };
};

const saidUntilReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (piece: Buffer) => {
      said += piece.toString("utf8");
      if (said.includes("OpenSIPAS is ready")) resolve(said);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });

const stop = async (child: ChildProcess, folder: string): Promise<void> => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  await rm(folder, { recursive: true, force: true });
};
