import type { Effects } from "./effects.ts";

/** Makes the account `admin` when there is no account at all; the caller prints the password once. null: there are accounts. */
export const createFirstAdministrator = async (
  _effects: Effects,
): Promise<{ readonly username: string; readonly password: string } | null> => {
  throw new Error("createFirstAdministrator is not written yet");
};
