import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPostmaster } from "./store/embedded/postmaster.ts";

interface Server {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

let dataDir: string;
const servers: Server[] = [];

const launch = (env: Record<string, string> = {}): Server => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), "start", "--empty"], {
    env: { ...process.env, DATABASE_URL: "", CONTACT_KEY: "", HOST: "127.0.0.1", DATA_DIR: dataDir, PORT: "0", ...env },
    cwd: tmpdir(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout?.on("data", (chunk) => (text += chunk));
  child.stderr?.on("data", (chunk) => (text += chunk));
  const server = { child, said: () => text, ended: once(child, "exit").then(([code]) => code as number | null) };
  servers.push(server);
  return server;
};

const addressOf = async (server: Server): Promise<string> => {
  for (let tries = 0; tries < 400 && server.child.exitCode === null; tries++) {
    const found = /is ready: (\S+)/.exec(server.said())?.[1];
    if (found) return found.replace("localhost", "127.0.0.1");
    await wait(50);
  }
  throw new Error(server.said());
};

const stop = async (server: Server): Promise<number> => {
  const from = Date.now();
  server.child.kill("SIGINT");
  expect(await server.ended).toBe(0);
  return Date.now() - from;
};

const postmaster = () => readPostmaster(join(dataDir, "postgres"));

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "opensipas-main-"));
  await chmod(dataDir, 0o755);
});

afterEach(async () => {
  for (const { child, ended } of servers.splice(0)) {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await ended;
  }
  const left = await postmaster();
  if (left) process.kill(left.pid, "SIGQUIT");
  if (left) await wait(500);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

describe.skipIf(process.env.TEST_DATABASE_URL !== undefined)("start", () => {
  it("prints an address that answers and the first password once, and ends in order on Ctrl-C", async () => {
    const first = launch();
    const health = await fetch(`${await addressOf(first)}/healthz`);
    expect(health.status).toBe(200);
    expect(first.said()).toMatch(/Tài khoản quản trị đầu tiên: admin, mật khẩu: \S+/);
    expect(await stop(first)).toBeLessThan(3_000);
    expect(await postmaster()).toBeUndefined();
    const from = Date.now();
    const second = launch();
    await addressOf(second);
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(second.said()).not.toMatch(/mật khẩu/);
    await stop(second);
  });

  it("is refused while another server holds the data, with that one's address", async () => {
    const first = launch();
    const address = await addressOf(first);
    const second = launch();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain("E-SYSTEM-005");
    expect(second.said()).toContain(new URL(address).port);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it("names another port when its own is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const { port } = blocker.address() as { port: number };
    const server = launch({ PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(`PORT=${port + 1} npm start`);
    expect(server.said()).not.toMatch(/\n\s+at /);
    expect(await postmaster()).toBeUndefined();
    blocker.close();
  });

  it("says which variable of the environment is wrong", async () => {
    const server = launch({ PORT: "ba nghìn" });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain("PORT: «ba nghìn»");
  });

  it("comes back after the server and the database were killed", async () => {
    const first = launch();
    await addressOf(first);
    const key = await readFile(join(dataDir, "contact.key"), "utf8");
    const database = await postmaster();
    first.child.kill("SIGKILL");
    process.kill(database?.pid ?? 0, "SIGKILL");
    await first.ended;
    const second = launch();
    expect((await fetch(`${await addressOf(second)}/healthz`)).status).toBe(200);
    expect(second.said()).not.toMatch(/mật khẩu/);
    expect(await readFile(join(dataDir, "contact.key"), "utf8")).toBe(key);
  });

  it("stops in order while it is still starting", async () => {
    const server = launch();
    while (!server.said().includes("Tạo cơ sở dữ liệu")) await wait(20);
    server.child.kill("SIGINT");
    await server.ended;
    const next = launch();
    await addressOf(next);
    await stop(next);
    expect(await postmaster()).toBeUndefined();
  });
});
