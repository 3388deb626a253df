import { randomBytes } from "node:crypto";
import { join } from "node:path";
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
    return fail(problem("E-SYSTEM-001", { file, reason: cause instanceof Error ? cause.message : String(cause) }));
  }
};

/**
 * The 32 bytes that seal who a sampled person is: from the environment (64 hex digits), else from `contact.key` in the data folder,
 * made at first start. It never reaches the database, so a stolen database tells nobody's name.
 */
export const readContactKey = ({
  dataDir,
  given,
}: {
  dataDir: string;
  given?: string | undefined;
}): Promise<Result<Uint8Array>> =>
  given === undefined ? readKeyFile(join(dataDir, "contact.key")) : Promise.resolve(parseKey(given, "CONTACT_KEY"));
