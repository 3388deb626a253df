import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

const longest = 80;

/** A name for a mapping profile: NFC, single spaces, not empty and not too long; else E-FRAME-116. */
export const profileName = (text: string): Result<string> => {
  const name = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  return name !== "" && name.length <= longest ? ok(name) : fail(problem("E-FRAME-116", { limit: longest }));
};
