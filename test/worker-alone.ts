import { once } from "node:events";
import { jobs } from "../src/actions/work/jobs.ts";
import { startWorker } from "../src/server/worker.ts";
import { makeKysely, makePool } from "../src/store/connect.ts";
import { openWorldOn } from "./effects.ts";

/**
 * A process that is nothing but the worker of a server, so that it can be killed: its arguments are a database and a folder of uploads. It
 * touches neither before it is told to, on its standard input: to load takes longer than what is tested.
 */
const [url = "", folder = ""] = process.argv.slice(2);
await once(process.stdin, "data");
process.stdin.destroy();
const pool = makePool({ connectionString: url });
pool.on("error", () => undefined);
const { effects } = openWorldOn({ db: makeKysely(pool), pool, url, close: () => pool.end() }, folder);
await startWorker({ effects, pool, jobs });
