import { mkdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Kysely } from "kysely";
import type pg from "pg";
import type { Bilingual } from "../survey/language.ts";
import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { type Address, checkServer, makeKysely, makePool } from "./connect.ts";
import { readContactKey } from "./contact-key.ts";
import { createDatabase } from "./embedded/database.ts";
import { type EmbeddedPlace, findEmbeddedPlace } from "./embedded/place.ts";
import { embeddedAddress } from "./embedded/probe.ts";
import { ensureRunning, stopServer } from "./embedded/start.ts";
import { isLast, type Lease, type Role, takeLease } from "./lease.ts";
import type { Database } from "./schema.ts";

/** How long work that was interrupted may keep its connection; then the server is stopped under it, and the work is rolled back. */
const patience = 1_000;

export interface OpenOptions {
  readonly config: {
    readonly dataDir: string;
    readonly databaseUrl: string | undefined;
    readonly contactKey: string | undefined;
  };
  readonly role: Role;
  readonly log: StoreLog;
  /** What takes longer than a moment, for the person who waits. */
  readonly progress: (text: Bilingual) => void;
}

export interface StoreLog {
  readonly info: (message: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

/** A database in use. `close` lets it go; the last that uses the bundled server stops it. */
export interface OpenStore {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  readonly address: Address;
  /** Version of the server, like 18.4. */
  readonly version: string;
  readonly kind: "embedded" | "external";
  readonly contactKey: Uint8Array;
  /** Comes when another server took the data while the database was away (E-SYSTEM-005, -020): this one must stop answering. */
  readonly lost: Promise<Failure>;
  /** Tells a second server where this one answers. */
  readonly announce: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The database behind the address, started if that is ours to do, and how to stop it. */
interface Reached {
  readonly address: Address;
  readonly version: string;
  readonly lease: Lease;
}

/** How one kind of database is reached again and again, and let go. */
interface Source {
  readonly kind: OpenStore["kind"];
  /** `before` is the address of the connection that was lost. */
  readonly reach: (before?: Address) => Promise<Result<Reached>>;
  readonly leave: (lease: Lease) => Promise<void>;
}

const externalSource = (url: string, role: Role): Source => ({
  kind: "external",
  reach: async () => {
    const address = { connectionString: url };
    const version = await checkServer(address);
    if (!version.ok) return version;
    const lease = await takeLease(address, role);
    return lease.ok ? ok({ address, version: version.value, lease: lease.value }) : lease;
  },
  leave: ({ client }) => client.end().catch(() => undefined),
});

/** One try: the server may be stopped by its last user between our finding it and our lease; then the try throws. */
const reachEmbedded = async (place: EmbeddedPlace, role: Role, wantedPort?: number): Promise<Result<Reached>> => {
  const port = await ensureRunning(place, wantedPort);
  if (!port.ok) return port;
  const address = embeddedAddress(place, port.value);
  await createDatabase(place, port.value);
  const version = await checkServer(address);
  if (!version.ok) throw new Error(version.problems[0]?.code);
  const lease = await takeLease(address, role);
  return lease.ok ? ok({ address, version: version.value, lease: lease.value }) : lease;
};

const reachPatiently = async (place: EmbeddedPlace, role: Role, wantedPort?: number): Promise<Result<Reached>> => {
  const tries = 5;
  for (let attempt = 1; ; attempt++) {
    try {
      return await reachEmbedded(place, role, wantedPort);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      if (attempt === tries) return fail(problem("E-SYSTEM-008", { reason, log: place.log }));
      await wait(100 * attempt);
    }
  }
};

const leaveEmbedded = async (place: EmbeddedPlace, lease: Lease): Promise<void> => {
  if (await isLast(lease).catch(() => false)) await stopServer(place, 2);
  await lease.client.end().catch(() => undefined);
};

const embeddedSource = (place: EmbeddedPlace, role: Role): Source => ({
  kind: "embedded",
  reach: (before) => reachPatiently(place, role, before && "port" in before ? before.port : undefined),
  leave: (lease) => leaveEmbedded(place, lease),
});

const findSource = async ({ config, role, progress }: OpenOptions): Promise<Result<Source>> => {
  if (config.databaseUrl !== undefined) return ok(externalSource(config.databaseUrl, role));
  const place = await findEmbeddedPlace({ dataDir: config.dataDir, progress });
  return place.ok ? ok(embeddedSource(place.value, role)) : place;
};

/** Another server was faster after a crash of the database. */
const isTaken = ({ problems }: Failure): boolean =>
  problems.some(({ code }) => code === "E-SYSTEM-005" || code === "E-SYSTEM-020");

/** Holds a lease for as long as the store is open: when the database goes away, it is reached (or started) again. */
const keepLease = (source: Source, first: Reached, log: StoreLog) => {
  const lost = Promise.withResolvers<Failure>();
  let { lease } = first;
  let where = "";
  let closing = false;

  const recover = async (): Promise<void> => {
    for (let pause = 100; !closing; pause = Math.min(pause * 2, 5_000)) {
      const reached = await source.reach(first.address).catch(() => undefined);
      if (reached?.ok) return closing ? source.leave(reached.value.lease) : hold(reached.value.lease);
      if (reached && isTaken(reached)) return lost.resolve(reached);
      await wait(pause);
    }
  };
  const hold = async (next: Lease): Promise<void> => {
    lease = next;
    watch();
    if (where !== "") await lease.announce(where).catch(() => undefined);
    log.info("database is back");
  };
  const watch = (): void => {
    lease.client.once("end", () => {
      if (closing) return;
      log.error("database connection lost");
      void recover();
    });
  };

  watch();
  return {
    lost: lost.promise,
    announce: (address: string) => {
      where = address;
      return lease.announce(address);
    },
    leave: () => {
      closing = true;
      return source.leave(lease);
    },
  };
};

const assemble = (source: Source, reached: Reached, extra: { contactKey: Uint8Array; log: StoreLog }): OpenStore => {
  const pool = makePool(reached.address);
  pool.on("error", (cause) => extra.log.error("database connection lost", { cause: cause.message }));
  const keeper = keepLease(source, reached, extra.log);
  return {
    db: makeKysely(pool),
    pool,
    address: reached.address,
    version: reached.version,
    kind: source.kind,
    contactKey: extra.contactKey,
    lost: keeper.lost,
    announce: keeper.announce,
    close: async () => {
      await Promise.race([pool.end(), wait(patience, undefined, { ref: false })]);
      await keeper.leave();
    },
  };
};

const prepareKey = async ({ dataDir, contactKey }: OpenOptions["config"]): Promise<Result<Uint8Array>> => {
  if (contactKey === undefined) {
    const cause = await mkdir(dataDir, { recursive: true }).then(
      () => undefined,
      (error: Error) => error,
    );
    if (cause) return fail(problem("E-SYSTEM-006", { folder: dataDir, reason: cause.message }));
  }
  return readContactKey({ dataDir, given: contactKey });
};

/**
 * Opens the database that the configuration names: an external PostgreSQL (15 or newer), or the bundled one with its data under
 * `dataDir`, which is started if it does not run. The role `server` is alone on its data: a second one is refused (E-SYSTEM-005, -020).
 * Every other failure that can be foreseen is an E-SYSTEM problem too. Nothing is migrated yet.
 */
export const openStore = async (options: OpenOptions): Promise<Result<OpenStore>> => {
  const contactKey = await prepareKey(options.config);
  if (!contactKey.ok) return contactKey;
  const source = await findSource(options);
  if (!source.ok) return source;
  const reached = await source.value.reach();
  if (!reached.ok) return reached;
  return ok(assemble(source.value, reached.value, { contactKey: contactKey.value, log: options.log }));
};
