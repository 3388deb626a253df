import type { Effects } from "./effects.ts";

/** Ends the session of this token; an unknown token is no fault. */
export const signOut = async (_input: { readonly token: string }, _effects: Effects): Promise<void> => {
  throw new Error("signOut is not written yet");
};
