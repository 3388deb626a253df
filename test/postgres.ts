import { chmod, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { hasty, quickFolder } from "../bin/quick-folder.mjs";
import { type Address, makeClient, makePool } from "../src/store/connect.ts";
import { type EmbeddedPlace, findEmbeddedPlace } from "../src/store/embedded/place.ts";
import { embeddedAddress } from "../src/store/embedded/probe.ts";
import { ensureRunning, stopServer } from "../src/store/embedded/start.ts";
import { migrate } from "../src/store/migrate.ts";
import { prepareQueue } from "../src/store/queue.ts";
import { problemMessage } from "../src/survey/problem.ts";
import type { Result } from "../src/survey/result.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where test files make their own databases, and the migrated one that they copy. */
    postgres: { readonly url: string; readonly template: string };
  }
}

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map((one) => problemMessage(one, "en")).join("\n"));
  return result.value;
};

const startEmbedded = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(quickFolder(), "opensipas-test-"));
  await chmod(dataDir, 0o755);
  const place: EmbeddedPlace = must(await findEmbeddedPlace({ dataDir, settings: hasty, progress: () => undefined }));
  const { host, port, user, password } = embeddedAddress(place, must(await ensureRunning(place)));
  return {
    url: `postgres://${user}:${password}@${host}:${port}/postgres`,
    stop: async () => {
      await stopServer(place);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const query = async (address: Address, work: (client: ReturnType<typeof makeClient>) => Promise<unknown>): Promise<void> => {
  const client = makeClient(address);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

const databaseUrl = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

const makeTemplate = async (server: string, template: string): Promise<void> => {
  await query({ connectionString: server }, (client) => client.query(`create database ${template}`));
  await query({ connectionString: databaseUrl(server, template) }, async (client) => must(await migrate(client)));
  const pool = makePool({ connectionString: databaseUrl(server, template) });
  pool.on("error", () => undefined);
  await prepareQueue(pool).finally(() => pool.end());
};

/**
 * Before the store tests: a PostgreSQL (the one that TEST_DATABASE_URL names, else the bundled one in a temporary folder) with a
 * migrated template. After them: gone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startEmbedded();
  const template = `template_${process.pid}`;
  try {
    await makeTemplate(server.url, template);
  } catch (cause) {
    await server.stop();
    throw cause;
  }
  project.provide("postgres", { url: server.url, template });
  return async () => {
    await query({ connectionString: server.url }, (client) => client.query(`drop database if exists ${template} with (force)`));
    await server.stop();
  };
}
