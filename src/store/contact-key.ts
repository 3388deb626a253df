import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import type pg from "pg";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { readOrCreateSecret } from "./secret-file.ts";

const parseKey = (text: string, source: string): Result<Uint8Array> =>
  /^[0-9a-f]{64}$/i.test(text)
    ? ok(Uint8Array.from(Buffer.from(text, "hex")))
    : fail(problem("E-SYSTEM-014", { source, expected: "64 × 0-9a-f" }));

const readKeyFile = async (file: string): Promise<Result<Uint8Array>> => {
  try {
    return parseKey((await readOrCreateSecret(file, () => `${randomBytes(32).toString("hex")}\n`)).trim(), file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fail(
      existsSync(file) ? problem("E-SYSTEM-001", { file, reason }) : problem("E-SYSTEM-006", { folder: dirname(file), reason }),
    );
  }
};

interface KeyPlace {
  readonly dataDir: string;
  /** The key itself, from the environment. */
  readonly given?: string | undefined;
}

const keyFile = ({ dataDir }: KeyPlace): string => join(dataDir, "contact.key");

/**
 * The 32 bytes that seal who a sampled person is: from the environment (64 hex digits), else from `contact.key` in the data folder,
 * made at first start. It never reaches the database, so a stolen database tells nobody's name.
 */
export const readContactKey = (place: KeyPlace): Promise<Result<Uint8Array>> =>
  place.given === undefined ? readKeyFile(keyFile(place)) : Promise.resolve(parseKey(place.given, "CONTACT_KEY"));

/** Tells keys apart and nothing of the key: 256 random bits cannot be found by trying. */
const fingerprintOf = (key: Uint8Array): Buffer => createHmac("sha256", key).update("opensipas contact key 1").digest();

interface NotedKey {
  readonly key_fingerprint: Buffer;
  readonly key_place: string;
  readonly noted_on: string;
}

const noteKey = `
  insert into program.installation (key_fingerprint, key_place) values ($1, $2) on conflict do nothing`;

const notedKey = `
  select key_fingerprint, key_place, to_char(noted_at, 'YYYY-MM-DD') as noted_on from program.installation`;

/**
 * The key is the one that the contacts of this database are sealed under; the first key that opens a database is noted there as its
 * own. Another one is refused (E-SYSTEM-019): what it sealed and what stands there would never be readable together.
 */
export const checkContactKey = async (client: pg.ClientBase, key: Uint8Array, place: KeyPlace): Promise<Result<null>> => {
  const source = place.given === undefined ? keyFile(place) : "CONTACT_KEY";
  const own = fingerprintOf(key);
  await client.query(noteKey, [own, `${hostname()}, ${source}`]);
  const { rows } = await client.query<NotedKey>(notedKey);
  const [noted] = rows;
  if (noted && timingSafeEqual(noted.key_fingerprint, own)) return ok(null);
  return fail(problem("E-SYSTEM-019", { source, place: noted?.key_place ?? "?", day: noted?.noted_on ?? "?" }));
};
