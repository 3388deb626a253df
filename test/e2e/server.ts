import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
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
  /** Stops it for a while: nobody is answered until it is started again at the same address, on the same data. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * The program as a newcomer starts it: an empty folder, a free port, the bundled PostgreSQL. What `environment` makes of the address
 * is set besides: a server of mail, a provider to sign in by.
 */
export const startServer = async (
  environment: (address: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<RealServer> => {
  ensureBuild();
  const folder = await mkdtemp(join(quickFolder(), "opensipas-e2e-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { DATABASE_URL: _, ...machine } = process.env;
  const env = { ...machine, ...environment(address), DATA_DIR: folder, PORT: String(port), PUBLIC_URL: address };
  const run = () =>
    spawn(process.execPath, [join(home, "src", "main.ts"), "start", "--empty"], {
      cwd: home,
      env: { ...env, HOST: "127.0.0.1", LOG_LEVEL: "error", NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "pipe"],
    });
  let child = run();
  const said = await saidUntilReady(child);
  const password = /admin, mật khẩu: (\S+)/.exec(said)?.[1] ?? "";
  const sipas = (args: readonly string[], input = "") =>
    void execFileSync(process.execPath, [join(home, "src", "main.ts"), ...args], { cwd: home, env, input, stdio: "pipe" });
  const resume = async () => {
    child = run();
    await saidUntilReady(child);
  };
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  return { address, password, sipas, halt: () => end(child), resume, stop };
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
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

const end = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
};
