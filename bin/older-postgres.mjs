// A PostgreSQL 15 for the length of the tests: in a temporary folder, on a free port, as an unprivileged user.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { hasty, quickFolder } from "./quick-folder.mjs";

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const idOf = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);

/** As root: the user that Debian's package made. */
const databaseUser = () => (process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {});

const call = (file, args, user) =>
  new Promise((resolve) => {
    const child = spawn(file, args, { ...user, cwd: "/", stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });

const initdbArguments = (cluster, passwordFile) => [
  `--pgdata=${cluster}`,
  "--username=opensipas",
  `--pwfile=${passwordFile}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C.UTF-8",
  "--no-sync",
];

const settings = (port, folder) => {
  const all = { ...hasty, listen_addresses: "127.0.0.1", unix_socket_directories: folder };
  return [`-p ${port}`, ...Object.entries(all).map(([name, value]) => `-c ${name}=${value}`)].join(" ");
};

/** Starts the server whose programs lie in `programs`; undefined when it does not start. `stop` ends and removes it. */
export const startOlderPostgres = async (programs) => {
  const user = databaseUser();
  const folder = mkdtempSync(join(quickFolder(), "opensipas-pg15-"));
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  const password = randomBytes(16).toString("hex");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const pgCtl = (args) => call(join(programs, "pg_ctl"), [...args, "-s", "-w", "-D", cluster], user);
  const stop = async () => {
    await pgCtl(["stop", "-m", "immediate"]);
    rmSync(folder, { recursive: true, force: true });
  };
  const port = await freePort();
  const made = (await call(join(programs, "initdb"), initdbArguments(cluster, passwordFile), user)) === 0;
  const started = made && (await pgCtl(["start", "-l", join(folder, "log"), "-o", settings(port, folder)])) === 0;
  if (started) return { url: `postgres://opensipas:${password}@127.0.0.1:${port}/postgres`, stop };
  rmSync(folder, { recursive: true, force: true });
  return undefined;
};
