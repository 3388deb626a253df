import type { Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";

export interface SignInInput {
  readonly username: string;
  readonly password: string;
}

export interface SignedIn {
  /** 32 random bytes, base64url: the cookie holds it, the store only its SHA-256. */
  readonly token: string;
  readonly mustChange: boolean;
  readonly expiresAt: string;
}

/** Opens a session for who knows the password; five wrong ones lock the account for 15 minutes. */
export const signIn = async (_input: SignInInput, _effects: Effects): Promise<Result<SignedIn>> => {
  throw new Error("signIn is not written yet");
};
