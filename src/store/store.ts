import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";

export type Db = Kysely<Database>;

/**
 * The store as actions see it: one object of small functions for each aggregate, bound to a connection or to one transaction.
 * An aggregate is a file `<aggregate>.ts` that exports `<aggregate>Store = (db: Db) => ({ findX, listX, insertX, updateX })`.
 */
const aggregates = (_db: Db) => ({});

export type Store = ReturnType<typeof aggregates> & {
  /** Everything inside happens whole or not at all. */
  readonly transaction: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
};

export const bindStore = (db: Db): Store => ({
  ...aggregates(db),
  transaction: (work) =>
    db.isTransaction ? work(bindStore(db)) : db.transaction().execute((transaction) => work(bindStore(transaction))),
});
