import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";

/** A connection to the database, or one transaction on it. */
export type Db = Kysely<Database>;
