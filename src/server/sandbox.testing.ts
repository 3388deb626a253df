import { sql } from "kysely";
import type { Db } from "../store/db.ts";
import { bindStore, type Store } from "../store/store.ts";
import type { Actor } from "../survey/people/actor.ts";
import { openTestServer, type TestServer } from "./app.testing.ts";

export interface Sandbox extends TestServer {
  /** Whatever the requests inside write is gone afterwards. */
  readonly undone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A store on one transaction; transactions of its own are savepoints of it. */
const nestedStore = (db: Db): Store => ({
  ...bindStore(db),
  transaction: async (work) => {
    await sql`savepoint act`.execute(db);
    try {
      const done = await work(nestedStore(db));
      await sql`release savepoint act`.execute(db);
      return done;
    } catch (error) {
      await sql`rollback to savepoint act`.execute(db);
      throw error;
    }
  },
});

/** The real server on one transaction that is never kept, so that acts can be tried on the same state again and again. */
export const openSandbox = async (prepare: (server: TestServer) => Promise<void>): Promise<Sandbox> => {
  let store: Store | null = null;
  const server: TestServer = await openTestServer({
    effectsFor: (actor: Actor) => ({ ...server.as(actor), ...(store && { store }) }),
  });
  await prepare(server);
  const transaction = await server.database.db.startTransaction().execute();
  store = nestedStore(transaction);
  return {
    ...server,
    effects: { ...server.effects, store },
    undone: async (work) => {
      await sql`savepoint attempt`.execute(transaction);
      try {
        return await work();
      } finally {
        await sql`rollback to savepoint attempt`.execute(transaction);
        await sql`release savepoint attempt`.execute(transaction);
      }
    },
    stop: async () => {
      await transaction.rollback().execute();
      await server.stop();
    },
  };
};
