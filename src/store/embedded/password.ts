import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readOrCreateSecret } from "../secret-file.ts";

/** The password of the bundled database: made at first start, kept beside the data, known to nobody else. */
export const readOrCreatePassword = async (dataDir: string): Promise<string> =>
  (await readOrCreateSecret(join(dataDir, "postgres.password"), () => `${randomBytes(24).toString("base64url")}\n`)).trim();
