import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { CopyingClient } from "./copying-client.ts";
import type { Database } from "./schema.ts";

/** How to reach a database: a URL, or the parts of the bundled one. */
export type Address =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** `unique nulls not distinct` and other things that the migrations use came with this version. */
const oldestVersion = 15;

const asText = (text: string): string => text;

const asNumber = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new Error(`the whole number ${text} does not fit in a JavaScript number`);
  return value;
};

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, asNumber],
  [pg.types.builtins.NUMERIC, asNumber],
  [pg.types.builtins.DATE, asText],
]);

/** `date` as ISO text, `bigint` and `numeric` as numbers, the rest as pg does it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (format === "binary" ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
};

/** Names this process in pg_stat_activity. */
export const applicationName = `opensipas ${process.pid}`;

/** A day begins at midnight of Hà Nội, whatever the server's own clock says. */
const session = { application_name: applicationName, options: "-c timezone=Asia/Ho_Chi_Minh", connectionTimeoutMillis: 10_000 };

/** One connection for what needs a session of its own, such as locks. */
export const makeClient = (address: Address): pg.Client => new pg.Client({ ...session, ...address, types });

/** Who holds a connection when it breaks learns of it by the query that fails; without a listener the process would end. */
export const makePool = (address: Address): pg.Pool =>
  new pg.Pool({ ...session, ...address, types, max: 12, Client: CopyingClient }).on("connect", (client) =>
    client.on("error", () => undefined),
  );

/** Kysely on a pool; columns are camelCase in TypeScript and snake_case in SQL, what stands inside jsonb stays as it is. */
export const makeKysely = (pool: pg.Pool): Kysely<Database> =>
  new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

/** The address as it may be shown: without the password. */
export const shownAddress = (address: Address): string => {
  if (!("connectionString" in address)) return `${address.host}:${address.port}/${address.database}`;
  const url = URL.parse(address.connectionString);
  return url ? `${url.host}${url.pathname}` : "DATABASE_URL";
};

const reasonOf = (cause: unknown): string => {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
};

/** The version of the server, like 15.8; older than we can use, or out of reach, is a problem. */
export const checkServer = async (address: Address): Promise<Result<string>> => {
  const client = makeClient(address);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return judgeVersion(address, rows[0]?.server_version ?? "");
  } catch (cause) {
    return fail(problem("E-SYSTEM-010", { address: shownAddress(address), reason: reasonOf(cause) }));
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** `version` as PostgreSQL shows it: `15.8 (Debian 15.8-0+deb12u1)`, `18.4`, `19devel`. */
export const judgeVersion = (address: Address, version: string): Result<string> => {
  const short = version.split(" ")[0] ?? "";
  if (Number.parseInt(short, 10) >= oldestVersion) return ok(short);
  return fail(problem("E-SYSTEM-011", { address: shownAddress(address), version: short, oldest: oldestVersion }));
};
