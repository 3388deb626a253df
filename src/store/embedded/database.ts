import pg from "pg";
import type { EmbeddedPlace } from "./place.ts";
import { embeddedAddress } from "./probe.ts";

const alreadyThere = new Set(["42P04", "23505"]);

/** The database `opensipas` of the bundled server is there; several processes may make it at the same time. */
export const createDatabase = async (place: EmbeddedPlace, port: number): Promise<void> => {
  const client = new pg.Client(embeddedAddress(place, port, "postgres"));
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'opensipas'");
    if (rowCount === 0) await client.query("create database opensipas");
  } catch (cause) {
    if (!alreadyThere.has((cause as { code?: string }).code ?? "")) throw cause;
  } finally {
    await client.end();
  }
};
