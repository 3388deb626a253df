import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { type Address, applicationName, makeClient } from "./connect.ts";
import { lockSpace, locks } from "./locks.ts";

/** `server` answers people and is alone on its data; a `tool` (the command line, tests) shares it. */
export type Role = "server" | "tool";

/** The connection that says “this process uses the database”; the end of the process, however it comes, ends it too. */
export interface Lease {
  readonly client: pg.Client;
  /** Where people reach this server; a second one names it when it is refused. */
  readonly announce: (address: string) => Promise<void>;
}

const nameOfServer = "opensipas server";

const holder = `
  select activity.application_name as name
  from pg_locks as held join pg_stat_activity as activity using (pid)
  where held.locktype = 'advisory' and held.granted and held.classid = $1 and held.objid = $2 and held.objsubid = 2
    and held.database = (select oid from pg_database where datname = current_database())`;

/** What the holder wrote into its connection's name: `opensipas server PID ADDRESS`; without an address while it starts. */
const refusal = (name: string): Failure => {
  const [pid = "", address = ""] = name.slice(nameOfServer.length).trim().split(" ");
  return fail(
    address === "" ? problem("E-SYSTEM-020", { pid: pid || "?" }) : problem("E-SYSTEM-005", { pid: pid || "?", address }),
  );
};

/** A server that was killed a moment ago lets go as soon as PostgreSQL notices; so ask a few times. */
const takeServerLock = async (client: pg.Client): Promise<boolean> => {
  for (let attempt = 0; attempt < 10; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1, $2) as taken", [
      lockSpace,
      locks.server,
    ]);
    if (rows[0]?.taken) return true;
    await wait(100);
  }
  return false;
};

const announce = async (client: pg.Client, address: string): Promise<void> => {
  const name = `${nameOfServer} ${process.pid} ${address}`.trimEnd();
  await client.query("select set_config('application_name', $1, false)", [name]);
};

const becomeServer = async (client: pg.Client): Promise<Result<null>> => {
  if (await takeServerLock(client)) {
    await announce(client, "");
    return ok(null);
  }
  const { rows } = await client.query<{ name: string }>(holder, [lockSpace, locks.server]);
  return refusal(rows[0]?.name ?? "");
};

/** Connects and takes the locks of the role. Throws when the server goes away meanwhile (its last user may be stopping it). */
export const takeLease = async (address: Address, role: Role): Promise<Result<Lease>> => {
  const client = makeClient(address);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1, $2)", [lockSpace, locks.presence]);
    const allowed = role === "server" ? await becomeServer(client) : ok(null);
    if (allowed.ok) return ok({ client, announce: (where) => announce(client, where) });
    await client.end();
    return allowed;
  } catch (cause) {
    await client.end().catch(() => undefined);
    throw cause;
  }
};

const isAlone = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $1`,
    [applicationName],
  );
  return rows[0]?.others === 0;
};

/**
 * Whether this process is the last that uses the server. If so the lease holds the presence lock alone from here on, so that who
 * comes now waits until the server is gone, and then starts it anew.
 */
export const isLast = async ({ client }: Lease): Promise<boolean> => {
  await client.query("select pg_advisory_unlock_shared($1, $2)", [lockSpace, locks.presence]);
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1, $2) as taken", [
    lockSpace,
    locks.presence,
  ]);
  if (!rows[0]?.taken) return false;
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await isAlone(client)) return true;
    await wait(50);
  }
  return false;
};
