import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The real server on data of its own, and the commands that people run beside it. */
export interface Served {
  readonly address: string;
  /** Runs a verb to its end; throws what it said when it fails. */
  readonly sipas: (...args: readonly string[]) => void;
  /** The same, with a text on its standard input. */
  readonly tell: (input: string, ...args: readonly string[]) => void;
  readonly stop: () => Promise<void>;
}

const main = join(import.meta.dirname, "..", "src", "main.ts");

/** Starts the server on an empty folder and a free port. */
export async function serve(dataDir: string): Promise<Served> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", DATABASE_URL: "" };
  const server = spawn(process.execPath, [main, "start", "--empty"], { env, stdio: ["ignore", "ignore", "pipe"] });
  const address = await ready(server);
  const tell = (input: string, ...args: readonly string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], {
      env,
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`sipas ${args.join(" ")}\nended with ${status}: ${stderr.slice(-2000)}`);
  };
  return {
    address,
    tell,
    sipas: (...args) => tell("", ...args),
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    },
  };
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (text) => {
      said += text;
      const [, address] = /is ready: (http:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said.slice(-2000)}`)));
  });
}
