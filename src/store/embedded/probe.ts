import pg from "pg";
import { databaseAdministrator } from "./cluster.ts";
import type { EmbeddedPlace } from "./place.ts";

/** How to reach the bundled server on a port. */
export const embeddedAddress = (place: Pick<EmbeddedPlace, "password">, port: number, database = "opensipas") => ({
  host: "127.0.0.1",
  port,
  user: databaseAdministrator,
  password: place.password,
  database,
});

/** `ours`: it accepts and serves our data. `starting`: some PostgreSQL there is not ready. `other`: nothing, or not ours. */
export type Answer = "ours" | "starting" | "other";

const notReady = new Set(["57P03", "57P01", "57P02", "53300"]);

/** Asks the server on the port which data it serves. */
export const probe = async (place: EmbeddedPlace, port: number): Promise<Answer> => {
  const client = new pg.Client({ ...embeddedAddress(place, port, "postgres"), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === place.cluster ? "ours" : "other";
  } catch (cause) {
    return notReady.has((cause as { code?: string }).code ?? "") ? "starting" : "other";
  } finally {
    await client.end().catch(() => undefined);
  }
};
